import { ZONE } from '../../../platform/time/dates.ts'

/** A moment as officers set it: an ISO date, and an hour of the 24-hour clock in Viet Nam. */
export type DayAndHour = { day: string | null; hour: string }

const OFFSET = '+07:00'
const MORNING = '07:00'

const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

export function partsOf(moment: string | null): DayAndHour {
  if (moment === null) return { day: null, hour: MORNING }
  const found = Object.fromEntries(
    parts.formatToParts(new Date(moment)).map(({ type, value }) => [type, value]),
  )
  const { year, month, day, hour, minute } = found
  return { day: `${year}-${month}-${day}`, hour: `${hour}:${minute}` }
}

/** ISO 8601 with Viet Nam's offset, the same all year; null without a day. */
export function momentFrom({ day, hour }: DayAndHour): string | null {
  return day === null ? null : `${day}T${hour}:00${OFFSET}`
}
