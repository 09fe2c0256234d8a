import { sql } from 'kysely'
import type { Actor } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/connect.ts'
import type { FileAnswer } from '../../../platform/http/endpoint.ts'
import type { Labels, Locale } from '../../../platform/labels.ts'
import { workbookOfFindings } from '../../../records/exchange/error-file.ts'
import { columnLetter, type Cell, type Row } from '../../../records/exchange/table/table.ts'
import { getImport } from './store.ts'

type FoundRow = {
  row: number
  cells: Cell[]
  findings: { severity: 'error' | 'warning'; column: number | null; message: Labels }[]
}

/** The rows that are not written and why, below the heading of their file, to be mended and sent again. */
export async function errorsFile(
  db: Database,
  actor: Actor,
  { id, locale }: { id: string; locale: Locale },
): Promise<FileAnswer> {
  const of = await getImport(db, actor, id)
  const { rows: found } = await sql<FoundRow>`
    select r.row, r.cells, (select coalesce(jsonb_agg(jsonb_build_object('severity', f.severity,
        'column', f.column_index, 'message', f.message) order by f.position), '[]') from import_findings f
        where f.import_id = r.import_id and f.row = r.row and not f.accepted) as findings
    from import_rows r where r.import_id = ${id}::uuid and not r.dropped and r.record_id is null
      and (r.errors > 0 or r.open > 0) order by r.row`.execute(db)
  const labels = new Map(of.columns.map(({ index, heading }) => [index, heading]))
  const top = of.head.length
  const at = (row: number, column: number | null) => placeOf(row, column === null ? null : labels.get(column))
  const findings = found.map(({ row, findings: here }, position) => {
    const shown = here.map(({ severity, column, message }) => ({
      severity,
      column: column === null ? null : columnLetter(column),
      at: at(row, column),
      message,
    }))
    return [top + position + 1, shown] as const
  })
  const rows = [...of.head.map(({ cells }) => cells), ...found.map(({ cells }) => cells)]
  return workbookOfFindings(
    rows.map((cells, index): Row => ({ number: index + 1, cells })),
    {
      locale,
      sheet: of.sheet ?? of.fileName,
      fileName: of.fileName,
      headingRow: top,
      findings: new Map(findings),
    },
  )
}

/** Where it stood in the file that was sent. */
function placeOf(row: number, heading: string | null | undefined): Labels {
  if (!heading) return { vi: `dòng ${row}`, en: `row ${row}` }
  return { vi: `dòng ${row}, cột “${heading}”`, en: `row ${row}, column “${heading}”` }
}
