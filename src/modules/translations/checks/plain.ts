import type { Span } from './check.ts'

/** A tagged text without its tags, and where each unit of it stands in the tagged one. */
export type PlainText = {
  text: string
  /** Null when both are the same. */
  at: readonly number[] | null
}

/** Stands where a line break or the number of a source stood. */
export const OBJECT = '\ufffc'

const MARKUP = /<\/?\d+\/?>|&(?:lt|gt|amp);/g
const LITERALS: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' }

/** Takes the tags out of a tagged text. */
export function plainOf(tagged: string): PlainText {
  if (!tagged.includes('<') && !tagged.includes('&')) return { text: tagged, at: null }
  let text = ''
  const at: number[] = []
  const add = (words: string, from: number) => {
    for (let index = 0; index < words.length; index += 1) at.push(from + index)
    text += words
  }
  let from = 0
  for (const match of tagged.matchAll(MARKUP)) {
    add(tagged.slice(from, match.index), from)
    add(LITERALS[match[0]] ?? (match[0].endsWith('/>') ? OBJECT : ''), match.index)
    from = match.index + match[0].length
  }
  add(tagged.slice(from), from)
  at.push(tagged.length)
  return { text, at }
}

/** The place in the tagged text of a place in the plain one. */
export function taggedSpan({ at }: PlainText, [start, end]: Span): Span {
  if (!at) return [start, end]
  const first = at[start] ?? 0
  const last = end > start ? at[end - 1] : undefined
  return [first, last === undefined ? first : last + 1]
}
