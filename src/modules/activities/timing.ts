import type { Issue } from '../../platform/errors.ts'
import type { IsoDate } from '../../platform/time/dates.ts'
import { rangeInWords, yearSpan } from '../../platform/time/ranges.ts'
import type { Span } from '../../records/collection.ts'
import { field } from '../../records/fields.ts'

/** When something took place: exact dates, or only the year while nobody knows more. */
export type Timing = { startsOn: string | null; endsOn: string | null; year: number | null }

export const startsOn = field.date({ label: { vi: 'Từ ngày', en: 'From' }, listed: true })

export const endsOn = field.date({
  label: { vi: 'Đến ngày', en: 'To' },
  help: { vi: 'Bỏ trống nếu chỉ diễn ra trong một ngày.', en: 'Leave empty when it took one day.' },
})

export const year = field.integer({
  label: { vi: 'Năm', en: 'Year' },
  help: {
    vi: 'Chỉ cần ghi khi chưa biết ngày cụ thể.',
    en: 'Needed only while the exact dates are not known.',
  },
  min: 1945,
  max: 2200,
})

/** Exact dates where they are known, else the whole calendar year, else null. */
export function spanOf({ startsOn: from, endsOn: to, year: known }: Timing): Span | null {
  if (from) return { from, to: to ?? from }
  return known === null ? null : yearSpan(known)
}

/** «từ ngày 16 đến ngày 20/6/2017»; null while no exact date is known, since the report's period says the year. */
export function whenInWords({ startsOn: from, endsOn: to }: Omit<Timing, 'year'>): string | null {
  return from === null ? null : rangeInWords({ from: from as IsoDate, to: (to ?? from) as IsoDate })
}

/** What contradicts itself in the dates: an end alone, an end before the start, a year without any of the dates. */
export function timingIssues({ startsOn: from, endsOn: to, year: known }: Timing): Issue[] {
  const issues: Issue[] = []
  if (to && !from) issues.push({ at: 'startsOn', message: startMissing })
  if (from && to && to < from) issues.push({ at: 'endsOn', message: reversed })
  const years = [from, to ?? from].filter((date) => date !== null).map((date) => Number(date.slice(0, 4)))
  if (known !== null && years.length > 0 && !years.includes(known)) {
    issues.push({ at: 'year', message: otherYear, params: { year: String(known) } })
  }
  return issues
}

const startMissing = {
  vi: 'Có ngày kết thúc nhưng thiếu ngày bắt đầu; hãy ghi ngày bắt đầu.',
  en: 'There is an end but no start; give the start.',
}
const reversed = {
  vi: 'Ngày kết thúc sớm hơn ngày bắt đầu; hãy sửa một trong hai ngày.',
  en: 'The end is before the start; correct one of the two dates.',
}
const otherYear = {
  vi: 'Năm {year} không khớp với ngày đã ghi; hãy sửa năm hoặc bỏ trống.',
  en: 'The year {year} does not agree with the dates; correct it or leave it empty.',
}
