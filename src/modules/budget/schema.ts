import { slugify } from '../../platform/text/slug.ts'
import { yearSpan } from '../../platform/time/ranges.ts'
import { defineCollection } from '../../records/collection.ts'
import { field } from '../../records/fields.ts'
import { sources } from './choices.ts'

const year = field.integer({
  label: { vi: 'Năm', en: 'Year' },
  min: 1945,
  max: 2200,
  required: true,
  listed: true,
})

export const budgetLines = defineCollection({
  name: 'budget-lines',
  label: { vi: 'Kinh phí', en: 'Budget lines' },
  singular: { vi: 'khoản kinh phí', en: 'budget line' },
  shape: {
    year,
    purpose: field.text({
      label: { vi: 'Nội dung chi', en: 'Purpose' },
      required: true,
      listed: true,
      max: 1000,
    }),
    source: field.choice(sources, { label: { vi: 'Nguồn', en: 'Source' }, required: true, listed: true }),
    mechanism: field.text({
      label: { vi: 'Cơ chế', en: 'Mechanism' },
      help: { vi: 'Cách cấp hoặc huy động, nếu cần nói rõ.', en: 'How it is granted or raised.' },
      max: 1000,
    }),
    plannedVnd: field.money({
      label: { vi: 'Kế hoạch', en: 'Planned' },
      help: {
        vi: 'Bỏ trống nếu chưa có số liệu; kinh phí lồng ghép thường không tách được.',
        en: 'Leave empty while unknown; integrated funds often cannot be told apart.',
      },
      listed: true,
    }),
    actualVnd: field.money({ label: { vi: 'Thực hiện', en: 'Actual' }, listed: true }),
    inKind: field.boolean({
      label: { vi: 'Bằng hiện vật, công sức', en: 'In kind' },
      help: { vi: 'Được phép không có số tiền.', en: 'May have no amount.' },
    }),
    activity: field.record('activities', { label: { vi: 'Cho hoạt động', en: 'For the activity' } }),
    programme: field.record('programmes', {
      label: { vi: 'Cho chương trình, đề án, dự án', en: 'For the programme' },
    }),
    assessment: field.longText({ label: { vi: 'Nhận định', en: 'Assessment' } }),
  },
  title: ({ purpose }) => purpose ?? '',
  happened: ({ year: spent }) => (spent === null ? null : yearSpan(spent)),
  identity: ({ year: spent, source, purpose }) =>
    spent !== null && purpose ? `${spent}|${source ?? ''}|${slugify(purpose, 500)}` : null,
})

export const unfundedNeeds = defineCollection({
  name: 'unfunded-needs',
  label: { vi: 'Nội dung chưa có kinh phí', en: 'Unfunded needs' },
  singular: { vi: 'nội dung chưa có kinh phí', en: 'unfunded need' },
  shape: {
    year,
    need: field.text({ label: { vi: 'Việc cần làm', en: 'Need' }, required: true, listed: true, max: 1000 }),
    estimatedVnd: field.money({ label: { vi: 'Dự kiến kinh phí', en: 'Estimated amount' }, listed: true }),
    reason: field.text({ label: { vi: 'Lý do chưa thực hiện', en: 'Reason' }, max: 1000, listed: true }),
    planTask: field.record('plan-tasks', {
      label: { vi: 'Đã đưa vào nhiệm vụ', en: 'Taken up in the task' },
      help: {
        vi: 'Nhiệm vụ kế hoạch năm sau thực hiện việc này; bỏ trống nếu chưa có.',
        en: "The task of a later year's plan that does it; empty while there is none.",
      },
    }),
  },
  title: ({ need }) => need ?? '',
  happened: ({ year: missed }) => (missed === null ? null : yearSpan(missed)),
  identity: ({ year: missed, need }) => (missed !== null && need ? `${missed}|${slugify(need, 500)}` : null),
})
