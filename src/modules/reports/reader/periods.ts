import type { Period } from './types.ts'
import { isoDay, rangeIn } from './text/dates.ts'

/** The year a report is for: its title's, the one asked for, or the first that its opening speaks of. */
export function yearOf(headline: string, opening: string, asked: number | undefined): number | null {
  const titled = /năm\s(\d{4})/iu.exec(headline)?.[1] ?? /(?<!\d)(20\d\d|19\d\d)(?!\d)/.exec(headline)?.[1]
  if (titled) return Number(titled)
  if (asked) return asked
  const said = /(?:công tác|hoạt động|kết quả|tình hình)[^.]{0,160}\snăm\s(\d{4})/iu.exec(opening)?.[1]
  return said ? Number(said) : null
}

const quarters: Record<string, number> = { I: 1, II: 2, III: 3, IV: 4 }

const kinds: readonly [Period['kind'], RegExp, (match: RegExpExecArray) => number | null][] = [
  [
    'half-year',
    /(?:6|06|sáu)\s(?:\(sáu\)\s)?tháng\s(đầu|cuối)/iu,
    (match) => (/đầu/iu.test(match[1] ?? '') ? 1 : 2),
  ],
  ['nine-months', /(?:9|09|chín)\stháng/iu, () => null],
  [
    'quarter',
    /quý\s(IV|III|II|I|[1-4])(?!\p{L})/iu,
    (match) => quarters[(match[1] ?? '').toUpperCase()] ?? Number(match[1]),
  ],
  ['month', /(?<!từ )tháng\s(\d{1,2})(?!\d)/iu, (match) => Number(match[1])],
  ['term', /giai đoạn|nhiệm kỳ|\d{1,2} năm (?:thực hiện|triển khai)/iu, () => null],
]

/** The period that a title names: year, half, nine months, quarter or month, with its days when they are stated. */
export function periodOf(headline: string, year: number | null): Period | null {
  if (year === null) return null
  const span = monthsIn(headline) ?? daysIn(headline, year)
  for (const [kind, shape, index] of kinds) {
    const match = shape.exec(headline)
    if (match && !(span && kind === 'month'))
      return { kind, year, index: index(match), ...(span ?? { from: null, to: null }) }
  }
  return { kind: 'year', year, index: null, ...(span ?? { from: null, to: null }) }
}

function daysIn(text: string, year: number): { from: string | null; to: string | null } | null {
  const range = /từ\s(?:ngày)?/iu.test(text) ? rangeIn(text, year) : null
  return range && { from: range.from, to: range.to }
}

function monthsIn(text: string): { from: string | null; to: string | null } | null {
  const shape =
    /từ tháng\s(\d{1,2})[/\s]+(?:năm\s)?(\d{4})\s(?:đến|-)\s(?:hết\s)?(?:tháng\s)?(\d{1,2})[/\s]+(?:năm\s)?(\d{4})/iu
  const match = shape.exec(text)
  if (!match) return null
  const [fromMonth, fromYear, toMonth, toYear] = match.slice(1).map(Number)
  if (!fromMonth || !fromYear || !toMonth || !toYear) return null
  const lastDay = new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate()
  return { from: isoDay(fromYear, fromMonth, 1), to: isoDay(toYear, toMonth, lastDay) }
}
