import type { IsoDate } from '../../../platform/time/dates.ts'

const DAY = 86_400_000
const EPOCH_1900 = Date.UTC(1899, 11, 30)
const EPOCH_1904 = Date.UTC(1904, 0, 1)
const LAST = 2_958_465

/** Excel counts a 29 February 1900 that never was, so days before March 1900 lie one further on. */
const PHANTOM_LEAP_DAY = 60

/** The date of a serial number (ECMA-376, 18.17.4); null outside 1900–9999. The time of day is left out. */
export function dateOfSerial(serial: number, date1904: boolean): IsoDate | null {
  const days = Math.floor(serial)
  if (!(days >= 1 && days <= LAST)) return null
  const epoch = date1904 ? EPOCH_1904 : EPOCH_1900 + (days < PHANTOM_LEAP_DAY ? DAY : 0)
  return new Date(epoch + days * DAY).toISOString().slice(0, 10) as IsoDate
}

/** The serial number of an ISO date, or null before March 1900, where spreadsheet programs disagree. */
export function serialOfDate(iso: string): number | null {
  const serial = (Date.parse(iso) - EPOCH_1900) / DAY
  return serial > PHANTOM_LEAP_DAY && serial <= LAST ? serial : null
}

const BUILT_IN: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
]

/** Whether a number format shows dates: the built-in ones, or one that names day, month or year. */
export function showsDates(id: number, code: string | undefined): boolean {
  if (BUILT_IN.some(([from, to]) => id >= from && id <= to)) return true
  const bare = (code ?? '').replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
  return /[ymdhs]/i.test(bare) && !/general/i.test(bare)
}
