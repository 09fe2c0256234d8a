import type { Issue } from '../../../platform/errors.ts'
import { yearSpan } from '../../../platform/time/ranges.ts'
import type { Span } from '../../../records/collection.ts'
import { field } from '../../../records/fields.ts'

/** How long somebody held a post: dates where they are known, else the year for which it was reported. */
export type Tenure = { from: string | null; to: string | null; year: number | null }

export const year = field.integer({
  label: { vi: 'Năm', en: 'Year' },
  help: {
    vi: 'Năm của báo cáo nêu sự việc; chỉ cần ghi khi chưa biết ngày bắt đầu.',
    en: 'The year reported on; needed only while the first day is not known.',
  },
  min: 1945,
  max: 2200,
})

/** Open-ended from a known first day; else the whole year of the report; else null. */
export function spanOf({ from, to, year: reported }: Tenure): Span | null {
  if (from) return { from, to }
  return reported === null ? null : yearSpan(reported)
}

/** What contradicts itself in a tenure; `at` names the field of its end. */
export function tenureIssues({ from, to }: Tenure, at: string): Issue[] {
  return from && to && to < from ? [{ at, message: reversed }] : []
}

const reversed = {
  vi: 'Ngày kết thúc sớm hơn ngày bắt đầu; hãy sửa một trong hai ngày.',
  en: 'The end is before the start; correct one of the two dates.',
}
