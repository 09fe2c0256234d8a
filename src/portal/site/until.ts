import { addDays, startOfDay, startOfMonth, today, yearOf } from '../../platform/time/dates.ts'

/** When «today» becomes another day in Viet Nam. */
export function untilTomorrow(now = new Date()): Date {
  return startOfDay(addDays(today(now), 1))
}

/** When «this year» becomes another year in Viet Nam. */
export function untilNewYear(now = new Date()): Date {
  return startOfDay(startOfMonth(yearOf(today(now)) + 1, 1))
}

const HOUR = 3_600_000

/** The next full hour, for figures that grow by themselves and need not be of this minute. */
export function untilNextHour(now = new Date()): Date {
  return new Date((Math.floor(now.getTime() / HOUR) + 1) * HOUR)
}
