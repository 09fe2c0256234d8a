import type { Labels } from '../../../platform/labels.ts'
import { isIsoDate, shortDate } from '../../../platform/time/dates.ts'
import { successionKinds } from '../schema.ts'

/** What may happen to an organisation, in words. */
export const changeLabels: Readonly<Record<string, Labels>> = {
  ...successionKinds,
  moved: { vi: 'Chuyển cấp trên', en: 'New superior' },
}

/** «20/11/2017» of a date that an answer brought as text. */
export function written(date: string): string {
  return isIsoDate(date) ? shortDate(date) : date
}

const spans = {
  open: { vi: 'từ {from}', en: 'from {from}' },
  until: { vi: 'đến {to}', en: 'until {to}' },
  both: { vi: '{from} – {to}', en: '{from} – {to}' },
  always: { vi: 'chưa ghi ngày bắt đầu', en: 'since a day that is not on record' },
} as const satisfies Record<string, Labels>

/** A period with open ends, and its words. */
export function spanWords({
  from,
  to,
}: {
  from: string | null
  to: string | null
}): [Labels, Record<string, string>] {
  if (from !== null && to !== null) return [spans.both, { from: written(from), to: written(to) }]
  if (from !== null) return [spans.open, { from: written(from) }]
  return to === null ? [spans.always, {}] : [spans.until, { to: written(to) }]
}
