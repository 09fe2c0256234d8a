import type { Arrived } from '../../../../admin/api.ts'
import type { Comparison } from '../../exchange/comparisons.ts'
import type { ComparedView, ImportView } from '../../exchange/endpoints.ts'

export type View = Arrived<ImportView>
export type ViewItem = View['items'][number]
export type ViewSegment = Arrived<ComparedView>

// What says the same stands here for what is remarked on it.
const READABLE: readonly Comparison[] = ['same', 'unknown', 'twice', 'broken']

/** Whether the officer may choose to write a segment. */
export function isWritable({ comparison, current, id }: ViewSegment): boolean {
  return current !== null && id !== null && !READABLE.includes(comparison)
}

/** Parts of a preview, by what an officer does with them. */
export const parts = ['all', 'ready', 'look', 'lost'] as const
export type Part = (typeof parts)[number]

/** What is taken unless somebody says otherwise, what is to be decided, and what cannot be written. */
export function partOf(segment: ViewSegment): Exclude<Part, 'all'> {
  if (segment.comparison === 'same') return 'ready'
  if (!isWritable(segment)) return 'lost'
  return segment.taken ? 'ready' : 'look'
}

/** A segment's place in the page, which its choice is kept under. */
export function keyOf(item: ViewItem, segment: ViewSegment): string {
  // Programs may write a whole file on one line.
  return `${item.id} ${segment.at} ${segment.id}`
}

/** Remarks that come with the file whatever is chosen. */
export function remarksIn({ items }: View): number {
  return items
    .filter(({ problem }) => problem === null)
    .flatMap(({ segments }) => segments)
    .reduce((sum, { current, comments }) => sum + (current === null ? 0 : comments.length), 0)
}

/** What the officer has decided otherwise than was proposed. */
export type Decisions = ReadonlyMap<string, boolean>

export function isTaken(item: ViewItem, segment: ViewSegment, decisions: Decisions): boolean {
  if (item.problem !== null || !isWritable(segment)) return false
  return decisions.get(keyOf(item, segment)) ?? segment.taken
}

/** What is to be written, as the server asks for it. */
export function choicesOf({ items }: View, decisions: Decisions) {
  return items.flatMap((item) =>
    item.segments
      .filter((segment) => isTaken(item, segment, decisions))
      .map(({ id, current, comparison }) => ({
        item: item.id,
        id: id ?? '',
        version: current?.version ?? 0,
        comparison,
      })),
  )
}
