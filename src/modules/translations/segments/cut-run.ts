import type { Inline } from '../../../records/structured/schema.ts'
import { mergeInline, plainOf, sliceInline } from './inline.ts'
import { sentencesIn } from './sentences.ts'

/** A line in its sentences and all that stands around them: put together again it is the line, to the letter. */
export type CutRun = {
  lead: Inline[]
  sentences: Inline[][]
  /** What stands between them: one fewer. */
  gaps: Inline[][]
  trail: Inline[]
}

/** Cuts a line; one without words has no sentences, and all of it is its lead. */
export function cutRun(
  content: readonly Inline[],
  { whole, locale }: { whole: boolean; locale: string },
): CutRun {
  const parts = mergeInline(content)
  const plain = plainOf(parts)
  const hasWords = parts.some((part) => part.type === 'text' && part.text.trim() !== '')
  const ranges = hasWords ? sentencesIn(plain, locale) : []
  const [first, last] = [ranges[0], ranges.at(-1)]
  if (!first || !last) return { lead: parts, sentences: [], gaps: [], trail: [] }
  const cuts = whole ? [[first[0], last[1]] as const] : ranges
  return {
    lead: sliceInline(parts, 0, first[0]),
    sentences: cuts.map(([start, end]) => sliceInline(parts, start, end)),
    gaps: cuts.slice(1).map(([start], index) => sliceInline(parts, cuts[index]?.[1] ?? start, start)),
    trail: sliceInline(parts, last[1], plain.length),
  }
}
