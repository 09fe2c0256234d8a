import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '../platform/actor.ts'
import type { Database } from '../platform/database/connect.ts'
import { fold } from '../platform/text/fold.ts'
import { scopeOf } from './access.ts'
import type { RecordView } from './record.ts'

export type NamedRecord = Pick<
  RecordView,
  'id' | 'collection' | 'title' | 'state' | 'version' | 'ownerOrgId' | 'happened'
> & { removed: boolean }
export type NamedUser = { id: string; name: string }
export type NamedOrganization = { id: string; code: string | null; name: string; shortName: string | null }

export type Lookup = {
  records?: readonly string[]
  users?: readonly string[]
  organizations?: readonly string[]
  /** ISO date at which organisations are named. */
  on: string
}

export type Looked = { records: NamedRecord[]; users: NamedUser[]; organizations: NamedOrganization[] }

/**
 * Names for ids, in one call. Records that the actor may not read are left out, as are ids of nothing. The names of
 * organisations and of the officers who work here are known to all of them; nothing else about a person is told.
 */
export async function lookUp(
  db: Database,
  actor: Actor,
  collections: Iterable<string>,
  { records = [], users = [], organizations = [], on }: Lookup,
): Promise<Looked> {
  return {
    records: records.length > 0 ? await namedRecords(db, readableBy(actor, collections), records) : [],
    users: users.length > 0 ? await namedUsers(db, users) : [],
    organizations: organizations.length > 0 ? await namedOrganizations(db, organizations, on) : [],
  }
}

/**
 * The condition that keeps a query over several collections to what an actor may read, with `r` for the spine.
 * Collections that he reaches equally are said together: a lead has one scope, not forty.
 */
export function readableBy(actor: Actor, collections: Iterable<string>): RawBuilder<unknown> {
  const groups = Map.groupBy(collections, (name) => {
    const scope = scopeOf(actor, 'read', name)
    return scope === 'everywhere' ? scope : JSON.stringify(scope)
  })
  const parts = [...groups]
    .filter(([scope]) => scope !== '[]')
    .map(([scope, names]) => {
      const within =
        scope === 'everywhere'
          ? sql``
          : sql`and r.owner_org_id = any(${JSON.parse(scope) as string[]}::uuid[])`
      return sql`(r.collection = any(${names}) ${within})`
    })
  return parts.length > 0 ? sql`(${sql.join(parts, sql` or `)})` : sql`false`
}

type Row = Omit<NamedRecord, 'happened'> & { happenedFrom: string | null; happenedTo: string | null }

async function namedRecords(db: Database, readable: RawBuilder<unknown>, ids: readonly string[]) {
  const { rows } = await sql<Row>`
    select r.id, r.collection, r.title, r.state, r.version, r.owner_org_id, r.happened_from, r.happened_to,
      r.deleted_at is not null as removed
    from records r where r.id = any(${ids}::uuid[]) and ${readable}`.execute(db)
  return rows.map(({ happenedFrom, happenedTo, ...named }) => ({
    ...named,
    happened: happenedFrom === null ? null : { from: happenedFrom, to: happenedTo },
  }))
}

// Ids of users are texts, for older accounts keep the ones they had.
async function namedUsers(db: Database, ids: readonly string[]): Promise<NamedUser[]> {
  return db
    .selectFrom('users')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute()
}

async function namedOrganizations(db: Database, ids: readonly string[], on: string) {
  const { rows } = await sql<NamedOrganization>`
    select r.id, o.code, coalesce(v.name, r.title) as name, v.short_name
    from records r join organizations o on o.record_id = r.id
    left join lateral organization_version_near(r.id, ${on}::date) v on true
    where r.id = any(${ids}::uuid[])`.execute(db)
  return rows
}

type Searched = { q?: string; on: string; limit?: number }

/** Organisations of a day by any name they ever had, for pickers; those that stood on it come first. */
export async function searchOrganizations(db: Database, { q = '', on, limit = 20 }: Searched) {
  const { rows } = await sql<NamedOrganization & { names: string; stood: boolean }>`
    select r.id, o.code, coalesce(v.name, r.title) as name, v.short_name,
      concat_ws(' ', o.code, r.title, (
        select string_agg(concat_ws(' ', e.name, e.short_name), ' ') from organization_versions e where e.org_id = r.id
      )) as names,
      v.id is null or v.valid @> ${on}::date as stood
    from records r join organizations o on o.record_id = r.id
    left join lateral organization_version_near(r.id, ${on}::date) v on true
    where r.deleted_at is null order by stood desc, name`.execute(db)
  const words = fold(q).split(' ').filter(Boolean)
  return rows
    .filter(({ names }) => {
      const folded = fold(names)
      return words.every((word) => folded.includes(word))
    })
    .slice(0, limit)
    .map(({ names: _names, stood, ...organization }) => ({ ...organization, stood }))
}
