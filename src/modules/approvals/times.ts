import { ZONE } from '../../platform/time/dates.ts'

const moment = new Intl.DateTimeFormat('vi-VN', {
  timeZone: ZONE,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
})

/** «17:00, 22/11/2017», by the clocks of Viet Nam. */
export function vietnamTime(at: Date): string {
  const part = Object.fromEntries(moment.formatToParts(at).map(({ type, value }) => [type, value]))
  return `${part['hour']}:${part['minute']}, ${part['day']}/${part['month']}/${part['year']}`
}

/** «15:20». */
export function vietnamHour(at: Date): string {
  return vietnamTime(at).slice(0, 5)
}
