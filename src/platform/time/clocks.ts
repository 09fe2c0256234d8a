import type { Labels } from '../labels.ts'
import {
  addDays,
  daysBetween,
  earliest,
  endOfDay,
  latest,
  localDate,
  startOfDay,
  type IsoDate,
} from './dates.ts'
import { addWorkingDays, isVerified, workingDayFrom, workingDaysBetween } from './holidays.ts'
import type { HolidayCalendar } from './holidays.ts'

/** The three clocks of the decrees: hours around the clock, calendar days, and working days. */
export type ClockUnit = 'hours' | 'days' | 'working-days'

export type Term = { amount: number; unit: ClockUnit }

/** An instant, or a date when nobody noted the hour; hours then run from the start of that date. */
export type Moment = Date | IsoDate

export type Deadline = {
  term: Term
  /** The last date on which the act is in time. */
  on: IsoDate
  /** The last instant at which the act is in time. */
  at: Date
  /** False when a year that was crossed has no checked holiday calendar: the date may still move. */
  certain: boolean
}

export type CountingRules = {
  /**
   * Whether a term of calendar days that ends on a day off runs on to the next working day
   * (Bộ luật Dân sự 2015, Điều 148 khoản 5). Off by default: the earlier date is the safe one.
   */
  extendOverDaysOff?: boolean
}

export const clockUnitLabels: Readonly<Record<ClockUnit, Labels>> = {
  hours: { vi: 'giờ', en: 'hours' },
  days: { vi: 'ngày', en: 'days' },
  'working-days': { vi: 'ngày làm việc', en: 'working days' },
}

const HOUR = 3_600_000

/** When a term ends that starts with a receipt. The day of receipt is not counted; hours run from the hour. */
export function deadline(
  start: Moment,
  term: Term,
  calendar: HolidayCalendar,
  { extendOverDaysOff = false }: CountingRules = {},
): Deadline {
  if (term.unit === 'hours') return byHours(start, term)
  const from = dateAt(start)
  const counted = countDays(from, term, calendar)
  const on = extendOverDaysOff ? workingDayFrom(counted, calendar) : counted
  const dependsOnHolidays = term.unit === 'working-days' || extendOverDaysOff
  return { term, on, at: endOfDay(on), certain: !dependsOnHolidays || isVerified(from, on, calendar) }
}

/** The last moment to act when the law asks for at least this long before an event. */
export function latestBefore(event: Moment, term: Term, calendar: HolidayCalendar): Deadline {
  const before = { ...term, amount: -term.amount }
  if (term.unit === 'hours') return { ...byHours(event, before), term }
  const until = dateAt(event)
  const on = countDays(until, before, calendar)
  const certain = term.unit === 'days' || isVerified(on, until, calendar)
  return { term, on, at: endOfDay(on), certain }
}

export function isOverdue({ at }: Deadline, now: Date): boolean {
  return now > at
}

/**
 * What is left of a term in its own unit, whole units only, 0 on the last day; negative once overdue,
 * by as many units as have passed (an hour begun counts as an hour late).
 */
export function remaining({ term, on, at }: Deadline, now: Date, calendar: HolidayCalendar): Term {
  return { amount: unitsLeft(term.unit, { on, at }, { now, calendar }), unit: term.unit }
}

function unitsLeft(
  unit: ClockUnit,
  { on, at }: { on: IsoDate; at: Date },
  { now, calendar }: { now: Date; calendar: HolidayCalendar },
): number {
  if (unit === 'hours') return Math.floor((at.getTime() - now.getTime()) / HOUR)
  const current = localDate(now)
  if (unit === 'days') return daysBetween(current, on)
  const left = workingDaysBetween(earliest(current, on), latest(current, on), calendar)
  // Late over a weekend is late, though no working day has passed yet.
  return current > on ? -Math.max(1, left) : left
}

function countDays(from: IsoDate, { amount, unit }: Term, calendar: HolidayCalendar): IsoDate {
  return unit === 'days' ? addDays(from, amount) : addWorkingDays(from, amount, calendar)
}

function byHours(start: Moment, term: Term): Deadline {
  const from = typeof start === 'string' ? startOfDay(start) : start
  const at = new Date(from.getTime() + term.amount * HOUR)
  return { term, on: localDate(at), at, certain: true }
}

function dateAt(moment: Moment): IsoDate {
  return typeof moment === 'string' ? moment : localDate(moment)
}

/** «07 ngày làm việc», «24 giờ»: numbers below ten padded as decrees write them. */
export function termInWords({ amount, unit }: Term): string {
  return `${String(amount).padStart(2, '0')} ${clockUnitLabels[unit].vi}`
}
