import { foldedLine } from '../../../platform/text/words/keys.ts'
import { termsOf, type Term, type Word } from '../../../platform/text/words/terms.ts'
import { IN_TITLE } from './entry.ts'
import { doubtfulWord, type AskedTerm } from './readings.ts'

/** What a reader asked, as the index is asked. The texts of `tsquery` hold nothing but quoted letters and digits. */
export type Question = {
  terms: readonly Term[]
  /** Every term, accents or not. */
  all: string
  inTitle: string
  /** Every term with the accents that were typed; null where none were. */
  exact: string | null
  /** At least one of the terms; null where there is only one. */
  some: string | null
  someInTitle: string | null
  /** As a phrase without accents, the way titles are kept. */
  phrase: string
  /** Each term as it stands in such a line, and those of the words in a line with accents where any were typed. */
  parts: readonly string[]
  exactParts: readonly string[]
  /** What may be misspelt, should little be found; empty when nothing is. */
  doubtful: readonly AskedTerm[]
}

/** Beyond so many letters or terms nobody reads what was asked; the rest is left out. */
const LONGEST = 200
const MOST_TERMS = 10

/** Null when the text holds neither letters nor digits. */
export function questionOf(q: string): Question | null {
  const terms = distinct(termsOf(q.slice(0, LONGEST))).slice(0, MOST_TERMS)
  return terms.length === 0 ? null : { ...askedBy(terms), doubtful: doubtfulTerms(terms) }
}

function doubtfulTerms(terms: readonly Term[]): AskedTerm[] {
  const asked = terms.map((term) => ({
    plain: doubtfulWord(term),
    anywhere: wanted(term, ''),
    inTitle: wanted(term, IN_TITLE),
  }))
  return asked.some(({ plain }) => plain !== null) ? asked : []
}

/** The same question with other terms, such as corrected ones, none of which is doubted. */
export function askedBy(terms: readonly Term[]): Question {
  const accented = terms.some((term) => term.kind === 'word' && term.exact !== term.plain)
  const every = (sign: string) => terms.map((term) => wanted(term, sign)).join(' & ')
  return {
    terms,
    all: every(''),
    inTitle: every(IN_TITLE),
    exact: accented
      ? terms.map((term) => (term.kind === 'word' ? quoted(term.exact) : wanted(term, ''))).join(' & ')
      : null,
    some: terms.length > 1 ? terms.map((term) => wanted(term, '')).join(' | ') : null,
    someInTitle: terms.length > 1 ? terms.map((term) => wanted(term, IN_TITLE)).join(' | ') : null,
    phrase: foldedLine(terms),
    parts: terms.map((term) => (term.kind === 'word' ? ` ${term.folded}` : term.text)),
    exactParts: accented ? terms.filter(isWord).map(({ exact }) => ` ${exact}`) : [],
    doubtful: [],
  }
}

function isWord(term: Term): term is Word {
  return term.kind === 'word'
}

function wanted(term: Term, sign: string): string {
  if (term.kind === 'word') return quoted(`${sign}${term.folded}`)
  const [words, pairs] = [term.words, term.pairs].map((keys) =>
    keys.map((key) => quoted(`${sign}${key}`)).join(' & '),
  )
  return words === pairs ? `(${words})` : `((${words}) | (${pairs}))`
}

function quoted(key: string): string {
  return `'${key}'`
}

function distinct(terms: readonly Term[]): Term[] {
  return [...new Map(terms.map((term) => [term.kind === 'word' ? term.folded : term.text, term])).values()]
}
