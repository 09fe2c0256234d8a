import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import { today } from '../../platform/time/dates.ts'
import { can } from '../../records/access.ts'
import type { Version } from './history.ts'
import { successorsOf } from './lineage.ts'
import { organizationOn, organizationsOn, type OrganizationOn } from './lookup.ts'
import type { MandateFunction, SuccessionKind } from './schema.ts'
import { periodOf, versionsOf } from './store.ts'

/** One succession with the names of both sides as they were called that day. */
export type NamedSuccession = {
  kind: SuccessionKind
  on: string
  fromId: string
  fromName: string
  toId: string | null
  toName: string | null
  functions: MandateFunction[]
  decision: string | null
  note: string | null
}

export type HeldMandate = {
  function: MandateFunction
  territoryName: string
  from: string | null
  to: string | null
  decision: string | null
  note: string | null
}

/** All that is known of one organisation, as of a day. */
export type Profile = {
  organization: OrganizationOn
  versions: (Version & { parentName: string | null })[]
  successions: NamedSuccession[]
  mandates: HeldMandate[]
  /** Who stands in its place today; empty while it stands itself, or when nobody followed. */
  heirs: { id: string; name: string }[]
  /** Whether the reader may enter changes to the structure. */
  mayChange: boolean
}

/** @throws organizationNotFound */
export async function profileOf(
  db: Database,
  actor: Actor,
  { key, on }: { key: string; on: string },
): Promise<Profile> {
  const organization = await organizationOn(db, key, on)
  const { id } = organization
  const versions = await versionsOf(db, id)
  const parents = await namesAt(db, versions)
  const heirs = await organizationsOn(db, await successorsOf(db, id, { on: today() }), today())
  return {
    organization,
    versions: versions.map((version, index) => ({ ...version, parentName: parents[index] ?? null })),
    successions: await namedSuccessions(db, id),
    mandates: await mandatesOf(db, id),
    heirs: heirs.map((heir) => ({ id: heir.id, name: heir.name })),
    mayChange: await mayAdminister(db, actor, id),
  }
}

async function mayAdminister(db: Database, actor: Actor, id: string): Promise<boolean> {
  const row = await db.selectFrom('records').select(['ownerOrgId']).where('id', '=', id).executeTakeFirst()
  return (
    row !== undefined && can(actor, 'administer', { ...row, state: 'approved', collection: 'organizations' })
  )
}

/** The superior of each version, called as on its first day, or its last where it has no first. */
async function namesAt(db: Database, versions: readonly Version[]): Promise<(string | null)[]> {
  const { rows } = await sql<{ name: string | null }>`
    select coalesce(v.short_name, v.name) as name
    from unnest(${versions.map(({ parentId }) => parentId)}::uuid[],
      ${versions.map(({ from, to }) => from ?? to ?? today())}::date[]) with ordinality as asked (id, day, position)
    left join lateral organization_version_near(asked.id, asked.day) v on true order by asked.position`.execute(
    db,
  )
  return rows.map(({ name }) => name)
}

async function namedSuccessions(db: Database, id: string): Promise<NamedSuccession[]> {
  const { rows } = await sql<NamedSuccession>`
    select s.kind, s.on_date as "on", s.from_id, coalesce(f.name, fr.title) as from_name, s.to_id,
      coalesce(t.name, tr.title) as to_name,
      coalesce(array_agg(s.function order by s.function) filter (where s.function is not null), '{}') as functions,
      min(s.decision) as decision, min(s.note) as note
    from organization_successions s
    join records fr on fr.id = s.from_id left join records tr on tr.id = s.to_id
    left join lateral organization_version_near(s.from_id, s.on_date - 1) f on true
    left join lateral organization_version_near(s.to_id, s.on_date) t on true
    where ${id}::uuid in (s.from_id, s.to_id)
    group by s.kind, s.on_date, s.from_id, f.name, fr.title, s.to_id, t.name, tr.title
    order by s.on_date, from_name, to_name`.execute(db)
  return rows
}

async function mandatesOf(db: Database, id: string): Promise<HeldMandate[]> {
  const { rows } = await sql<Omit<HeldMandate, 'from' | 'to'> & { valid: string }>`
    select m.function, coalesce(v.name, t.title) as territory_name, m.valid, m.decision, m.note
    from mandates m join records t on t.id = m.territory_id
    left join lateral organization_version_near(m.territory_id, coalesce(lower(m.valid), upper(m.valid) - 1, current_date)) v on true
    where m.org_id = ${id}::uuid order by m.function, lower(m.valid) nulls first`.execute(db)
  return rows.map(({ valid, ...held }) => ({ ...held, ...periodOf(valid) }))
}
