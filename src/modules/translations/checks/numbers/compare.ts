import type { PortalLocale } from '../../../../platform/locales.ts'
import type { Subject } from '../check.ts'
import { datesIn, overlap, timesIn, type WrittenDate } from './dates.ts'
import { numbersIn, type NumberToken } from './digits.ts'
import { namesMonth, namesWeekday } from './months.ts'
import { isSpelled } from './spelled.ts'
import { spelledNumbersIn } from './vietnamese.ts'

/** What the digits of a translation say otherwise than those of its source. */
export type Comparison = {
  /** Numbers of the source that the translation does not say. */
  missing: NumberToken[]
  /** Numbers of the translation that the source does not say. */
  extra: NumberToken[]
  /** Numbers that are there, but in the manner of another language: 1.234 in English. */
  misread: { asked: NumberToken; given: NumberToken }[]
  dates: { date: WrittenDate; missing: ('day' | 'month' | 'year')[] }[]
}

const compared = new WeakMap<Subject, Comparison>()

/** Compared once for all checks that ask. */
export function compareNumbers(subject: Subject): Comparison {
  const known = compared.get(subject)
  if (known) return known
  const comparison = compare(subject)
  compared.set(subject, comparison)
  return comparison
}

const NONE: Comparison = { missing: [], extra: [], misread: [], dates: [] }
const ANY_DIGIT = /\p{Nd}/u

function compare({ asked: words, said, around, locale }: Subject): Comparison {
  if (!ANY_DIGIT.test(words) && !ANY_DIGIT.test(said.text)) return NONE
  const asked = askedIn(words)
  const given = givenIn(said.text, locale, asked.times.length > 0)
  const whole = around.target === said.text ? given : givenIn(around.target, locale, true)
  const values = whole.flatMap((token) => token.values)
  const there = (value: number) => values.some((other) => same(other, value))
  const says = (value: number) => there(value) || isSpelled(value, around.target, locale)
  const context = { locale, text: around.target, there, says }
  const missing = asked.numbers.filter(
    ({ values: [value = 0], span }) => !isSaid(value, words.slice(0, span[0]), context),
  )
  const dates = asked.dates.flatMap((date) => {
    const parts = missingParts(date, context)
    return parts.length > 0 ? [{ date, missing: parts }] : []
  })
  const allowed = allowedIn(around.source === words ? asked : askedIn(around.source))
  const extra = given.filter(
    (token) => !token.values.some((value) => allowed.some((other) => same(value, other))),
  )
  const unspelled = extra.length > 0 ? withoutSpelled(extra, around.source) : extra
  return { missing, extra: unspelled, misread: misread(asked.numbers, given), dates }
}

type Asked = { numbers: NumberToken[]; dates: WrittenDate[]; times: ReturnType<typeof timesIn> }

/** What the Vietnamese text says in digits; digits of dates and times are not numbers of their own. */
function askedIn(text: string): Asked {
  const plain = withoutAddresses(text)
  const dates = datesIn(plain)
  const times = timesIn(plain).filter(({ span }) => !dates.some((date) => overlap(date.span, span)))
  const taken = [...dates, ...times].map(({ span }) => span)
  const numbers = numbersIn(plain, 'vi').filter(({ span }) => !taken.some((other) => overlap(other, span)))
  return { numbers: numbers.map(exact), dates, times }
}

/** A Vietnamese number has one meaning. */
function exact(token: NumberToken): NumberToken {
  return { ...token, values: token.values.slice(0, 1) }
}

const ADDRESS = /(?:https?:\/\/|www\.)[^\s\p{Script=Han}]+|[\w.+-]+@[\w.-]+|\{\w+\}|\[\[[^\]]+\]\]/giu
const DOTTED_DATE = /(?<!\d)(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})(?!\d)/g
const CLOCK = /(?<!\d)(\d{1,2})[.:](\d{2})(?!\d)/g

function withoutAddresses(text: string): string {
  return text.replace(ADDRESS, (address) => '\ufffc'.repeat(address.length))
}

function givenIn(text: string, locale: PortalLocale, times: boolean): NumberToken[] {
  const apart = (match: string) => match.replace(/\D/g, '\ufffc')
  const plain = withoutAddresses(text).replace(DOTTED_DATE, apart)
  return numbersIn(times ? plain.replace(CLOCK, apart) : plain, locale)
}

function same(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.abs(b) * 1e-9
}

type Context = {
  locale: PortalLocale
  text: string
  there: (value: number) => boolean
  says: (value: number) => boolean
}

const WEEKDAY = /thứ\s*$/i
// «2/9» may be a date as well as two numbers.
const DAY_BEFORE = /(?<!\d)\d{1,2}\/$/
const BUDDHIST_YEARS = 543

function isSaid(value: number, before: string, { locale, text, there, says }: Context): boolean {
  if (says(value)) return true
  if (WEEKDAY.test(before) && namesWeekday(text, value, locale)) return true
  if (DAY_BEFORE.test(before) && namesMonth(text, value, locale)) return true
  return isYear(value) && there(value + BUDDHIST_YEARS)
}

export function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1000 && value <= 2200
}

function missingParts(
  date: WrittenDate,
  { locale, text, there, says }: Context,
): ('day' | 'month' | 'year')[] {
  const { day, month, year } = date
  const missing: ('day' | 'month' | 'year')[] = []
  if (day !== undefined && !says(day)) missing.push('day')
  if (!says(month) && !namesMonth(text, month, locale)) missing.push('month')
  if (year !== undefined && !there(year) && !there(year + BUDDHIST_YEARS) && !says(year)) missing.push('year')
  return missing
}

/** Every value that the digits of a translation may have. */
function allowedIn({ numbers, dates, times }: Asked): number[] {
  const years = [
    ...numbers.flatMap(({ values }) => values),
    ...dates.flatMap(({ year }) => year ?? []),
  ].filter(isYear)
  return [
    ...numbers.flatMap(({ values }) => values),
    ...dates.flatMap(({ day, month, year }) => [day, month, year].filter((part) => part !== undefined)),
    ...times.flatMap(({ hours, minutes }) => [hours, hours % 12, hours % 12 || 12, minutes]),
    ...years.map((year) => year + BUDDHIST_YEARS),
  ]
}

// Digits for what the source only implies («cả hai», «một đời») are left alone.
const SMALL = 3

function withoutSpelled(extra: readonly NumberToken[], source: string): NumberToken[] {
  const spelled = spelledNumbersIn(source)
  return extra.filter(
    ({ values }) =>
      !values.some((value) => (value > 0 && value <= SMALL && Number.isInteger(value)) || spelled.has(value)),
  )
}

function misread(asked: readonly NumberToken[], given: readonly NumberToken[]): Comparison['misread'] {
  return given.flatMap((token) => {
    const [own = 0, other] = token.values
    if (other === undefined || asked.some(({ values }) => same(values[0] ?? 0, own))) return []
    const match = asked.find(
      ({ values, written }) => same(values[0] ?? 0, other) && written.includes(token.written.trim()),
    )
    return match ? [{ asked: match, given: token }] : []
  })
}
