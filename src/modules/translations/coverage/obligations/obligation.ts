import type { PortalLocale } from '../../../../platform/locales.ts'
import { addDays, earliest, localDate, type IsoDate } from '../../../../platform/time/dates.ts'
import { addWorkingDays, type HolidayCalendar } from '../../../../platform/time/holidays.ts'

/** Within how many working days of its approval a text must be there in which languages. */
export type Obligation = {
  id: string
  orgId: string
  /** Null: every collection whose texts are published. */
  collection: string | null
  locales: readonly PortalLocale[]
  workingDays: number
  validFrom: IsoDate
  validTo: IsoDate | null
}

/** An obligation with the organisations whose items it is about: its own and those below it. */
export type ReachingObligation = Obligation & { orgIds: readonly string[] }

/** The last of these working days counts as soon. */
export const SOON_DAYS = 3

/** The day by which an obligation wants what became owed on a day. */
export function dueOn(
  { workingDays }: Pick<Obligation, 'workingDays'>,
  start: IsoDate,
  calendar: HolidayCalendar,
): IsoDate {
  return addWorkingDays(start, workingDays, calendar)
}

/** The last day on which something may have become owed so that it is due before a day. */
export function lastStartDueBefore(
  obligation: Pick<Obligation, 'workingDays'>,
  day: IsoDate,
  calendar: HolidayCalendar,
): IsoDate {
  let start = addWorkingDays(day, -obligation.workingDays, calendar)
  while (dueOn(obligation, start, calendar) >= day) start = addDays(start, -1)
  while (dueOn(obligation, addDays(start, 1), calendar) < day) start = addDays(start, 1)
  return start
}

type Owed = { collection: string; ownerOrgId: string; locale: PortalLocale; since: Date }

/** Reckons the earliest day by which any obligation wants something; what became owed on one day is reckoned once. */
export function dueDays(
  obligations: readonly ReachingObligation[],
  calendar: HolidayCalendar,
): (owed: Owed) => IsoDate | null {
  const starts = new Map<number, IsoDate>()
  const dues = new Map<string, IsoDate>()
  const startOf = (since: Date) => kept(starts, since.getTime(), () => localDate(since))
  return ({ collection, ownerOrgId, locale, since }) => {
    const start = startOf(since)
    const days = obligations
      .filter(
        (each) =>
          (each.collection === null || each.collection === collection) &&
          each.locales.includes(locale) &&
          each.orgIds.includes(ownerOrgId) &&
          each.validFrom <= start &&
          (each.validTo === null || start <= each.validTo),
      )
      .map((each) => kept(dues, `${each.workingDays} ${start}`, () => dueOn(each, start, calendar)))
    return days.length === 0 ? null : days.reduce(earliest)
  }
}

function kept<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = known.get(key)
  if (found !== undefined) return found
  const made = make()
  known.set(key, made)
  return made
}
