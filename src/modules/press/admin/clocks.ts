import { daysBetween, isIsoDate, type IsoDate } from '../../../platform/time/dates.ts'

/** The dates of a delegation's record by which its clocks are met. */
export type ClockDates = {
  receivedOn: string | null
  repliedOn: string | null
  reportedOn: string | null
}

export type Clock = { event: string; direction: 'after' | 'before'; dueOn: string | null }

/** How a clock stands: met in time or late, running with so many days left, over, or not set by the decree. */
export type ClockState =
  | { kind: 'met'; on: IsoDate; late: number }
  | { kind: 'running'; left: number }
  | { kind: 'over'; by: number }
  | { kind: 'unset' }

/** What answers a clock: the application its receipt, the report after the visit the day of reporting, the rest the reply. */
function answeredOn({ event }: Clock, dates: ClockDates): string | null {
  if (event === 'application') return dates.receivedOn
  return event === 'host-report' ? dates.reportedOn : dates.repliedOn
}

/** A clock on an ISO date; days are calendar days, for the due date already counts working days. */
export function clockState(clock: Clock, dates: ClockDates, on: IsoDate): ClockState {
  const { dueOn } = clock
  const met = answeredOn(clock, dates)
  if (met !== null && isIsoDate(met)) {
    const late = dueOn !== null && isIsoDate(dueOn) ? Math.max(0, daysBetween(dueOn, met)) : 0
    return { kind: 'met', on: met, late }
  }
  if (dueOn === null || !isIsoDate(dueOn)) return { kind: 'unset' }
  const left = daysBetween(on, dueOn)
  return left >= 0 ? { kind: 'running', left } : { kind: 'over', by: -left }
}
