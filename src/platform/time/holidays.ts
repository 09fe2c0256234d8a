import type { Labels } from '../labels.ts'
import { addDays, weekdayOf, yearOf, type IsoDate } from './dates.ts'

/** A day off: the holiday itself, the weekday given for one on a weekend, or a weekday swapped with a Saturday. */
export type DayOff = { date: IsoDate; name: Labels; kind: 'holiday' | 'compensation' | 'swap' }

/** A weekend day worked in exchange for a weekday off. */
export type WorkingWeekend = { date: IsoDate; insteadOf: IsoDate }

/** One year of the calendar of state agencies; `verified` once it was checked against what was announced. */
export type HolidayYear = {
  year: number
  daysOff: readonly DayOff[]
  workingWeekends: readonly WorkingWeekend[]
  verified: boolean
  /** Days of a checked year of which it is not established whether they are worked. */
  doubtful: readonly IsoDate[]
  source: string
  note: Labels | null
}

export type HolidayCalendar = {
  daysOff: ReadonlyMap<IsoDate, DayOff>
  workingWeekends: ReadonlySet<IsoDate>
  /** Years whose days off were checked against an announcement. */
  verifiedYears: ReadonlySet<number>
  doubtful: readonly IsoDate[]
}

const SATURDAY = 6

/** Builds the calendar that the working-day clock reads; a later entry for the same day replaces an earlier one. */
export function holidayCalendar(years: readonly HolidayYear[]): HolidayCalendar {
  return {
    daysOff: new Map(years.flatMap((year) => year.daysOff.map((day) => [day.date, day] as const))),
    workingWeekends: new Set(years.flatMap((year) => year.workingWeekends.map((day) => day.date))),
    verifiedYears: new Set(years.filter((year) => year.verified).map((year) => year.year)),
    doubtful: years.flatMap((year) => year.doubtful),
  }
}

/** Monday to Friday without days off, and the weekend days worked in exchange. */
export function isWorkingDay(date: IsoDate, calendar: HolidayCalendar): boolean {
  if (calendar.workingWeekends.has(date)) return true
  return weekdayOf(date) < SATURDAY && !calendar.daysOff.has(date)
}

/** The date itself when it is worked, else the next date that is. */
export function workingDayFrom(date: IsoDate, calendar: HolidayCalendar): IsoDate {
  return isWorkingDay(date, calendar) ? date : workingDayFrom(addDays(date, 1), calendar)
}

/** The date that lies `count` working days after (or, negative, before) a date, which itself is not counted. */
export function addWorkingDays(date: IsoDate, count: number, calendar: HolidayCalendar): IsoDate {
  const step = count < 0 ? -1 : 1
  let current = date
  for (let left = Math.abs(count); left > 0;) {
    current = addDays(current, step)
    if (isWorkingDay(current, calendar)) left -= 1
  }
  return current
}

/** Working days after `from` up to and including `to`; negative when `to` is earlier. */
export function workingDaysBetween(from: IsoDate, to: IsoDate, calendar: HolidayCalendar): number {
  if (to < from) return -workingDaysBetween(to, from, calendar)
  let count = 0
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) {
    if (isWorkingDay(date, calendar)) count += 1
  }
  return count
}

/** Whether every year that a span touches was checked and no day in it is doubtful; else a result is provisional. */
export function isVerified(from: IsoDate, to: IsoDate, calendar: HolidayCalendar): boolean {
  for (let year = yearOf(from); year <= yearOf(to); year += 1) {
    if (!calendar.verifiedYears.has(year)) return false
  }
  return !calendar.doubtful.some((date) => from <= date && date <= to)
}
