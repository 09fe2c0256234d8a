import type { Candidate } from '../types.ts'
import { candidate, clear, facts, likely, sentences, type Source } from '../source.ts'
import { cellOf, column, isTotalRow, type Table } from '../tables.ts'
import { rangeIn } from '../text/dates.ts'
import { countSource, parseCount } from '../text/numbers.ts'
import { fold, trimmed } from '../text/words.ts'
import { organizationNamesIn } from './organization-names.ts'
import { venueIn } from './venues.ts'

const show = /(?<!\p{L})(?:[Cc]uộc\s)?((?:[Tt]riển lãm|[Tt]rưng bày)(?!\p{L})[^;]{0,900})/u
const held =
  /(?<!\p{L})(?:tổ chức|khai mạc|diễn ra|tham gia|thực hiện|phối hợp|mở|trưng bày|đăng cai|giới thiệu|đã|tại|từ ngày|ngày|thu hút)(?!\p{L})/iu
const nameEnd =
  /\s(?:từ ngày|từ|trong (?:\d|các|hai|thời gian)|vào|ngày|tại|thu hút|nhân dịp|nhân|nhằm|với (?:sự|hơn|trên|gần|tổng|\d)|diễn ra|phục vụ|cho|do|đã|được|có|gồm|trưng bày|và \d|kết hợp)\s|[,;(]|\.(?:\s|$)/u
const hardEnd = /\s(?:từ ngày|tại|thu hút|ngày \d|diễn ra)(?:\s|$)|[;(]|,\s/u
const visitors = new RegExp(
  `(?:(?:hơn|trên|gần|khoảng)\\s)?(?<![\\p{N}/.-])(${countSource})\\s(?:lượt(?: (?:người|khách|cán bộ|nhân dân|học sinh))?|(?:người|khách|du khách|học sinh)(?= (?:đến |tới )?(?:tham quan|xem)))`,
  'iu',
)
const partner =
  /(?:[Pp]hối hợp (?:với|cùng)|cùng với|do)\s([^.;]{4,160}?)(?=\s(?:tổ chức|khai mạc|mở|thực hiện|chủ trì|trưng bày|triển khai)(?!\p{L})|,\s(?:tổ chức|UBND))/u
const length = /trong\s(?:thời gian\s)?(\d{1,2}|\p{Ll}{2,4}(?:\s\p{Ll}{2,4})?)\sngày/u
const more = /^(?:Triển lãm|Thời gian|Địa điểm|Hoạt động|Cuộc|Đã|Thu hút)/u

/** Exhibitions: what, when, where, with whom, how many came. */
export function readExhibitions(source: Source): Candidate[] {
  const found = new Map<string, Candidate>()
  for (const table of source.tables) {
    for (const one of exhibitionsOfTable(table, source.year)) found.set(fold(String(one.fields['name'])), one)
  }
  for (const passage of facts(source)) {
    const all = sentences(passage)
    for (const [i, { text, from }] of all.entries()) {
      const match = show.exec(text)
      if (!match || !isHeld(text, match)) continue
      const next = all[i + 1]?.text ?? ''
      const fields = exhibitionOf(text, match, more.test(next) ? next : '', source.year)
      const at = { block: passage.block, from: from + match.index, to: from + text.length }
      const level = fields.from && fields.venue ? clear : likely
      if (!found.has(fold(fields.name)))
        found.set(fold(fields.name), candidate('exhibitions', fields, at, level))
    }
  }
  return [...found.values()]
}

/** A sentence that tells of an exhibition says its title, or its days and its place. */
function isHeld(text: string, match: RegExpExecArray): boolean {
  const before = text.slice(0, match.index)
  if (!held.test(text) || /(?:chưa|chuẩn bị|công tác|các hoạt động|hoạt động)\s(?:tổ chức\s)?$/u.test(before))
    return false
  const after = match[1] ?? ''
  const titled = /^.{0,110}[“"«]/u.test(after)
  return titled || (venueIn(text) !== null && (/\d/.test(after) || rangeIn(text, 2000) !== null))
}

function exhibitionOf(text: string, match: RegExpExecArray, next: string, year: number | null) {
  const phrase = match[1] ?? ''
  const outside = phrase.replace(/[“"«][^”"»]*[”"»]/gu, (all) => 'x'.repeat(all.length))
  const range = rangeIn(outside, year) ?? rangeIn(text.slice(0, match.index), year) ?? rangeIn(next, year)
  const count =
    visitors.exec(outside)?.[1] ??
    visitors.exec(text.slice(match.index + match[0].length))?.[1] ??
    visitors.exec(next)?.[1]
  const days = length.exec(text)?.[1]
  const organizer = partner.exec(text)?.[1]
  const named = organizer
    ? organizationNamesIn(organizer)
        .map((one) => one.name)
        .join('; ')
    : ''
  return {
    name: nameOf(phrase),
    from: range?.from ?? null,
    to: range?.to ?? null,
    days: days ? parseCount(days) : null,
    venue: venueIn(outside) ?? venueIn(text.slice(0, match.index)) ?? venueIn(next),
    coOrganizer: organizer ? named || trimmed(organizer) : null,
    visitors: count ? parseCount(count) : null,
  }
}

/** The words up to the closing quotation mark, or to where time, place or circumstance begins. */
function nameOf(phrase: string): string {
  const masked = phrase.replace(
    /[“"«][^”"»]*[”"»]/gu,
    (all) => `“${'x'.repeat(Math.max(0, all.length - 2))}”`,
  )
  const open = masked.indexOf('“')
  const hard = hardEnd.exec(masked)?.index ?? masked.length
  const stop =
    open >= 0 && open < hard ? masked.indexOf('”', open) + 1 : (nameEnd.exec(masked)?.index ?? masked.length)
  return trimmed(phrase.slice(0, Math.min(stop, 260)))
}

function exhibitionsOfTable(table: Table, year: number | null): Candidate[] {
  const name = column(table, /triển lãm|tên/iu)
  if (name < 0 || !/triển lãm|trưng bày/iu.test(`${table.columns.join(' ')} ${table.caption}`)) return []
  const when = column(table, /thời gian|ngày/iu)
  const where = column(table, /địa điểm|nơi/iu)
  const count = column(table, /lượt|khách|người/iu)
  if (when < 0 && where < 0) return []
  return table.rows
    .filter((row) => !isTotalRow(row) && row.cells[name])
    .map((row) => {
      const range = rangeIn(cellOf(row, when) ?? '', year)
      const fields = {
        name: row.cells[name],
        from: range?.from ?? null,
        to: range?.to ?? null,
        days: null,
        venue: cellOf(row, where),
        coOrganizer: cellOf(row, column(table, /phối hợp/iu)),
        visitors: parseCount(/\d[\d.]*/.exec(cellOf(row, count) ?? '')?.[0] ?? ''),
      }
      return candidate('exhibitions', fields, { block: row.block }, clear)
    })
}
