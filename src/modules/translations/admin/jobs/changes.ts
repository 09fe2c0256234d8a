import type { Words } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import { isIsoDate, shortDate } from '../../../../platform/time/dates.ts'
import type { JobChanges } from '../../jobs/job.ts'

const words = {
  title: { vi: 'Tên mới: “{title}”', en: 'Now called “{title}”' },
  deadline: { vi: 'Hạn giao: {from} đổi thành {to}', en: 'Deadline: {from}, now {to}' },
  assignee: { vi: 'Người dịch: {name}', en: 'Translator: {name}' },
  notes: { vi: 'Sửa ghi chú', en: 'Notes changed' },
  rate: { vi: 'Sửa đơn giá', en: 'Rate changed' },
  added: { vi: 'Thêm mục: {titles}', en: 'Items added: {titles}' },
  removed: { vi: 'Bỏ mục: {titles}', en: 'Items taken out: {titles}' },
} as const satisfies Record<string, Labels>

const day = (date: string) => (isIsoDate(date) ? shortDate(date) : date)

/** What a change of a job changed, a line each. */
export function changeLines(changes: JobChanges, t: Words): string[] {
  const { title, deadline, assignee, notes, rate, added, removed } = changes
  return [
    ...(title === undefined ? [] : [t(words.title, { title })]),
    ...(deadline ? [t(words.deadline, { from: day(deadline.from), to: day(deadline.to) })] : []),
    ...(assignee === undefined ? [] : [t(words.assignee, { name: assignee })]),
    ...(added ? [t(words.added, { titles: added.join('; ') })] : []),
    ...(removed ? [t(words.removed, { titles: removed.join('; ') })] : []),
    ...(notes ? [t(words.notes)] : []),
    ...(rate ? [t(words.rate)] : []),
  ]
}
