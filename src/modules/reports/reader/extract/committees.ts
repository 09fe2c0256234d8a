import type { Candidate } from '../types.ts'
import { candidate, clear, likely, sentences, type Source } from '../source.ts'
import { parseCount } from '../text/numbers.ts'
import { fold, trimmed } from '../text/words.ts'
import { organizationNamesIn } from './organization-names.ts'
import { peopleIn } from './people-names.ts'

const body =
  /(?<!\p{L})((?:Ban [Cc]hỉ đạo|BCĐ|Tổ (?:công tác|giúp việc|thường trực))(?:\s(?:về\s)?(?:[Cc]ông tác\s)?(?:[Tt]hông tin\s(?:và [Tt]ruyền thông\s)?)?(?:[Đđ]ối ngoại)?(?:\sBan [Cc]hỉ đạo)?)?(?:\s(?:của\s)?(?:tỉnh|huyện|thành phố|thị xã|quận)(?:\s\p{Lu}\p{L}{0,9}){0,4})?)/u
const count =
  /(?:gồm có|gồm|có|với|tổng số|hiện có)\s(?:tổng số\s)?(\d{1,3}|\p{Ll}{2,5}(?:\s\p{Ll}{2,6}){0,2})\s?(?:\(\p{L}+\)\s)?(?:đồng chí|thành viên|đ\/c|người|ủy viên|uỷ viên)/u
const standing =
  /(\p{Lu}[^.;:]{3,90}?)\s(?:là|làm|giữ vai trò(?: là)?|được giao là|được chọn làm)\s(?:cơ quan|đơn vị)\s[Tt]hường trực|(?:[Cc]ơ quan|[Đđ]ơn vị)\s[Tt]hường trực[^.;:]{0,60}?(?:\slà\s|:\s?|\sđặt tại\s)(\p{Lu}[^.;,]{3,90})/u
const leads = /^Trưởng [Bb]an(?! (?:Tuyên|Dân|Tổ chức|Quản|Nội))/u

/** Steering committees and working groups: members declared, head, standing agency. */
export function readCommittees(source: Source): Candidate[] {
  const found = new Map<string, Candidate>()
  const passages = source.passages.filter(({ zone, block }) => zone === null && !block.cells)
  for (const passage of passages) {
    const all = sentences(passage)
    for (const [i, { text, from }] of all.entries()) {
      const name = body.exec(text)?.[1]
      if (!name || !/thành lập|kiện toàn|củng cố|gồm|thành viên|đồng chí|thường trực/iu.test(text)) continue
      const fields = committeeOf(
        name,
        text,
        all
          .slice(i, i + 4)
          .map((one) => one.text)
          .join(' '),
      )
      if (fields.memberCount === null && fields.head === null && fields.standingAgency === null) continue
      const key = fold(name).split(' ').slice(0, 3).join(' ')
      const known = found.get(key)
      const at = { block: passage.block, from, to: from + text.length }
      if (known) known.fields = completed(known.fields, fields)
      else found.set(key, candidate('committees', fields, at, fields.memberCount === null ? likely : clear))
    }
  }
  const people = passages.flatMap(({ block }) => peopleIn(block.text.slice(block.from)))
  const head = people.find((person) => leads.test(person.role ?? ''))?.fullName ?? null
  return [...found.values()].map((one) => ({ ...one, fields: completed(one.fields, { head }) }))
}

function completed(known: Record<string, unknown>, more: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(known).map(([key, value]) => [key, value ?? more[key] ?? null]))
}

function committeeOf(name: string, sentence: string, context: string) {
  const members = count.exec(context)?.[1]
  const agency = standing.exec(context)
  const head = peopleIn(context).find((person) => leads.test(person.role ?? ''))
  const names = organizationNamesIn(agency?.[1] ?? agency?.[2] ?? '')
  return {
    name: trimmed(name),
    memberCount: members ? parseCount(members) : membersByPost(context),
    head: head?.fullName ?? null,
    standingAgency: (agency?.[1] ? names.at(-1)?.name : names[0]?.name) ?? null,
    establishedBy: founderOf(sentence),
  }
}

const seats =
  /(\d{1,2})\s(?:đồng chí\s)?(?:Trưởng [Bb]an|Phó Trưởng [Bb]an|[ỦUủu][yỷ] viên|[Tt]hành viên|Thư ký)/gu

/** «gồm 01 Trưởng ban, 03 Phó Trưởng ban và 15 thành viên» */
function membersByPost(text: string): number | null {
  const parts = [...text.matchAll(seats)].map((match) => Number(match[1]))
  return parts.length < 2 ? null : parts.reduce((a, b) => a + b, 0)
}

function founderOf(text: string): string | null {
  const verb = /\s(?:đã\s)?(?:ban hành [^.;]{0,60})?(?:thành lập|kiện toàn|củng cố)/iu.exec(text)
  const names = verb ? organizationNamesIn(text.slice(0, verb.index)) : []
  return names.findLast((one) => !/^Ban [Cc]hỉ đạo/u.test(one.name))?.name ?? null
}
