import type { Labels } from '../../../../platform/labels.ts'
import { needsWork, openFindings, type Desk, type DeskSegment } from './desk.ts'

/** Which segments are in sight; the choice stands in the address. */
export const filters = {
  all: {
    label: { vi: 'Tất cả', en: 'All' },
    admits: () => true,
  },
  work: {
    label: { vi: 'Cần làm', en: 'To be done' },
    admits: (segment: DeskSegment) => needsWork(segment, { words: segment.target, state: segment.state }),
  },
  review: {
    label: { vi: 'Chờ duyệt', en: 'Awaiting review' },
    admits: ({ state, outdated }: DeskSegment) => state === 'translated' && !outdated,
  },
  outdated: {
    label: { vi: 'Bản gốc đã đổi', en: 'Source changed' },
    admits: ({ outdated }: DeskSegment) => outdated,
  },
  findings: {
    label: { vi: 'Có điều cần xem', en: 'With findings' },
    admits: (segment: DeskSegment) => openFindings(segment).length > 0,
  },
  comments: {
    label: { vi: 'Có trao đổi', en: 'With comments' },
    admits: ({ comments }: DeskSegment) => comments > 0,
  },
} as const satisfies Record<string, { label: Labels; admits: (segment: DeskSegment) => boolean }>

export type FilterName = keyof typeof filters
export const filterNames = Object.keys(filters) as FilterName[]

export function filterOf(asked: string | undefined): FilterName {
  return filterNames.find((name) => name === asked) ?? 'all'
}

/** How many segments each filter admits. */
export function countsOf({ segments }: Desk): Record<FilterName, number> {
  const counts = filterNames.map((name) => [name, segments.filter(filters[name].admits).length])
  return Object.fromEntries(counts) as Record<FilterName, number>
}
