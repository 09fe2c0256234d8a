import { parseCount } from './numbers.ts'

/** A day as ISO text, or null when the calendar has no such day. */
export function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists && year >= 1900 && year <= 2100 ? date.toISOString().slice(0, 10) : null
}

/** A day as written; `iso` is null for one that the calendar does not have, `year` says whether it names its year. */
export type DateMatch = { iso: string | null; start: number; end: number; text: string; year: boolean }

const numeric = '(\\d{1,2})\\s?[/.–-]\\s?(\\d{1,2})(?:\\s?[/.–-]\\s?(\\d{4}|\\d{2}(?!\\d)))?'
const spelled =
  '(\\d{1,2})\\s+tháng\\s+(\\d{1,2}|giêng|tư|chạp|mười(?: một| hai)?)(?:\\s*,?\\s*năm\\s+(\\d{4}))?'
const single = new RegExp(`(?<![\\p{N}/])(?:(?:ngày\\s+)?${spelled}|${numeric})(?![\\p{N}/])`, 'giu')

/** Days written in a text: 28/02/2013, 28-2-2013, «ngày 05 tháng 3 năm 2018»; without a year, `year` is taken. */
export function datesIn(text: string, year: number | null): DateMatch[] {
  return [...text.matchAll(single)].flatMap((match) => {
    const day = Number(match[1] ?? match[4])
    const month = monthOf(match[2] ?? match[5] ?? '')
    const written = match[3] ?? match[6]
    const full = written ? Number(written.length === 2 ? `20${written}` : written) : year
    if (month === null || !full || (!written && !plausibleDay(text, match.index, match[0]))) return []
    if (!written && (month > 12 || day > 31)) return []
    const end = match.index + match[0].length
    return [
      { iso: isoDay(full, month, day), start: match.index, end, text: match[0], year: Boolean(written) },
    ]
  })
}

function monthOf(text: string): number | null {
  const named: Record<string, number> = { giêng: 1, tư: 4, chạp: 12 }
  return /^\d/.test(text) ? Number(text) : (named[text.toLowerCase()] ?? parseCount(text))
}

/** «5/3» is a day only behind a word that says so. */
function plausibleDay(text: string, at: number, matched: string): boolean {
  if (/tháng/iu.test(matched)) return true
  const before = text.slice(Math.max(0, at - 14), at)
  return matched.includes('/') && /(?:ngày|từ|đến|sáng|chiều|tối|dịp|các)\s*$/iu.test(before)
}

export type DateRange = { from: string | null; to: string | null; start: number; end: number; text: string }

const lead = '(?:từ\\s+)?(?:ngày\\s+)?'
const till = '\\s*(?:đến\\s+hết|đến|tới|[-–])\\s*(?:hết\\s+)?(?:ngày\\s+)?'
const tail = '(\\d{1,2})(?:\\s?[/.-]\\s?|\\s+tháng\\s+)(\\d{1,2})(?:(?:\\s?[/.-]\\s?|\\s+năm\\s+)(\\d{4}))?'
const sameMonth = new RegExp(`(?<![\\p{N}/])${lead}(\\d{1,2})${till}${tail}(?![\\p{N}/])`, 'giu')
const listed = new RegExp(
  `(?:các|hai|ba|2|02|3|03)\\s+ngày\\s*[:(]?\\s*(\\d{1,2})(?:\\s*,\\s*\\d{1,2}){0,8}\\s*(?:,|và|-|–)\\s*${tail}`,
  'giu',
)
const twoDays = new RegExp(`(?<![\\p{N}/])${lead}${tail}${till}${tail}(?![\\p{N}/])`, 'giu')

/** The first stretch of days in a text: «từ ngày 16 đến 20/6/2017», «28/2 đến 02/3/2018», «16-20/6», or one day. */
export function rangeIn(text: string, year: number | null): DateRange | null {
  const range = acrossMonths(text, year) ?? withinMonth(text, year)
  if (range) return range
  const [day] = datesIn(text, year)
  return day ? { from: day.iso, to: day.iso, start: day.start, end: day.end, text: day.text } : null
}

function acrossMonths(text: string, year: number | null): DateRange | null {
  for (const match of text.matchAll(twoDays)) {
    const until = Number(match[6] ?? match[3] ?? year)
    const since = Number(match[3] ?? (Number(match[2]) > Number(match[5]) ? until - 1 : until))
    if (!until || Number(match[2]) > 12 || Number(match[5]) > 12) continue
    const from = isoDay(since, Number(match[2]), Number(match[1]))
    return rangeOf(match, from, isoDay(until, Number(match[5]), Number(match[4])))
  }
  return null
}

function withinMonth(text: string, year: number | null): DateRange | null {
  for (const shape of [sameMonth, listed]) {
    for (const match of text.matchAll(shape)) {
      const full = Number(match[4] ?? year)
      const month = Number(match[3])
      if (!full || month > 12 || Number(match[1]) > Number(match[2])) continue
      return rangeOf(match, isoDay(full, month, Number(match[1])), isoDay(full, month, Number(match[2])))
    }
  }
  return null
}

function rangeOf(match: RegExpExecArray, from: string | null, to: string | null): DateRange {
  return { from, to, start: match.index, end: match.index + match[0].length, text: match[0] }
}

const span =
  /(?:giai đoạn|thời kỳ|nhiệm kỳ|các năm|từ năm|trong năm)?\s*((?:19|20)\d\d)\s*(?:-|–|—|đến(?: năm)?|,)\s*((?:19|20)\d\d)(?!\d)/iu

/** «giai đoạn 2013 - 2020», «từ năm 2011 đến năm 2020», «đến năm 2020», «năm 2018»; null when no year is named. */
export function yearsIn(text: string): { from: number | null; to: number | null } | null {
  const range = span.exec(text)
  if (range && /giai đoạn|thời kỳ|nhiệm kỳ|năm|[-–—đ]/iu.test(range[0])) {
    return { from: Number(range[1]), to: Number(range[2]) }
  }
  const until = /(?<!\p{L})(?:đến|tới) (?:hết )?năm ((?:19|20)\d\d)/iu.exec(text)
  if (until) return { from: null, to: Number(until[1]) }
  const one = /(?<!tháng \d{1,2} |tháng \d{1,2}, )(?<!\p{L})năm ((?:19|20)\d\d)/iu.exec(text)
  return one ? { from: Number(one[1]), to: Number(one[1]) } : null
}
