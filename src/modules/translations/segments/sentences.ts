import type { PortalLocale } from '../../../platform/locales.ts'
import { abbreviations } from './abbreviations.ts'

/** Half-open, in UTF-16 units. */
export type Range = readonly [start: number, end: number]

/** In these nothing stands between two sentences; in all others white space does. */
export const closelySet: ReadonlySet<string> = new Set<PortalLocale>(['zh-Hans', 'ja'])

const segmenters = new Map<string, Intl.Segmenter>()

function segmenterOf(locale: string): Intl.Segmenter {
  const known = segmenters.get(locale)
  if (known) return known
  const segmenter = new Intl.Segmenter(locale, { granularity: 'sentence' })
  segmenters.set(locale, segmenter)
  return segmenter
}

/**
 * Where the sentences of a text stand, without the white space around them (Unicode Standard Annex 29, with what
 * Vietnamese shortens). A line break always ends one; a text without words has none.
 */
export function sentencesIn(text: string, locale: string): Range[] {
  const ranges: Range[] = []
  for (const { segment, index } of segmenterOf(locale).segment(text)) {
    const lead = segment.length - segment.trimStart().length
    const start = index + lead - quotesBefore(text, index)
    const range: Range = [start, index + segment.trimEnd().length]
    if (range[0] >= range[1]) continue
    const [last] = ranges.splice(-1).map(([from, to]): Range => [from, Math.min(to, start)])
    if (!last) ranges.push(range)
    else if (goesOn(text, { last, next: range, locale })) ranges.push([last[0], range[1]])
    else ranges.push(last, range)
  }
  return ranges
}

/** The annex lets a quotation that opens at once after a sentence end it; it belongs to the next. */
function quotesBefore(text: string, index: number): number {
  return /[“‘«(（「『《〈【]*$/u.exec(text.slice(Math.max(0, index - 3), index))?.[0].length ?? 0
}

type Boundary = { last: Range; next: Range; locale: string }

/** Whether what looks like the end of a sentence is none: an abbreviation, the number of a list, a small letter next. */
function goesOn(text: string, { last, next, locale }: Boundary): boolean {
  const gap = text.slice(last[1], next[0])
  if (gap.includes('\n')) return false
  if (gap === '' && !closelySet.has(locale)) return true
  const [before, after] = [text.slice(...last), text.slice(...next)]
  if (/^[^\p{L}\p{N}]*\p{Ll}/u.test(after) || !/[\p{L}\p{N}]/u.test(after)) return true
  return endsShort(before) || !/\p{L}/u.test(before)
}

/** Whether a text ends with a shortened word or an initial. */
function endsShort(text: string): boolean {
  const [, word] = /(?:^|[\s(«“"])([^\s(«“"]+)\.$/u.exec(text) ?? []
  if (word === undefined) return false
  return /^\p{Lu}$/u.test(word) || abbreviations.has(word.toLowerCase())
}
