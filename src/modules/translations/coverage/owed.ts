import { sql, type RawBuilder } from 'kysely'
import { portalLocales, SOURCE_LOCALE, type PortalLocale } from '../../../platform/locales.ts'
import { addDays, startOfDay, type IsoDate } from '../../../platform/time/dates.ts'
import { placeOf } from './kinds.ts'
import { lastStartDueBefore, SOON_DAYS, type ReachingObligation } from './obligations/obligation.ts'
import { addWorkingDays, type HolidayCalendar } from '../../../platform/time/holidays.ts'

export type Clock = {
  obligations: readonly ReachingObligation[]
  calendar: HolidayCalendar
  /** Today, in Viet Nam. */
  on: IsoDate
}

/** The days between which something became owed, both included. */
type Starts = { from: IsoDate; to: IsoDate }

/** The last day that counts as soon. */
export function soonUntil({ calendar, on }: Pick<Clock, 'calendar' | 'on'>): IsoDate {
  return addWorkingDays(on, SOON_DAYS, calendar)
}

/**
 * Whether a language of an item (`r`, with `c` its coverage) is owed by an obligation and late, or soon due: the
 * working days are turned into days of the calendar here, so that the database compares moments only.
 */
export function isOwed(clock: Clock, locale: PortalLocale, when: 'late' | 'soon'): RawBuilder<unknown> {
  const terms = clock.obligations
    .filter(({ locales }) => locales.includes(locale))
    .flatMap((obligation) => termOf(obligation, locale, startsOf(clock, obligation, when)))
  return terms.length === 0 ? sql`false` : sql`(${sql.join(terms, sql` or `)})`
}

/** The same of any foreign language. */
export function isOwedAnywhere(clock: Clock, when: 'late' | 'soon'): RawBuilder<unknown> {
  const foreign = portalLocales.filter((locale) => locale !== SOURCE_LOCALE)
  return sql`(${sql.join(
    foreign.map((locale) => isOwed(clock, locale, when)),
    sql` or `,
  )})`
}

function startsOf({ calendar, on }: Clock, obligation: ReachingObligation, when: 'late' | 'soon'): Starts {
  const { validFrom, validTo } = obligation
  const late = lastStartDueBefore(obligation, on, calendar)
  const last =
    when === 'late' ? late : lastStartDueBefore(obligation, addDays(soonUntil({ calendar, on }), 1), calendar)
  const first = when === 'late' ? validFrom : addDays(late, 1)
  return {
    from: first < validFrom ? validFrom : first,
    to: validTo !== null && validTo < last ? validTo : last,
  }
}

function termOf(
  { collection, orgIds }: ReachingObligation,
  locale: PortalLocale,
  { from, to }: Starts,
): RawBuilder<unknown>[] {
  if (to < from) return []
  const [since, before] = [startOfDay(from), startOfDay(addDays(to, 1))]
  const within = (moment: string) => sql`${sql.ref(moment)} >= ${since} and ${sql.ref(moment)} < ${before}`
  return [
    sql`(${collection === null ? sql`true` : sql`r.collection = ${collection}`}
      and r.owner_org_id = any(${orgIds}::uuid[])
      and case substr(c.owed, ${placeOf(locale)}::integer, 1)
        when 'f' then ${within('c.first_approved_at')} when 'c' then ${within('c.changed_at')} else false end)`,
  ]
}
