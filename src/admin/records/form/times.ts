import type { Labels } from '../../../platform/labels.ts'
import { addDays, localDate, shortDate, today } from '../../../platform/time/dates.ts'

const words = {
  today: { vi: 'hôm nay', en: 'today' },
  yesterday: { vi: 'hôm qua', en: 'yesterday' },
} as const satisfies Record<string, Labels>

const ZONE = 'Asia/Ho_Chi_Minh'
const clock = new Intl.DateTimeFormat('vi-VN', {
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
  timeZone: ZONE,
})

/** «14:32» in Viet Nam. */
export function clockOf(at: string | number | Date): string {
  return clock.format(new Date(at))
}

/** «hôm nay», «hôm qua», «16/11», or with the year when it is another one. */
export function dayOf(at: string | Date): Labels {
  const day = localDate(new Date(at))
  const now = today()
  if (day === now) return words.today
  if (day === addDays(now, -1)) return words.yesterday
  const written = day.slice(0, 4) === now.slice(0, 4) ? shortDate(day).slice(0, 5) : shortDate(day)
  return { vi: written, en: written }
}

/** «hôm qua, 16:40». */
export function momentOf(at: string | Date): Labels {
  const { vi, en } = dayOf(at)
  return { vi: `${vi}, ${clockOf(at)}`, en: `${en}, ${clockOf(at)}` }
}
