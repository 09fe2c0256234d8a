import { fold } from '../../../platform/text/fold.ts'
import type { Labels } from '../../../platform/labels.ts'
import { defineCollection } from '../../../records/collection.ts'
import { field } from '../../../records/fields.ts'
import { assignmentIssues, committeeIssues } from './rules.ts'
import { spanOf, tenureIssues, year } from './timing.ts'

export const committeeRoles = {
  head: { vi: 'Trưởng ban', en: 'Head' },
  'standing-deputy': { vi: 'Phó Trưởng ban Thường trực', en: 'Standing deputy head' },
  deputy: { vi: 'Phó Trưởng ban', en: 'Deputy head' },
  'standing-member': { vi: 'Ủy viên Thường trực', en: 'Standing member' },
  member: { vi: 'Ủy viên', en: 'Member' },
  secretary: { vi: 'Thư ký', en: 'Secretary' },
} as const satisfies Record<string, Labels>

export const meetingKinds = {
  regular: { vi: 'Họp định kỳ', en: 'Regular' },
  extraordinary: { vi: 'Họp đột xuất', en: 'Extraordinary' },
  review: { vi: 'Sơ kết, tổng kết', en: 'Review' },
} as const satisfies Record<string, Labels>

/** Whom or what an assignment is about: INC-07 asks to keep posts, people and duties of bodies apart. */
export const assignmentSubjects = {
  agency: { vi: 'Cơ quan được giao nhiệm vụ', en: 'Agency given the duty' },
  unit: { vi: 'Bộ phận tham mưu', en: 'Advisory unit' },
  leader: { vi: 'Lãnh đạo phụ trách', en: 'Leader in charge' },
  officer: { vi: 'Cán bộ, công chức, viên chức phụ trách', en: 'Officer in charge' },
  group: { vi: 'Nhóm cán bộ (không nêu tên)', en: 'Group of officers, unnamed' },
  posts: { vi: 'Định biên (số biên chế được giao)', en: 'Established posts' },
} as const satisfies Record<string, Labels>

export const dedications = {
  dedicated: { vi: 'Chuyên trách', en: 'Dedicated' },
  concurrent: { vi: 'Kiêm nhiệm', en: 'Concurrent' },
} as const satisfies Record<string, Labels>

const decision = {
  decisionNumber: field.text({
    label: { vi: 'Số, ký hiệu quyết định', en: 'Number of the decision' },
    max: 100,
  }),
  decisionDate: field.date({ label: { vi: 'Ngày quyết định', en: 'Date of the decision' } }),
}

export const committees = defineCollection({
  name: 'committees',
  label: { vi: 'Ban Chỉ đạo', en: 'Steering committees' },
  singular: { vi: 'Ban Chỉ đạo', en: 'steering committee' },
  shape: {
    name: field.text({ label: { vi: 'Tên Ban Chỉ đạo', en: 'Name' }, required: true, listed: true }),
    organization: field.organization({ label: { vi: 'Trong danh bạ cơ quan', en: 'In the directory' } }),
    establishedBy: field.organization({
      label: { vi: 'Cơ quan thành lập', en: 'Established by' },
      required: true,
      listed: true,
    }),
    ...decision,
    declaredMembers: field.integer({
      label: { vi: 'Số thành viên', en: 'Members' },
      help: {
        vi: 'Số theo quyết định hoặc báo cáo; danh sách thành viên nhập riêng.',
        en: 'As the decision or report says; the members are entered on their own.',
      },
      unit: 'đồng chí',
      listed: true,
    }),
    headName: field.text({ label: { vi: 'Trưởng ban', en: 'Head' }, listed: true, max: 100 }),
    headPosition: field.text({ label: { vi: 'Chức vụ của Trưởng ban', en: 'Post of the head' } }),
    standingAgency: field.organization({
      label: { vi: 'Cơ quan thường trực', en: 'Standing agency' },
      listed: true,
    }),
    duties: field.longText({ label: { vi: 'Nhiệm vụ', en: 'Duties' } }),
    termFrom: field.date({ label: { vi: 'Nhiệm kỳ từ', en: 'Term from' } }),
    termTo: field.date({ label: { vi: 'Nhiệm kỳ đến', en: 'Term to' } }),
    year,
  },
  title: ({ name }) => name ?? 'Ban Chỉ đạo chưa đặt tên',
  happened: ({ termFrom, termTo, year: reported }) => spanOf({ from: termFrom, to: termTo, year: reported }),
  identity: ({ name, termFrom, year: reported }) =>
    name && (termFrom ?? reported) !== null ? `${fold(name)}|${termFrom ?? reported}` : null,
  check: (fields) => committeeIssues(fields),
})

export const committeeMembers = defineCollection({
  name: 'committee-members',
  label: { vi: 'Thành viên Ban Chỉ đạo', en: 'Committee members' },
  singular: { vi: 'thành viên Ban Chỉ đạo', en: 'committee member' },
  shape: {
    committee: field.record('committees', { label: { vi: 'Ban Chỉ đạo', en: 'Committee' }, required: true }),
    fullName: field.text({
      label: { vi: 'Họ và tên', en: 'Full name' },
      required: true,
      listed: true,
      max: 100,
    }),
    position: field.text({ label: { vi: 'Chức vụ', en: 'Post' }, listed: true }),
    organization: field.organization({ label: { vi: 'Cơ quan', en: 'Organisation' }, listed: true }),
    role: field.choice(committeeRoles, {
      label: { vi: 'Chức danh trong Ban', en: 'Role in the committee' },
      required: true,
      listed: true,
    }),
    memberFrom: field.date({ label: { vi: 'Tham gia từ', en: 'From' }, listed: true }),
    memberTo: field.date({ label: { vi: 'Đến', en: 'To' } }),
    year,
  },
  title: ({ fullName }) => fullName ?? 'Thành viên chưa rõ tên',
  happened: ({ memberFrom, memberTo, year: reported }) =>
    spanOf({ from: memberFrom, to: memberTo, year: reported }),
  identity: ({ committee, fullName, memberFrom, year: reported }) =>
    committee && fullName ? `${committee}|${fold(fullName)}|${memberFrom ?? reported ?? ''}` : null,
  check: ({ memberFrom, memberTo, year: reported }) =>
    tenureIssues({ from: memberFrom, to: memberTo, year: reported }, 'memberTo'),
})

export const committeeMeetings = defineCollection({
  name: 'committee-meetings',
  label: { vi: 'Phiên họp Ban Chỉ đạo', en: 'Committee meetings' },
  singular: { vi: 'phiên họp', en: 'meeting' },
  shape: {
    committee: field.record('committees', { label: { vi: 'Ban Chỉ đạo', en: 'Committee' }, required: true }),
    subject: field.text({ label: { vi: 'Nội dung', en: 'Subject' }, required: true, listed: true }),
    kind: field.choice(meetingKinds, { label: { vi: 'Loại phiên họp', en: 'Kind' }, listed: true }),
    heldOn: field.date({ label: { vi: 'Ngày họp', en: 'Held on' }, listed: true }),
    year,
    chair: field.text({ label: { vi: 'Chủ trì', en: 'Chair' }, max: 100 }),
    attendees: field.integer({ label: { vi: 'Số người dự', en: 'Attendees' }, unit: 'người' }),
    conclusion: field.longText({ label: { vi: 'Kết luận', en: 'Conclusion' } }),
    conclusionNumber: field.text({
      label: { vi: 'Số thông báo kết luận', en: 'Number of the conclusion' },
      max: 100,
    }),
    conclusionDate: field.date({ label: { vi: 'Ngày thông báo', en: 'Date of the conclusion' } }),
  },
  title: ({ subject }) => subject ?? 'Phiên họp chưa rõ nội dung',
  happened: ({ heldOn, year: reported }) => spanOf({ from: heldOn, to: heldOn, year: reported }),
  identity: ({ committee, heldOn, subject }) =>
    committee && heldOn && subject ? `${committee}|${heldOn}|${fold(subject)}` : null,
})

export const staffAssignments = defineCollection({
  name: 'staff-assignments',
  label: { vi: 'Phân công nhân sự', en: 'Staff assignments' },
  singular: { vi: 'phân công', en: 'assignment' },
  legalBasis: 'Quyết định 368/QĐ-TTg ngày 28/02/2013; Thông tư 22/2016/TT-BTTTT',
  shape: {
    subject: field.choice(assignmentSubjects, {
      label: { vi: 'Đối tượng phân công', en: 'Subject' },
      help: {
        vi: 'Định biên là số biên chế được giao, khác với số người đang làm.',
        en: 'Established posts are not the same as the people at work.',
      },
      required: true,
      listed: true,
    }),
    organization: field.organization({
      label: { vi: 'Cơ quan, đơn vị', en: 'Organisation' },
      required: true,
      listed: true,
    }),
    assignedBy: field.organization({ label: { vi: 'Cơ quan phân công', en: 'Assigned by' } }),
    fullName: field.text({ label: { vi: 'Họ và tên', en: 'Full name' }, listed: true, max: 100 }),
    position: field.text({ label: { vi: 'Chức vụ', en: 'Post' }, listed: true }),
    groupName: field.text({
      label: { vi: 'Nhóm', en: 'Group' },
      help: {
        vi: 'Ví dụ: cán bộ theo dõi thông tin đối ngoại ở các sở, ngành.',
        en: 'For example: officers who follow external information in the departments.',
      },
    }),
    duty: field.longText({ label: { vi: 'Nhiệm vụ', en: 'Duty' } }),
    dedication: field.choice(dedications, {
      label: { vi: 'Chế độ', en: 'Dedication' },
      legalBasis: 'Quyết định 368/QĐ-TTg ngày 28/02/2013',
      listed: true,
    }),
    establishedPost: field.boolean({
      label: { vi: 'Có định biên', en: 'In an established post' },
      help: { vi: 'Bỏ trống nếu chưa biết.', en: 'Leave empty while unknown.' },
    }),
    headcount: field.integer({
      label: { vi: 'Số lượng', en: 'Number' },
      help: {
        vi: 'Số người của nhóm hoặc số biên chế; bỏ trống nếu chưa có số liệu, chỉ ghi 0 khi biết chắc là không có.',
        en: 'People of the group, or posts; empty while unknown, 0 only when it is known that there is none.',
      },
      unit: 'người',
    }),
    ...decision,
    assignedFrom: field.date({ label: { vi: 'Từ ngày', en: 'From' } }),
    assignedTo: field.date({ label: { vi: 'Đến ngày', en: 'To' } }),
    year,
  },
  title: ({ fullName, groupName, position, duty, subject }) =>
    fullName ??
    groupName ??
    position ??
    duty ??
    (subject ? assignmentSubjects[subject].vi : 'Phân công nhân sự'),
  happened: ({ assignedFrom, assignedTo, year: reported }) =>
    spanOf({ from: assignedFrom, to: assignedTo, year: reported }),
  identity: ({ subject, organization, fullName, groupName, dedication, assignedFrom, year: reported }) => {
    const since = assignedFrom ?? reported
    if (!subject || !organization || since === null) return null
    return [subject, organization, fold(fullName ?? groupName ?? ''), dedication ?? '', since].join('|')
  },
  check: (fields) => assignmentIssues(fields),
})
