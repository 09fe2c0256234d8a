import type { DataValidation, Worksheet } from 'exceljs'
import type { Database } from '../../platform/database/connect.ts'
import type { FileAnswer } from '../../platform/http/endpoint.ts'
import type { Locale } from '../../platform/labels.ts'
import type { Collection } from '../collection.ts'
import { customFieldsOf } from '../custom-fields.ts'
import type { FieldMeta } from '../fields.ts'
import { exchangeColumns, type ExchangeColumn } from './columns.ts'
import { mediaTypes } from './export.ts'
import { loadDirectory } from './organizations.ts'
import { layoutOf } from './sheet-layout.ts'
import { USUAL_LOCALES } from './text-columns.ts'
import { answers } from './values/write-value.ts'
import { columnLetter } from './table/table.ts'

const FIRST_ROW = 3
const LAST_ROW = 2000
const FORMATS: Partial<Record<FieldMeta['kind'], string>> = {
  date: 'dd/mm/yyyy',
  integer: '#,##0',
  money: '#,##0',
  number: '#,##0.##########',
}

const words = {
  lists: { vi: 'Danh mục', en: 'Lists' },
  wrong: { vi: 'Giá trị chưa đúng', en: 'Not a valid value' },
  fromList: { vi: 'Hãy chọn một giá trị trong danh sách.', en: 'Choose a value from the list.' },
  date: {
    vi: 'Hãy ghi ngày/tháng/năm, ví dụ 31/12/2017.',
    en: 'Write day/month/year, for example 31/12/2017.',
  },
  number: { vi: 'Hãy ghi một số không âm.', en: 'Write a number that is not negative.' },
  required: { vi: 'Bắt buộc trước khi trình.', en: 'Needed before submitting.' },
  unit: { vi: 'Đơn vị tính', en: 'Unit' },
  several: { vi: 'Nhiều giá trị cách nhau bằng dấu chấm phẩy', en: 'Separate several values by semicolons' },
  record: { vi: 'Ghi đúng tên hoặc mã bản ghi.', en: 'Write the exact title or the record id.' },
} as const

/**
 * An empty workbook to fill in: labels on top with their help as notes, machine names in a hidden row, drop-down
 * lists for choices and organisations, formats that keep dates dates and leading zeros in place.
 */
export async function importTemplate(
  db: Database,
  collection: Collection,
  { locale }: { locale: Locale },
): Promise<FileAnswer> {
  const added = await customFieldsOf(db, collection.name)
  const columns = exchangeColumns(collection, added, USUAL_LOCALES).filter(
    ({ part }) => !['id', 'state', 'reference'].includes(part),
  )
  const directory = await loadDirectory(db)
  // Loaded when needed: the library takes tens of megabytes that an idle server shall not hold.
  const { default: excel } = await import('exceljs')
  const book = new excel.Workbook()
  const sheet = book.addWorksheet(collection.label[locale].replace(/[[\]:*?/\\]/g, ' ').slice(0, 31))
  const lists = book.addWorksheet(words.lists[locale], { state: 'veryHidden' })
  layOut(sheet, columns, locale)
  columns.forEach((column, index) => {
    const options = optionsOf(column.meta, locale, () => directory.labels())
    if (options) lists.getColumn(index + 1).values = options
    const validation = validationOf(column.meta, locale, options && listRange(lists, index, options.length))
    const letter = columnLetter(index)
    if (validation) validate(sheet, `${letter}${FIRST_ROW}:${letter}${LAST_ROW}`, validation)
  })
  const bytes = Buffer.from(await book.xlsx.writeBuffer())
  return { bytes, name: `${collection.name}-template.xlsx`, type: mediaTypes.xlsx }
}

function layOut(sheet: Worksheet, columns: readonly ExchangeColumn[], locale: Locale): void {
  const { sheetColumns, headingRows } = layoutOf(columns, locale)
  for (const { cells } of headingRows) sheet.addRow([...cells])
  sheetColumns.forEach(({ width }, index) => {
    const column = sheet.getColumn(index + 1)
    const meta = columns[index]?.meta
    column.width = width
    column.numFmt = (meta && FORMATS[meta.kind]) ?? '@'
    const heading = sheet.getCell(1, index + 1)
    heading.font = { bold: true, color: { argb: 'FFFFFFFF' } }
    heading.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF0F4C5C' } }
    heading.alignment = { wrapText: true, vertical: 'middle' }
    const note = meta ? noteOf(meta, locale) : ''
    if (note) heading.note = note
  })
  sheet.getRow(2).hidden = true
  sheet.views = [{ state: 'frozen', ySplit: FIRST_ROW - 1 }]
}

function noteOf({ kind, help, unit, legalBasis, required, options }: FieldMeta, locale: Locale): string {
  const many =
    kind === 'choices' ||
    kind === 'languages' ||
    kind === 'organizations' ||
    kind === 'records' ||
    kind === 'texts'
  return [
    help?.[locale],
    unit && `${words.unit[locale]}: ${unit}.`,
    many && `${words.several[locale]}.`,
    many && options?.map(({ label }) => label[locale]).join('; '),
    kind === 'record' && words.record[locale],
    required && words.required[locale],
    legalBasis,
  ]
    .filter(Boolean)
    .join('\n')
}

function optionsOf(meta: FieldMeta, locale: Locale, organizations: () => string[]): string[] | null {
  if (meta.kind === 'choice') return meta.options?.map(({ label }) => label[locale]) ?? null
  if (meta.kind === 'boolean') return [answers.true[locale], answers.false[locale]]
  return meta.kind === 'organization' ? organizations() : null
}

function listRange({ name }: Worksheet, index: number, length: number): string {
  const letter = columnLetter(index)
  return `'${name}'!$${letter}$1:$${letter}$${Math.max(length, 1)}`
}

function validationOf({ kind }: FieldMeta, locale: Locale, list: string | null): DataValidation | null {
  const base = {
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'warning',
    errorTitle: words.wrong[locale],
  }
  if (list) return { ...base, type: 'list', formulae: [list], error: words.fromList[locale] }
  if (kind === 'date') {
    // Spreadsheet programs agree on dates from March 1900 on.
    return {
      ...base,
      type: 'date',
      operator: 'greaterThan',
      formulae: [new Date(Date.UTC(1900, 2, 1))],
      error: words.date[locale],
    }
  }
  if (kind !== 'integer' && kind !== 'money' && kind !== 'number') return null
  return {
    ...base,
    type: 'decimal',
    operator: 'greaterThanOrEqual',
    formulae: [0],
    error: words.number[locale],
  }
}

// ExcelJS has rules for whole ranges but does not declare them.
type WithRules = Worksheet & { dataValidations: { add(range: string, rule: DataValidation): void } }

function validate(sheet: Worksheet, range: string, rule: DataValidation): void {
  ;(sheet as WithRules).dataValidations.add(range, rule)
}
