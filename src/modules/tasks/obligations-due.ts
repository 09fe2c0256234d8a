import { sql, type RawBuilder } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'
import { addDays, isIsoDate, type IsoDate } from '../../platform/time/dates.ts'
import type { Scope } from '../../records/access.ts'
import { currentDue } from '../directives/public.ts'

/** Something with a date that an organisation has to do. */
export type Duty = {
  id: string
  collection: 'obligations' | 'plan-tasks'
  title: string
  /** The document or the plan that says so. */
  from: string | null
  /** Who has to do it. */
  orgId: string
  /** Who keeps the record. */
  ownerOrgId: string
  on: IsoDate
}

/** What falls due later is not yet work of today. */
export const HORIZON_DAYS = 30

/** What somebody is shown; a job that tells everybody reads on, from a day. */
export type Reading = { since?: IsoDate; most?: number }

const MOST = 200
const BEGINNING: IsoDate = '1900-01-01'

type ObligationRow = Omit<Duty, 'on' | 'collection'> & {
  recurrence: string | null
  dueOn: string | null
  doneOn: string | null
}

const RECURRING = ['monthly', 'quarterly', 'half-yearly', 'yearly']

/** Obligations of these organisations that are open and due within the horizon, or overdue. */
export async function obligationsDue(
  db: Database,
  responsible: Scope,
  on: IsoDate,
  { since = BEGINNING, most = MOST }: Reading = {},
): Promise<Duty[]> {
  const last = addDays(on, HORIZON_DAYS)
  const theirs = responsible === 'everywhere' ? sql`` : sql`and t.owner_org = any(${responsible}::uuid[])`
  const { rows } = await sql<ObligationRow>`
    select r.id, r.title, d.title as from, t.owner_org as org_id, r.owner_org_id, t.recurrence, t.due_on, t.done_on
    from obligations t join records r on r.id = t.record_id
    left join records d on d.id = t.directive and d.deleted_at is null
    where t.due_on is not null and r.deleted_at is null and r.state = 'approved' ${theirs}
      and (t.recurrence = any(${RECURRING}::text[]) or (t.done_on is null and t.due_on between ${since}::date and ${last}::date))
    order by t.due_on desc, r.id limit ${most}`.execute(db)
  return rows.flatMap(({ recurrence, dueOn, doneOn, ...row }) => {
    const due = currentDue({ recurrence, dueOn, doneOn }, on)
    const met = due === null || (doneOn !== null && !RECURRING.includes(recurrence ?? ''))
    return met || due > last ? [] : [{ ...row, collection: 'obligations' as const, on: due }]
  })
}

type TaskRow = Omit<Duty, 'on' | 'collection'> & { dueOn: string }

/** Tasks of plans that these organisations lead, or keep where nobody leads, open and due within the horizon. */
export async function planTasksDue(
  db: Database,
  responsible: Scope,
  on: IsoDate,
  { since = BEGINNING, most = MOST }: Reading = {},
): Promise<Duty[]> {
  const last = addDays(on, HORIZON_DAYS)
  const tasks = (theirs: RawBuilder<unknown>) => sql`(
    select r.id, r.title, t.plan, coalesce(t.lead_org, r.owner_org_id) as org_id, r.owner_org_id, t.due_on
    from plan_tasks t join records r on r.id = t.record_id
    where t.due_on between ${since}::date and ${last}::date and t.completed_on is null and r.deleted_at is null
      and r.collection = 'plan-tasks' and r.state = 'approved'
      and coalesce(t.status, '') not in ('done', 'carried-over', 'cancelled') ${theirs}
    order by t.due_on desc, r.id limit ${most})`
  // Each way along its own index: one condition with "or" would walk every task that is due.
  const found =
    responsible === 'everywhere'
      ? tasks(sql``)
      : sql`${tasks(sql`and t.lead_org = any(${responsible}::uuid[])`)} union all
          ${tasks(sql`and t.lead_org is null and r.owner_org_id = any(${responsible}::uuid[])`)}`
  const { rows } = await sql<TaskRow>`
    select f.id, f.title, p.title as from, f.org_id, f.owner_org_id, f.due_on from (${found}) as f
    left join records p on p.id = f.plan and p.deleted_at is null
    order by f.due_on desc, f.id limit ${most}`.execute(db)
  return rows.flatMap(({ dueOn, ...row }) =>
    isIsoDate(dueOn) ? [{ ...row, collection: 'plan-tasks' as const, on: dueOn }] : [],
  )
}
