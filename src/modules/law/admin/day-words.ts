import type { Labels } from '../../../platform/labels.ts'
import type { IsoDate } from '../../../platform/time/dates.ts'
import { weekdayOf } from '../../../platform/time/dates.ts'
import type { CalendarDay } from './rule.ts'

export const kindLabels: Readonly<Record<CalendarDay['kind'], Labels>> = {
  holiday: { vi: 'nghỉ lễ, tết', en: 'public holiday' },
  compensation: { vi: 'nghỉ bù', en: 'day off in lieu' },
  swap: { vi: 'nghỉ hoán đổi', en: 'swapped day off' },
  work: { vi: 'ngày làm việc bù', en: 'weekend day worked' },
}

const weekdays: readonly Labels[] = [
  { vi: 'thứ Hai', en: 'Monday' },
  { vi: 'thứ Ba', en: 'Tuesday' },
  { vi: 'thứ Tư', en: 'Wednesday' },
  { vi: 'thứ Năm', en: 'Thursday' },
  { vi: 'thứ Sáu', en: 'Friday' },
  { vi: 'thứ Bảy', en: 'Saturday' },
  { vi: 'Chủ nhật', en: 'Sunday' },
]

export function weekdayLabel(date: string): Labels {
  return weekdays[weekdayOf(date as IsoDate) - 1] ?? { vi: '', en: '' }
}
