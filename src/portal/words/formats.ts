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

/** How a language joins a day and a time of that day, where not by a space. */
const JOINED: Partial<Record<PortalLocale, string>> = { en: ', ', th: ' เวลา ', fr: ' à ' }

/** A moment in the province's own time: «23/11/2026 14:05», «23 novembre 2026 à 14:05». */
export function shownTime(moment: Date, locale: PortalLocale): string {
  return `${shownDate(moment, locale)}${JOINED[locale] ?? ' '}${timeOfDay.format(moment)}`
}

/** Things one after another: «A, B», and «A、B» where commas are squares. */
export function listed(parts: readonly string[], locale: PortalLocale): string {
  return parts.join(locale === 'ja' || locale === 'zh-Hans' ? '、' : ', ')
}

/** A remark after something: «A (B)», and «A（B）» where brackets are squares. */
export function remarked(text: string, remark: string, locale: PortalLocale): string {
  return locale === 'ja' || locale === 'zh-Hans' ? `${text}（${remark}）` : `${text} (${remark})`
}

/** What ends a sentence where it is no full stop; Thai has a space alone, which a dot in the middle makes plain. */
const STOPS: Partial<Record<PortalLocale, string>> = { ja: '。', 'zh-Hans': '。', th: ' · ' }

/** Parts as sentences, one after another, with what parts them from the next. */
export function sentences(parts: readonly string[], locale: PortalLocale): string {
  const stop = STOPS[locale] ?? '. '
  return parts.map((part) => part.replace(/[.。]$/, '') + stop).join('')
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
