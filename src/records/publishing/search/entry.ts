import { exactLine, foldedLine, keysOf, plainKeysOf } from '../../../platform/text/words/keys.ts'
import { termsOf, type Term } from '../../../platform/text/words/terms.ts'
import type { PublicPage } from '../public-page.ts'
import { plainText } from './plain-text.ts'

/** What a page is searched by: a row of `public_search`, and its words for the dictionary of misspellings. */
export type SearchEntry = {
  title: string
  summary: string
  exactTitle: string | null
  body: string
  /** What it is found by, each once: words with and without accents, and signs (see below). */
  words: readonly string[]
}

export type Searchable = Pick<
  PublicPage,
  'recordId' | 'locale' | 'collection' | 'title' | 'summary' | 'texts'
>

/** Of a longer text the beginning is searched. */
const LONGEST = 60_000

/** Signs before a word: it stands in the title; a language; a collection. */
export const IN_TITLE = '='
export const IN_LANGUAGE = '#'
export const IN_COLLECTION = '@'

/**
 * Samples in which a word that stands everywhere, or in many places, is looked for first: the sign that a record of one
 * carries, and how many records there are for each that does. No record is in two of them.
 */
export const SAMPLES = [
  { sign: '~', oneIn: 32, rest: 0 },
  { sign: '~4', oneIn: 4, rest: 1 },
] as const

/**
 * Cuts a page into what it is found by, and adds the words it says to those for `public_words`. Nothing but its text
 * counts, so that any thread may do it.
 */
export function searchEntryOf(
  { recordId, locale, collection, title, summary, texts }: Searchable,
  spoken: Set<string>,
): SearchEntry {
  const { title: _title, summary: _summary, slug: _slug, ...rest } = texts
  const body = plainText(rest).slice(0, LONGEST)
  const [titleTerms, summaryTerms, bodyTerms] = [title, summary ?? '', body].map(termsOf) as Three
  const keys = keysOf(bodyTerms, keysOf(summaryTerms, keysOf(titleTerms)))
  const words = [`${IN_LANGUAGE}${locale}`, `${IN_COLLECTION}${collection}`, ...samplesOf(recordId), ...keys]
  for (const key of plainKeysOf(titleTerms)) words.push(`${IN_TITLE}${key}`)
  for (const terms of [titleTerms, summaryTerms, bodyTerms]) addSpoken(terms, spoken)
  const [folded, exact] = [foldedLine(titleTerms), exactLine(titleTerms)]
  return {
    title: folded,
    summary: foldedLine(summaryTerms),
    exactTitle: exact === folded ? null : exact,
    body,
    words,
  }
}

type Three = [Term[], Term[], Term[]]

function samplesOf(recordId: string): string[] {
  const number = Number.parseInt(recordId.slice(-2), 16)
  return SAMPLES.filter(({ oneIn, rest }) => number % oneIn === rest).map(({ sign }) => sign)
}

const SHORTEST = { word: 3, compound: 2 }
const LONGEST_WORD = 30
const DIGIT = /\d/

/** Words that a reader may mistype; numbers have no right spelling to guess. */
function addSpoken(terms: readonly Term[], spoken: Set<string>): void {
  for (const term of terms) {
    if (term.kind === 'word') addWord(term.plain, SHORTEST.word, spoken)
    else for (const word of term.words) addWord(word, SHORTEST.compound, spoken)
  }
}

function addWord(word: string, shortest: number, spoken: Set<string>): void {
  if (word.length < shortest || word.length > LONGEST_WORD || spoken.has(word) || DIGIT.test(word)) return
  spoken.add(word)
}
