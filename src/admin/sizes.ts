import type { Locale } from '../platform/labels.ts'
import { formatNumber } from '../platform/text/numbers.ts'

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'] as const

/** 48,3 MB: thousands of bytes, as offices buy disks. */
export function sizeInWords(bytes: number, locale: Locale): string {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3))
  const value = bytes / 1000 ** power
  return `${formatNumber(value, locale, value < 10 && power > 0 ? 1 : 0)} ${UNITS[power]}`
}
