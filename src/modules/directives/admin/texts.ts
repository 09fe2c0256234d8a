import type { Labels } from '../../../platform/labels.ts'
import { isIsoDate, shortDate, today, yearOf, type IsoDate } from '../../../platform/time/dates.ts'
import type { Arrived } from '../../../admin/api.ts'
import type { GlyphName } from '../../../admin/ui/glyph.tsx'
import type { directivesOverview } from '../overview-endpoints.ts'

export type Overview = Arrived<NonNullable<(typeof directivesOverview)['output']['_output']>>
export type Item = Overview['items'][number]
export type Standing = Item['standing']

/** «20/11/2017» of a date that an answer brought as text. */
export function written(date: string): string {
  return isIsoDate(date) ? shortDate(date) : date
}

/** How a standing is called where the day is clear, and the sign beside it. */
export const standingLabels: Readonly<Record<Standing, { label: Labels; glyph: GlyphName }>> = {
  'in-force': { label: { vi: 'Còn hiệu lực', en: 'In force' }, glyph: 'done' },
  ending: { label: { vi: 'Sắp hết giai đoạn', en: 'Ending soon' }, glyph: 'warning' },
  'partly-expired': { label: { vi: 'Hết hiệu lực một phần', en: 'Partly expired' }, glyph: 'changed' },
  expired: { label: { vi: 'Hết hiệu lực', en: 'Expired' }, glyph: 'machine' },
  replaced: { label: { vi: 'Đã bị thay thế', en: 'Replaced' }, glyph: 'changed' },
  'not-yet': { label: { vi: 'Chưa có hiệu lực', en: 'Not yet in force' }, glyph: 'none' },
  planned: { label: { vi: 'Chưa ban hành', en: 'Not issued' }, glyph: 'none' },
  once: { label: { vi: 'Có tác dụng một lần', en: 'Works once' }, glyph: 'waiting' },
  unknown: { label: { vi: 'Chưa rõ hiệu lực', en: 'Effect unknown' }, glyph: 'none' },
}

/** The day that an address asks about: what it says, else the end of the working year, else today. */
export function askedDay(search: Record<string, unknown>, year: number): IsoDate {
  const said = search['asOf']
  if (typeof said === 'string' && isIsoDate(said)) return said
  return year < yearOf(today()) ? (`${year}-12-31` as IsoDate) : today()
}
