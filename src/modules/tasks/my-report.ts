import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import { endOfDay, isIsoDate, today } from '../../platform/time/dates.ts'
import { workingDaysBetween, type HolidayCalendar } from '../../platform/time/holidays.ts'
import { can } from '../../records/access.ts'
import { reportDueOn, type LegalRule } from '../law/public.ts'
import { organizationsOn, type OrganizationOn } from '../organizations/public.ts'
import { findReport } from '../reports/public.ts'
import type { MyReport } from './endpoints.ts'

export type Law = { rules: readonly LegalRule[]; calendar: HolidayCalendar }

/** The organisation whose report is the actor's: a People's Committee at which he holds a role, else his first. */
export async function reportingOrg(
  db: Database,
  actor: Actor,
  year: number,
): Promise<OrganizationOn | undefined> {
  const ids = [...new Set(actor.assignments.map(({ orgId }) => orgId))]
  const readable = ids.filter((ownerOrgId) =>
    can(actor, 'read', { collection: 'reports', ownerOrgId, state: 'approved' }),
  )
  const found = await organizationsOn(db, readable, `${year}-12-31`)
  return found.find(({ kind }) => kind === 'people-committee') ?? found[0]
}

/** The report of a year that the actor works on or answers for, with the day it is due by law. */
export async function myReport(
  db: Database,
  actor: Actor,
  { year, law: { rules, calendar } }: { year: number; law: Law },
): Promise<MyReport | null> {
  const org = await reportingOrg(db, actor, year)
  if (!org) return null
  const report = await findReport(db, org.id, { year })
  const due = org.standing === 'current' ? reportDueOn({ kind: 'year', year, index: 1 }, rules) : null
  return {
    org: org.code ?? org.id,
    orgName: org.shortName ?? org.name,
    year,
    id: report?.id ?? null,
    title: report?.title ?? null,
    state: report?.state ?? null,
    due: due && {
      on: due.on,
      workingDays: workingDaysLeft(due.on, calendar),
      citation: due.rule.citation,
      verified: due.rule.verified,
    },
  }
}

/** Working days from tomorrow to a day; null once the day is over. */
export function workingDaysLeft(
  on: string,
  calendar: HolidayCalendar,
  now: Date = new Date(),
): number | null {
  if (!isIsoDate(on) || endOfDay(on) < now) return null
  return on === today(now) ? 0 : workingDaysBetween(today(now), on, calendar)
}
