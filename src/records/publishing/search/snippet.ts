import { foldedLine } from '../../../platform/text/words/keys.ts'
import { markTerms, matchesIn, type Piece, type Range } from '../../../platform/text/words/marks.ts'
import { termsOf } from '../../../platform/text/words/terms.ts'
import type { Question } from './question.ts'

const LENGTH = 180
const BEFORE = 60

/** The line under a hit, and whether the asked words stand in its text as they were asked, one after the other. */
export type Snippet = { pieces: Piece[]; phrase: boolean }

/**
 * The summary of a hit when that holds all that was asked, else the place in the text that holds most of it, else the
 * summary all the same. In pieces, so that whoever shows them escapes them.
 */
export function snippetOf(
  said: { summary: string | null; body: string },
  { terms, phrase }: Pick<Question, 'terms' | 'phrase'>,
): Snippet {
  const summary = markTerms(said.summary ?? '', terms)
  const inSummary = summary.filter(({ marked }) => marked).map(({ text }) => text)
  if (inSummary.some((text) => holds(text, phrase))) return { pieces: summary, phrase: true }
  const body = said.body.normalize('NFC')
  const best = longest(matchesIn(body, terms))
  const isPhrase = best !== undefined && holds(body.slice(best.start, best.end), phrase)
  if (best && (isPhrase || inSummary.length === 0)) {
    return { pieces: markTerms(excerpt(body, best.start), terms), phrase: isPhrase }
  }
  const shown = said.summary ? summary : markTerms(excerpt(body, 0), [])
  return { pieces: shown, phrase: false }
}

function longest(ranges: readonly Range[]): Range | undefined {
  return ranges.reduce<Range | undefined>(
    (best, range) => (best && lengthOf(best) >= lengthOf(range) ? best : range),
    undefined,
  )
}

function lengthOf({ start, end }: Range): number {
  return end - start
}

function holds(text: string, phrase: string): boolean {
  return foldedLine(termsOf(text)).includes(phrase)
}

/** Some words around a place, cut where words end in scripts that have spaces. */
function excerpt(text: string, at: number): string {
  const from = at <= BEFORE ? 0 : wordStart(text, at - BEFORE, at)
  const end = Math.min(text.length, from + LENGTH)
  const to = end === text.length ? end : Math.max(text.lastIndexOf(' ', end), at + 1, end - 20)
  const words = text.slice(from, to).toWellFormed().trim()
  return `${from > 0 ? '… ' : ''}${words}${to < text.length ? ' …' : ''}`
}

function wordStart(text: string, from: number, before: number): number {
  const space = text.indexOf(' ', from)
  return space < 0 || space >= before ? from : space + 1
}
