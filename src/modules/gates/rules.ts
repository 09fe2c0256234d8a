import type { Issue } from '../../platform/errors.ts'
import { yearSpan } from '../../platform/time/ranges.ts'
import type { Span } from '../../records/collection.ts'

type Life = { inUseFrom: string | null; knownSince: number | null; outOfUseFrom: string | null }

/** From the first day in use, or the first year in which it was known to work, until it is taken out of use. */
export function lifeOf({ inUseFrom, knownSince, outOfUseFrom }: Life): Span | null {
  const from = inUseFrom ?? (knownSince === null ? null : yearSpan(knownSince).from)
  return from === null ? null : { from, to: outOfUseFrom }
}

export function lifeIssues({ inUseFrom, knownSince, outOfUseFrom }: Life): Issue[] {
  const issues: Issue[] = []
  const from = lifeOf({ inUseFrom, knownSince, outOfUseFrom })?.from
  if (from && outOfUseFrom && outOfUseFrom < from) issues.push({ at: 'outOfUseFrom', message: endsEarly })
  if (inUseFrom && knownSince !== null && knownSince < Number(inUseFrom.slice(0, 4))) {
    issues.push({ at: 'knownSince', message: knownEarly })
  }
  return issues
}

type Day = {
  hoursOn: number | null
  broadcastHours: number | null
  incidents: number | null
  incidentNote: string | null
}

/** A day has 24 hours, nothing is broadcast while it is off, and an incident is told. */
export function dayIssues({ hoursOn, broadcastHours, incidents, incidentNote }: Day): Issue[] {
  const issues: Issue[] = []
  if (hoursOn !== null && broadcastHours !== null && broadcastHours > hoursOn) {
    issues.push({ at: 'broadcastHours', message: moreThanOn })
  }
  if (incidents !== null && incidents > 0 && incidentNote === null) {
    issues.push({ at: 'incidentNote', message: untold })
  }
  return issues
}

const endsEarly = {
  vi: 'Ngày dừng sử dụng sớm hơn ngày đưa vào sử dụng; hãy sửa một trong hai.',
  en: 'It goes out of use before it came into use; correct one of the two.',
}
const knownEarly = {
  vi: 'Năm được ghi nhận hoạt động sớm hơn ngày đưa vào sử dụng; hãy sửa một trong hai.',
  en: 'It was known to work before it came into use; correct one of the two.',
}
const moreThanOn = {
  vi: 'Số giờ phát nhiều hơn số giờ mở máy; hãy sửa một trong hai số.',
  en: 'It broadcast for more hours than it was on; correct one of the two.',
}
const untold = {
  vi: 'Có sự cố nhưng chưa ghi nội dung; hãy ghi ngắn gọn sự cố và cách xử lý.',
  en: 'There was an incident, but it is not described; say briefly what happened and what was done.',
}
