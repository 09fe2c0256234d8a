import { sql, type RawBuilder } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'
import { newId } from '../../platform/ids.ts'
import type { IsoDate } from '../../platform/time/dates.ts'
import { fromDaterange, toDaterange, type DateRange } from '../../platform/time/ranges.ts'
import type { State } from '../../records/record.ts'
import type { Mandate, NewMandate, NewVersion, Succession, Version } from './history.ts'
import type { Lineage, Step } from './rules.ts'

/** The spine's side of an organisation: enough to decide on rights and to record an event. */
export type OrganizationRow = {
  id: string
  code: string | null
  name: string
  ownerOrgId: string
  state: State
  version: number
}

/** Organisations by id, locked until the transaction ends; deleted ones are not there. */
export async function lockOrganizations(db: Database, ids: readonly string[]): Promise<OrganizationRow[]> {
  const { rows } = await sql<OrganizationRow>`
    select r.id, o.code, r.title as name, r.owner_org_id, r.state, r.version
    from records r join organizations o on o.record_id = r.id
    where r.id = any(${ids}::uuid[]) and r.deleted_at is null order by r.id for update of r`.execute(db)
  return rows
}

/** Organisations listed by another name than the one in force on a day. */
export async function misnamed(
  db: Database,
  on: string,
): Promise<{ id: string; version: number; name: string }[]> {
  const { rows } = await sql<{ id: string; version: number; name: string }>`
    select r.id, r.version, v.name from records r join organizations o on o.record_id = r.id
    join organization_versions v on v.org_id = r.id and v.valid @> ${on}::date
    where r.deleted_at is null and o.name is distinct from v.name`.execute(db)
  return rows
}

/** The ids of organisations by code. */
export async function idsByCode(db: Database, codes: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ code: string; id: string }>`
    select o.code, o.record_id as id from organizations o join records r on r.id = o.record_id
    where o.code = any(${codes}) and r.deleted_at is null`.execute(db)
  return new Map(rows.map(({ code, id }) => [code, id]))
}

type VersionRow = Omit<Version, 'from' | 'to'> & { valid: string }

const versionColumns = sql`v.id, v.org_id, v.name, v.short_name, v.name_en, v.parent_id, v.level, v.locality, v.notation,
  v.letterhead_superior, v.letterhead_issuer, v.domain, v.territory_code, v.valid, v.decision, v.note`

/** The history of an organisation, oldest first. */
export async function versionsOf(db: Database, orgId: string): Promise<Version[]> {
  const { rows } = await sql<VersionRow>`
    select ${versionColumns} from organization_versions v where v.org_id = ${orgId}::uuid
    order by lower(v.valid) nulls first`.execute(db)
  return rows.map(withPeriod)
}

/** `valid` as inclusive dates. */
export function withPeriod<Row extends { valid: string }>({ valid, ...rest }: Row) {
  return { ...rest, ...periodOf(valid) }
}

export function periodOf(valid: string): DateRange {
  const range = fromDaterange(valid)
  if (!range) throw new TypeError('A period in the history of organisations is empty')
  return range
}

export async function insertVersion(db: Database, added: NewVersion): Promise<string> {
  const id = newId()
  await sql`insert into organization_versions (id, org_id, name, short_name, name_en, parent_id, level, locality,
      notation, letterhead_superior, letterhead_issuer, domain, territory_code, valid, decision, note)
    values (${id}, ${added.orgId}, ${added.name}, ${added.shortName}, ${added.nameEn}, ${added.parentId},
      ${added.level}, ${added.locality}, ${added.notation}, ${added.letterheadSuperior}, ${added.letterheadIssuer},
      ${added.domain}, ${added.territoryCode}, ${rangeOf(added)}, ${added.decision}, ${added.note})`.execute(
    db,
  )
  return id
}

export function rangeOf({ from, to }: { from: string | null; to: string | null }): RawBuilder<unknown> {
  return sql`${toDaterange({ from: from as IsoDate | null, to: to as IsoDate | null })}::daterange`
}

/** Ends what is open on a day: the day before is the last on which it holds. */
export async function endVersions(db: Database, orgIds: readonly string[], on: string): Promise<void> {
  await sql`update organization_versions set valid = daterange(lower(valid), ${on}::date)
    where org_id = any(${orgIds}::uuid[]) and valid @> ${on}::date
      and coalesce(lower(valid), '-infinity') < ${on}::date`.execute(db)
}

export async function insertSuccessions(
  db: Database,
  steps: readonly Omit<Succession, 'id'>[],
): Promise<void> {
  const values = steps.map(
    (step) => sql`(${newId()}::uuid, ${step.fromId}::uuid, ${step.toId}::uuid, ${step.kind}, ${step.on}::date,
      ${step.function}, ${step.decision}, ${step.note})`,
  )
  await sql`insert into organization_successions (id, from_id, to_id, kind, on_date, function, decision, note)
    values ${sql.join(values)}`.execute(db)
}

/** Whether one of these steps is on record already. */
export async function isKnown(db: Database, steps: readonly Omit<Succession, 'id'>[]): Promise<boolean> {
  const { rows } = await sql`
    select from organization_successions s
    join unnest(${steps.map(({ fromId }) => fromId)}::uuid[], ${steps.map(({ toId }) => toId)}::uuid[],
      ${steps.map(({ on }) => on)}::date[], ${steps.map((step) => step.function)}::text[]) as n(f, t, d, fn)
      on s.from_id = n.f and s.to_id is not distinct from n.t and s.on_date = n.d
        and s.function is not distinct from n.fn limit 1`.execute(db)
  return rows.length > 0
}

/** The successions that an organisation went through, on either side, in the order of time. */
export async function successionsOf(db: Database, orgId: string): Promise<Succession[]> {
  const { rows } = await sql<Succession>`
    select id, from_id, to_id, kind, on_date as "on", function, decision, note from organization_successions
    where from_id = ${orgId}::uuid or to_id = ${orgId}::uuid order by on_date, id`.execute(db)
  return rows
}

export async function insertMandate(db: Database, added: NewMandate): Promise<string> {
  const id = newId()
  await sql`insert into mandates (id, function, org_id, territory_id, valid, decision, note)
    values (${id}, ${added.function}, ${added.orgId}, ${added.territoryId}, ${rangeOf(added)}, ${added.decision},
      ${added.note})`.execute(db)
  return id
}

/** Ends the mandates of organisations on a day; `fn` limits it to one function. Returns what was ended. */
export async function endMandates(db: Database, orgIds: readonly string[], on: string, fn: string | null) {
  const { rows } = await sql<{ function: string; territoryId: string }>`
    update mandates set valid = daterange(lower(valid), ${on}::date)
    where org_id = any(${orgIds}::uuid[]) and valid @> ${on}::date
      and coalesce(lower(valid), '-infinity') < ${on}::date and (${fn}::text is null or function = ${fn})
    returning function, territory_id`.execute(db)
  return rows
}

type MandateRow = Omit<Mandate, 'from' | 'to'> & { valid: string }

/** Mandates in force on a day (all of them when null) for these territories (everywhere when null). */
export async function listMandates(db: Database, territories: readonly string[] | null, on: string | null) {
  const { rows } = await sql<MandateRow>`
    select m.id, m.function, m.org_id, m.territory_id, m.valid, m.decision, m.note,
      coalesce(v.name, o.title) as org_name, t.title as territory_name
    from mandates m join records o on o.id = m.org_id join records t on t.id = m.territory_id
    left join lateral organization_version_near(m.org_id, coalesce(${on}::date, upper(m.valid) - 1, 'infinity')) v on true
    where (${on}::date is null or m.valid @> ${on}::date)
      and (${territories}::uuid[] is null or m.territory_id = any(${territories}::uuid[]))
    order by m.function, t.title, lower(m.valid) nulls first`.execute(db)
  return rows.map(withPeriod)
}

type LineageRow = { id: string; parentId: string | null; endedOn: IsoDate | null; steps: Step[] | null }

/** What is known on a day about organisations, their successors and superiors, all the way. */
export async function lineagesOf(
  db: Database,
  ids: readonly string[],
  on: string,
): Promise<Map<string, Lineage>> {
  const { rows } = await sql<LineageRow>`
    with recursive reach (id) as (
      select unnest(${ids}::uuid[])
      union
      select next.id from reach cross join lateral (
        select s.to_id as id from organization_successions s where s.from_id = reach.id and s.on_date <= ${on}::date
        union all
        select v.parent_id from organization_version_near(reach.id, ${on}::date) v
      ) next where next.id is not null
    )
    select reach.id, v.parent_id, case when upper(v.valid) <= ${on}::date then upper(v.valid) end as ended_on,
      (select jsonb_agg(jsonb_build_object('toId', s.to_id, 'on', s.on_date, 'function', s.function)
          order by s.on_date, s.id)
        from organization_successions s where s.from_id = reach.id and s.on_date <= ${on}::date) as steps
    from reach left join lateral organization_version_near(reach.id, ${on}::date) v on true`.execute(db)
  return new Map(
    rows.map(({ id, parentId, endedOn, steps }) => [id, { parentId, endedOn, steps: steps ?? [] }]),
  )
}

/**
 * Organisations, all that stood under them and all whom they followed, as of a day: the superior on that day,
 * or the last one of an organisation that had ended; one without history stands under its owner.
 */
export async function subtree(
  db: Database,
  ids: readonly string[],
  on: string,
  fn: string,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive tree (id) as (
      select unnest(${ids}::uuid[])
      union
      select next.id from tree cross join lateral (
        select v.org_id as id from organization_versions v
        where v.parent_id = tree.id and coalesce(lower(v.valid), '-infinity') <= ${on}::date
          and not exists (select from organization_versions later
            where later.org_id = v.org_id and lower(later.valid) <= ${on}::date
              and lower(later.valid) > coalesce(lower(v.valid), '-infinity'))
        union all
        select s.from_id from organization_successions s
        where s.to_id = tree.id and s.on_date <= ${on}::date and (s.function is null or s.function = ${fn})
          and (s.kind = 'function-moved' or not exists (select from organization_versions v
            where v.org_id = s.from_id and v.valid @> ${on}::date))
        union all
        select r.id from records r
        where r.owner_org_id = tree.id and r.collection = 'organizations'
          and not exists (select from organization_versions v where v.org_id = r.id)
      ) next
    )
    select id from tree`.execute(db)
  return rows.map(({ id }) => id)
}
