import { fields, fixed, heads, quadruples, seconds } from '../lexicon/organization-names.ts'
import { isoOf } from '../lexicon/countries.ts'
import { anyOf, escapePattern } from '../text/words.ts'

export type NameMatch = { name: string; start: number; end: number; head: string }

const headFinder = new RegExp(`(?<!Tây )${anyOf([...heads, ...fixed])}`, 'gu')
const headAt = new RegExp(`^(?:${[...heads, ...fixed].map(escapePattern).join('|')})(?![\\p{L}\\p{N}])`, 'u')
const longestFirst = [...fields].sort((a, b) => b.length - a.length).map(escapePattern)
const fieldAt = new RegExp(`^(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'iu')
const committeeField = /^(?:về )?(?:[Cc]ông tác )?[Tt]hông tin [Đđ]ối ngoại(?!\p{L})/u
const groups =
  /(?:(?:UBND|[ỦU][ỷy] ban nhân dân) (?:các )?(?:huyện|quận|thành phố|xã|phường)(?:, (?:quận|huyện|thị xã|thành phố|phường|thị trấn))+(?: và (?:thị xã|thành phố|huyện))?|(?<!\p{L})[Cc]ác (?:cơ quan, )?sở, (?:ban, )?ngành(?:, (?:đoàn thể|địa phương|đơn vị|hội)){0,4}(?: cấp tỉnh| của tỉnh| tỉnh| cấp huyện))/gu
const levels =
  /^(?:tỉnh|thành phố|TP\.?|Tp\.?|huyện|thị xã|quận|xã|phường|thị trấn|Trung ương|trung ương|TW|khu vực)(?![\p{L}\p{N}])/u
const companies = /^(?:Công ty|Tập đoàn|Ngân hàng|Hiệp hội)$/u
const media = /^(?:Báo|Tạp chí|Đài|Công ty|Tập đoàn|Nhà xuất bản|NXB|Tổ chức|Trường|Hội|Trung tâm)$/u
const mediaJoint =
  /^và (?:Truyền hình|Truyền thanh|Việt Nam|Xã hội|Đời sống|Phát triển|Đầu tư|Công nghệ|Truyền thông|Nghệ thuật|Đô thị|Hội nhập|Gia đình|Văn hóa|Thể thao|Du lịch|Con người|Nhân văn|Công luận|Thương mại)/u
const posts =
  /^(?:Trưởng|Phó|[ỦU][yỷ] viên|Thành viên|Chủ tịch|Bí thư|Giám đốc|Đồng chí|Ông|Bà|Cơ quan|Tổ trưởng|Chánh|Chủ nhiệm|TS|ThS|PGS|Quyết định|Kế hoạch|Công văn|Chương trình|Chỉ thị)(?!\p{L})/u
const office =
  /^(?:UBND|Ủy ban nhân dân|HĐND|Sở|Bộ (?!đội)|Cục|Công an|Ban (?!Chấp|Thường)|Báo(?! chí)|Đài|Tạp chí|Văn phòng|VTV|VOV|TTXVN|VCCI|Hội đồng)(?!\p{L})/u
/** Places and things that begin like an office: Trường Sa, Hội An, Đài Loan. */
const impostors =
  /^(?:Trường Sa|Trường Sơn|Hội An|Đài Loan|Đài Bắc|Báo cáo|Ban Mê|Ban hành|Vụ Bản|Bộ luật|Bộ Luật|Viện Đông|Báo Đáp|Hội Xuân|Tổ chức(?! \p{Lu}))/u
const alone = new Set<string>(fixed)

/** Names of offices, bodies, newspapers and companies in a text, the longest reading of each, none overlapping. */
export function organizationNamesIn(text: string): NameMatch[] {
  const found = [...text.matchAll(groups)].map((match) =>
    matchOf(text, match.index, match.index + match[0].length, 'group'),
  )
  const grouped = found.map(({ start, end }) => [start, end] as const)
  let past = 0
  for (const match of text.matchAll(headFinder)) {
    const head = match[0]
    const inGroup = grouped.some(([start, end]) => start <= match.index && match.index < end)
    if (match.index < past || inGroup) continue
    const end = tailEnd(text, match.index + head.length, head)
    const isBare = end === match.index + head.length
    if (
      (isBare && (!alone.has(head) || isGeneral(text, match.index, head))) ||
      impostors.test(text.slice(match.index, end))
    )
      continue
    found.push(matchOf(text, match.index, end, head))
    past = end
  }
  return found.sort((a, b) => a.start - b.start)
}

function matchOf(text: string, start: number, end: number, head: string): NameMatch {
  return { name: text.slice(start, end), start, end, head }
}

/** «Đảng, Nhà nước, Chính phủ» names nobody in particular, «Nghị định … ngày … của Chính phủ» does. */
function isGeneral(text: string, at: number, head: string): boolean {
  return (
    /^(?:Chính phủ|Quốc hội|Đảng ủy)$/u.test(head) &&
    !/\d\s(?:của|,)\s?$/u.test(text.slice(Math.max(0, at - 8), at))
  )
}

/** Walks on over the words that belong to the name. */
function tailEnd(text: string, from: number, head: string): number {
  let at = from
  for (let steps = 0; steps < 24 && text[at] === ' '; steps++) {
    const next = wordEnd(text.slice(at + 1, at + 90), at + 1, head, at === from)
    if (next === null) break
    at = next
  }
  return at
}

function wordEnd(rest: string, at: number, head: string, first: boolean): number | null {
  const committee = /^Ban [Cc]hỉ đạo|^BCĐ/u.test(head) && first ? committeeField.exec(rest) : null
  if (committee) return at + committee[0].length
  const field = fieldAt.exec(rest)
  if (field && /^\p{Lu}/u.test(rest) && (first || !headAt.test(rest))) return at + field[0].length
  const level = levels.exec(rest)
  if (level) return at + level[0].length
  const firm =
    first && companies.test(head) ? /^(?:(?:cổ phần|\p{Ll}{1,8}) ){1,4}(?=\p{Lu})/u.exec(rest) : null
  if (firm) return at + firm[0].length - 1
  const abroad = /^tại (?=\p{Lu})/u.exec(rest)
  if (abroad && /^(?:Đại sứ quán|Tổng [Ll]ãnh sự quán|Lãnh sự quán)/u.test(head))
    return at + abroad[0].length - 1
  const word = /^\p{Lu}[\p{L}\p{N}&.'’-]{0,30}/u.exec(rest)?.[0].replace(/[.-]$/, '')
  if (word) return /^\p{L}\//u.test(rest) ? null : capitalEnd(rest, word, at, first)
  const digits = /^\d{1,4}(?![\p{L}\p{N}/.])/u.exec(rest)
  if (digits && /^(?:Báo|Đài|Kênh|VTV|VOV|Bộ Tư lệnh|Trường|Bệnh viện|Đồn)/u.test(head) && !first)
    return at + digits[0].length
  return jointEnd(rest, at, head)
}

const fourSyllables = /^\p{Lu}\p{Ll}{1,8}(?: \p{Ll}{1,8}){3}(?!\p{L})/u

function capitalEnd(rest: string, word: string, at: number, first: boolean): number | null {
  if (posts.test(rest) || (!first && office.test(rest))) return null
  const four = fourSyllables.exec(rest)?.[0]
  if (four && quadruples.has(four.toLowerCase())) return at + four.length
  const small = /^ (\p{Ll}{1,10}(?: biển)?)(?!\p{L})/u.exec(rest.slice(word.length))
  const known = small && seconds.has(`${word} ${small[1]}`.toLowerCase())
  return at + word.length + (known ? small[0].length : 0)
}

/** «và» and «-» inside a name: «Phòng Thông tin - Báo chí - Xuất bản», «Ban Tuyên giáo và Dân vận». */
function jointEnd(rest: string, at: number, head: string): number | null {
  const joint = /^(?:và|-|–)\s(?=\p{Lu})/u.exec(rest)
  if (!joint) return null
  const after = rest.slice(joint[0].length)
  const isOffice = office.test(after) || (headAt.test(after) && !/^(?:Báo chí|Hội nhập)/u.test(after))
  if (posts.test(after) || isOffice || isoOf(after) !== null) return null
  if (joint[0].startsWith('và') && media.test(head) && !mediaJoint.test(rest)) return null
  return wordEnd(after, at + joint[0].length, head, false)
}
