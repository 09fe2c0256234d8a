import { seconds } from '../lexicon/organization-names.ts'
import { countriesIn, isInternational, isoOf } from '../lexicon/countries.ts'
import { rangeIn } from '../text/dates.ts'
import { countSource, parseCount } from '../text/numbers.ts'
import { trimmed } from '../text/words.ts'

export type Delegation = {
  outlet: string
  country: string | null
  countryIso: string | null
  kind: string | null
  memberCount: number | null
  from: string | null
  to: string | null
  alias: string | null
  purpose: string | null
}

const groupTail =
  '(?: (?:phóng viên|nhà báo|báo chí|truyền hình|làm phim|quay phim|cán bộ|công tác|thuộc|của|từ|đến từ|gồm|các|truyền thông|nước ngoài|quốc tế|ghi hình|phim|\\d{1,3})){0,6}'
const groupSource = `(?:lượt |các |những |\\d{1,2} (?:lượt )?)?(?:[Đđ]oàn|[Nn]hóm|[Êê]-kíp|ekip)${groupTail}`
const outletWords = [
  '[Kk]ênh truyền hình',
  '[Kk]ênh tin tức',
  '[Kk]ênh',
  '[Đđ]ài [Tt]ruyền hình [Qq]uốc gia',
  '[Đđ]ài [Tt]ruyền hình',
  '[Đđ]ài [Pp]hát thanh(?: và [Tt]ruyền hình| - [Tt]ruyền hình)?',
  '[Đđ]ài',
  '[Hh]ãng tin',
  '[Hh]ãng thông tấn',
  '[Hh]ãng truyền hình',
  '[Hh]ãng phim',
  '[Hh]ãng sản xuất phim',
  '[Hh]ãng',
  '[Nn]hật báo',
  '[Tt]uần báo',
  '[Tt]ờ báo',
  '[Tt]ờ',
  '[Bb]áo điện tử',
  '[Bb]áo',
  '[Tt]ạp chí',
  '[Tt]hông tấn xã',
  '[Cc]ông ty(?: TNHH)?(?: sản xuất)?(?: chương trình)?(?: truyền hình| phim| truyền thông)?',
  '[Tt]ập đoàn(?: truyền thông)?',
  '[Tt]ổ chức',
  '[Ss]tudio',
  '[Vv]ăn phòng thường trú',
  '[Pp]hóng viên(?: thường trú)?',
  '[Nn]hà báo',
].join('|')
const leading = new RegExp(
  `^(?:(?:và|cùng|tiêu biểu là|như|gồm|có|đó là)\\s)?(?:(?<group>${groupSource})\\s)?(?:\\p{Lu}\\p{Ll}{1,8}(?:\\s\\p{Lu}\\p{Ll}{1,8}){0,2}\\s(?=thuộc\\s|của\\s))?(?:(?:thuộc|của|từ|đến từ)\\s)?(?<outlet>(?:${outletWords})(?:\\s(?:(?:của|thuộc)\\s)?(?:${outletWords})){0,2})?(?:\\s|$)?`,
  'u',
)
const within = new RegExp(`\\s(?:do|thuộc|của)\\s(?=(?:${outletWords})\\s\\p{Lu})`, 'u')
const members = new RegExp(
  `(?<![\\p{N}/.-])(${countSource})\\s(?:thành viên|người|phóng viên|nhà báo|lượt (?:phóng viên|người)|PV|đồng chí)`,
  'u',
)
const capitalWord = /^[\p{Lu}\d&][\p{L}\p{N}.&'’+-]*/u
const joiner = /^(?:of|the|de|du|la|le|for|and|und|di)(?= \p{Lu})/u
const pairs = new Set([...seconds, 'nhật báo', 'thời báo', 'buổi sáng', 'tin tức', 'quân đội', 'quang minh'])
const purposeShape =
  /(?<!\p{L})((?:thực hiện|quay|ghi hình|làm phim|tìm hiểu|phỏng vấn|đưa tin|sản xuất|viết bài|khảo sát|quảng bá|tác nghiệp về)\s[^;.]{6,220})/u

/** One delegation as an item of a list or a clause names it, or null when no outlet is named. */
export function delegationOf(item: string, year: number | null): Delegation | null {
  const text = item.replace(/^[\s,;:–-]{1,5}/u, '').replace(/^\(?\d{1,2}[.)]\s/u, '')
  const lead = leading.exec(text)
  const from = lead?.[0].length ?? 0
  const name = outletName(text.slice(from)) ?? nationalOutlet(lead?.groups?.['outlet'], text.slice(from))
  const host = name === null ? within.exec(text) : null
  if (host) return delegationOf(text.slice(host.index + host[0].length), year)
  if (!name) return null
  const inside = /\(([^()]{1,90})\)/u.exec(text)?.[1] ?? ''
  const after = text.slice(Math.max(0, text.indexOf(name)) + name.length)
  const range = rangeIn(text, year)
  const count = members.exec(after)?.[1]
  const several = isInternational(name)
  const country = several ? undefined : countryIn(text, inside)
  return {
    outlet: name,
    country: country?.name ?? null,
    countryIso: country?.iso ?? null,
    kind: several ? 'tổ chức quốc tế' : kindOf(lead?.groups?.['outlet'] ?? lead?.groups?.['group']),
    memberCount: count ? parseCount(count) : null,
    from: range?.from ?? null,
    to: range?.to ?? null,
    alias: isAlias(inside, several) ? inside : null,
    purpose: trimmed(purposeShape.exec(after)?.[1] ?? '') || null,
  }
}

/** «Đài Truyền hình Quốc gia Lào» has no name but its kind and its country. */
function nationalOutlet(kind: string | undefined, rest: string): string | null {
  const central = /^(?:[Tt]rung ương|[Qq]uốc gia|[Nn]hân dân|[Nn]hà nước|[Qq]uốc tế)\s/u.exec(rest)?.[0] ?? ''
  const [country] = countriesIn(rest.slice(central.length, central.length + 40))
  const isNational = central !== '' || /quốc gia|thông tấn xã|nhân dân/iu.test(kind ?? '')
  return kind && isNational && country?.start === 0 ? `${kind} ${central}${country.name}` : null
}

/** «ADB (Ngân hàng Phát triển châu Á)», «Đài Truyền hình trung ương Trung Quốc (CCTV)». */
function isAlias(inside: string, several: boolean): boolean {
  return several ? inside !== '' && !/\d/.test(inside) : /^[A-Z][A-Z0-9-]{1,9}$/.test(inside)
}

function countryIn(text: string, inside: string) {
  const all = countriesIn(text)
  return all.find((one) => isoOf(inside.trim()) === one.iso) ?? all[0]
}

function kindOf(words: string | undefined): string | null {
  if (!words) return null
  return words
    .toLowerCase()
    .replace(/^\d{1,2}\s/, '')
    .replace(/\s(?:của|thuộc|từ|đến từ|gồm)$/u, '')
    .trim()
}

/** Capitalised words in a row, with the small syllables of «Bưu điện», «Nhân dân Nhật báo», «Voice of America». */
function capitalRun(text: string): string {
  let end = 0
  for (let words = 0; words < 9; words++) {
    const rest = text.slice(end === 0 ? 0 : end + 1)
    const word = (capitalWord.exec(rest) ?? (end > 0 ? joiner.exec(rest) : null))?.[0]
    if (!word || (end > 0 && text[end] !== ' ')) break
    const small = /^ (\p{Ll}{2,6})(?!\p{L})/u.exec(rest.slice(word.length))
    const isPair = small !== null && pairs.has(`${word} ${small[1]}`.toLowerCase())
    end += (end === 0 ? 0 : 1) + word.length + (isPair ? small[0].length : 0)
  }
  return text.slice(0, end)
}

/** The run of capitalised words: «Đài truyền hình NHK Nhật Bản» is NHK of Japan. */
function outletName(text: string): string | null {
  const whole = capitalRun(text.replace(/^[“"«]/u, ''))
  if (!whole || !/\p{L}/u.test(whole)) return null
  const countries = countriesIn(whole)
  if (countries.some((one) => one.start === 0 && one.end === whole.length)) return null
  const trailing = countries.find((one) => one.start > 0 && one.end === whole.length)
  const isWhole = /^(?:Truyền hình|Phát thanh|Thông tấn|Nhân dân|Quốc gia|Tiếng nói|Pathet|Pa-thét)/u.test(
    whole,
  )
  const name = trailing && !isWhole ? whole.slice(0, trailing.start) : whole
  return trimmed(name).replace(/[”"»]$/u, '') || null
}
