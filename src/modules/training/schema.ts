import type { Labels } from '../../platform/labels.ts'
import { fold } from '../../platform/text/fold.ts'
import { defineCollection } from '../../records/collection.ts'
import { field } from '../../records/fields.ts'
import { checkCourse, checkRoster, happenedOf } from './rules.ts'

export const frequencies = {
  once: { vi: 'Một lần', en: 'Once' },
  yearly: { vi: 'Hằng năm', en: 'Every year' },
  'half-yearly': { vi: '6 tháng một lần', en: 'Every half-year' },
  quarterly: { vi: 'Hằng quý', en: 'Every quarter' },
  irregular: { vi: 'Không định kỳ', en: 'Irregular' },
} as const satisfies Record<string, Labels>

export const methods = {
  'in-person': { vi: 'Trực tiếp', en: 'In person' },
  online: { vi: 'Trực tuyến', en: 'Online' },
  blended: { vi: 'Kết hợp', en: 'Blended' },
} as const satisfies Record<string, Labels>

export const audiences = {
  leaders: { vi: 'Cán bộ lãnh đạo, quản lý', en: 'Leaders and managers' },
  'external-information': {
    vi: 'Cán bộ làm công tác thông tin đối ngoại',
    en: 'External-information officers',
  },
  spokespersons: { vi: 'Người phát ngôn', en: 'Spokespersons' },
  press: { vi: 'Phóng viên, biên tập viên', en: 'Reporters and editors' },
  broadcasters: { vi: 'Cán bộ truyền thanh, truyền hình cơ sở', en: 'Local broadcasters' },
  'web-editors': { vi: 'Cán bộ cổng, trang thông tin điện tử', en: 'Website editors' },
  'border-guards': { vi: 'Lực lượng biên phòng, cửa khẩu', en: 'Border guards and gate staff' },
  other: { vi: 'Đối tượng khác', en: 'Others' },
} as const satisfies Record<string, Labels>

const TTĐN = 'Nghị định 72/2015/NĐ-CP'

export const trainingCourses = defineCollection({
  name: 'training-courses',
  label: { vi: 'Đào tạo, bồi dưỡng, tập huấn', en: 'Training' },
  singular: { vi: 'khóa tập huấn', en: 'training course' },
  legalBasis: TTĐN,
  shape: {
    title: field.text({
      label: { vi: 'Tên khóa, lớp', en: 'Title' },
      required: true,
      listed: true,
    }),
    assignedBy: field.organization({ label: { vi: 'Cơ quan giao', en: 'Assigned by' } }),
    organizers: field.organizations({
      label: { vi: 'Đơn vị tổ chức', en: 'Organisers' },
      required: true,
      listed: true,
    }),
    organizersAsWritten: field.text({ label: { vi: 'Đơn vị tổ chức khác', en: 'Other organisers' } }),
    directive: field.record('directives', {
      label: { vi: 'Theo văn bản', en: 'Under document' },
      help: { vi: 'Kế hoạch hoặc quyết định tổ chức.', en: 'The plan or decision to hold it.' },
    }),
    frequency: field.choice(frequencies, { label: { vi: 'Định kỳ', en: 'Frequency' } }),
    method: field.choice(methods, { label: { vi: 'Hình thức', en: 'Form' } }),
    year: field.integer({
      label: { vi: 'Năm', en: 'Year' },
      help: { vi: 'Dùng khi chưa rõ ngày.', en: 'Used where the dates are not known.' },
      min: 1945,
      max: 2200,
    }),
    startsOn: field.date({ label: { vi: 'Từ ngày', en: 'From' }, listed: true }),
    endsOn: field.date({ label: { vi: 'Đến ngày', en: 'To' } }),
    venue: field.text({ label: { vi: 'Địa điểm', en: 'Venue' } }),
    topics: field.texts({ label: { vi: 'Nội dung, chuyên đề', en: 'Topics' } }),
    audience: field.texts({ label: { vi: 'Đối tượng', en: 'Audience' } }),
    audienceGroups: field.choices(audiences, { label: { vi: 'Nhóm đối tượng', en: 'Audience groups' } }),
    classCount: field.integer({
      label: { vi: 'Số lớp', en: 'Classes' },
      unit: 'lớp',
      listed: true,
    }),
    traineeCount: field.integer({
      label: { vi: 'Số học viên', en: 'Trainees' },
      help: {
        vi: 'Để trống thì lấy tổng số người dự trong danh sách học viên.',
        en: 'When empty, the attendance of the rosters is summed up.',
      },
      unit: 'người',
      listed: true,
    }),
    lecturerCount: field.integer({ label: { vi: 'Số giảng viên', en: 'Lecturers' }, unit: 'người' }),
    hours: field.number({
      label: { vi: 'Số giờ', en: 'Hours' },
      help: { vi: 'Để trống thì lấy tổng số giờ các buổi.', en: 'When empty, the sessions are summed up.' },
      unit: 'giờ',
    }),
    certificateCount: field.integer({
      label: { vi: 'Số chứng nhận đã cấp', en: 'Certificates' },
      unit: 'chứng nhận',
    }),
    cost: field.money({ label: { vi: 'Kinh phí', en: 'Cost' } }),
    evaluation: field.longText({ label: { vi: 'Đánh giá', en: 'Evaluation' } }),
    averageRating: field.number({
      label: { vi: 'Điểm đánh giá trung bình của học viên', en: 'Average rating by trainees' },
      help: { vi: 'Từ phiếu không ghi tên, thang 1–5.', en: 'From anonymous forms, 1 to 5.' },
      min: 1,
      max: 5,
    }),
    note: field.longText({ label: { vi: 'Ghi chú', en: 'Note' } }),
  },
  title: ({ title }) => title ?? '',
  happened: happenedOf,
  identity: ({ title, startsOn, year }) => {
    const when = startsOn ?? year
    return title === null || when === null ? null : `${fold(title)}|${when}`
  },
  check: checkCourse,
})

export const trainingSessions = defineCollection({
  name: 'training-sessions',
  label: { vi: 'Buổi học', en: 'Training sessions' },
  singular: { vi: 'buổi học', en: 'session' },
  shape: {
    course: field.record('training-courses', {
      label: { vi: 'Khóa tập huấn', en: 'Course' },
      required: true,
      listed: true,
    }),
    heldOn: field.date({ label: { vi: 'Ngày', en: 'Date' }, listed: true }),
    topic: field.text({ label: { vi: 'Chuyên đề', en: 'Topic' }, required: true, listed: true }),
    lecturers: field.texts({
      label: { vi: 'Giảng viên, báo cáo viên', en: 'Lecturers' },
      help: {
        vi: 'Họ tên, chức vụ như trong chương trình đã công bố.',
        en: 'As in the published programme.',
      },
      max: 200,
    }),
    lecturerOrgs: field.organizations({ label: { vi: 'Đơn vị của giảng viên', en: "Lecturers' bodies" } }),
    venue: field.text({ label: { vi: 'Địa điểm', en: 'Venue' } }),
    hours: field.number({ label: { vi: 'Số giờ', en: 'Hours' }, unit: 'giờ', max: 24, listed: true }),
    attended: field.integer({ label: { vi: 'Số người dự', en: 'Attendance' }, unit: 'người', listed: true }),
    materials: field.texts({ label: { vi: 'Tài liệu phát', en: 'Materials' } }),
  },
  title: ({ topic }) => topic ?? '',
  happened: ({ heldOn }) => (heldOn === null ? null : { from: heldOn, to: heldOn }),
  identity: ({ course, heldOn, topic }) =>
    course === null || heldOn === null || topic === null ? null : [course, heldOn, fold(topic)].join('|'),
})

/** Counts by organisation and audience group: people are trained here, not tracked, so no names. */
export const trainingRosters = defineCollection({
  name: 'training-rosters',
  label: { vi: 'Học viên theo đơn vị', en: 'Rosters by organisation' },
  singular: { vi: 'dòng học viên', en: 'roster line' },
  shape: {
    course: field.record('training-courses', {
      label: { vi: 'Khóa tập huấn', en: 'Course' },
      required: true,
      listed: true,
    }),
    organization: field.organization({ label: { vi: 'Đơn vị', en: 'Organisation' }, listed: true }),
    organizationAsWritten: field.text({
      label: { vi: 'Đơn vị (ngoài danh mục)', en: 'Organisation not on the list' },
    }),
    audience: field.choice(audiences, {
      label: { vi: 'Nhóm đối tượng', en: 'Audience group' },
      listed: true,
    }),
    registered: field.integer({
      label: { vi: 'Số người đăng ký', en: 'Registered' },
      unit: 'người',
      listed: true,
    }),
    attended: field.integer({
      label: { vi: 'Số người dự', en: 'Attended' },
      unit: 'người',
      listed: true,
    }),
    certificates: field.integer({
      label: { vi: 'Số chứng nhận', en: 'Certificates' },
      unit: 'chứng nhận',
      listed: true,
    }),
    certificateNumbers: field.text({
      label: { vi: 'Số hiệu chứng nhận', en: 'Certificate numbers' },
      help: { vi: 'Khoảng số, ví dụ «001–035/CN-STTTT».', en: 'A range of numbers.' },
      max: 200,
    }),
    note: field.text({ label: { vi: 'Ghi chú', en: 'Note' } }),
  },
  title: ({ organizationAsWritten, audience }) =>
    [organizationAsWritten, audience === null ? null : audiences[audience].vi].filter(Boolean).join(' – '),
  happened: () => null,
  identity: ({ course, organization, organizationAsWritten, audience }) => {
    const who = organization ?? (organizationAsWritten === null ? null : fold(organizationAsWritten))
    return course === null || who === null ? null : [course, who, audience ?? ''].join('|')
  },
  check: checkRoster,
})
