import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '../platform/actor.ts'
import type { Database } from '../platform/database/connect.ts'
import { scopeOf } from './access.ts'
import type { Collection } from './collection.ts'
import { columnsOf } from './columns.ts'
import { readCursor, writeCursor, type Cursor } from './cursor.ts'
import { filterConditions, filtersFields, type Filters } from './filters.ts'
import type { RecordView } from './record.ts'
import { searchConditions } from './search.ts'
import { sortOf, type Sort } from './sorts.ts'
import { inScope, selectRecords, toRecord } from './store.ts'

export type ListQuery = {
  /** Words to search for, with or without accents. */
  q?: string
  filters?: Filters
  /** Only these of what matches. */
  ids?: readonly string[]
  /** A field or one of the spine's columns; `-` before it for descending. Newest business time first by default. */
  sort?: string
  limit?: number
  cursor?: string
  /** Also count everything that matches. */
  count?: boolean
  /** The removed records instead of the others. */
  removed?: boolean
}

export type Page = {
  items: RecordView[]
  nextCursor: string | null
  /** How many match, when asked for; at most 10,000, of a search 1,000. */
  total: number | null
  /** More match than were counted: «hơn 10.000». */
  totalExceeded: boolean
}

const DEFAULT_LIMIT = 50

// Counting ends here: nobody pages through more, and an exact number would have to look at every record.
const COUNTED = 10_000
const COUNTED_OF_SEARCH = 1000

/** A page of the records that an actor may read. @throws unknownFilter, unknownSort, badCursor */
export async function listRecords(
  db: Database,
  actor: Actor,
  collection: Collection,
  query: ListQuery,
): Promise<Page> {
  const conditions = conditionsOf(actor, collection, query)
  const sort = sortOf(collection, query.sort ?? '-happened')
  const limit = query.limit ?? DEFAULT_LIMIT
  const cursor = query.cursor === undefined ? null : readCursor(query.cursor, sort)
  const rows = await fetchPage(db, collection, { conditions, sort, limit: limit + 1, cursor })
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  const columns = columnsOf(collection)
  const count = query.count ? await countRecords(db, actor, collection, query) : null
  return {
    items: shown.map((row) => toRecord(columns, row)),
    nextCursor: last ? writeCursor(sort, { value: last.sortKey as string | null, id: last.id }) : null,
    total: count && count.total,
    totalExceeded: count?.totalExceeded ?? false,
  }
}

function conditionsOf(actor: Actor, collection: Collection, query: ListQuery): RawBuilder<unknown> {
  return sql`
    ${query.removed ? sql`and r.deleted_at is not null` : sql`and r.deleted_at is null`}
    ${query.ids ? sql`and r.id = any(${query.ids}::uuid[])` : sql``}
    ${inScope(scopeOf(actor, 'read', collection.name))}
    ${filterConditions(collection, query.filters ?? {})}
    ${searchConditions(query.q)}`
}

type Fetch = { conditions: RawBuilder<unknown>; sort: Sort; limit: number; cursor: Cursor | null }

/** Known values first, then the unknown ones, each walked along its own stretch of the index. */
async function fetchPage(db: Database, collection: Collection, { conditions, sort, limit, cursor }: Fetch) {
  const plain = db.withoutPlugins()
  const { expression, direction, type } = sort
  const comparison = direction === 'desc' ? sql`<` : sql`>`
  const order = direction === 'desc' ? sql`desc` : sql`asc`
  const key = sql`, (${expression})::text as "sortKey"`
  const inKnown = cursor === null || cursor.value !== null
  const known = inKnown
    ? await selectRecords(
        collection,
        sql`${conditions} and ${expression} is not null ${
          cursor
            ? sql`and (${expression}, ${sort.tie}) ${comparison} (${cursor.value}::${sql.raw(type)}, ${cursor.id}::uuid)`
            : sql``
        } order by ${expression} ${order}, ${sort.tie} ${order} limit ${limit}`,
        key,
      ).execute(plain)
    : { rows: [] }
  if (known.rows.length >= limit) return known.rows
  // Said of both tables, for a merge join would read the other one from its beginning.
  const after =
    cursor && !inKnown
      ? sql`and r.id ${comparison} ${cursor.id}::uuid and t.record_id ${comparison} ${cursor.id}::uuid`
      : sql``
  const unknown = await selectRecords(
    collection,
    sql`${conditions} and ${expression} is null ${after}
      order by ${sort.tie} ${order} limit ${limit - known.rows.length}`,
    key,
  ).execute(plain)
  return [...known.rows, ...unknown.rows]
}

export type Count = { total: number; totalExceeded: boolean }

/** How many records a list would show, as far as lists count. @throws unknownFilter, badFilter */
export async function countRecords(
  db: Database,
  actor: Actor,
  collection: Collection,
  query: ListQuery,
): Promise<Count> {
  const most = query.q ? COUNTED_OF_SEARCH : COUNTED
  const fields = sql`join ${sql.table(collection.table)} t on t.record_id = r.id`
  const { rows } = await sql<{ total: number }>`
    select count(*) as total from (
      select from records r ${filtersFields(query.filters ?? {}) ? fields : sql``}
      where r.collection = ${sql.lit(collection.name)} ${conditionsOf(actor, collection, query)} limit ${most + 1}
    ) as counted`.execute(db)
  const total = rows[0]?.total ?? 0
  return { total: Math.min(total, most), totalExceeded: total > most }
}
