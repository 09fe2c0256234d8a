import { isIsoDate } from '../../platform/time/dates.ts'
import type { Fields } from '../../records/collection.ts'
import type { PublicPage } from '../../records/publishing/public-page.ts'
import { numberIn, textIn } from '../items/fields.ts'
import { solarSpan } from './lunar.ts'

/** A day of a month, of the solar or the lunar calendar. */
export type MonthDay = { day: number; month: number }

/** When something takes place in one year: the first and the last day, ISO. */
export type Occurrence = {
  from: string
  to: string
  /** The days of the lunar calendar that they were reckoned from. */
  lunar: { from: MonthDay; to: MonthDay | null } | null
  /** The solar days are reckoned, not announced. */
  reckoned: boolean
}

type Timed = Pick<PublicPage, 'collection' | 'facts' | 'startsOn' | 'endsOn'>

/** When an item takes place in a year; null where it does not, or nobody knows the day. */
export function occurrenceIn(item: Timed, year: number): Occurrence | null {
  const { startsOn, endsOn, facts } = item
  const lunar = lunarOf(facts)
  if (startsOn?.startsWith(`${year}-`)) {
    return { from: startsOn, to: endsOn ?? startsOn, lunar, reckoned: false }
  }
  if (item.collection !== 'festivals' || textIn(facts, 'recurrence') !== 'yearly') return null
  if (lunar) {
    const span = solarSpan(lunar.from, lunar.to, year)
    return span && { ...span, lunar, reckoned: true }
  }
  return solarOccurrence(facts, year)
}

/** A yearly festival whose day of the year nobody has given: it takes place all the same. */
export function isUndated(item: Timed, year: number): boolean {
  if (item.collection !== 'festivals' || occurrenceIn(item, year) !== null) return false
  return ['yearly', 'all-year'].includes(textIn(item.facts, 'recurrence') ?? 'yearly')
}

function lunarOf(facts: Fields): Occurrence['lunar'] {
  if (textIn(facts, 'calendar') !== 'lunar') return null
  const from = monthDay(facts, 'start')
  return from && { from, to: monthDay(facts, 'end') }
}

function solarOccurrence(facts: Fields, year: number): Occurrence | null {
  if (textIn(facts, 'calendar') !== 'solar') return null
  const start = monthDay(facts, 'start')
  const from = start && isoOf(start, year)
  if (!from) return null
  const end = monthDay(facts, 'end')
  const to = end && isoOf(end, end.month < start.month ? year + 1 : year)
  return { from, to: to ?? from, lunar: null, reckoned: false }
}

function monthDay(facts: Fields, which: 'start' | 'end'): MonthDay | null {
  const day = numberIn(facts, `${which}Day`)
  const month = numberIn(facts, `${which}Month`)
  return day === null || month === null ? null : { day, month }
}

function isoOf({ day, month }: MonthDay, year: number): string | null {
  const two = (value: number) => String(value).padStart(2, '0')
  const iso = `${year}-${two(month)}-${two(day)}`
  return isIsoDate(iso) ? iso : null
}
