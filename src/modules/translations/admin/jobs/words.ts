import type { Labels } from '../../../../platform/labels.ts'
import type { JobState } from '../../jobs/job.ts'
import type { JobMove } from '../../jobs/rules.ts'

export const stateLabels: Readonly<Record<JobState, Labels>> = {
  open: { vi: 'Đang dịch', en: 'Open' },
  delivered: { vi: 'Đã giao bài', en: 'Delivered' },
  finished: { vi: 'Đã nghiệm thu', en: 'Accepted' },
  cancelled: { vi: 'Đã hủy', en: 'Cancelled' },
}

export const moveLabels: Readonly<Record<JobMove, Labels>> = {
  deliver: { vi: 'Giao bài', en: 'Deliver' },
  return: { vi: 'Trả lại', en: 'Return' },
  finish: { vi: 'Nghiệm thu', en: 'Accept' },
  cancel: { vi: 'Hủy gói', en: 'Cancel the job' },
}

export const common = {
  jobs: { vi: 'Gói dịch', en: 'Translation jobs' },
  desk: { vi: 'Biên dịch', en: 'Translation' },
  language: { vi: 'Ngôn ngữ', en: 'Language' },
  assignee: { vi: 'Người dịch', en: 'Translator' },
  outside: { vi: 'bên ngoài', en: 'outside' },
  deadline: { vi: 'Hạn giao', en: 'Deadline' },
  progress: { vi: 'Tiến độ', en: 'Progress' },
  items: { vi: 'Mục', en: 'Items' },
  words: { vi: 'Số từ', en: 'Words' },
  loading: { vi: 'Đang mở gói dịch', en: 'Opening' },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  daysLeft: { vi: 'còn {count} ngày làm việc', en: '{count} working days left' },
  lastDay: { vi: 'hạn hôm nay', en: 'due today' },
  done: { vi: '{done} trên {segments} đoạn', en: '{done} of {segments} segments' },
} as const satisfies Record<string, Labels>

export const wordLabels = {
  newWords: { vi: 'Mới', en: 'New' },
  fuzzyWords: { vi: 'Gần giống', en: 'Fuzzy' },
  exactWords: { vi: 'Có trong bộ nhớ', en: 'In the memory' },
  repeatedWords: { vi: 'Lặp lại', en: 'Repeated' },
  keptWords: { vi: 'Đã dịch', en: 'Translated' },
} as const satisfies Record<string, Labels>

/** What the history calls what happened. */
export const eventLabels: Readonly<Record<string, Labels>> = {
  'translation-job.created': { vi: 'Lập gói dịch', en: 'Made the job' },
  'translation-job.changed': { vi: 'Sửa gói dịch', en: 'Changed the job' },
  'translation-job.delivered': { vi: 'Giao bài', en: 'Delivered' },
  'translation-job.returned': { vi: 'Trả lại', en: 'Returned' },
  'translation-job.finished': { vi: 'Nghiệm thu', en: 'Accepted' },
  'translation-job.cancelled': { vi: 'Hủy gói', en: 'Cancelled' },
  'translation-job.link-made': { vi: 'Lập liên kết', en: 'Made a link' },
  'translation-job.link-revoked': { vi: 'Thu hồi liên kết', en: 'Withdrew a link' },
  'translation-job.address-forgotten': { vi: 'Xóa địa chỉ thư', en: 'Removed the address' },
}
