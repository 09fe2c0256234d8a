import { surnameSource } from '../lexicon/surnames.ts'
import { trimmed } from '../text/words.ts'

export type Person = {
  fullName: string
  honorific: string | null
  positions: string[]
  role: string | null
  start: number
  end: number
}

const syllable = '\\p{Lu}\\p{Ll}{0,6}(?!\\p{L})'
const nameSource = `${surnameSource}(?:\\s${syllable}){1,4}`
const honorific =
  '[Đđ]ồng chí|ĐỒNG CHÍ|[Đđ]\\/[Cc]|[Ôô]ng|[Bb]à|ThS\\.?|Ths\\.?|TS\\.?|PGS\\.?(?:\\s?TS\\.?)?|BS\\.?|[Đđ]ại tá|[Tt]hượng tá|[Tt]rung tá|[Tt]hiếu tá'
const post =
  '(?:Quyền |Nguyên )?(?:Phó |Trưởng |Chánh |Bí thư|Chủ tịch|Giám đốc|Chủ nhiệm|Ủy viên|Uỷ viên|UVBTV|UVTVTU|TUV|HUV|UV|Thường trực|Chuyên viên|Tổng [Bb]iên tập|Tổng Giám đốc|Thứ trưởng|Bộ trưởng|Hiệu trưởng|Cục trưởng|Chi cục trưởng|Chỉ huy|Tỉnh ủy viên|Thành ủy viên|Huyện ủy viên|Thành viên|Cán bộ|Viên chức|Công chức|Tổ trưởng|Thư ký)'
const named = new RegExp(`(?<!\\p{L})(?:(${honorific})\\s?:?\\s)+(${nameSource})`, 'gu')
const afterPost = new RegExp(
  `(?<!\\p{L})(${post}[^,.;:–()\\d]{0,70}?)\\s?[,:–-]?\\s(?:(?:${honorific})\\s)?(${nameSource})(?=\\s?[,;.()–-]|\\s(?:làm|là|phụ trách|giữ|kiêm|theo dõi|chủ trì|và)|$)`,
  'gu',
)
const beforePost = new RegExp(`^(${nameSource})(?=\\s?[,–(-]\\s?${post})`, 'u')
const postStart = new RegExp(`^${post}`, 'iu')
const otherPerson = new RegExp(`[,;]\\s(?:và\\s)?(?:${honorific})\\s`, 'u')
const postBreak = new RegExp(`\\s?[,;]\\s(?=${post})|\\s[-–]\\s(?=${post})|\\s(?:kiêm|và)\\s(?=${post})`, 'u')
const stopAt =
  /\s(?:làm|là|giữ chức|giữ vai trò|giữ|được|trực tiếp|chủ trì|phát biểu|đã|dự|tham dự|theo dõi|đồng thời|kiêm nhiệm|phụ trách(?= (?:công tác|trực tiếp|chung|theo dõi|lĩnh vực thông tin đối ngoại|thông tin đối ngoại)))(?!\p{L})|[;.](?=\s|$)|\s[-–]\s?(?=(?:Trưởng|Phó Trưởng|Thành viên|Ủy viên|Uỷ viên|Thư ký|Tổ trưởng)\s?(?:[Bb]an|[Tt]hường|$|[;.,]|[Tt]ổ))|\)/u
const roleShape =
  /^\s?(?:,\s)?(?:được\s(?:giao|phân công|cử)\s|trực tiếp\s|kiêm\s)?(?:(?:làm|là|giữ chức|giữ vai trò|giữ|với vai trò)\s(?:chức\s)?((?:Phó\s)?(?:Trưởng|Ủy viên|Uỷ viên|Thành viên|Tổ trưởng|Thư ký|Người phát ngôn|đầu mối|thành viên|ủy viên|người)[^.;,()]{0,80})|((?:phụ trách|theo dõi|chỉ đạo|đảm nhiệm|tham mưu)[\s,][^.;]{3,120})|[-–]\s?((?:Trưởng|Phó Trưởng|Thành viên|Ủy viên|Uỷ viên|Thư ký|Tổ trưởng)[^.;]{0,60}))/u

/** People named in a text with their posts and what they do in it. */
export function peopleIn(text: string): Person[] {
  const found: Person[] = []
  for (const match of text.matchAll(named)) {
    const name = match[2] ?? ''
    const nameAt = match.index + match[0].length - name.length
    found.push(personAt(text, name, match[1] ?? null, match.index, nameAt))
  }
  for (const match of text.matchAll(afterPost)) addTitled(text, match, found)
  const bare = beforePost.exec(text)?.[1]
  if (bare && !found.some((one) => one.start === 0)) found.push(personAt(text, bare, null, 0, 0))
  return found.sort((a, b) => a.start - b.start)
}

function addTitled(text: string, match: RegExpExecArray, found: Person[]): void {
  const name = match[2] ?? ''
  const title = trimmed((match[1] ?? '').replace(/ là$/u, ''))
  const nameAt = match.index + match[0].lastIndexOf(name)
  const known = found.find((one) => one.fullName === name && one.start <= nameAt && nameAt <= one.end)
  if (known && isRole(title)) known.role ??= title
  else if (known && !known.positions.includes(title)) known.positions.unshift(title)
  if (known || found.some((one) => one.start < nameAt && nameAt < one.end)) return
  const person = personAt(text, name, null, match.index, nameAt)
  const own = isRole(title) ? { role: title } : { positions: [title, ...person.positions] }
  found.push({ ...person, ...own })
}

/** «Trưởng ban: Đồng chí …» names a role in a committee, «Phó Giám đốc Sở …» a post. */
function isRole(title: string): boolean {
  const inCommittee =
    /^(?:Phó )?(?:Trưởng [Bb]an|Tổ trưởng|Thành viên|Ủy viên|Uỷ viên|Thư ký)(?: [Tt]hường trực| thư ký)?$/u
  return inCommittee.test(title) || /Ban [Cc]hỉ đạo/u.test(title)
}

function personAt(
  text: string,
  fullName: string,
  title: string | null,
  start: number,
  nameAt: number,
): Person {
  const end = nameAt + fullName.length
  const rest = text.slice(end, end + 320)
  const positions = positionsAt(rest)
  const length = positions.length === 0 ? 0 : (stopAt.exec(rest)?.index ?? rest.length)
  return { fullName, honorific: title, positions, role: roleAt(rest.slice(length)), start, end: end + length }
}

function positionsAt(rest: string): string[] {
  const lead = /^\s?[,–(:-]\s?/u.exec(rest)
  if (!lead || !postStart.test(rest.slice(lead[0].length))) return []
  const until = stopAt.exec(rest)?.index ?? rest.length
  const others = otherPerson.exec(rest.slice(lead[0].length))
  const body = rest.slice(lead[0].length, Math.min(until, lead[0].length + (others?.index ?? rest.length)))
  return body
    .split(postBreak)
    .map(trimmed)
    .filter((one) => one.length > 2)
}

function roleAt(rest: string): string | null {
  const match = roleShape.exec(rest)
  const role = match?.[1] ?? match?.[2] ?? match?.[3]
  return role ? trimmed(role) : null
}
