import type { Locale } from '../../../platform/labels.ts'
import { localDate, shortDate, ZONE } from '../../../platform/time/dates.ts'

/** The day of a moment as it arrived, dd/MM/yyyy in Vietnam. */
export function dayOfMoment(moment: string): string {
  return shortDate(localDate(new Date(moment)))
}

/** Day and time of a moment as it arrived, in Vietnam: `23/11/2026 16:05`. */
export function dayAndTime(moment: string): string {
  const time = new Intl.DateTimeFormat('vi-VN', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' })
  return `${dayOfMoment(moment)} ${time.format(new Date(moment))}`
}

/** How long ago, in words: `5 phút trước`. */
export function ago(moment: string, locale: Locale, now = Date.now()): string {
  const minutes = Math.round((new Date(moment).getTime() - now) / 60_000)
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  if (minutes > -60) return words.format(Math.min(0, minutes), 'minute')
  return minutes > -48 * 60 ? words.format(Math.round(minutes / 60), 'hour') : dayAndTime(moment)
}
