import { defineError } from '../errors.ts'
import type { Locale } from '../labels.ts'

/** A calendar date as 'YYYY-MM-DD': no time, no zone; it compares and sorts as text. */
export type IsoDate = `${number}-${number}-${number}`

export const ZONE = 'Asia/Ho_Chi_Minh'

const DAY = 86_400_000
// Viet Nam has kept UTC+7 without daylight saving since 1975, before any record that is kept here.
const ZONE_OFFSET = 7 * 3_600_000

export const impossibleDate = defineError('dates.impossible', 422, {
  vi: '«{text}» không phải là ngày có thật; hãy ghi ngày/tháng/năm, ví dụ 09/07/2012.',
  en: '“{text}” is not a real date; write it as day/month/year, for example 09/07/2012.',
})

/** The date of a year, a month (1–12) and a day, or null when the calendar has no such day. */
export function dateOf(year: number, month: number, day: number): IsoDate | null {
  if (!Number.isInteger(year) || year < 1000 || year > 9999) return null
  const time = Date.UTC(year, month - 1, day)
  const iso = fromTime(time)
  const padded = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return iso === padded ? iso : null
}

export function isIsoDate(text: string): text is IsoDate {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return parts !== null && dateOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) !== null
}

const WRITTEN = [
  /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/,
  /^(?:ngày\s+)?(?<day>\d{1,2})\s*[/.-]\s*(?<month>\d{1,2})\s*[/.-]\s*(?<year>\d{4})$/,
  /^(?:ngày\s+)?(?<day>\d{1,2})\s+tháng\s+(?<month>\d{1,2})\s*(?:,\s*)?năm\s+(?<year>\d{4})$/,
]

/**
 * Reads a date as Vietnamese officers write it: «9/7/2012», «09-07-2012», «ngày 09 tháng 7 năm 2012», or ISO.
 * Null when it is not written as a date or no calendar has that day; day comes before month, never after.
 */
export function parseDate(text: string): IsoDate | null {
  const clean = text.normalize('NFC').trim().toLowerCase()
  for (const form of WRITTEN) {
    const groups = form.exec(clean)?.groups
    if (groups) return dateOf(Number(groups.year), Number(groups.month), Number(groups.day))
  }
  return null
}

/** As `parseDate`, for input that must be a date. Throws `dates.impossible`. */
export function requireDate(text: string): IsoDate {
  const date = parseDate(text)
  if (date === null) throw impossibleDate({ text })
  return date
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return fromTime(toTime(date) + days * DAY)
}

/** Whole days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return (toTime(to) - toTime(from)) / DAY
}

export function compareDates(a: IsoDate, b: IsoDate): number {
  return a < b ? -1 : a > b ? 1 : 0
}

export function earliest(a: IsoDate, b: IsoDate): IsoDate {
  return a < b ? a : b
}

export function latest(a: IsoDate, b: IsoDate): IsoDate {
  return a > b ? a : b
}

export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4))
}

/** 1 for January to 12 for December. */
export function monthOf(date: IsoDate): number {
  return Number(date.slice(5, 7))
}

export function dayOf(date: IsoDate): number {
  return Number(date.slice(8, 10))
}

/** 1 for Monday to 7 for Sunday (ISO 8601). */
export function weekdayOf(date: IsoDate): number {
  return new Date(toTime(date)).getUTCDay() || 7
}

/** The first day of a month, month 1–12; months beyond the year carry over. */
export function startOfMonth(year: number, month: number): IsoDate {
  return fromTime(Date.UTC(year, month - 1, 1))
}

/** The last day of a month, month 1–12; months beyond the year carry over. */
export function endOfMonth(year: number, month: number): IsoDate {
  return fromTime(Date.UTC(year, month, 0))
}

/** The date that clocks in Viet Nam show at an instant. */
export function localDate(instant: Date): IsoDate {
  return fromTime(instant.getTime() + ZONE_OFFSET)
}

/** Today in Viet Nam. */
export function today(now: Date = new Date()): IsoDate {
  return localDate(now)
}

/** The instant at which a date begins in Viet Nam. */
export function startOfDay(date: IsoDate): Date {
  return new Date(toTime(date) - ZONE_OFFSET)
}

/** The last millisecond of a date in Viet Nam. */
export function endOfDay(date: IsoDate): Date {
  return new Date(toTime(date) + DAY - 1 - ZONE_OFFSET)
}

/** «09/07/2012», as tables and screens show it. */
export function shortDate(date: IsoDate): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`
}

/** «09/7/2012», as running text and citations write it: padded as Nghị định 30/2020/NĐ-CP pads the words. */
export function citedDate(date: IsoDate): string {
  return `${date.slice(8, 10)}/${officialMonth(date)}/${date.slice(0, 4)}`
}

/**
 * «ngày 09 tháng 7 năm 2012»: days below ten and months 1 and 2 take a leading zero
 * (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.4). In English «9 July 2012».
 */
export function dateInWords(date: IsoDate, locale: Locale = 'vi'): string {
  if (locale === 'en') return ENGLISH.format(new Date(toTime(date)))
  return `ngày ${date.slice(8, 10)} tháng ${officialMonth(date)} năm ${date.slice(0, 4)}`
}

const ENGLISH = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

function officialMonth(date: IsoDate): string {
  const month = monthOf(date)
  return month <= 2 ? `0${month}` : String(month)
}

function toTime(date: IsoDate): number {
  return Date.parse(date)
}

function fromTime(time: number): IsoDate {
  return new Date(time).toISOString().slice(0, 10) as IsoDate
}
