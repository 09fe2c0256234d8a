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

function termOf(obligation: ReachingObligation, locale: PortalLocale, starts: Starts): RawBuilder<unknown>[] {
  if (starts.to < starts.from) return []
  return [
    sql`(case substr(c.owed, ${placeOf(locale)}::integer, 1)
      when 'f' then ${isWithin('c.first_approved_at', starts)} when 'c' then ${isWithin('c.changed_at', starts)}
      else false end and ${isAbout(obligation)})`,
  ]
}

function isWithin(moment: string, { from, to }: Starts): RawBuilder<unknown> {
  const at = sql.ref(moment)
  return sql`(${at} >= ${startOfDay(from)} and ${at} < ${startOfDay(addDays(to, 1))})`
}

function isAbout({ collection, orgIds }: ReachingObligation): RawBuilder<unknown> {
  const inCollection = collection === null ? sql`true` : sql`r.collection = ${collection}`
  return sql`${inCollection} and r.owner_org_id = any(${orgIds}::uuid[])`
}

/**
 * Two letters an obligation, `1` or `0`: whether it makes late what an item owes since its source was first approved, and
 * what it owes since that last changed. Which languages that is the letters of `owed` tell.
 */
export function lateLetters(clock: Clock): RawBuilder<unknown> {
  const letters = clock.obligations.map((obligation) => {
    const starts = startsOf(clock, obligation, 'late')
    if (starts.to < starts.from) return sql`'00'`
    const letter = (moment: string) => sql`case when ${isWithin(moment, starts)} then '1' else '0' end`
    return sql`case when ${isAbout(obligation)} then ${letter('c.first_approved_at')} || ${letter('c.changed_at')}
      else '00' end`
  })
  return letters.length === 0 ? sql`''` : sql`(${sql.join(letters, sql` || `)})`
}
