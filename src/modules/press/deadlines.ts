import type { Deadline, Term } from '../../platform/time/clocks.ts'
import { deadline } from '../../platform/time/clocks.ts'
import type { IsoDate } from '../../platform/time/dates.ts'
import type { HolidayCalendar } from '../../platform/time/holidays.ts'
import { pressDeadlines, vietnamCalendar, type LegalRule, type PressStep } from '../law/public.ts'
import type { procedures } from './choices.ts'

export type Procedure = keyof typeof procedures

type Dossier = {
  procedure: Procedure | null
  receivedOn: string | null
  startsOn: string | null
  endsOn: string | null
}

export type DeadlineOptions = {
  rules?: readonly LegalRule[]
  calendar?: HolidayCalendar
  /** A province's own, stricter term for its reply; the earlier of the two dates stands (R-PRESS-3). */
  localTerm?: Term
}

/** The step of the decree by which each kind of dossier is answered. */
const REPLY: Readonly<Record<Procedure, string>> = {
  'non-resident': 'permit-decision',
  'state-guest': 'accompanying-permit',
  'province-guest': 'invited-by-province-permit',
  resident: 'local-activity-reply',
}

/**
 * Every term that runs for a delegation: its application before the entry, the reply, the report after the end.
 * The day of receipt decides the decree; empty while it is not known. Throws `law.no-rule` before 20/12/2012.
 */
export function delegationDeadlines(dossier: Dossier, options: DeadlineOptions = {}): PressStep[] {
  const { startsOn, endsOn, procedure } = dossier
  if (dossier.receivedOn === null) return []
  const receivedOn = dossier.receivedOn as IsoDate
  const stepsFrom = (event: string, date: string | null) =>
    date === null ? [] : pressDeadlines(event, receivedOn, { ...options, startsOn: date as IsoDate })
  return [
    ...stepsFrom('application', procedure === 'resident' ? null : startsOn),
    ...stepsFrom(REPLY[procedure ?? 'non-resident'], receivedOn),
    ...stepsFrom('host-report', endsOn),
  ]
}

/** The last day to answer a dossier; null while its receipt is not known or no rule sets a term. */
export function replyDue(dossier: Dossier, options: DeadlineOptions = {}): Deadline | null {
  const { localTerm, calendar = vietnamCalendar } = options
  if (dossier.receivedOn === null) return null
  const event = REPLY[dossier.procedure ?? 'non-resident']
  const byLaw = delegationDeadlines(dossier, options).find((step) => step.event === event)?.deadline ?? null
  const local = localTerm ? deadline(dossier.receivedOn as IsoDate, localTerm, calendar) : null
  if (byLaw === null || local === null) return byLaw ?? local
  return local.at < byLaw.at ? local : byLaw
}
