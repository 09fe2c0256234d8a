import { ZONE } from '../platform/time/dates.ts'

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** 14/12/2017 09:05, in Vietnam, of a moment as it arrives. */
export function dayAndTime(at: string): string {
  return clock.format(new Date(at)).replace(',', '')
}

/** 14/12/2017, in Vietnam. */
export function dayOfMoment(at: string): string {
  return dayAndTime(at).slice(0, 10)
}

/** Whether a moment lies behind us. */
export function hasPassed(at: string): boolean {
  return Date.parse(at) < Date.now()
}
