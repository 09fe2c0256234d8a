import type { Span } from '../check.ts'

/** A date as Vietnamese writes it, or a part of one. */
export type WrittenDate = { written: string; span: Span; day?: number; month: number; year?: number }

/** A time of day or a span of hours: «7 giờ 30». */
export type WrittenTime = { written: string; span: Span; hours: number; minutes: number }

const FULL = /(?<![\d/.])(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)/g
const WORDS =
  /ngày\s+(?:mồng\s+|mùng\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s*(?:năm|\/|-)\s*(\d{4}))?(?!\d)/giu
const DAY = /(?:ngày|sáng|chiều|tối|đêm|dịp|mồng|mùng|đến|tới|-|–)\s*(\d{1,2})\/(\d{1,2})(?![\d/])/giu
const MONTH_YEAR = /(?<![\d/.,])(\d{1,2})\/(\d{4})(?!\d|\/)/g
const MONTH = /tháng\s+(\d{1,2})(?:\s*(?:năm|\/|-)\s*(\d{4}))?(?!\d)/giu
const TIME = /(?<![\d.,])(\d{1,2})\s?(?:giờ|h|g)(?:\s?([0-5]?\d)(?!\d))?(?!\p{L})/giu

const number = (digits: string | undefined) => (digits === undefined ? undefined : Number(digits))

/** The dates of a Vietnamese text, from left to right; none is counted twice. */
export function datesIn(text: string): WrittenDate[] {
  const found: WrittenDate[] = []
  const add = (match: RegExpExecArray, [day, month, year]: readonly (string | undefined)[]) => {
    const span = [match.index, match.index + match[0].length] as const
    const date = { day: number(day), month: Number(month), year: number(year) }
    const possible = date.month >= 1 && date.month <= 12 && (date.day ?? 1) >= 1 && (date.day ?? 1) <= 31
    if (!possible || found.some((other) => overlap(other.span, span))) return
    found.push({
      written: match[0],
      span,
      month: date.month,
      ...given('day', date.day),
      ...given('year', date.year),
    })
  }
  for (const match of text.matchAll(FULL)) add(match, [match[1], match[3], match[4]])
  for (const match of text.matchAll(WORDS)) add(match, [match[1], match[2], match[3]])
  for (const match of text.matchAll(DAY)) add(match, [match[1], match[2], undefined])
  for (const match of text.matchAll(MONTH_YEAR)) add(match, [undefined, match[1], match[2]])
  for (const match of text.matchAll(MONTH)) add(match, [undefined, match[1], match[2]])
  return found.sort((a, b) => a.span[0] - b.span[0])
}

function given<Name extends string>(name: Name, value: number | undefined) {
  return value === undefined ? {} : ({ [name]: value } as Record<Name, number>)
}

export function overlap(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1]
}

/** The times of a Vietnamese text. */
export function timesIn(text: string): WrittenTime[] {
  return [...text.matchAll(TIME)].map((match) => ({
    written: match[0],
    span: [match.index, match.index + match[0].length] as const,
    hours: Number(match[1]),
    minutes: Number(match[2] ?? 0),
  }))
}
