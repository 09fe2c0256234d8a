import { sql, type RawBuilder } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'
import { fold } from '../../platform/text/fold.ts'
import type { MandateFunction, OrganizationLevel } from './schema.ts'

/** An organisation as one row of the tree on a day. */
export type Branch = {
  id: string
  code: string | null
  kind: string | null
  name: string
  shortName: string | null
  level: OrganizationLevel | null
  parentId: string | null
  /** How many stand directly below it. */
  children: number
  /** The functions of the State that it holds that day. */
  functions: MandateFunction[]
}

/** Many of one kind below one superior, shown as one row until somebody opens it: «Cấp huyện, 8 đơn vị». */
export type Bundle = { kind: string | null; count: number }

export type Branches = { organizations: Branch[]; bundles: Bundle[]; more: boolean }

/** More of one kind than this below one superior stand together as one row. */
const LOOSE = 5

// Party bodies and People's Committees lead, as the State's own lists have it.
const ORDER = [
  'party',
  'people-committee',
  'central-party',
  'central-government',
  'ministry',
  'steering-committee',
  'office-unit',
  'department',
  'public-service',
  'armed-forces',
  'district',
  'commune',
  'press',
  'partner',
  'other',
]
const LEVELS = ['provincial', 'central', 'district', 'commune']

/** Those that stood on an ISO date; one without history stands under its owner. A condition on `parent_id` uses its index. */
export function standingOn(on: string): RawBuilder<unknown> {
  return sql`
    select v.org_id as id, o.code, o.kind, v.name, v.short_name, v.level, v.parent_id, v.search
    from organization_versions v join organizations o on o.record_id = v.org_id join records r on r.id = v.org_id
    where v.valid @> ${on}::date and r.deleted_at is null
    union all
    select r.id, o.code, o.kind, coalesce(o.name, r.title), null, null, nullif(r.owner_org_id, r.id), r.search
    from organizations o join records r on r.id = o.record_id
    where r.deleted_at is null and not exists (select from organization_versions v where v.org_id = r.id)`
}

export type BranchQuery = {
  on: string
  /** Null: those that stand under nobody. */
  parentId: string | null
  /** Only this kind, all of it: what a bundle holds. */
  kind?: string
  offset?: number
  limit?: number
}

/** What stands directly below an organisation on a day; kinds of which there are many come as one row each. */
export async function branchesOn(db: Database, query: BranchQuery): Promise<Branches> {
  const { on, parentId, kind, offset = 0, limit = 100 } = query
  const children = childrenOf(on, parentId)
  if (kind !== undefined) {
    const found = await selectBranches(db, on, sql`select * from (${children}) c where c.kind = ${kind}`, {
      offset,
      limit: limit + 1,
    })
    return { organizations: found.slice(0, limit), bundles: [], more: found.length > limit }
  }
  const { rows: kinds } = await sql<Bundle>`
    select kind, count(*) as count from (${children}) c group by kind
    order by array_position(${ORDER}::text[], kind)`.execute(db)
  const bundles = kinds.filter((found) => found.kind !== null && found.count > LOOSE)
  const bundled = bundles.map((bundle) => bundle.kind)
  const loose = sql`select * from (${children}) c where c.kind is null or c.kind <> all(${bundled}::text[])`
  const found = await selectBranches(db, on, loose, { offset, limit: limit + 1 })
  return { organizations: found.slice(0, limit), bundles, more: found.length > limit }
}

function childrenOf(on: string, parentId: string | null): RawBuilder<unknown> {
  const standing = standingOn(on)
  if (parentId !== null) return sql`select * from (${standing}) s where s.parent_id = ${parentId}::uuid`
  // Whose superior has ended stands alone, rather than nowhere.
  return sql`select * from (${standing}) s where s.parent_id is null
    or not exists (select from (${standing}) p where p.id = s.parent_id)`
}

type Window = { offset: number; limit: number }

async function selectBranches(
  db: Database,
  on: string,
  from: RawBuilder<unknown>,
  { offset, limit }: Window,
) {
  const { rows } = await sql<Branch>`
    select s.id, s.code, s.kind, s.name, s.short_name, s.level, s.parent_id,
      (select count(*) from (${standingOn(on)}) c where c.parent_id = s.id) as children,
      array(select m.function from mandates m where m.org_id = s.id and m.valid @> ${on}::date
        order by m.function) as functions
    from (${from}) s
    order by array_position(${LEVELS}::text[], s.level) nulls last, array_position(${ORDER}::text[], s.kind) nulls last,
      s.name collate "vi-x-icu", s.id
    limit ${limit} offset ${offset}`.execute(db)
  return rows
}

/** An organisation that was looked for, with the superiors above it on that day, the highest first. */
export type Found = Branch & {
  path: string[]
  /** The name by which it was found, where that is another one. */ formerly: string | null
}

const MOST_FOUND = 30

/** Organisations by any name that they ever had or by code, as of a day; those that stand then come first. */
export async function searchOrganizations(
  db: Database,
  { q, on }: { q: string; on: string },
): Promise<(Found & { standing: boolean })[]> {
  const words = fold(q).split(' ').filter(Boolean)
  if (words.length === 0) return []
  const matches = (text: RawBuilder<unknown>) =>
    sql.join(
      words.map((word) => sql`${text} like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`),
      sql` and `,
    )
  const { rows } = await sql<Found & { standing: boolean }>`
    with hits as (
      select v.org_id as id, v.name as hit from organization_versions v where ${matches(sql`v.search`)}
      union
      select o.record_id, coalesce(o.name, r.title) from organizations o join records r on r.id = o.record_id
      where r.deleted_at is null and (${matches(sql`r.search`)} or o.code = ${words.join('-')})
    ), named as (
      select distinct on (h.id) h.id, h.hit, o.code, o.kind, coalesce(v.name, o.name, r.title) as name, v.short_name,
        v.level, case when v.id is null then nullif(r.owner_org_id, r.id) else v.parent_id end as parent_id,
        v.id is null or v.valid @> ${on}::date as standing
      from hits h join records r on r.id = h.id join organizations o on o.record_id = h.id
      left join lateral organization_version_near(h.id, ${on}::date) v on true
      where r.deleted_at is null
      order by h.id, h.hit = coalesce(v.name, o.name, r.title) desc
    )
    select id, code, kind, name, short_name, level, parent_id, standing,
      nullif(hit, name) as formerly, 0 as children, '{}'::text[] as functions, ${pathOf(sql`named.id`, on)} as path
    from named order by standing desc, length(name), name collate "vi-x-icu" limit ${MOST_FOUND}`.execute(db)
  return rows
}

/** SQL: the superiors of an organisation on a day, the highest first, as `uuid[]`; itself left out. */
export function pathOf(id: RawBuilder<unknown>, on: string): RawBuilder<unknown> {
  return sql`array(
    with recursive up (id, step) as (
      select v.parent_id, 1 from organization_version_near(${id}, ${on}::date) v
      union all
      select v.parent_id, up.step + 1 from up cross join lateral organization_version_near(up.id, ${on}::date) v
      where up.step < 12
    )
    select up.id from up where up.id is not null order by up.step desc)`
}
