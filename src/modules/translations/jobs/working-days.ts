import { isIsoDate, today } from '../../../platform/time/dates.ts'
import { workingDaysBetween, type HolidayCalendar } from '../../../platform/time/holidays.ts'

/** Working days from tomorrow to a day, 0 on the day itself; null once it has passed. */
export function workingDaysUntil(deadline: string, calendar: HolidayCalendar, on = today()): number | null {
  if (!isIsoDate(deadline) || deadline < on) return null
  return deadline === on ? 0 : workingDaysBetween(on, deadline, calendar)
}
