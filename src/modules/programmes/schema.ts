import type { z } from 'zod'
import { fold } from '../../platform/text/fold.ts'
import { yearSpan } from '../../platform/time/ranges.ts'
import { defineCollection } from '../../records/collection.ts'
import { field } from '../../records/fields.ts'
import { horizons, programmeKinds, programmeStatuses, taskStatuses } from './choices.ts'
import { checkPeriod, checkPlan, checkTask, periodSpan, programmeSpan } from './rules.ts'

const YEARS = { min: 1945, max: 2200 }
const LAW = 'Thông tư 22/2016/TT-BTTTT'

export const programmes = defineCollection({
  name: 'programmes',
  label: { vi: 'Chương trình, đề án, dự án', en: 'Programmes, schemes, projects' },
  singular: { vi: 'chương trình', en: 'programme' },
  legalBasis: LAW,
  shape: {
    name: field.text({ label: { vi: 'Tên', en: 'Name' }, max: 1000, required: true, listed: true }),
    kind: field.choice(programmeKinds, { label: { vi: 'Loại', en: 'Kind' }, required: true, listed: true }),
    number: field.text({
      label: { vi: 'Số, ký hiệu', en: 'Number' },
      help: {
        vi: 'Để trống nếu chưa rõ; hệ thống sẽ nhắc là còn thiếu.',
        en: 'Leave empty while unknown; it will be shown as missing.',
      },
      max: 42,
    }),
    signedOn: field.date({ label: { vi: 'Ngày ký, phê duyệt', en: 'Signed or approved on' } }),
    directive: field.record('directives', {
      label: { vi: 'Văn bản ban hành', en: 'Document' },
      help: {
        vi: 'Số và ngày lấy từ văn bản này khi có.',
        en: 'Number and date come from it where there is one.',
      },
    }),
    leadOrg: field.organization({ label: { vi: 'Cơ quan chủ trì', en: 'Lead' }, listed: true }),
    partners: field.organizations({ label: { vi: 'Các bên tham gia', en: 'Partners' }, listed: true }),
    partnersAsWritten: field.text({
      label: { vi: 'Bên tham gia (ngoài danh mục)', en: 'Partners not on the list' },
    }),
    areas: field.texts({ label: { vi: 'Địa bàn', en: 'Areas' } }),
    periodFrom: field.integer({
      label: { vi: 'Giai đoạn: từ năm', en: 'Period: from year' },
      ...YEARS,
      listed: true,
    }),
    periodTo: field.integer({
      label: { vi: 'Giai đoạn: đến năm', en: 'Period: to year' },
      ...YEARS,
      listed: true,
    }),
    objectives: field.longText({ label: { vi: 'Mục tiêu, nội dung', en: 'Objectives' } }),
    milestones: field.texts({
      label: { vi: 'Các mốc thực hiện', en: 'Milestones' },
      help: { vi: 'Mỗi mốc một dòng: thời gian và việc.', en: 'One a line: when and what.' },
    }),
    budget: field.money({ label: { vi: 'Kinh phí', en: 'Budget' } }),
    fundingNote: field.text({ label: { vi: 'Nguồn kinh phí', en: 'Source of funds' } }),
    status: field.choice(programmeStatuses, { label: { vi: 'Tình trạng', en: 'Status' }, listed: true }),
    result: field.longText({ label: { vi: 'Kết quả', en: 'Results' } }),
    evaluation: field.longText({ label: { vi: 'Đánh giá', en: 'Evaluation' } }),
    note: field.longText({ label: { vi: 'Ghi chú', en: 'Note' } }),
  },
  title: ({ name }) => name ?? '',
  happened: programmeSpan,
  identity: ({ name, kind }) => (name === null ? null : `${kind ?? ''}|${fold(name)}`),
  check: checkPeriod,
})

export const plans = defineCollection({
  name: 'plans',
  label: { vi: 'Kế hoạch thông tin đối ngoại', en: 'External-information plans' },
  singular: { vi: 'kế hoạch', en: 'plan' },
  legalBasis: LAW,
  shape: {
    title: field.text({ label: { vi: 'Tên kế hoạch', en: 'Title' }, required: true, listed: true }),
    horizon: field.choice(horizons, {
      label: { vi: 'Thời hạn', en: 'Horizon' },
      legalBasis: LAW,
      required: true,
      listed: true,
    }),
    periodFrom: field.integer({
      label: { vi: 'Từ năm', en: 'From year' },
      ...YEARS,
      required: true,
      listed: true,
    }),
    periodTo: field.integer({
      label: { vi: 'Đến năm', en: 'To year' },
      ...YEARS,
      required: true,
      listed: true,
    }),
    directive: field.record('directives', {
      label: { vi: 'Văn bản ban hành', en: 'Document' },
      listed: true,
    }),
    approvedBy: field.organization({ label: { vi: 'Cơ quan phê duyệt', en: 'Approved by' } }),
    approvedOn: field.date({ label: { vi: 'Ngày phê duyệt', en: 'Approved on' } }),
    planned: field.boolean({
      label: { vi: 'Đang xây dựng, chưa ban hành', en: 'Being drafted, not issued' },
    }),
    budget: field.money({ label: { vi: 'Kinh phí dự kiến', en: 'Planned budget' } }),
    objectives: field.longText({ label: { vi: 'Mục tiêu', en: 'Objectives' } }),
    result: field.longText({ label: { vi: 'Kết quả thực hiện', en: 'Results' } }),
  },
  title: ({ title }) => title ?? '',
  happened: periodSpan,
  identity: ({ horizon, periodFrom, periodTo, title }) =>
    title === null ? null : [horizon ?? '', periodFrom ?? '', periodTo ?? '', fold(title)].join('|'),
  check: checkPlan,
})

export const planTasks = defineCollection({
  name: 'plan-tasks',
  label: { vi: 'Nhiệm vụ kế hoạch', en: 'Plan tasks' },
  singular: { vi: 'nhiệm vụ', en: 'task' },
  shape: {
    plan: field.record('plans', { label: { vi: 'Kế hoạch', en: 'Plan' } }),
    year: field.integer({
      label: { vi: 'Năm kế hoạch', en: 'Plan year' },
      ...YEARS,
      required: true,
      listed: true,
    }),
    order: field.integer({ label: { vi: 'Thứ tự', en: 'Order' }, max: 999, listed: true }),
    task: field.longText({ label: { vi: 'Nhiệm vụ', en: 'Task' }, required: true, listed: true }),
    subTasks: field.texts({ label: { vi: 'Các việc cụ thể', en: 'Sub-tasks' }, max: 1000 }),
    directive: field.record('directives', {
      label: { vi: 'Thực hiện theo văn bản', en: 'Under document' },
      help: {
        vi: 'Số và ngày được viện dẫn từ sổ văn bản, không gõ tay.',
        en: 'Number and date are cited from the register, not typed.',
      },
    }),
    leadOrg: field.organization({ label: { vi: 'Cơ quan chủ trì', en: 'Lead' }, listed: true }),
    partners: field.organizations({ label: { vi: 'Cơ quan phối hợp', en: 'Partners' } }),
    dueOn: field.date({ label: { vi: 'Thời hạn', en: 'Due on' }, listed: true }),
    budget: field.money({ label: { vi: 'Kinh phí', en: 'Budget' } }),
    deliverables: field.texts({ label: { vi: 'Sản phẩm', en: 'Deliverables' } }),
    status: field.choice(taskStatuses, { label: { vi: 'Tình trạng', en: 'Status' }, listed: true }),
    completedOn: field.date({ label: { vi: 'Ngày hoàn thành', en: 'Completed on' } }),
    result: field.longText({ label: { vi: 'Kết quả', en: 'Result' } }),
    note: field.longText({ label: { vi: 'Ghi chú', en: 'Note' } }),
  },
  title: ({ task }) => task ?? '',
  // A task belongs to its plan year as a whole, whenever in it the deadline lies.
  happened: ({ year }) => (year === null ? null : yearSpan(year)),
  identity: ({ year, task }) => (year === null || task === null ? null : `${year}|${fold(task)}`),
  check: checkTask,
})

export type ProgrammeFields = z.output<typeof programmes.shape>
export type PlanFields = z.output<typeof plans.shape>
export type PlanTaskFields = z.output<typeof planTasks.shape>
