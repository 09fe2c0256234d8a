import type { Database } from '../../../platform/database/connect.ts'
import { markTerms, type Piece } from '../../../platform/text/words/marks.ts'
import { hasAccents, type Term } from '../../../platform/text/words/terms.ts'
import type { ListedItem } from '../list.ts'
import type { Alternate } from '../public-page.ts'
import { askedBy, questionOf, type Question } from './question.ts'
import { FEW, rankPages, withinCollection, type Ranked, type Wanted } from './rank.ts'
import { correctedTerms } from './similar.ts'
import { snippetOf } from './snippet.ts'

/** A page that was found, in the language that its `item` says, with the languages it can be read in. */
export type Hit = {
  item: ListedItem
  alternates: readonly Alternate[]
  title: readonly Piece[]
  snippet: readonly Piece[]
}

export type Found = Omit<Ranked, 'pages' | 'readings'> & {
  hits: readonly Hit[]
  /** The question as it was understood instead, where it found nothing as typed. */
  corrected: string | null
  /** The question that may have been meant, where it found something as typed. */
  suggested: string | null
  /** No page has all of the words; these have some. */
  partial: boolean
  /** The words were typed without accents and found with them. */
  withoutAccents: boolean
}

export const nothing: Found = {
  hits: [],
  total: 0,
  more: false,
  kinds: {},
  languages: {},
  corrected: null,
  suggested: null,
  partial: false,
  withoutAccents: false,
}

/** Searches every language at once; see `rankPages` for the order. A text without letters and digits finds nothing. */
export async function searchPages(db: Database, q: string, wanted: Wanted): Promise<Found> {
  const question = questionOf(q)
  if (!question) return nothing
  const ranked = await rank(db, question, wanted)
  if (countOf(ranked) >= FEW) return foundBy(question, ranked)
  const meant = await rankMeant(db, question, ranked, wanted)
  if (meant && countOf(meant.ranked) > countOf(ranked)) {
    const words = wordsOf(meant.question.terms)
    if (countOf(ranked) > 0) return { ...foundBy(question, ranked), suggested: words }
    return { ...foundBy(meant.question, meant.ranked), corrected: words }
  }
  if (countOf(ranked) > 0 || question.some === null) return foundBy(question, ranked)
  const loose = {
    ...question,
    all: `(${question.some})`,
    inTitle: `(${question.someInTitle})`,
    exact: null,
    doubtful: [],
  }
  return { ...foundBy(loose, await rankPages(db, loose, wanted)), partial: true }
}

/** Hits in all, whatever is filtered. */
function countOf({ kinds }: Ranked): number {
  return Object.values(kinds).reduce((sum, count) => sum + count, 0)
}

async function rank(db: Database, question: Question, wanted: Wanted): Promise<Ranked> {
  const ranked = await rankPages(db, question, wanted)
  if (!ranked.more || wanted.collection === undefined) return ranked
  const { pages, total, more } = await rankPages(db, withinCollection(question, wanted.collection), wanted)
  return { ...ranked, pages, total, more }
}

async function rankMeant(
  db: Database,
  { terms }: Question,
  { readings }: Ranked,
  wanted: Wanted,
): Promise<{ question: Question; ranked: Ranked } | null> {
  const corrected = correctedTerms(terms, readings)
  if (!corrected) return null
  const question = askedBy(corrected)
  return { question, ranked: await rank(db, question, wanted) }
}

function wordsOf(terms: readonly Term[]): string {
  return terms.map((term) => (term.kind === 'word' ? term.exact : term.text)).join(' ')
}

/** What a phrase in the text is worth: more than anything below a title. */
const PHRASE = 12

function foundBy(question: Question, { pages, readings: _readings, ...counts }: Ranked): Found {
  const { terms } = question
  const shown = pages.map(({ body, alternates, score, ...item }) => {
    const snippet = snippetOf({ summary: item.summary, body }, question)
    const hit: Hit = { item, alternates, title: markTerms(item.title, terms), snippet: snippet.pieces }
    return { hit, score: score + (snippet.phrase ? PHRASE : 0) }
  })
  // Texts are not looked through before: only among those shown together a phrase goes first.
  const hits = shown.sort((a, b) => b.score - a.score).map(({ hit }) => hit)
  const typedWithout = terms.every((term) => term.kind !== 'word' || term.exact === term.plain)
  const pieces = hits.flatMap(({ title, snippet }) => [...title, ...snippet])
  const withoutAccents = typedWithout && pieces.some(({ text, marked }) => marked && hasAccents(text))
  return { ...nothing, ...counts, hits, withoutAccents }
}
