import { sql } from 'kysely'
import type { Actor } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/connect.ts'
import type { Labels } from '../../../platform/labels.ts'
import { columnsFor } from '../../../records/exchange/check-rows.ts'
import { loadDirectory } from '../../../records/exchange/organizations.ts'
import { previewOf } from '../../../records/exchange/preview.ts'
import { columnLetter, type Cell, type Row } from '../../../records/exchange/table/table.ts'
import { collectionNamed, type Collections } from '../../../records/registry.ts'
import { checkerOf } from './check.ts'
import type { ChangeView, FindingView, ImportView } from './endpoints.ts'
import { countRows, getImport, PATIENCE, working, type Import } from './store.ts'

/** One import with all that its page shows but the findings. */
export async function showImport(
  db: Database,
  actor: Actor,
  collections: Collections,
  id: string,
): Promise<ImportView> {
  const of = await getImport(db, actor, id)
  const columns = await columnsFor(db, collectionNamed(collections, of.collection))
  const { stage, touchedAt } = of
  const counts = await countRows(db, id)
  return {
    ...summaryOf({ ...of, written: counts.written }),
    ownerOrgId: of.ownerOrgId,
    sheet: of.sheet,
    done: of.done,
    total: of.total,
    secondsLeft: secondsLeft(of),
    stalled: working.includes(stage) && Date.now() - touchedAt.getTime() > PATIENCE * 1000,
    problem: of.problem,
    notes: of.notes,
    columns: of.columns.map(({ unit: _unit, ...column }) => ({
      ...column,
      letter: columnLetter(column.index),
    })),
    choices: columns
      .filter(({ part }) => part !== 'state' && part !== 'reference')
      .map(({ name, meta }) => ({ name, label: meta.label, required: meta.required ?? false })),
    counts,
    kept: of.kept,
    keptRecords: stage === 'undone' && of.kept ? await keptRecords(db, id) : [],
  }
}

const NAMED = 100

/** What somebody had gone on with when an import was taken back, and what stays of it. */
async function keptRecords(db: Database, id: string): Promise<ImportView['keptRecords']> {
  const { rows } = await sql<ImportView['keptRecords'][number]>`
    select w.row, r.id, r.title, w.version_after is not null as facts,
      array(select t ->> 'locale' from jsonb_array_elements(w.texts) as t) as locales
    from import_rows w join records r on r.id = w.record_id
    where w.import_id = ${id}::uuid order by w.row limit ${NAMED}`.execute(db)
  return rows
}

function secondsLeft({ stage, done, total, begunAt }: Import): number | null {
  if (!working.includes(stage) || done === 0 || done >= total) return null
  const elapsed = (Date.now() - begunAt.getTime()) / 1000
  return Math.max(1, Math.ceil((elapsed * (total - done)) / done))
}

export function summaryOf(of: Import & { written: number }) {
  const { id, collection, fileName, stage, createdByName, createdAt, writtenAt, undoneAt, written } = of
  return { id, collection, fileName, stage, createdByName, createdAt, writtenAt, undoneAt, written }
}

type Asked = {
  id: string
  severity?: 'error' | 'warning' | undefined
  accepted?: boolean | undefined
  offset?: number | undefined
  limit?: number | undefined
}

type FindingRow = Omit<FindingView, 'heading' | 'column'> & { columnIndex: number | null; count: number }

/** What is to be looked at, errors first, in the order of the file. */
export async function listFindings(
  db: Database,
  actor: Actor,
  collections: Collections,
  { id, severity, accepted = false, offset = 0, limit = 100 }: Asked,
): Promise<{ items: FindingView[]; total: number }> {
  const of = await getImport(db, actor, id)
  const labels = await headings(db, collections, of)
  const { rows } = await sql<FindingRow>`
    with found as (
      select f.*, count(*) over (partition by f.severity, f.column_index, f.message, coalesce(f.value, '')) as alike
      from import_findings f join import_rows r on r.import_id = f.import_id and r.row = f.row
      where f.import_id = ${id}::uuid and not r.dropped and r.record_id is null
        and (f.accepted = ${accepted}) and (${severity ?? null}::text is null or f.severity = ${severity ?? null}))
    select row, position, severity, column_index, value, message, use, accepted, alike, count(*) over () as count
    from found order by severity, row, position limit ${limit} offset ${offset}`.execute(db)
  return {
    items: rows.map(({ columnIndex: column, count: _count, ...row }) => {
      return { ...row, column, heading: headingOf(labels, column) }
    }),
    total: rows[0]?.count ?? 0,
  }
}

async function headings(db: Database, collections: Collections, of: Import): Promise<Map<number, Labels>> {
  const known = await columnsFor(db, collectionNamed(collections, of.collection))
  const byName = new Map(known.map(({ name, meta }) => [name, meta.label]))
  return new Map(
    of.columns.map(({ index, heading, column }) => {
      const label = column === null ? undefined : byName.get(column)
      return [index, label ?? { vi: heading, en: heading }]
    }),
  )
}

function headingOf(labels: ReadonlyMap<number, Labels>, column: number | null): Labels {
  const whole = { vi: 'Cả dòng', en: 'Whole row' }
  return column === null ? whole : (labels.get(column) ?? whole)
}

const PAGE = 50

type Page = { id: string; act?: 'create' | 'change' | undefined; after?: number | undefined }

/** What the next rows would do, each value before and after; decided as of now. */
export async function listChanges(
  db: Database,
  actor: Actor,
  collections: Collections,
  { id, act, after = 0 }: Page,
): Promise<{ items: ChangeView[]; next: number | null }> {
  const of = await getImport(db, actor, id)
  const acts = act ? [act] : ['create', 'change']
  const { rows } = await sql<{ row: number; cells: Cell[] }>`
    select row, cells from import_rows where import_id = ${id}::uuid and row > ${after} and not dropped
      and record_id is null and errors = 0 and act = any(${acts}::text[]) order by row limit ${PAGE}`.execute(
    db,
  )
  const collection = collectionNamed(collections, of.collection)
  const check = await checkerOf(db, collections, of, new Map())
  const { decisions } = await check(
    db,
    actor,
    rows.map(({ row, cells }): Row => ({ number: row, cells })),
  )
  const columns = await columnsFor(db, collection)
  const directory = await loadDirectory(db)
  const items = await previewOf(db, collection, decisions, { columns, directory, locale: actor.locale })
  return { items, next: rows.length < PAGE ? null : (rows.at(-1)?.row ?? null) }
}
