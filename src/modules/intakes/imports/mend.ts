import { sql } from 'kysely'
import type { Actor } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/connect.ts'
import type { Cell } from '../../../records/exchange/table/table.ts'
import type { Collections } from '../../../records/registry.ts'
import { cellText } from './cells.ts'
import { checkAgain } from './check.ts'
import { getImport, order, requireStage } from './store.ts'
import { enqueueWork } from './work.ts'

/** So many rows are checked while the officer waits; more go to a job. */
const AT_ONCE = 500

type Mend = { id: string; column: number; value: string | null; rows: readonly number[]; alike: boolean }

/** Puts a value into a column of some rows, and checks them anew. Answers which rows and what the first one held. */
export async function mendCells(
  db: Database,
  actor: Actor,
  collections: Collections,
  { id, column, value, rows, alike }: Mend,
): Promise<{ rows: number[]; before: string | null }> {
  const of = await getImport(db, actor, id, { lock: true })
  requireStage(of, 'checked')
  const [first = 0] = rows
  const before = await cellAt(db, id, first, column)
  const more = alike ? await rowsHolding(db, id, column, before) : []
  const asked = [...new Set([...rows, ...more])]
  const path = [String(column)]
  // Cells that the row does not reach are made first: JSON sets only the next one by itself.
  const { rows: changed } = await sql<{ row: number }>`
    update import_rows set cells = jsonb_set(
        cells || coalesce((select jsonb_agg(null::text) from generate_series(jsonb_array_length(cells), ${column}::integer)), '[]'),
        ${path}::text[], ${JSON.stringify(value)}::jsonb)
    where import_id = ${id}::uuid and row = any(${asked}::integer[]) and record_id is null
    returning row`.execute(db)
  const mended = changed.map(({ row }) => row)
  await checkSome(db, actor, collections, { id, rows: mended })
  return { rows: mended, before: cellText(before) || null }
}

async function cellAt(db: Database, id: string, row: number, column: number): Promise<Cell> {
  const { rows } = await sql<{ cell: Cell }>`
    select cells -> ${column}::integer as cell from import_rows
    where import_id = ${id}::uuid and row = ${row}`.execute(db)
  return rows[0]?.cell ?? null
}

async function rowsHolding(db: Database, id: string, column: number, cell: Cell): Promise<number[]> {
  const { rows } = await sql<{ row: number }>`
    select row from import_rows where import_id = ${id}::uuid and not dropped and record_id is null
      and coalesce(cells -> ${column}::integer, 'null') = ${JSON.stringify(cell)}::jsonb`.execute(db)
  return rows.map(({ row }) => row)
}

type Some = { id: string; rows: readonly number[] }

async function checkSome(db: Database, actor: Actor, collections: Collections, { id, rows }: Some) {
  const of = await getImport(db, actor, id)
  if (rows.length <= AT_ONCE) return checkAgain(db, actor, collections, { of, rows })
  await order(db, actor, id, 'checking')
  await enqueueWork(db, id)
}

type Drop = { id: string; rows: readonly number[]; dropped: boolean }

/** Leaves rows out of the import, or takes them back; rows that were the same thing are checked anew. */
export async function dropRows(
  db: Database,
  actor: Actor,
  collections: Collections,
  { id, rows, dropped }: Drop,
): Promise<{ rows: number }> {
  requireStage(await getImport(db, actor, id, { lock: true }), 'checked')
  const { rows: changed } = await sql<{ row: number }>`
    update import_rows set dropped = ${dropped} where import_id = ${id}::uuid and row = any(${rows}::integer[])
      and record_id is null and dropped <> ${dropped} returning row`.execute(db)
  if (changed.length > 0) await checkSome(db, actor, collections, { id, rows: changed.map(({ row }) => row) })
  return { rows: changed.length }
}

type Accept = { id: string; row: number; position: number; accepted: boolean; alike: boolean }

/** Accepts a warning, or every warning that says the same of the same column. Answers how many rows it counts for. */
export async function acceptWarning(
  db: Database,
  actor: Actor,
  { id, row, position, accepted, alike }: Accept,
): Promise<{ rows: number }> {
  requireStage(await getImport(db, actor, id, { lock: true }), 'checked')
  const others = alike
    ? sql`(f.message = m.message and f.column_index is not distinct from m.column_index)`
    : sql`(f.row = m.row and f.position = m.position)`
  const { rows } = await sql<{ row: number }>`
    with mentioned as (
      select row, position, message, column_index from import_findings
      where import_id = ${id}::uuid and row = ${row} and position = ${position}),
    changed as (
      update import_findings f set accepted = ${accepted} from mentioned m
      where f.import_id = ${id}::uuid and f.severity = 'warning' and ${others} and f.accepted <> ${accepted}
      returning f.row),
    counted as (select row, count(*)::integer as count from changed group by row)
    update import_rows r set open = r.open ${accepted ? sql`-` : sql`+`} c.count from counted c
    where r.import_id = ${id}::uuid and r.row = c.row returning r.row`.execute(db)
  return { rows: rows.length }
}
