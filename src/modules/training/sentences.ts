import type { Sentence, SentenceContext } from '../../documents/sentence.ts'
import { citedDate, isIsoDate } from '../../platform/time/dates.ts'
import { rangeInWords } from '../../platform/time/ranges.ts'
import { formatNumber, paddedCount } from '../../platform/text/numbers.ts'
import { audiences, trainingCourses, trainingRosters, trainingSessions } from './schema.ts'

const list = new Intl.ListFormat('vi')

/** Who held which course for whom, when, of what size and on what. */
export const courseSentence: Sentence = (record, context) => {
  const course = trainingCourses.shape.parse(record.fields)
  const on = course.startsOn ?? (course.year === null ? null : `${course.year}-12-31`)
  const names = (course.organizers ?? []).map((id) => context.orgName(id, on))
  const organizers = list.format([
    ...names,
    ...(course.organizersAsWritten ? [course.organizersAsWritten] : []),
  ])
  const assigned = assignment(course, context, on)
  const opening = organizers === '' ? 'Tổ chức' : `${organizers} tổ chức`
  const yearly = course.frequency === 'yearly' && assigned === '' ? 'Hằng năm, ' : ''
  const audience = course.audience?.length ? ` cho ${list.format(course.audience)}` : ''
  const facts = [datesOf(course), course.venue === null ? '' : `tại ${course.venue}`, sizeOf(course)]
  const topics = course.topics?.length ? `; nội dung gồm: ${course.topics.join('; ')}` : ''
  const told = facts.filter((fact) => fact !== '').map((fact) => `, ${fact}`)
  const words = `${assigned}${yearly}${opening} ${inSentence(course.title ?? 'tập huấn')}${audience}${told.join('')}`
  return [
    { kind: 'text', text: words },
    ...(course.directive === null
      ? []
      : [{ kind: 'text' as const, text: ' theo ' }, context.cite(course.directive)]),
    ...(topics === '' ? [] : [{ kind: 'text' as const, text: topics }]),
  ]
}

const GENERIC = /^(?:Tập|Lớp|Hội|Bồi|Đào|Khóa|Các|Đợt|Chuyên)\s/

/** A title within a sentence begins small where it begins with a common noun. */
function inSentence(title: string): string {
  return GENERIC.test(title) ? title.charAt(0).toLocaleLowerCase('vi') + title.slice(1) : title
}

type Course = ReturnType<typeof trainingCourses.shape.parse>

function assignment({ assignedBy, frequency }: Course, context: SentenceContext, on: string | null): string {
  if (assignedBy === null) return ''
  const often = frequency === 'yearly' ? ' hằng năm' : ''
  return `Thực hiện nhiệm vụ ${context.orgName(assignedBy, on)} giao${often}, `
}

function datesOf({ startsOn, endsOn }: Course): string {
  if (startsOn === null || !isIsoDate(startsOn)) return ''
  return rangeInWords({ from: startsOn, to: endsOn !== null && isIsoDate(endsOn) ? endsOn : startsOn })
}

function sizeOf({ classCount, traineeCount, lecturerCount }: Course): string {
  const classes = classCount === null ? null : `${paddedCount(classCount)} lớp`
  const trainees = traineeCount === null ? null : `${formatNumber(traineeCount)} học viên`
  const lecturers = lecturerCount === null ? null : `${paddedCount(lecturerCount)} giảng viên`
  const parts = [classes, trainees, lecturers].filter((part) => part !== null)
  return parts.length === 0 ? '' : `với ${parts.join(', ')}`
}

export const sessionSentence: Sentence = (record) => {
  const { topic, heldOn, lecturers, attended } = trainingSessions.shape.parse(record.fields)
  const facts = [
    heldOn !== null && isIsoDate(heldOn) ? `ngày ${citedDate(heldOn)}` : null,
    lecturers?.length ? `do ${list.format(lecturers)} trình bày` : null,
    attended === null ? null : `${formatNumber(attended)} người dự`,
  ].filter((fact) => fact !== null)
  return [{ kind: 'text', text: [`Chuyên đề “${topic ?? ''}”`, ...facts].join(', ') }]
}

export const rosterSentence: Sentence = (record, context) => {
  const { organization, organizationAsWritten, audience, attended, certificates } =
    trainingRosters.shape.parse(record.fields)
  const who = organization === null ? organizationAsWritten : context.orgName(organization, null)
  const group = audience === null ? null : audiences[audience].vi.toLocaleLowerCase('vi')
  const facts = [
    attended === null ? null : `${formatNumber(attended)} người dự`,
    certificates === null ? null : `${formatNumber(certificates)} chứng nhận`,
  ].filter((fact) => fact !== null)
  const name = [who, group].filter((part) => part !== null).join(', ')
  return [{ kind: 'text', text: facts.length === 0 ? name : `${name}: ${facts.join(', ')}` }]
}
