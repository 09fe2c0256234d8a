import type { PortalLocale } from '../../platform/locales.ts'
import { remarked, shownDate } from '../words/formats.ts'
import { filledWord } from '../words/words.ts'
import type { Occurrence } from './occurrence.ts'
import { eventWords } from './words.ts'

/** «02/09/2026», or the first and the last day. */
export function shownDays({ from, to }: Pick<Occurrence, 'from' | 'to'>, locale: PortalLocale): string {
  return from === to ? shownDate(from, locale) : `${shownDate(from, locale)} – ${shownDate(to, locale)}`
}

/** «Âm lịch: ngày 16 tháng 1», and that the solar day is reckoned; null for what keeps the solar calendar. */
export function shownLunar({ lunar, reckoned }: Occurrence, locale: PortalLocale): string | null {
  if (!lunar) return null
  const t = eventWords(locale)
  const short = ({ day, month }: { day: number; month: number }) => `${day}/${month}`
  const { from, to } = lunar
  const days = to
    ? filledWord(t.lunarSpan, { from: short(from), to: short(to) })
    : filledWord(t.lunar, { day: from.day, month: from.month })
  return reckoned ? remarked(days, t.reckoned, locale) : days
}
