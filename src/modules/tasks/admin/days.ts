import type { Labels } from '../../../platform/labels.ts'
import { addDays, isIsoDate, weekdayOf, yearOf } from '../../../platform/time/dates.ts'

const weekdays: readonly Labels[] = [
  { vi: 'Thứ Hai', en: 'Monday' },
  { vi: 'Thứ Ba', en: 'Tuesday' },
  { vi: 'Thứ Tư', en: 'Wednesday' },
  { vi: 'Thứ Năm', en: 'Thursday' },
  { vi: 'Thứ Sáu', en: 'Friday' },
  { vi: 'Thứ Bảy', en: 'Saturday' },
  { vi: 'Chủ nhật', en: 'Sunday' },
]

const words = {
  today: { vi: 'Hôm nay', en: 'Today' },
  tomorrow: { vi: 'Ngày mai', en: 'Tomorrow' },
} as const satisfies Record<string, Labels>

/** «23/11», «23/11/2017» outside this year. */
export function shortDay(day: string, today: string): string {
  const [year = '', month = '', number = ''] = day.split('-')
  return today.startsWith(year) ? `${number}/${month}` : `${number}/${month}/${year}`
}

/** «Thứ Hai, 20/11/2017». */
export function longDay(day: string): Labels {
  const name = isIsoDate(day) ? weekdays[weekdayOf(day) - 1] : undefined
  const date = day.split('-').toReversed().join('/')
  return { vi: name ? `${name.vi}, ${date}` : date, en: name ? `${name.en}, ${date}` : date }
}

/** «Hôm nay», «Ngày mai», «Thứ Tư, 25/11», «Thứ Tư, 25/11/2027» as seen from a day. */
export function dueDay(day: string, today: string): Labels {
  if (!isIsoDate(day) || !isIsoDate(today)) return { vi: day, en: day }
  if (day === today) return words.today
  if (day === addDays(today, 1)) return words.tomorrow
  const name = yearOf(day) === yearOf(today) ? weekdays[weekdayOf(day) - 1] : undefined
  const date = shortDay(day, today)
  return { vi: name ? `${name.vi}, ${date}` : date, en: name ? `${name.en}, ${date}` : date }
}
