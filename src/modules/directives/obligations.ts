import type { Labels } from '../../platform/labels.ts'
import { fold } from '../../platform/text/fold.ts'
import { defineCollection } from '../../records/collection.ts'
import { field } from '../../records/fields.ts'

export const recurrences = {
  once: { vi: 'Một lần', en: 'Once' },
  monthly: { vi: 'Hằng tháng', en: 'Monthly' },
  quarterly: { vi: 'Hằng quý', en: 'Quarterly' },
  'half-yearly': { vi: '6 tháng', en: 'Half-yearly' },
  yearly: { vi: 'Hằng năm', en: 'Yearly' },
  ongoing: { vi: 'Thường xuyên', en: 'Ongoing' },
} as const satisfies Record<string, Labels>

export const obligations = defineCollection({
  name: 'obligations',
  label: { vi: 'Nhiệm vụ được giao trong văn bản', en: 'Obligations' },
  singular: { vi: 'nhiệm vụ được giao', en: 'obligation' },
  shape: {
    directive: field.record('directives', {
      label: { vi: 'Văn bản giao', en: 'Document' },
      required: true,
      listed: true,
    }),
    provision: field.text({ label: { vi: 'Điều, khoản', en: 'Provision' }, max: 100 }),
    task: field.longText({
      label: { vi: 'Nội dung phải làm', en: 'What must be done' },
      required: true,
      listed: true,
    }),
    ownerOrg: field.organization({
      label: { vi: 'Cơ quan thực hiện', en: 'Responsible' },
      required: true,
      listed: true,
    }),
    recurrence: field.choice(recurrences, { label: { vi: 'Chu kỳ', en: 'Recurrence' } }),
    dueOn: field.date({
      label: { vi: 'Hạn hoàn thành', en: 'Due on' },
      help: {
        vi: 'Với nhiệm vụ lặp lại: hạn của kỳ gần nhất; các kỳ sau được tính theo chu kỳ.',
        en: 'For a recurring obligation, the due date of one cycle; the others follow from the recurrence.',
      },
      listed: true,
    }),
    dueRule: field.text({
      label: { vi: 'Thời hạn như văn bản ghi', en: 'Deadline as written' },
      help: { vi: 'Ví dụ: «đến năm 2015», «trước ngày 25/11 hằng năm».', en: 'As the document puts it.' },
      max: 200,
    }),
    doneOn: field.date({ label: { vi: 'Ngày hoàn thành gần nhất', en: 'Last done on' }, listed: true }),
    result: field.longText({ label: { vi: 'Kết quả', en: 'Result' } }),
  },
  title: ({ task }) => task ?? '',
  happened: ({ dueOn, doneOn }) => {
    const day = dueOn ?? doneOn
    return day === null ? null : { from: day, to: day }
  },
  identity: ({ directive, ownerOrg, task }) =>
    directive === null || task === null ? null : [directive, ownerOrg ?? '', fold(task)].join('|'),
})
