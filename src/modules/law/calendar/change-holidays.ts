import type { Actor } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/connect.ts'
import { shortDate, weekdayOf, type IsoDate } from '../../../platform/time/dates.ts'
import { isWorkingDay } from '../../../platform/time/holidays.ts'
import { recordLawEvent, requireAdministration } from '../changes.ts'
import { nameNeeded, notAWeekend, notAWorkingDay, notInCalendar, yearNotKnown } from '../errors.ts'
import type { DaySwap, NewDay } from '../schema.ts'
import { calendarOf, checkYear, dropDay, putDays, touchYear } from './store.ts'

const SATURDAY = 6

const swapped = { vi: 'Nghỉ hoán đổi', en: 'Swapped day off' }

/** Enters a day off or a day worked, in place of what the calendar said of it. @throws notAllowed, nameNeeded */
export async function setHoliday(db: Database, actor: Actor, day: NewDay): Promise<void> {
  requireAdministration(actor)
  const worked = day.kind === 'work'
  if (!worked && day.name === null) throw nameNeeded({ date: shortDate(day.date) })
  await touchYear(db, day.date, day.source)
  await putDays(db, [{ ...day, insteadOf: worked ? day.insteadOf : null }])
  await recordLawEvent(db, actor, 'law.holiday-set', day)
}

/** Takes a day out of the calendar: a weekday is then worked, a weekend off. @throws notAllowed, notInCalendar */
export async function removeHoliday(
  db: Database,
  actor: Actor,
  { date, reason }: { date: IsoDate; reason: string },
): Promise<void> {
  requireAdministration(actor)
  if (!(await dropDay(db, date))) throw notInCalendar({ date: shortDate(date) })
  await touchYear(db, date, reason)
  await recordLawEvent(db, actor, 'law.holiday-removed', { date, reason })
}

/** Gives a weekday off against a weekend day. @throws notAllowed, notAWeekend, notAWorkingDay */
export async function swapDays(db: Database, actor: Actor, { off, worked, source }: DaySwap): Promise<void> {
  requireAdministration(actor)
  if (weekdayOf(worked) < SATURDAY) throw notAWeekend({ date: shortDate(worked) })
  if (!isWorkingDay(off, await calendarOf(db))) throw notAWorkingDay({ date: shortDate(off) })
  for (const date of [off, worked]) await touchYear(db, date, source)
  const said = { doubtful: false, source }
  await putDays(db, [
    { ...said, date: off, kind: 'swap', name: swapped, insteadOf: null },
    { ...said, date: worked, kind: 'work', name: null, insteadOf: off },
  ])
  await recordLawEvent(db, actor, 'law.days-swapped', { off, worked, source })
}

/** Notes that the actor held a whole year against its announcement; nothing in it is doubtful then. @throws notAllowed */
export async function checkHolidays(
  db: Database,
  actor: Actor,
  { year, source }: { year: number; source: string },
): Promise<void> {
  requireAdministration(actor)
  if (!(await checkYear(db, year, { by: actor.name, source }))) throw yearNotKnown({ year })
  await recordLawEvent(db, actor, 'law.holidays-checked', { year, source })
}
