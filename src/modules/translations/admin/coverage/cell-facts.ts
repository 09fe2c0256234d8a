import type { Arrived } from '../../../../admin/api.ts'
import { dayOfMoment } from '../../../../admin/moments.ts'
import type { Words } from '../../../../admin/words.ts'
import type { PortalLocale } from '../../../../platform/locales.ts'
import { isIsoDate, shortDate } from '../../../../platform/time/dates.ts'
import { isContent } from '../../../content/names.ts'
import type { CoverageCell, CoverageItem } from '../../coverage/endpoints.ts'
import { cellKindLabels } from '../../coverage/kinds.ts'
import { cellWords, languageWords } from './coverage-words.ts'

export type Cell = Arrived<CoverageCell>
export type Item = Arrived<CoverageItem>

const DAY = 86_400_000
const YEAR = 365

function daysSince(moment: string): number {
  return Math.max(0, Math.floor((Date.now() - Date.parse(moment)) / DAY))
}

/** «12 ng», «2 năm»; nothing of what is done or has no beginning. */
export function shortAge(t: Words, { kind, since }: Cell): string | null {
  if (since === null || kind === 'approved' || kind === 'withdrawn') return null
  const days = daysSince(since)
  if (days === 0) return null
  return days < YEAR ? t(cellWords.short, { days }) : t(cellWords.years, { years: Math.floor(days / YEAR) })
}

/** The one or two words that stand in a cell; an empty field says nothing unless somebody waits for it. */
export function shortWord(t: Words, { kind, dueOn, late, soon }: Cell): string | null {
  if (kind !== 'untranslated') return t(cellKindLabels[kind])
  if (late) return t(cellWords.late)
  return soon && dueOn !== null ? t(cellWords.due, { day: dayOf(dueOn).slice(0, 5) }) : null
}

/** All that is known of a cell, in words. */
export function saidOf(t: Words, { title }: Item, locale: PortalLocale, cell: Cell): string {
  const { kind, since, dueOn, late, job, published } = cell
  const age =
    since === null ? '' : ` ${t(cellWords.days, { days: daysSince(since) })} (${dayOfMoment(since)})`
  const parts = [`${title}, ${t(languageWords[locale])}: ${t(cellKindLabels[kind])}${age}`]
  if (dueOn !== null) parts.push(t(late ? cellWords.lateSince : cellWords.due, { day: dayOf(dueOn) }))
  if (job) parts.push(t(cellWords.job, { title: job.title, day: dayOf(job.deadline) }))
  if (published && kind !== 'approved') parts.push(t(cellWords.read))
  return parts.join('; ')
}

function dayOf(date: string): string {
  return isIsoDate(date) ? shortDate(date) : date
}

/** The source opens where it is written, the others on the desk. */
export function pathOf({ collection, id }: Pick<Item, 'collection' | 'id'>, locale: PortalLocale): string {
  if (locale !== 'vi') return `/translations/${collection}/${id}/${locale}`
  if (isContent(collection)) return `/content/${collection}/${id}?language=vi`
  return collection === 'media-assets' ? `/media/${id}` : `/records/${collection}/${id}`
}
