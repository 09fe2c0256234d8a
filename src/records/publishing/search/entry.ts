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
/** Carried by one record in 32, where a word that stands everywhere is looked for first. */
export const IN_SAMPLE = '~'

const SAMPLE = 32

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
  const sample = Number.parseInt(recordId.slice(-2), 16) % SAMPLE === 0 ? [IN_SAMPLE] : []
  const kinds = [`${IN_LANGUAGE}${locale}`, `${IN_COLLECTION}${collection}`, ...sample]
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
