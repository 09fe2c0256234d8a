import { plainText, taggedRange } from './plain.ts'
import type { termKinds, treatments } from './schema.ts'
import { wordsOfTerm, type Word } from './term-words.ts'

/** A term as the desk, the checks and machines need it for one language. */
export type GlossaryTerm = {
  id: string
  term: string
  variants: string[]
  kind: keyof typeof termKinds | null
  treatment: keyof typeof treatments
  matchCase: boolean
  explanation: string | null
  legalBasis: string | null
  /** What it may be called, the preferred way first; empty where nobody has said yet. */
  accepted: string[]
  forbidden: string[]
  sourceForbidden: string[]
  /** The name of the glossary that it was pulled from; null for the province's own. */
  from: string | null
}

export type FoundTerm = { term: GlossaryTerm; range: [number, number] }

type Spelling = { term: GlossaryTerm; words: readonly Word[] }

/**
 * The terms in a tagged source text, in their order, with half-open ranges of UTF-16 units in it: whole words, the
 * longest term at each place, no two overlapping. Pure.
 */
export function termsIn(tagged: string, terms: readonly GlossaryTerm[]): FoundTerm[] {
  const plain = plainText(tagged)
  const words = wordsOfTerm(plain.text)
  const spellings = spellingsOf(terms)
  const found: FoundTerm[] = []
  for (let at = 0; at < words.length;) {
    const first = words[at]?.key ?? ''
    const spelling = spellings.get(first)?.find((candidate) => standsAt(candidate, words, at))
    if (!spelling) {
      at++
      continue
    }
    const end = at + spelling.words.length
    const range = [words[at]?.from ?? 0, words[end - 1]?.to ?? 0] as const
    found.push({ term: spelling.term, range: taggedRange(plain, tagged, range) })
    at = end
  }
  return found
}

const prepared = new WeakMap<readonly GlossaryTerm[], Map<string, Spelling[]>>()

/** Every way of writing the terms by its first word, the longest first. */
function spellingsOf(terms: readonly GlossaryTerm[]): Map<string, Spelling[]> {
  const known = prepared.get(terms)
  if (known) return known
  const all = terms
    .flatMap((term) => [term.term, ...term.variants].map((said) => ({ term, words: wordsOfTerm(said) })))
    .filter(({ words }) => words.length > 0)
    .sort((a, b) => b.words.length - a.words.length)
  const spellings = Map.groupBy(all, ({ words }) => words[0]?.key ?? '')
  prepared.set(terms, spellings)
  return spellings
}

function standsAt({ term, words }: Spelling, text: readonly Word[], at: number): boolean {
  return words.every((word, index) => {
    const there = text[at + index]
    if (!there || there.key !== word.key) return false
    if (term.matchCase && there.said !== word.said) return false
    return index === words.length - 1 || there.after === word.after
  })
}
