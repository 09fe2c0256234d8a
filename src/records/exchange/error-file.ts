import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import type { FileAnswer } from '../../platform/http/endpoint.ts'
import type { Locale } from '../../platform/labels.ts'
import { isIsoDate } from '../../platform/time/dates.ts'
import type { Collection } from '../collection.ts'
import { findingsColumn } from './error-column.ts'
import { mediaTypes } from './export.ts'
import type { Finding, Severity } from './findings.ts'
import { prepareImport, type ImportInput } from './plan.ts'
import { columnIndex, isSpecial, type Cell, type Row } from './table/table.ts'
import { answers, type Shown } from './values/write-value.ts'
import { writeXlsx, type SheetCell, type SheetRow } from './xlsx/write-xlsx.ts'

const PORTION = 500

/**
 * The user's own rows as a workbook, the cells to mend coloured and what is wrong said at the end of each row. It
 * can be mended and imported as it is: the added column is passed over.
 */
export async function findingsFile(
  db: Database,
  actor: Actor,
  collection: Collection,
  { locale, ...input }: ImportInput & { locale: Locale },
): Promise<FileAnswer> {
  const { plan, table, header } = await prepareImport(db, actor, collection, { ...input, listed: Infinity })
  return workbookOfFindings(table.rows, {
    locale,
    sheet: plan.sheet ?? collection.label[locale],
    fileName: input.file.name,
    headingRow: header.top - 1,
    findings: Map.groupBy(plan.findings, ({ row }) => row),
  })
}

/** What a workbook of findings is made of besides its rows; `headingRow` is the number of the heading's last row. */
export type WorkbookParts = {
  locale: Locale
  sheet: string
  fileName: string
  headingRow: number
  findings: ReadonlyMap<number | null, readonly ShownFinding[]>
}

type ShownFinding = Pick<Finding, 'severity' | 'column' | 'at' | 'message'>

/** Rows of a file as a workbook with their findings; rows keep their numbers. */
export function workbookOfFindings(rows: readonly Row[], parts: WorkbookParts): FileAnswer {
  const { locale, sheet, fileName, headingRow } = parts
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  const bytes = writeXlsx({
    name: sheet,
    columns: Array.from({ length: width + 1 }, (_, index) => ({
      width: index === width ? 80 : 20,
      look: 'plain',
    })),
    frozen: Math.max(headingRow, 1),
    rows: portions(rows, { ...parts, width }),
  })
  const name = fileName.replace(/\.\w+$/, '')
  return { bytes, name: `${name}-${{ vi: 'can-sua', en: 'to-mend' }[locale]}.xlsx`, type: mediaTypes.xlsx }
}

type Context = WorkbookParts & { width: number }

async function* portions(rows: readonly Row[], context: Context): AsyncGenerator<readonly SheetRow[]> {
  let written = (rows[0]?.number ?? 1) - 1
  for (let start = 0; start < rows.length; start += PORTION) {
    const portion: SheetRow[] = []
    for (const row of rows.slice(start, start + PORTION)) {
      // Empty rows stay where they were, so that row numbers mean the same in both files.
      while (written > 0 && written + 1 < row.number) {
        portion.push({ cells: [] })
        written += 1
      }
      portion.push(rowOf(row, context))
      written = row.number
    }
    yield portion
  }
}

function rowOf({ number, cells }: Row, { locale, width, headingRow, findings }: Context): SheetRow {
  const here = findings.get(number) ?? []
  const looks = new Map<number, Severity>()
  for (const { column, severity } of here) {
    const index = column === null ? width : columnIndex(column)
    if (looks.get(index) !== 'error') looks.set(index, severity)
  }
  const isHeading = number === headingRow
  const shown = Array.from({ length: width }, (_, index): SheetCell => {
    const value = shownCell(cells[index] ?? null, locale)
    const look = looks.get(index)
    return look ? { value, look } : isHeading ? { value, look: 'heading' } : value
  })
  const said = here.map(({ at, message }) => `${at[locale]}: ${message[locale]}`).join('\n')
  const last = isHeading ? findingsColumn[locale] : said || null
  return { cells: [...shown, isHeading ? { value: last, look: 'heading' } : last] }
}

/** A cell as it was; a formula shows its result. */
function shownCell(cell: Cell, locale: Locale): Shown {
  if (typeof cell === 'boolean') return answers[`${cell}`][locale]
  if (!isSpecial(cell)) return cell
  if (cell.kind === 'date') return isIsoDate(cell.iso) ? { date: cell.iso } : cell.iso
  if (cell.kind === 'formula') return shownCell(cell.cached ?? null, locale)
  if (cell.kind === 'error') return cell.code
  return cell.kind === 'json' ? JSON.stringify(cell.value) : null
}
