import { sql } from 'kysely'
import type { Actor } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/connect.ts'
import type { Labels } from '../../../platform/labels.ts'
import { scopeOf } from '../../../records/access.ts'
import type { Row, Table } from '../../../records/exchange/table/table.ts'
import type { MoneyUnit } from '../../../platform/text/money.ts'
import type { Counts, Stage } from './endpoints.ts'
import { importNotFound, wrongStage } from './errors.ts'

/** A column of the file as stored: by its machine name, for the columns of a collection may change. */
export type StoredColumn = {
  index: number
  heading: string
  samples: string[]
  column: string | null
  unit: MoneyUnit
}

/** An import as it stands in the database. */
export type Import = {
  id: string
  collection: string
  uploadId: string
  fileName: string
  ownerOrgId: string | null
  stage: Stage
  format: Table['format']
  sheet: string | null
  head: Row[]
  columns: StoredColumn[]
  notes: { at: Labels; message: Labels }[]
  problem: Labels | null
  done: number
  total: number
  reached: number
  actor: Actor
  createdBy: string | null
  createdByName: string
  createdAt: Date
  touchedAt: Date
  /** When the running step began. */
  begunAt: Date
  writtenAt: Date | null
  undoneAt: Date | null
  kept: number | null
}

const columns = sql`id, collection, upload_id, file_name, owner_org_id, stage, format, sheet, head, columns, notes,
  problem, done, total, reached, actor, created_by, created_by_name, created_at, touched_at, begun_at, written_at, undone_at,
  kept`

/** Steps at which some node works on an import. */
export const working: readonly Stage[] = ['reading', 'checking', 'writing', 'undoing']

/** Seconds without a sign of life after which another node takes a step over. */
export const PATIENCE = 15

/** An import of the actor's own; who administers the collection sees everybody's. @throws importNotFound */
export async function getImport(
  db: Database,
  actor: Actor,
  id: string,
  { lock = false }: { lock?: boolean } = {},
): Promise<Import> {
  const { rows } = await sql<Import>`
    select ${columns} from imports where id = ${id}::uuid ${lock ? sql`for update` : sql``}`.execute(db)
  const [found] = rows
  if (!found || !sees(actor, found)) throw importNotFound()
  return found
}

function sees(actor: Actor, { createdBy, collection }: Import): boolean {
  if (createdBy !== null && createdBy === actor.userId) return true
  return scopeOf(actor, 'administer', collection) === 'everywhere'
}

/** @throws wrongStage */
export function requireStage({ stage }: Import, ...allowed: readonly Stage[]): void {
  if (!allowed.includes(stage)) throw wrongStage()
}

/** The actor's imports, the newest first. */
export async function listImports(db: Database, actor: Actor, collection: string | null) {
  const mine = actor.userId === null ? sql`true` : sql`i.created_by = ${actor.userId}`
  const { rows } = await sql<Import & { written: number }>`
    select i.id, i.collection, i.file_name, i.stage, i.created_by_name, i.created_at, i.written_at, i.undone_at,
      (select count(*) from import_rows r where r.import_id = i.id and r.record_id is not null) as written
    from imports i where ${mine} and (${collection}::text is null or i.collection = ${collection})
    order by i.created_at desc limit 50`.execute(db)
  return rows
}

/** Moves an import to a step that a job takes up, with the rights of whoever asks for it. */
export async function order(
  db: Database,
  actor: Actor,
  id: string,
  stage: Stage,
  problem: Labels | null = null,
): Promise<void> {
  await sql`update imports set stage = ${stage}, actor = ${JSON.stringify(actor)}::jsonb, done = 0, reached = 0,
    runner = null, problem = ${problem && JSON.stringify(problem)}::jsonb, touched_at = now(),
    begun_at = now() where id = ${id}::uuid`.execute(db)
}

/** Counts of the rows of an import, by what became of them. */
export async function countRows(db: Database, id: string): Promise<Counts> {
  const { rows } = await sql<Counts>`
    select count(*) as rows,
      count(*) filter (where ready and act = 'create') as create,
      count(*) filter (where ready and act = 'change') as change,
      count(*) filter (where waiting and errors = 0 and act = 'unchanged') as unchanged,
      count(*) filter (where waiting and errors = 0 and open > 0) as look,
      count(*) filter (where waiting and errors > 0) as refused,
      count(*) filter (where dropped) as dropped,
      count(*) filter (where record_id is not null) as written,
      coalesce(sum(errors) filter (where waiting), 0) as errors,
      coalesce(sum(open) filter (where waiting), 0) as warnings
    from (select *, not dropped and record_id is null as waiting,
        not dropped and record_id is null and errors = 0 and open = 0 as ready
      from import_rows where import_id = ${id}::uuid) r`.execute(db)
  const [found] = rows
  if (!found) throw new TypeError('A count without a row')
  return found
}

/** A row as it was checked: what it would do, and the versions of the record and its texts that it would change. */
export type WaitingRow = Row & {
  act: 'create' | 'change' | 'unchanged' | null
  version: number | null
  texts: { before: number; locale: string }[]
}

type Portion = { after?: number; limit?: number; only?: readonly number[]; ready?: boolean }

/** Rows that wait to be checked or written, in the order of the file. */
export async function waitingRows(db: Database, id: string, { after = 0, limit, only, ready }: Portion) {
  const some = only ? sql`and row = any(${only}::integer[])` : sql``
  const writable = ready ? sql`and errors = 0 and open = 0 and act in ('create', 'change')` : sql``
  const most = limit ? sql`limit ${limit}` : sql``
  const { rows } = await sql<WaitingRow>`
    select row as number, cells, act, version_before as version, texts from import_rows
    where import_id = ${id}::uuid and row > ${after} and not dropped
      and record_id is null ${some} ${writable} order by row ${most}`.execute(db)
  return rows
}
