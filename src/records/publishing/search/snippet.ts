import { markTerms, rangesOf, type Piece } from '../../../platform/text/words/marks.ts'
import type { Term } from '../../../platform/text/words/terms.ts'

const LENGTH = 180
const BEFORE = 60

/**
 * The line under a hit: its summary when that holds what was asked, else the place in the text that does, else the
 * summary all the same. In pieces, so that whoever shows them escapes them.
 */
export function snippetOf(said: { summary: string | null; body: string }, terms: readonly Term[]): Piece[] {
  const summary = said.summary ?? ''
  const marked = markTerms(summary, terms)
  if (marked.some((piece) => piece.marked)) return marked
  const body = said.body.normalize('NFC')
  const first = rangesOf(body, terms)[0]
  if (first) return markTerms(excerpt(body, first.start), terms)
  return summary === '' ? markTerms(excerpt(body, 0), []) : marked
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
