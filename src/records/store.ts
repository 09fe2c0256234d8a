import { sql, type RawBuilder } from 'kysely'
import type { Database } from '../platform/database/connect.ts'
import { together } from '../platform/database/pipeline.ts'
import type { Scope } from './access.ts'
import type { Collection, Fields, Span } from './collection.ts'
import { columnsOf, postgresType, readFields, selectFields, type Column } from './columns.ts'
import type { RecordView, State, Visibility } from './record.ts'
import { explainViolation } from './violations.ts'

/** A record's spine as it is written. */
export type SpineRow = {
  id: string
  collection: string
  ownerOrgId: string
  title: string
  happened: Span | null
  state: State
  visibility: Visibility
  version: number
  source: string | null
  identity: string | null
  search: string
  extra: Fields
  createdBy: string | null
}

type FoundRow = Omit<RecordView, 'happened' | 'fields'> & {
  happenedFrom: string | null
  happenedTo: string | null
} & Record<string, unknown>

// Under their names in code, so that nothing has to rename the columns of each row.
const spineColumns = sql`r.id, r.collection, r.owner_org_id as "ownerOrgId", r.title, r.happened_from as "happenedFrom",
  r.happened_to as "happenedTo", r.state, r.visibility, r.version, r.source, r.created_by as "createdBy",
  r.created_at as "createdAt", r.updated_at as "updatedAt", r.deleted_at as "deletedAt", r.extra`

/** `select … from records r join <table> t` with a caller's condition, order and limit appended. */
export function selectRecords(
  collection: Collection,
  rest: RawBuilder<unknown>,
  more: RawBuilder<unknown> = sql``,
) {
  return sql<FoundRow>`
    select ${spineColumns}, ${selectFields(columnsOf(collection))} ${more}
    from records r join ${sql.table(collection.table)} t on t.record_id = r.id
    where r.collection = ${sql.lit(collection.name)} ${rest}`
}

/** Records of a collection by a caller's condition and order. */
export async function loadRecords(
  db: Database,
  collection: Collection,
  rest: RawBuilder<unknown>,
  { prepared = false } = {},
): Promise<RecordView[]> {
  const select = selectRecords(collection, rest)
  const { rows } = await (prepared ? sql<FoundRow>`/* prepared */ ${select}` : select).execute(
    db.withoutPlugins(),
  )
  const columns = columnsOf(collection)
  return rows.map((row) => toRecord(columns, row))
}

export function toRecord(columns: readonly Column[], row: FoundRow): RecordView {
  const { id, collection, ownerOrgId, title, happenedFrom, happenedTo, state, visibility, version } = row
  const { source, createdBy, createdAt, updatedAt, deletedAt, extra } = row
  const happened = happenedFrom === null ? null : { from: happenedFrom, to: happenedTo }
  const spine = { id, collection, ownerOrgId, title, happened, state, visibility, version }
  const origin = { source, createdBy, createdAt, updatedAt, deletedAt }
  return { ...spine, ...origin, fields: readFields(columns, row), extra }
}

/** The condition that keeps a query within a scope of organisations. */
export function inScope(scope: Scope): RawBuilder<unknown> {
  return scope === 'everywhere' ? sql`` : sql`and r.owner_org_id = any(${scope}::uuid[])`
}

type FindOptions = { scope: Scope; deleted?: boolean; lock?: boolean }

/** One record within a scope; undefined when it is not there, deleted, or out of scope: the three look alike. */
export async function findRecord(db: Database, collection: Collection, id: string, options: FindOptions) {
  const { scope, deleted = false, lock = false } = options
  const presence = deleted ? sql`and r.deleted_at is not null` : sql`and r.deleted_at is null`
  const rest = sql`and r.id = ${id}::uuid ${presence} ${inScope(scope)} ${lock ? sql`for update` : sql``}`
  const [found] = await loadRecords(db, collection, rest, { prepared: true })
  return found
}

/** All records of a collection among these ids, by id; `lock` keeps them until the transaction ends. */
export async function findRecords(
  db: Database,
  collection: Collection,
  ids: readonly string[],
  scope: Scope,
  { lock = false } = {},
) {
  const rest = sql`and r.id = any(${ids}::uuid[]) and r.deleted_at is null ${inScope(scope)}
    order by r.id ${lock ? sql`for update` : sql``}`
  return loadRecords(db, collection, rest)
}

// PostgreSQL takes at most 65,535 parameters a statement.
const CHUNK = 500

export type NewRow = { spine: SpineRow; fields: Fields }

/** Writes spine and fields of many records; sealed values arrive as Buffers. */
export async function insertRecords(
  db: Database,
  collection: Collection,
  rows: readonly NewRow[],
): Promise<void> {
  const columns = columnsOf(collection)
  for (let start = 0; start < rows.length; start += CHUNK) {
    const chunk = rows.slice(start, start + CHUNK)
    await insertSpines(db, collection, chunk)
    const values = chunk.map(
      ({ spine, fields }) =>
        sql`(${sql.join([spine.id, ...columns.map(({ field, meta }) => fieldValue(fields[field], meta.kind))])})`,
    )
    const names = sql.join([sql.ref('record_id'), ...columns.map(({ column }) => sql.ref(column))])
    const insert = sql`insert into ${sql.table(collection.table)} (${names}) values ${sql.join(values)}`
    await written(collection, titleOf(chunk), insert.execute(db))
  }
}

/** Waits for a write. @throws duplicateMeanwhile, valueTaken */
async function written<T>(collection: Collection, title: string, writing: Promise<T>): Promise<T> {
  try {
    return await writing
  } catch (error) {
    throw explainViolation(collection, title, error)
  }
}

// Of many records the database does not say which one it refused.
function titleOf(rows: readonly { spine: Pick<SpineRow, 'title'> }[]): string {
  return rows.length === 1 ? (rows[0]?.spine.title ?? '') : `${rows[0]?.spine.title}, …`
}

async function insertSpines(db: Database, collection: Collection, rows: readonly NewRow[]): Promise<void> {
  const values = rows.map(
    ({
      spine: s,
    }) => sql`(${s.id}::uuid, ${s.collection}, ${s.ownerOrgId}::uuid, ${s.title}, ${range(s.happened)},
      ${s.state}, ${s.visibility}, ${s.version}::integer, ${s.source}, ${s.identity}, ${s.search},
      ${JSON.stringify(s.extra)}::jsonb, ${s.createdBy})`,
  )
  const insert = sql`insert into records (id, collection, owner_org_id, title, happened, state, visibility, version,
    source, identity, search, extra, created_by) values ${sql.join(values)}`
  await written(collection, titleOf(rows), insert.execute(db))
}

export type ChangedRow = {
  spine: Omit<SpineRow, 'source' | 'createdBy' | 'collection'>
  /** The fields to write, sealed values as Buffers. */
  changed: Fields
}

/** Writes only what changed: the spines' derived columns and the given fields. */
export async function updateRecords(
  db: Database,
  collection: Collection,
  rows: readonly ChangedRow[],
): Promise<void> {
  await together([updateAllSpines(db, collection, rows), updateAllFields(db, collection, rows)])
}

async function updateAllSpines(db: Database, collection: Collection, rows: readonly ChangedRow[]) {
  for (let start = 0; start < rows.length; start += CHUNK) {
    await updateSpines(db, collection, rows.slice(start, start + CHUNK))
  }
}

async function updateAllFields(db: Database, collection: Collection, rows: readonly ChangedRow[]) {
  // One statement for all the rows in which the same fields change.
  for (const group of Map.groupBy(rows, ({ changed }) => Object.keys(changed).join()).values()) {
    for (let start = 0; start < group.length; start += CHUNK) {
      await updateFields(db, collection, group.slice(start, start + CHUNK))
    }
  }
}

async function updateSpines(
  db: Database,
  collection: Collection,
  rows: readonly ChangedRow[],
): Promise<void> {
  if (rows.length === 0) return
  const values = rows.map(
    ({ spine: s }) => sql`(${s.id}::uuid, ${s.ownerOrgId}::uuid, ${s.title}, ${range(s.happened)}, ${s.state},
      ${s.visibility}, ${s.version}::integer, ${s.identity}, ${s.search}, ${JSON.stringify(s.extra)}::jsonb)`,
  )
  const update = sql`update records r set owner_org_id = n.owner_org_id, title = n.title, happened = n.happened, state = n.state,
    visibility = n.visibility, version = n.version, identity = n.identity, search = n.search, extra = n.extra,
    updated_at = now() from (values ${sql.join(values)}) as n(id, owner_org_id, title, happened, state, visibility,
    version, identity, search, extra) where r.id = n.id`
  await written(collection, titleOf(rows), update.execute(db))
}

async function updateFields(
  db: Database,
  collection: Collection,
  rows: readonly ChangedRow[],
): Promise<void> {
  const columns = columnsOf(collection).filter(({ field }) => rows[0] && field in rows[0].changed)
  if (columns.length === 0) return
  const values = rows.map(
    ({ spine, changed }) =>
      sql`(${sql.join([sql`${spine.id}::uuid`, ...columns.map(({ field, meta }) => fieldValue(changed[field], meta.kind))])})`,
  )
  const names = columns.map(({ column }) => sql.ref(column))
  const sets = columns.map(({ column }) => sql`${sql.ref(column)} = n.${sql.ref(column)}`)
  const update = sql`update ${sql.table(collection.table)} t set ${sql.join(sets)}
    from (values ${sql.join(values)}) as n(record_id, ${sql.join(names)}) where t.record_id = n.record_id`
  await written(collection, titleOf(rows), update.execute(db))
}

/** Brings a removed record back into sight. @throws duplicateMeanwhile */
export async function restoreSpine(
  db: Database,
  collection: Collection,
  { id, title }: RecordView,
): Promise<void> {
  const restore = sql`update records set deleted_at = null where id = ${id}::uuid`
  await written(collection, title, restore.execute(db))
}

function fieldValue(value: unknown, kind: Column['meta']['kind']): RawBuilder<unknown> {
  return sql`${value ?? null}::${sql.raw(postgresType(kind))}`
}

function range(span: Span | null): RawBuilder<unknown> {
  if (!span) return sql`null::daterange`
  return sql`daterange(${span.from}::date, ${span.to}::date, '[]')`
}
