import type { Labels } from '../../../platform/labels.ts'
import { addDays, localDate, today } from '../../../platform/time/dates.ts'

const hours = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** «15:20» today, «Hôm qua 15:20», «20/11/2017 15:20», by the clocks of Viet Nam. */
export function momentWords(at: string, now: Date = new Date()): Labels {
  const instant = new Date(at)
  const [day, hour] = [localDate(instant), hours.format(instant)]
  if (day === today(now)) return { vi: hour, en: hour }
  if (day === addDays(today(now), -1)) return { vi: `Hôm qua ${hour}`, en: `Yesterday ${hour}` }
  const date = `${day.split('-').toReversed().join('/')} ${hour}`
  return { vi: date, en: date }
}
