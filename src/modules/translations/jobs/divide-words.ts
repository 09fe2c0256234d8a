import { countWords } from '../desk/count-words.ts'
import type { Segment } from '../segments/segment.ts'
import { NO_WORDS, type WordCount } from './job.ts'

export type Counting = {
  /** Segments that say today in the language what their source says. */
  kept: ReadonlySet<string>
  /** How near the memory comes to a source: 1 for the same, null for nothing near enough. */
  near: (source: string) => number | null
  /** Sources that were counted before in the same job; those of this text are added. */
  seen: Set<string>
}

/** How the words of a text divide. Of a sentence that stands in a job more than once, the first is counted in full. */
export function divideWords(segments: readonly Segment[], { kept, near, seen }: Counting): WordCount {
  return segments.reduce<WordCount>((count, { id, text }) => {
    const words = countWords(text)
    const kind = kindOf(text, { isKept: kept.has(id), isRepeated: seen.has(text), near })
    if (kind !== 'keptWords') seen.add(text)
    return { ...count, words: count.words + words, [kind]: count[kind] + words }
  }, NO_WORDS)
}

type Standing = Pick<Counting, 'near'> & { isKept: boolean; isRepeated: boolean }

function kindOf(text: string, { isKept, isRepeated, near }: Standing): Exclude<keyof WordCount, 'words'> {
  if (isKept) return 'keptWords'
  if (isRepeated) return 'repeatedWords'
  const similarity = near(text)
  if (similarity === null) return 'newWords'
  return similarity === 1 ? 'exactWords' : 'fuzzyWords'
}
