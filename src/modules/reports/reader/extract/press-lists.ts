import { countriesIn, isInternational } from '../lexicon/countries.ts'
import { isKnownOutlet } from '../lexicon/outlets.ts'
import { splitOutside, type Part } from '../text/words.ts'
import { delegationOf, type Delegation } from './press-items.ts'

/** A delegation and the stretch of a sentence that names it. */
export type Listed = { one: Delegation; part: Part }

const listLead =
  /(?:như|gồm có|bao gồm|gồm|cụ thể(?: là)?|tiêu biểu(?: là)?|trong đó có|đó là|điển hình(?: là)?|sau(?: đây)?|là|có)\s?:\s?|:\s|(?:như|gồm có|bao gồm|tiêu biểu(?: là| có)?|điển hình(?: là)?|trong đó có|gồm)\s/gu
const nation =
  /đoàn (?:phóng viên |báo chí |truyền hình |làm phim )?(?:của |từ |đến từ )?(\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+){0,2}) \(((?!\d)[^()]{2,120})\)/gu
const clauseBreak =
  /,\s(?:và\s)?(?=(?:\d{1,2}\s)?(?:đoàn|nhóm|hãng|Hãng|kênh|Kênh|đài|Đài|báo|Báo|phóng viên)(?!\p{L}))|\s(?:và|cùng)\s(?=\d{0,2}\s?(?:đoàn|nhóm|hãng|kênh|Kênh|đài|Đài|phóng viên|Hãng)(?!\p{L}))/gu
const listBreak =
  /,\s(?:và\s)?(?!gồm|có|với|từ|đến|quay|thực|làm|để|trong|tại|\d|ghi|nhằm|phỏng|thời gian)|\svà\s(?=\p{Lu}|đoàn|hãng|kênh|đài|báo|tạp chí|công ty|nhóm|phóng viên)/gu

/** «đoàn A (Pháp), đoàn B (Anh) và đoàn C (Đức)» holds three clauses. */
export function clauses(text: string, at: number): Part[] {
  return splitOutside(text, clauseBreak).map((part) => ({ text: part.text, from: at + part.from }))
}

/** «02 đoàn của Nhật Bản (NHK, TBS)»: the country first, its outlets in brackets. */
export function ofNations(text: string, year: number | null): Listed[] {
  return [...text.matchAll(nation)].flatMap((match) => {
    const [country] = countriesIn(match[1] ?? '')
    const from = match.index + match[0].lastIndexOf('(') + 1
    if (country?.start !== 0 || /\d\s\p{Ll}/u.test(match[2] ?? '')) return []
    return splitOutside(match[2] ?? '', /,\s|\svà\s/gu).flatMap((part) => {
      const one = delegationOf(`${part.text} (${country.name})`, year)
      return one ? [{ one, part: { text: part.text, from: from + part.from } }] : []
    })
  })
}

export function fromList(text: string, year: number | null): Listed[] {
  let best: Listed[] = []
  for (const lead of text.matchAll(listLead)) {
    if (!/đoàn|hãng|phóng viên|kênh|báo chí/iu.test(text.slice(0, lead.index))) continue
    const at = lead.index + lead[0].length
    const found = listItems(text.slice(at, at + 3000)).flatMap((item) => {
      const one = delegationOf(item.text, year)
      return one && isForeign(one, item.text)
        ? [{ one, part: { text: item.text, from: at + item.from } }]
        : []
    })
    if (found.length > best.length) best = found
  }
  return best
}

function listItems(text: string): Part[] {
  const semi = splitOutside(text, /;\s?(?:và\s)?/gu)
  return semi.length > 1 ? semi : splitOutside(text, listBreak).flatMap(joinCountry)
}

/** In «Đài NHK, Nhật Bản, Hãng AFP, Pháp» a part that is only a country belongs to the one before. */
function joinCountry(part: Part, index: number, all: readonly Part[]): Part[] {
  if (index > 0 && isCountryOnly(part.text)) return []
  const next = all[index + 1]
  return next && isCountryOnly(next.text) ? [{ text: `${part.text}, ${next.text}`, from: part.from }] : [part]
}

function isCountryOnly(text: string): boolean {
  const plain = text
    .trim()
    .replace(/\.$/, '')
    .replace(/\s\([^)]*\)$/, '')
  const [country] = countriesIn(plain)
  return country !== undefined && country.start === 0 && country.end >= plain.length
}

export function isForeign(one: Delegation, text: string): boolean {
  if (/Thông tấn xã Việt Nam|TTXVN|VTV\d|VOV\d|Báo Nhân [Dd]ân/u.test(text) && one.country === null)
    return false
  if (
    /^(?:UBND|Sở|Bộ|Ban|Tỉnh|Trung tâm|Việt Nam|Hội nghị|Phòng|Đại sứ|Cục|VTV|VOV|TTXVN)(?!\p{L})/u.test(
      one.outlet,
    )
  )
    return false
  if (/^(?:Báo|Đài)(?!\p{L})/u.test(one.outlet) && one.country === null) return false
  return (
    one.country !== null ||
    isInternational(one.outlet) ||
    isKnownOutlet(one.outlet) ||
    /đoàn|hãng|kênh|nhóm/iu.test(one.kind ?? '')
  )
}
