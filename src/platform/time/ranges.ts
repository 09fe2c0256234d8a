import { defineError } from '../errors.ts'
import {
  addDays,
  citedDate,
  dateOf,
  dayOf,
  daysBetween,
  earliest,
  endOfMonth,
  isIsoDate,
  latest,
  monthOf,
  parseDate,
  startOfMonth,
  yearOf,
  type IsoDate,
} from './dates.ts'

/** A stretch of days, both ends counted; null is open. PostgreSQL keeps it as a half-open daterange. */
export type DateRange = { from: IsoDate | null; to: IsoDate | null }

/** A stretch of days whose two ends are known. */
export type DateSpan = { from: IsoDate; to: IsoDate }

export const endsBeforeItStarts = defineError('dates.range-reversed', 422, {
  vi: 'Ngày kết thúc {to} sớm hơn ngày bắt đầu {from}; hãy sửa một trong hai ngày.',
  en: 'The end {to} is before the start {from}; correct one of the two dates.',
})

/** Writes a daterange literal: `[2017-06-16,2017-06-21)`. Throws `dates.range-reversed`. */
export function toDaterange({ from, to }: DateRange): string {
  if (from !== null && to !== null && from > to) {
    throw endsBeforeItStarts({ from: citedDate(from), to: citedDate(to) })
  }
  return `${from === null ? '(' : `[${from}`},${to === null ? '' : addDays(to, 1)})`
}

const LITERAL = /^([[(])"?([\d-]*|-?infinity)"?,"?([\d-]*|-?infinity)"?([\])])$/

/** Reads a daterange as PostgreSQL prints it; null for `empty`, an error for anything that is not one. */
export function fromDaterange(literal: string): DateRange | null {
  if (literal === 'empty') return null
  const parts = LITERAL.exec(literal)
  if (!parts) throw new Error(`not a daterange: ${literal}`)
  const [, opening, lower = '', upper = '', closing] = parts
  return {
    from: bound(lower, opening === '(' ? 1 : 0),
    to: bound(upper, closing === ')' ? -1 : 0),
  }
}

function bound(text: string, shift: number): IsoDate | null {
  if (text === '' || text.endsWith('infinity')) return null
  if (!isIsoDate(text)) throw new Error(`not a date: ${text}`)
  return addDays(text, shift)
}

export function contains({ from, to }: DateRange, date: IsoDate): boolean {
  return (from === null || from <= date) && (to === null || date <= to)
}

export function overlaps(a: DateRange, b: DateRange): boolean {
  const aEndsFirst = a.to !== null && b.from !== null && a.to < b.from
  const bEndsFirst = b.to !== null && a.from !== null && b.to < a.from
  return !aEndsFirst && !bEndsFirst
}

/** The days that two ranges share, or null when they share none. */
export function intersect(a: DateRange, b: DateRange): DateRange | null {
  if (!overlaps(a, b)) return null
  return {
    from: a.from === null ? b.from : b.from === null ? a.from : latest(a.from, b.from),
    to: a.to === null ? b.to : b.to === null ? a.to : earliest(a.to, b.to),
  }
}

/** How many days a span counts, both ends included: an exhibition of 16–20 June lasts 5. */
export function lengthInDays({ from, to }: DateSpan): number {
  return daysBetween(from, to) + 1
}

/** The calendar year as a span. */
export function yearSpan(year: number): DateSpan {
  return { from: startOfMonth(year, 1), to: endOfMonth(year, 12) }
}

const ROMAN_QUARTERS = ['i', 'ii', 'iii', 'iv']
const JOINED = /\s*(?:đến hết|đến|tới|–|—|-)\s*/

/**
 * Reads a span as reports write it: «từ ngày 16 đến 20/6/2017», «giai đoạn 2011 - 2020», «tháng 6/2017»,
 * «quý II năm 2017», «năm 2017» or a single date. Null when it is none of these or ends before it starts.
 */
export function parseSpan(text: string): DateSpan | null {
  const clean = text.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ')
  const single = parseDate(clean)
  if (single) return { from: single, to: single }
  const span = unitSpan(clean) ?? yearsSpan(clean) ?? datesSpan(clean)
  return span !== null && span.from <= span.to ? span : null
}

function unitSpan(text: string): DateSpan | null {
  const month = /^(?:trong )?tháng (\d{1,2})(?: ?[/-] ?| năm )(\d{4})$/.exec(text)
  if (month) return monthsSpan(Number(month[2]), Number(month[1]), 1)
  const quarter = /^quý (iv|i{1,3}|[1-4])(?: ?[/-] ?| năm )(\d{4})$/.exec(text)
  if (quarter) {
    const written = quarter[1] ?? ''
    const index = Number(written) || ROMAN_QUARTERS.indexOf(written) + 1
    return monthsSpan(Number(quarter[2]), 3 * index - 2, 3)
  }
  const year = /^(?:trong )?(?:năm )?(\d{4})$/.exec(text)
  return year ? monthsSpan(Number(year[1]), 1, 12) : null
}

function monthsSpan(year: number, month: number, count: number): DateSpan | null {
  const from = dateOf(year, month, 1)
  return from && { from, to: endOfMonth(year, month + count - 1) }
}

function yearsSpan(text: string): DateSpan | null {
  const years = /^(?:giai đoạn |các năm |từ năm |thời kỳ )?(\d{4})(?: ?[-–—] ?| đến (?:năm )?)(\d{4})$/.exec(
    text,
  )
  if (!years) return null
  return { from: yearSpan(Number(years[1])).from, to: yearSpan(Number(years[2])).to }
}

/** «từ ngày 16 đến 20/6/2017»: what the first date leaves out, it takes from the second. */
function datesSpan(text: string): DateSpan | null {
  const [first = '', second = '', ...more] = text.replace(/^từ /, '').split(JOINED)
  const to = more.length === 0 ? parseDate(second) : null
  if (to === null) return null
  const parts = /^(?:ngày )?(\d{1,2})(?:\/(\d{1,2}))?$/.exec(first)
  const from = parts
    ? dateOf(yearOf(to), parts[2] ? Number(parts[2]) : monthOf(to), Number(parts[1]))
    : parseDate(first)
  return from && { from, to }
}

/** «từ ngày 16 đến ngày 20/6/2017», «ngày 16/6/2017», «từ ngày 16/6/2017», «đến ngày 20/6/2017», or ''. */
export function rangeInWords({ from, to }: DateRange): string {
  if (from === null) return to === null ? '' : `đến ngày ${citedDate(to)}`
  if (to === null) return `từ ngày ${citedDate(from)}`
  if (from === to) return `ngày ${citedDate(from)}`
  return `từ ngày ${shortenedStart(from, to)} đến ngày ${citedDate(to)}`
}

function shortenedStart(from: IsoDate, to: IsoDate): string {
  if (yearOf(from) !== yearOf(to)) return citedDate(from)
  if (monthOf(from) !== monthOf(to)) return citedDate(from).slice(0, -5)
  return String(dayOf(from)).padStart(2, '0')
}
