import type { MoneyUnit } from '../../platform/text/money.ts'
import { fold } from '../../platform/text/fold.ts'
import { defineError } from '../../platform/errors.ts'
import type { ExchangeColumn } from './columns.ts'
import { findingsColumn } from './error-column.ts'
import { error, findingAt, warning, type Finding, type Place } from './findings.ts'
import { headingBook, isOrdinal, unitIn, type HeadingBook } from './headings.ts'
import { isBlank, type Row, type Table } from './table/table.ts'
import { nearest } from './values/nearest.ts'

export type MappedColumn = { place: Place; column: ExchangeColumn; unit: MoneyUnit }

/** Which column of a table means what, and the rows below its heading. */
export type Header = { columns: MappedColumn[]; rows: Row[]; top: number; findings: Finding[] }

export const noHeader = defineError('import.no-header', 422, {
  vi: 'Không thấy dòng tiêu đề nào của danh mục “{collection}”. Hãy tải tệp mẫu và chép dữ liệu vào đó. Các cột: {known}.',
  en: 'No row names columns of “{collection}”. Download the template and copy the data into it. The columns are: {known}.',
})

const SEARCHED_ROWS = 30
// What the API says of a record beside its fields.
const IGNORED = new Set(
  'collection title happened visibility version source transitions createdby createdat updatedat deletedat'.split(
    ' ',
  ),
)

/**
 * Finds the heading among the first rows: the one that names most columns, joined with the row above or below it
 * where a heading has two tiers or machine names. Null when no row names any.
 */
export function findHeader(table: Table, columns: readonly ExchangeColumn[]): Header | null {
  const book = headingBook(columns)
  const top = table.rows.slice(0, SEARCHED_ROWS)
  const scores = top.map((row) => matches(row, book))
  const best = scores.indexOf(Math.max(...scores))
  const row = top[best]
  if (!row || !scores[best]) return null
  const tiers = tiersOf(top, best, book)
  const first = table.rows.indexOf(tiers.at(-1) ?? row) + 1
  const tableUnit = unitAbove(top.slice(0, best))
  const mapped = mapColumns(tiers, book, tableUnit)
  const rows = table.rows.slice(first)
  const findings = strangers(table.format, { tiers, rows, mapped, columns })
  return { columns: mapped, rows, top: (tiers.at(-1) ?? row).number + 1, findings }
}

function textsOf(row: Row): [number, string][] {
  return [...row.cells.entries()].flatMap(([index, cell]) =>
    typeof cell === 'string' && cell.trim() !== '' ? [[index, cell.trim()]] : [],
  )
}

function matches(row: Row, book: HeadingBook): number {
  return textsOf(row).filter(([, text]) => book.knows(text)).length
}

/** The rows of a heading from top to bottom. A row below belongs to it when all it says are names of columns. */
function tiersOf(top: readonly Row[], best: number, book: HeadingBook): Row[] {
  const row = top[best]
  if (!row) return []
  const above = top[best - 1]
  const below = top[best + 1]
  const tiers = [row]
  const inRow = new Set(textsOf(row).flatMap(([index, text]) => (book.knows(text) ? [index] : [])))
  const adds = ([index, text]: [number, string]) => book.knows(text) && !inRow.has(index)
  if (above?.number === row.number - 1 && textsOf(above).some(adds)) tiers.unshift(above)
  if (below?.number === row.number + 1 && textsOf(below).every(([, text]) => book.knows(text))) {
    if (textsOf(below).length === below.cells.filter((cell) => !isBlank(cell)).length) tiers.push(below)
  }
  return tiers
}

function unitAbove(rows: readonly Row[]): MoneyUnit | null {
  const said = rows.flatMap(textsOf).filter(([, text]) => /^\(?(?:don vi|dvt)/.test(fold(text)))
  return said.map(([, text]) => unitIn(text)).find((unit) => unit !== null) ?? null
}

function mapColumns(tiers: readonly Row[], book: HeadingBook, tableUnit: MoneyUnit | null): MappedColumn[] {
  const taken = new Set<ExchangeColumn>()
  const byIndex = new Map<number, MappedColumn>()
  // The lowest tier is the most exact: machine names, or the parts of a group.
  for (const tier of tiers.toReversed()) {
    for (const [index, text] of textsOf(tier)) {
      const known = byIndex.get(index)
      if (known) {
        known.place.heading = text
        known.unit = moneyUnit(text, tableUnit, known.unit)
        continue
      }
      const column = book.find(text, taken)
      if (!column) continue
      taken.add(column)
      const place = { index, heading: text, name: column.name }
      byIndex.set(index, { place, column, unit: moneyUnit(text, tableUnit, 'dong') })
    }
  }
  return [...byIndex.values()].sort((a, b) => a.place.index - b.place.index)
}

function moneyUnit(heading: string, tableUnit: MoneyUnit | null, otherwise: MoneyUnit): MoneyUnit {
  return unitIn(heading) ?? tableUnit ?? otherwise
}

type Strangers = { tiers: Row[]; rows: Row[]; mapped: MappedColumn[]; columns: readonly ExchangeColumn[] }

/** Columns with content that will not be imported, each with the reason. */
function strangers(format: Table['format'], { tiers, rows, mapped, columns }: Strangers): Finding[] {
  const known = new Set(mapped.map(({ place }) => place.index))
  const headings = new Map(tiers.toReversed().flatMap(textsOf))
  const filled = new Set(rows.flatMap(({ cells }) => filledOf(cells)))
  const labels = columns.filter(({ part }) => part !== 'reference').map(({ meta }) => meta.label.vi)
  return [...filled]
    .filter((index) => !known.has(index))
    .sort((a, b) => a - b)
    .flatMap((index) => {
      const heading = headings.get(index) ?? ''
      if (isOrdinal(heading) || isFindingsColumn(heading)) return []
      if (format === 'json' && IGNORED.has(heading.toLowerCase())) return []
      const place = { index, heading, name: null }
      return [findingAt(format, strangeness(heading, labels, mapped), { place })]
    })
}

function filledOf(cells: Row['cells']): number[] {
  return [...cells.entries()].flatMap(([index, cell]) => (isBlank(cell) ? [] : [index]))
}

function isFindingsColumn(heading: string): boolean {
  return Object.values(findingsColumn).some((label) => fold(label) === fold(heading))
}

function strangeness(heading: string, labels: readonly string[], mapped: readonly MappedColumn[]) {
  if (heading === '') {
    return warning({
      vi: 'Cột không có tiêu đề nên không được nhập; hãy ghi tiêu đề nếu cần nhập.',
      en: 'The column has no heading and is not imported; give it one if it should be.',
    })
  }
  const twin = mapped.find(({ place }) => fold(place.heading) === fold(heading))
  if (twin) {
    return error({
      vi: 'Tệp có hai cột cùng tiêu đề này; hãy bỏ một cột.',
      en: 'The file has two columns of this heading; remove one of them.',
    })
  }
  const near = nearest(heading, labels)
  if (near) {
    return warning(
      {
        vi: 'Danh mục không có cột này nên không được nhập; có phải là “{near}”?',
        en: 'The collection has no such column, so it is not imported; is “{near}” meant?',
      },
      { near },
    )
  }
  return warning({
    vi: 'Danh mục không có cột này nên không được nhập.',
    en: 'The collection has no such column, so it is not imported.',
  })
}
