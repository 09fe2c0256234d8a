import { sql } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'
import { pathOf } from './branches.ts'
import type { MandateFunction, SuccessionKind } from './schema.ts'

/** A day on which the structure changed, as a mark on the axis. */
export type ChangeDay = { on: string; units: number; kinds: ChangeKind[] }

/** What may happen to an organisation: a succession, or a new name or place under the same record. */
export type ChangeKind = SuccessionKind | 'moved'

const MOST_MARKS = 400

/** The days on which organisations changed, oldest first, the newest four hundred of them. */
export async function changeDays(db: Database): Promise<ChangeDay[]> {
  const { rows } = await sql<ChangeDay>`
    select on_date as "on", count(distinct id) as units, array_agg(distinct kind) as kinds
    from (${allChanges}) changes group by on_date order by on_date desc limit ${MOST_MARKS}`.execute(db)
  return rows.reverse()
}

const allChanges = sql`
  select s.on_date, s.from_id as id, s.kind from organization_successions s
  join records r on r.id = s.from_id where r.deleted_at is null
  union all
  select lower(v.valid), v.org_id, case when v.name is distinct from p.name then 'renamed' else 'moved' end
  from organization_versions v join records r on r.id = v.org_id
  cross join lateral (select p.name, p.parent_id from organization_versions p
    where p.org_id = v.org_id and upper(p.valid) <= lower(v.valid) order by upper(p.valid) desc limit 1) p
  where r.deleted_at is null and (v.name, v.parent_id) is distinct from (p.name, p.parent_id)`

/** Where an organisation stood: its name and its superiors on a day, the highest first. */
export type Place = { id: string; name: string; kind: string | null; path: string[] }

/** One line from the earlier tree to the later one. */
export type Flow = {
  kind: ChangeKind
  on: string
  from: Place
  /** Null: dissolved, nobody followed. */
  to: Place | null
  /** The functions that went this way; empty: everything. */
  functions: MandateFunction[]
  decision: string | null
  note: string | null
}

export type Flows = {
  flows: Flow[]
  /** Days and organisations in all, also of what `flows` leaves out. */ days: number
  units: number
  more: boolean
}

const MOST_FLOWS = 500

type FlowRow = Omit<Flow, 'from' | 'to'> & {
  fromId: string
  toId: string | null
  fromName: string
  toName: string | null
  fromKind: string | null
  toKind: string | null
  fromPath: string[]
  toPath: string[] | null
}

/** Who went where between two ISO dates, the first excluded and the second included; names as of each of the two. */
export async function flowsBetween(
  db: Database,
  { before, after }: { before: string; after: string },
): Promise<Flows> {
  const { rows } = await sql<FlowRow>`
    select c.kind, c.on_date as "on", c.from_id, c.to_id, c.functions, c.decision, c.note,
      coalesce(f.short_name, f.name, fr.title) as from_name, coalesce(t.short_name, t.name, tr.title) as to_name,
      fo.kind as from_kind, tt.kind as to_kind,
      ${pathOf(sql`c.from_id`, before)} as from_path,
      case when c.to_id is not null then ${pathOf(sql`c.to_id`, after)} end as to_path
    from (${changesWithin(before, after)}) c
    join records fr on fr.id = c.from_id left join records tr on tr.id = c.to_id
    join organizations fo on fo.record_id = c.from_id left join organizations tt on tt.record_id = c.to_id
    left join lateral organization_version_near(c.from_id, ${before}::date) f on true
    left join lateral organization_version_near(c.to_id, ${after}::date) t on true
    where fr.deleted_at is null order by c.on_date, from_name, to_name, c.kind limit ${MOST_FLOWS + 1}`.execute(
    db,
  )
  const { rows: totals } = await sql<{ days: number; units: number }>`
    select count(distinct on_date) as days, count(distinct id) as units from (${allChanges}) changes
    where on_date > ${before}::date and on_date <= ${after}::date`.execute(db)
  return {
    flows: rows.slice(0, MOST_FLOWS).map(toFlow),
    days: totals[0]?.days ?? 0,
    units: totals[0]?.units ?? 0,
    more: rows.length > MOST_FLOWS,
  }
}

// The way of several functions between the same two is one line.
function changesWithin(before: string, after: string) {
  return sql`
    select s.kind, s.on_date, s.from_id, s.to_id,
      coalesce(array_agg(s.function order by s.function) filter (where s.function is not null), '{}') as functions,
      min(s.decision) as decision, min(s.note) as note
    from organization_successions s where s.on_date > ${before}::date and s.on_date <= ${after}::date
    group by s.kind, s.on_date, s.from_id, s.to_id
    union all
    select case when v.name is distinct from p.name then 'renamed' else 'moved' end, lower(v.valid), v.org_id, v.org_id,
      '{}', v.decision, v.note
    from organization_versions v
    cross join lateral (select p.name, p.parent_id from organization_versions p
      where p.org_id = v.org_id and upper(p.valid) <= lower(v.valid) order by upper(p.valid) desc limit 1) p
    where lower(v.valid) > ${before}::date and lower(v.valid) <= ${after}::date
      and (v.name, v.parent_id) is distinct from (p.name, p.parent_id)`
}

function toFlow(row: FlowRow): Flow {
  const { fromId, toId, fromName, toName, fromKind, toKind, fromPath, toPath, ...rest } = row
  const to = toId === null ? null : { id: toId, name: toName ?? '', kind: toKind, path: toPath ?? [] }
  return { ...rest, from: { id: fromId, name: fromName, kind: fromKind, path: fromPath }, to }
}
