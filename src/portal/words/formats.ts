import type { PortalLocale } from '../../platform/locales.ts'
import { ZONE } from '../../platform/time/dates.ts'

/** Thai dates count in the Gregorian calendar, as every other date here does. */
const TAGS: Readonly<Record<PortalLocale, string>> = {
  vi: 'vi-VN',
  en: 'en-GB',
  lo: 'lo-LA',
  th: 'th-TH-u-ca-gregory-nu-latn',
  'zh-Hans': 'zh-Hans-CN',
  ja: 'ja-JP',
  ko: 'ko-KR',
  fr: 'fr-FR',
}

const formats = new Map<PortalLocale, Intl.DateTimeFormat>()
const numbers = new Map<string, Intl.NumberFormat>()

const inFigures = new Intl.DateTimeFormat(TAGS.en, {
  timeZone: ZONE,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
})
const timeOfDay = new Intl.DateTimeFormat(TAGS.en, {
  timeZone: ZONE,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

function dateFormat(locale: PortalLocale): Intl.DateTimeFormat {
  if (locale === 'vi' || locale === 'lo') return inFigures
  const options = { timeZone: ZONE, day: 'numeric', month: 'long', year: 'numeric' } as const
  const format = formats.get(locale) ?? new Intl.DateTimeFormat(TAGS[locale], options)
  formats.set(locale, format)
  return format
}

/** A moment's or an ISO date's day: «23/11/2026» in Vietnamese, as each language writes it elsewhere. */
export function shownDate(date: Date | string, locale: PortalLocale): string {
  const moment = typeof date === 'string' ? new Date(`${date.slice(0, 10)}T12:00:00+07:00`) : date
  return dateFormat(locale).format(moment)
}

/** The moment a page was rendered, «23/11/2026 14:05» in the province's own time, the same in every language. */
export function shownTime(moment: Date): string {
  return `${inFigures.format(moment)} ${timeOfDay.format(moment)}`
}

/** «1.234.567,89» in Vietnamese, and as each language groups and parts its numbers. */
export function shownNumber(value: number, locale: PortalLocale, decimals = 2): string {
  const key = `${locale} ${decimals}`
  const format = numbers.get(key) ?? new Intl.NumberFormat(TAGS[locale], { maximumFractionDigits: decimals })
  numbers.set(key, format)
  return format.format(value)
}

/** The dash of a name such as «Phong Nha - Kẻ Bàng» stays with what it follows: no line begins with it. */
export function unbroken(text: string): string {
  return text.replace(/[ \u00a0]-[ \u00a0]/g, '\u00a0- ')
}
