import type { Labels } from '../../../platform/labels.ts'
import type { Arrived } from '../../../admin/api.ts'
import type { figureTrends } from '../endpoints.ts'

export type Trends = Arrived<NonNullable<(typeof figureTrends)['output']['_output']>>
export type Trend = Trends['figures'][number]
export type YearValue = Trend['values'][number]

export const unknownWords: Labels = { vi: 'chưa có số liệu', en: 'no data' }

/** Whether anything at all is known of a figure in the years shown. */
export function isKnown({ values }: Trend): boolean {
  return values.some(({ computed, declared, printed }) => (computed ?? declared ?? printed) !== null)
}
