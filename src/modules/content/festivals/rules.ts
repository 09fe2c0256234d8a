import type { Issue } from '../../../platform/errors.ts'

type Recurring = {
  calendar: 'solar' | 'lunar' | null
  startDay: number | null
  startMonth: number | null
  endDay: number | null
  endMonth: number | null
}

const LUNAR_DAYS = 30
const SOLAR_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** A day needs its month, a month its calendar, and a lunar month has 30 days at most. */
export function calendarIssues({ calendar, startDay, startMonth, endDay, endMonth }: Recurring): Issue[] {
  const issues: Issue[] = []
  if (startDay !== null && startMonth === null) issues.push({ at: 'startMonth', message: monthMissing })
  if (endDay !== null && endMonth === null) issues.push({ at: 'endMonth', message: monthMissing })
  if (startMonth === null && endMonth !== null) issues.push({ at: 'startMonth', message: startMissing })
  if (startMonth !== null && calendar === null) issues.push({ at: 'calendar', message: calendarMissing })
  const longest = (month: number) => (calendar === 'solar' ? (SOLAR_DAYS[month - 1] ?? 31) : LUNAR_DAYS)
  const tooLate = (day: number | null, month: number | null) =>
    calendar !== null && day !== null && month !== null && day > longest(month)
  if (tooLate(startDay, startMonth)) issues.push({ at: 'startDay', message: noSuchDay })
  if (tooLate(endDay, endMonth)) issues.push({ at: 'endDay', message: noSuchDay })
  return issues
}

const monthMissing = {
  vi: 'Có ngày nhưng thiếu tháng; hãy ghi tháng hoặc bỏ ngày.',
  en: 'There is a day without a month; give the month or remove the day.',
}
const startMissing = {
  vi: 'Có tháng kết thúc nhưng thiếu tháng bắt đầu; hãy ghi tháng bắt đầu.',
  en: 'There is an end month but no start month; give the start.',
}
const calendarMissing = {
  vi: 'Hãy chọn dương lịch hay âm lịch cho ngày, tháng đã ghi.',
  en: 'Say whether the day and month are of the solar or the lunar calendar.',
}
const noSuchDay = {
  vi: 'Tháng này không có ngày đó; hãy sửa ngày (tháng âm lịch có nhiều nhất 30 ngày).',
  en: 'That month has no such day; correct it (a lunar month has 30 days at most).',
}
