import type { z } from 'zod'
import type { Sentence, SentenceContext } from '../../../documents/sentence.ts'
import type { Inline } from '../../../documents/tree.ts'
import { citedDate } from '../../../platform/time/dates.ts'
import type { RecordView } from '../../../records/record.ts'
import { committeeMembers, committeeRoles, committees } from './schema.ts'
import { committeeMeetings, dedications, meetingKinds, staffAssignments } from './schema.ts'

type FieldsOf<C extends { shape: z.ZodType }> = z.output<C['shape']>
type Assignment = FieldsOf<typeof staffAssignments>

/** Names organisations as they were called when the record began to hold. */
type Namer = (orgId: string) => string

function namerOf({ happened }: RecordView, { orgName }: SentenceContext): Namer {
  return (orgId) => orgName(orgId, happened?.from ?? null)
}

function told(parts: readonly (string | null | false)[], separator: string): readonly Inline[] {
  return [{ kind: 'text', text: parts.filter(Boolean).join(separator) }]
}

function decisionOf({ decisionNumber, decisionDate }: Pick<Assignment, 'decisionNumber' | 'decisionDate'>) {
  if (!decisionNumber) return null
  const dated = decisionDate ? ` ngày ${citedDate(decisionDate)}` : ''
  return `theo Quyết định số ${decisionNumber}${dated}`
}

function person(name: string, position: string | null): string {
  return position ? `đồng chí ${name}, ${position}` : `đồng chí ${name}`
}

const tellCommittee: Sentence = (record, context) => {
  const fields = record.fields as FieldsOf<typeof committees>
  const named = namerOf(record, context)
  const founding = [fields.establishedBy && `do ${named(fields.establishedBy)} thành lập`, decisionOf(fields)]
  const founded = founding.filter(Boolean).join(' ')
  const members = fields.declaredMembers === null ? '' : ` có ${fields.declaredMembers} thành viên`
  const head = [
    `${fields.name ?? record.title}${founded && (members ? `, ${founded},` : ` ${founded}`)}${members}`,
    fields.headName && `Trưởng ban là ${person(fields.headName, fields.headPosition)}`,
    fields.standingAgency && `cơ quan thường trực là ${named(fields.standingAgency)}`,
  ]
  return told(head, '; ')
}

const tellMember: Sentence = (record, context) => {
  const { committee, fullName, position, role } = record.fields as FieldsOf<typeof committeeMembers>
  const body = committee ? context.record(committee)?.title : undefined
  const post = [role && committeeRoles[role].vi, body].filter(Boolean).join(' ')
  const who = fullName ? `Đồng chí ${fullName}` : 'Thành viên chưa rõ tên'
  return told([who, position, post], ', ')
}

const tellMeeting: Sentence = (record, context) => {
  const { committee, subject, kind, heldOn, chair } = record.fields as FieldsOf<typeof committeeMeetings>
  const body = (committee && context.record(committee)?.title) || 'Ban Chỉ đạo'
  const when = heldOn ? `Ngày ${citedDate(heldOn)}, ` : ''
  const what = kind ? meetingKinds[kind].vi.toLocaleLowerCase('vi') : 'họp'
  return told(
    [
      `${when}${body} ${what}${subject ? ` về ${subject}` : ''}`,
      chair && `do ${person(chair, null)} chủ trì`,
    ],
    ', ',
  )
}

const tellAssignment: Sentence = (record, context) => {
  const fields = record.fields as Assignment
  const named = namerOf(record, context)
  const basis = decisionOf(fields)
  return told(
    [tellings[fields.subject ?? 'officer'](fields, named) || record.title, basis && `(${basis})`],
    ' ',
  )
}

const tellings: Readonly<
  Record<NonNullable<Assignment['subject']>, (fields: Assignment, named: Namer) => string>
> = {
  agency: tellBody,
  unit: tellBody,
  leader: tellPerson,
  officer: tellPerson,
  group: tellGroup,
  posts: ({ dedication, headcount }) => {
    const posts = `Biên chế ${dedication ? `${dedications[dedication].vi.toLocaleLowerCase('vi')} ` : ''}về thông tin đối ngoại`
    if (headcount === null) return posts
    return headcount === 0 ? `${posts}: chưa được bố trí` : `${posts}: ${headcount}`
  },
}

function tellGroup({ groupName, headcount, dedication, duty }: Assignment): string {
  const who = groupName ?? 'Cán bộ làm công tác thông tin đối ngoại'
  const way = dedication && `theo chế độ ${dedications[dedication].vi.toLocaleLowerCase('vi')}`
  const lead = headcount === null ? [who, way && `làm việc ${way}`] : [`${who}: ${headcount} người`, way]
  return [lead.filter(Boolean).join(headcount === null ? ' ' : ', '), duty].filter(Boolean).join(', ')
}

function tellBody({ organization, assignedBy, duty }: Assignment, named: Namer): string {
  if (!organization) return ''
  const body = named(organization)
  return [assignedBy && assignedBy !== organization ? `${named(assignedBy)} giao ${body}` : body, duty]
    .filter(Boolean)
    .join(' ')
}

function tellPerson(
  { organization, fullName, position, duty, dedication }: Assignment,
  named: Namer,
): string {
  const who = fullName ? person(fullName, position) : (position ?? 'cán bộ')
  const lead = organization ? `${named(organization)} phân công ${who}` : who
  const way = dedication && `(${dedications[dedication].vi.toLocaleLowerCase('vi')})`
  return [duty ? `${lead}, ${duty}` : `${lead} phụ trách công tác thông tin đối ngoại`, way]
    .filter(Boolean)
    .join(' ')
}

export const staffingSentences: Readonly<Record<string, Sentence>> = {
  [committees.name]: tellCommittee,
  [committeeMembers.name]: tellMember,
  [committeeMeetings.name]: tellMeeting,
  [staffAssignments.name]: tellAssignment,
}
