import type { Candidate } from '../types.ts'
import { candidate, facts, likely, sentences, type Source } from '../source.ts'
import { parseCount } from '../text/numbers.ts'
import { trimmed } from '../text/words.ts'
import { organizationNamesIn } from './organization-names.ts'
import { peopleIn } from './people-names.ts'

const assigned = /(?<!\p{L})(?:giao|phân công|cử|bố trí|chỉ định)(?!\p{L})/u
const duty =
  /(?<!\p{L})((?:tham mưu|phụ trách|giúp|theo dõi|thực hiện|làm|đảm nhiệm|quản lý|là đầu mối|chủ trì)(?!\p{L})[^.;]{5,260})/u
const staff =
  /(\d{1,3}|một|hai|ba|bốn|năm)\s(?:\([^)]{1,12}\)\s)?(?:đồng chí\s|lãnh đạo\s)?(?:cán bộ|công chức|viên chức|chuyên viên|biên chế|người)(?:[\p{Ll}, ]{0,40}?)\s?(chuyên trách|kiêm nhiệm)?(?!\p{L})/u

/** Who is charged with the work: an office with its duty, a person, or a number of posts. */
export function readStaffAssignments(source: Source): Candidate[] {
  const passages = facts(source).filter(
    ({ topic, block }) =>
      topic === 'staffing' || topic === null || /phụ trách|chuyên trách|kiêm nhiệm/u.test(block.text),
  )
  return passages.flatMap((passage) =>
    sentences(passage).flatMap(({ text, from }) => {
      const fields = /đối ngoại|nhiệm vụ|công tác|quản lý nhà nước|tham mưu/iu.test(text)
        ? assignmentOf(text)
        : null
      const at = { block: passage.block, from, to: from + text.length }
      return fields ? [candidate('staff-assignments', fields, at, likely)] : []
    }),
  )
}

function assignmentOf(text: string): Record<string, unknown> | null {
  const verb = assigned.exec(text)
  const does = duty.exec(verb ? text.slice(verb.index) : text)
  const person = peopleIn(text)[0]
  const offices = organizationNamesIn(text)
  const posts = staff.exec(text)
  const helps = !verb && /tham mưu,? giúp/u.test(text)
  const office = verb ? offices.find((one) => one.start > verb.index) : offices[0]
  const giver = verb ? offices.findLast((one) => one.end <= verb.index) : undefined
  if ((!verb && !helps) || !(does || posts) || (!person && !office && !giver)) return null
  return {
    organization: (person || !office ? (giver?.name ?? office?.name) : office.name) ?? null,
    person: person?.fullName ?? null,
    assignedBy: person ? null : (giver?.name ?? null),
    duty: person?.role ?? (does ? trimmed(does[1] ?? '') : null),
    staffCount: posts ? parseCount(posts[1] ?? '') : null,
    employment:
      posts?.[2] === 'chuyên trách' ? 'dedicated' : posts?.[2] === 'kiêm nhiệm' ? 'concurrent' : null,
  }
}
