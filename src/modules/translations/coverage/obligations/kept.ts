import { sql, type RawBuilder } from 'kysely'
import type { Database } from '../../../../platform/database/connect.ts'
import { addDays, today } from '../../../../platform/time/dates.ts'
import type { FigureScope } from '../../../../figures/figure.ts'
import type { ReachingObligation } from './obligation.ts'

const dayOf = (moment: RawBuilder<unknown>) => sql`(${moment} at time zone 'Asia/Ho_Chi_Minh')::date`

// The longest term that an obligation may give, in days of the calendar, with room for holidays.
const LONGEST_TERM = 900

/** Each organisation with those above it and those that followed it, as of the end of the period. */
function superiorsOf({ orgIds, to }: FigureScope): RawBuilder<unknown> {
  return sql`
    with recursive up (org, superior) as (
      select id, id from unnest(${orgIds}::uuid[]) as id
      union
      select up.org, next.id from up cross join lateral (
        select s.to_id as id from organization_successions s where s.from_id = up.superior and s.on_date <= ${to}::date
        union all
        select v.parent_id from organization_version_near(up.superior, ${to}::date) v
      ) next where next.id is not null
    ) select org, superior from up`
}

/**
 * One row a text that an obligation wanted by a day of the period: `obligation`, `record_id`, `locale`, `due` and
 * `kept`, null while that day is still to come. Reckoned from each approval that mattered to translators, the first
 * one and every later one; a change of the source before the day begins a new term in place of the one before.
 */
export function textsOwed(scope: FigureScope): RawBuilder<unknown> {
  const { orgIds, from, to } = scope
  return sql`
    select owed.obligation, owed.record_id, owed.locale, owed.due, case
      when done.on_day <= owed.due then true
      when owed.due < ${today()}::date then false end as kept
    from (
      select o.id as obligation, a.record_id, l.locale, a.approved_at, a.next_on,
        add_working_days(a.on_day, o.working_days) as due
      from (
        select t.record_id, t.approved_at, r.collection, r.owner_org_id, ${dayOf(sql`t.approved_at`)} as on_day,
          ${dayOf(sql`lead(t.approved_at) over (partition by t.record_id order by t.approved_at)`)} as next_on
        from translation_source_approvals t join records r on r.id = t.record_id
        where r.deleted_at is null and r.owner_org_id = any(${orgIds}::uuid[])
      ) a
      join (${superiorsOf(scope)}) s on s.org = a.owner_org_id
      join translation_obligations o on o.org_id = s.superior and (o.collection is null or o.collection = a.collection)
        and a.on_day >= o.valid_from and (o.valid_to is null or a.on_day <= o.valid_to)
      cross join unnest(o.locales) as l(locale)
      where a.on_day between ${from}::date - ${LONGEST_TERM}::integer and ${to}::date
    ) owed
    left join lateral (
      select ${dayOf(sql`min(v.created_at)`)} as on_day from record_text_revisions v
      where v.record_id = owed.record_id and v.locale = owed.locale and v.state = 'approved'
        and ${dayOf(sql`v.created_at`)} >= ${dayOf(sql`owed.approved_at`)}
    ) done on true
    where owed.due between ${from}::date and ${to}::date
      and (owed.next_on is null or owed.next_on > owed.due or done.on_day <= owed.due)`
}

const YEAR = 365

/** Of each obligation, how many texts were due within a year up to today: there on time, and not. */
export async function keptInYear(
  db: Database,
  obligations: readonly ReachingObligation[],
): Promise<Map<string, { kept: number; missed: number }>> {
  const orgIds = [...new Set(obligations.flatMap((each) => each.orgIds))]
  const scope = { orgIds, from: addDays(today(), -YEAR), to: today() }
  const { rows } = await sql<{ obligation: string; kept: number; missed: number }>`
    select obligation, count(*) filter (where kept)::integer as kept,
      count(*) filter (where not kept)::integer as missed
    from (${textsOwed(scope)}) as owed group by obligation`.execute(db)
  return new Map(rows.map(({ obligation, ...counts }) => [obligation, counts]))
}
