import { exactLine, foldedLine, keysOf } from '../../../platform/text/words/keys.ts'
import { termsOf, type Term } from '../../../platform/text/words/terms.ts'
import type { PublicPage } from '../public-page.ts'
import { plainText } from './plain-text.ts'

/** What a page is searched by: a row of `public_search`, and its words for the dictionary of misspellings. */
export type SearchEntry = {
  title: string
  summary: string
  exactTitle: string | null
  body: string
  /** As PostgreSQL reads a `tsvector`. */
  words: string
  /** For `public_words`; several times where a page says them several times. */
  spoken: readonly string[]
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

/** Cuts a page into what it is found by. Nothing but its text counts, so that any thread may do it. */
export function searchEntryOf({
  recordId,
  locale,
  collection,
  title,
  summary,
  texts,
}: Searchable): SearchEntry {
  const { title: _title, summary: _summary, slug: _slug, ...rest } = texts
  const body = plainText(rest).slice(0, LONGEST)
  const [titleTerms, summaryTerms, bodyTerms] = [title, summary ?? '', body].map(termsOf) as Three
  const titleKeys = keysOf(titleTerms)
  const keys = keysOf(bodyTerms, keysOf(summaryTerms, new Set(titleKeys)))
  const inTitle = [...titleKeys].map((key) => `${IN_TITLE}${key}`)
  const kinds = [`${IN_LANGUAGE}${locale}`, `${IN_COLLECTION}${collection}`, ...samplesOf(recordId)]
  const words = [...kinds, ...inTitle, ...keys].join(' ')
  const [folded, exact] = [foldedLine(titleTerms), exactLine(titleTerms)]
  return {
    title: folded,
    summary: foldedLine(summaryTerms),
    exactTitle: exact === folded ? null : exact,
    body,
    words,
    spoken: [titleTerms, summaryTerms, bodyTerms].flatMap(spokenOf),
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
function spokenOf(terms: readonly Term[]): string[] {
  return terms.flatMap((term) => {
    const words = term.kind === 'word' ? [term.plain] : term.words
    return words.filter(
      (word) => word.length >= SHORTEST[term.kind] && word.length <= LONGEST_WORD && !DIGIT.test(word),
    )
  })
}
