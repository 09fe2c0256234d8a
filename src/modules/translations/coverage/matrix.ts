import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/connect.ts'
import { today, type IsoDate } from '../../../platform/time/dates.ts'
import { readCursor, writeCursor } from '../../../records/cursor.ts'
import type { Collections } from '../../../records/registry.ts'
import type { Sort } from '../../../records/sorts.ts'
import { calendarOf } from '../../law/public.ts'
import { withCells, type FoundItem } from './cells.ts'
import { coverageConditions } from './conditions.ts'
import { countCells } from './count.ts'
import type { CoverageFilters, CoveragePage, CoverageSort } from './endpoints.ts'
import { reachingObligations } from './obligations/store.ts'
import type { Clock } from './owed.ts'

export type CoverageQuery = CoverageFilters & {
  sort: CoverageSort
  cursor?: string | undefined
  limit: number
}

/** The clock by which obligations are reckoned now. */
export async function coverageClock(db: Database, on: IsoDate = today()): Promise<Clock> {
  return { obligations: await reachingObligations(db), calendar: await calendarOf(db), on }
}

/** A page of the matrix of items and languages that an actor may read; the first one with totals of all. @throws badCursor */
export async function readMatrix(
  db: Database,
  actor: Actor,
  collections: Collections,
  { sort: name, cursor, limit, ...filters }: CoverageQuery,
): Promise<CoveragePage> {
  const clock = await coverageClock(db)
  const sort = sorts[name]
  const conditions = coverageConditions(actor, collections, filters, clock)
  const after = cursor === undefined ? null : readCursor(cursor, sort)
  const [page, totals] = await Promise.all([
    readPage(db, { conditions, sort, limit, after }, clock),
    after ? null : countCells(db, conditions, clock),
  ])
  return { ...page, totals }
}

async function readPage(
  db: Database,
  finding: Finding,
  clock: Clock,
): Promise<Pick<CoveragePage, 'items' | 'nextCursor'>> {
  const found = await findItems(db, { ...finding, limit: finding.limit + 1 })
  const shown = found.slice(0, finding.limit)
  const last = found.length > finding.limit ? shown.at(-1) : undefined
  return {
    items: await withCells(db, shown, clock),
    nextCursor: last ? writeCursor(finding.sort, { value: last.sortKey, id: last.id }) : null,
  }
}

const KINDS = sql`coalesce(c.kinds, 'nnnnnnnn')`
// Milliseconds that no clock reaches: items without anything outdated come last.
const NEVER = sql`9000000000000000`

// No value of these is ever unknown, so that one comparison walks on from the last row of a page.
const sorts: Readonly<Record<CoverageSort, Sort>> = {
  title: sortBy('title', sql`r.title`, 'text'),
  newest: sortBy('newest', sql`r.id`, 'uuid', 'desc'),
  missing: sortBy('missing', sql`length(translate(${KINDS}, 'amdsrow', ''))`, 'integer', 'desc'),
  outdated: sortBy(
    'outdated',
    sql`case when strpos(c.kinds, 'o') > 0 then coalesce((extract(epoch from c.changed_at) * 1000)::bigint, ${NEVER})
      else ${NEVER} end`,
    'bigint',
  ),
}

function sortBy(
  name: CoverageSort,
  expression: RawBuilder<unknown>,
  type: string,
  direction: Sort['direction'] = 'asc',
): Sort {
  return { name, expression, type, direction, tie: sql`r.id` }
}

type Finding = {
  conditions: RawBuilder<unknown>
  sort: Sort
  limit: number
  after: { value: string | null; id: string } | null
}

async function findItems(
  db: Database,
  { conditions, sort: { expression, direction, type }, limit, after }: Finding,
): Promise<(FoundItem & { sortKey: string })[]> {
  const order = direction === 'desc' ? sql`desc` : sql`asc`
  const beyond = direction === 'desc' ? sql`<` : sql`>`
  const walked = after
    ? sql`and (${expression}, r.id) ${beyond} (${after.value}::${sql.raw(type)}, ${after.id}::uuid)`
    : sql``
  const { rows } = await sql<FoundItem & { sortKey: string }>`
    select r.id, r.collection, r.title, r.owner_org_id, ${KINDS} as kinds, coalesce(c.owed, '--------') as owed,
      c.first_approved_at, c.changed_at, (${expression})::text as sort_key
    from records r left join translation_coverage c on c.record_id = r.id
    where ${conditions} ${walked} order by ${expression} ${order}, r.id ${order} limit ${limit}`.execute(db)
  return rows
}
