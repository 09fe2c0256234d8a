import type { Inline } from '../../../../records/structured/schema.ts'

// Signs of the private use area travel through the joining of a text unharmed, so that its sentences are found again.
const BEGIN = '\uE000'
const NAMED = '\uE001'
const END = '\uE002'
const MISSING = '\uE003'
const SIGNS = /[\uE000-\uE003]/g
const MARKS = /\uE000(\d+)\uE001|[\uE002\uE003]/g

/** Words of each segment with where it begins and ends; a sign stands for each that nobody has translated. */
export function signedTargets(
  segments: readonly { id: string }[],
  wordsOf: (id: string) => string | null,
): Map<string, string> {
  return new Map(
    segments.map(({ id }, index) => {
      const words = wordsOf(id)
      if (words === null) return [id, MISSING]
      return [id, words === '' ? '' : `${BEGIN}${index}${NAMED}${words.replace(SIGNS, '')}${END}`]
    }),
  )
}

/** Part of a line: the words of one segment, of none, or a number of segments that nobody has translated. */
export type Stretch = { segment: number | null; missing: number; parts: Inline[] }

/** A line of a text that was joined from `signedTargets`, apart by segment, its signs taken out. */
export function stretchesOf(line: readonly Inline[]): Stretch[] {
  const stretches: Stretch[] = []
  let segment: number | null = null
  const put = (part: Inline) => {
    const last = stretches.at(-1)
    if (last && last.segment === segment && last.missing === 0) last.parts.push(part)
    else stretches.push({ segment, missing: 0, parts: [part] })
  }
  for (const part of line) {
    if (part.type !== 'text') {
      put(part)
      continue
    }
    let at = 0
    const words = (end: number) => {
      if (end > at) put({ ...part, text: part.text.slice(at, end) })
    }
    for (const { 0: sign, 1: number, index } of part.text.matchAll(MARKS)) {
      words(index)
      at = index + sign.length
      if (sign === MISSING) stretches.push({ segment: null, missing: 1, parts: [] })
      else segment = number === undefined ? null : Number(number)
    }
    words(part.text.length)
  }
  return withoutGaps(stretches)
}

/** Segments in a row that are missing count as one stretch; what would stand between them does not. */
function withoutGaps(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = []
  for (const stretch of stretches) {
    const last = joined.at(-1)
    const isBetween = last !== undefined && last.missing === 0 && isBlank(last.parts)
    const before = isBetween ? joined.at(-2) : last
    if (stretch.missing > 0 && before !== undefined && before.missing > 0) {
      if (isBetween) joined.pop()
      before.missing += stretch.missing
    } else joined.push(stretch)
  }
  return joined
}

function isBlank(parts: readonly Inline[]): boolean {
  return parts.every((part) => part.type === 'text' && part.text.trim() === '')
}
