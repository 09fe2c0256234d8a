import { forEachRun, runsOf } from './runs.ts'
import { termOf, type Compound, type Term } from './terms.ts'

/** A piece of a text, and whether it is what the reader asked for. */
export type Piece = { text: string; marked: boolean }

/** A place in a text in NFC. */
export type Range = { start: number; end: number }

/**
 * Cuts a text (answered in NFC) into what matches the asked terms and what stands between. Where a word stands with the
 * accents that were typed, only such words are marked; elsewhere accents do not count. Matches with nothing but spaces
 * between them become one.
 */
export function markTerms(text: string, asked: readonly Term[]): Piece[] {
  const composed = text.normalize('NFC')
  return cut(composed, matchesIn(composed, asked))
}

/** The same places, from left to right. */
export function matchesIn(composed: string, asked: readonly Term[]): Range[] {
  return joined(composed, rangesOf(composed, asked))
}

function rangesOf(composed: string, asked: readonly Term[]): Range[] {
  const words = new Map(asked.flatMap((term) => (term.kind === 'word' ? [[term.folded, term.exact]] : [])))
  const compounds = asked.filter((term) => term.kind === 'compound')
  const initials = new Set(Array.from(words.keys(), initialOf))
  const exact: Range[] = []
  const folded: Range[] = []
  forEachRun(composed, (start, end, kind) => {
    if (kind !== 'spaced') {
      // Where words stand without spaces the run is looked through as it is: its words need not be cut for that.
      if (compounds.length > 0) exact.push(...withinRun(composed.slice(start, end), start, compounds))
      return
    }
    const initial = INITIALS[composed.charCodeAt(start)] ?? UNKNOWN
    if (initial !== UNKNOWN && !initials.has(initial)) return
    const term = termOf({ text: composed.slice(start, end), start, end, kind })
    if (term.kind !== 'word') return
    if (initial === UNKNOWN) learnInitial(composed.charCodeAt(start))
    const typed = words.get(term.folded)
    if (typed !== undefined) (typed === term.exact ? exact : folded).push({ start, end })
  })
  const typedAccents = asked.some((term) => term.kind === 'word' && term.exact !== term.folded)
  const chosen = typedAccents && exact.length > 0 ? exact : [...exact, ...folded]
  return chosen.sort((a, b) => a.start - b.start || b.end - a.end)
}

// Of a long text most words are passed over by their first letter alone, without accents: 0 while that is not known.
const UNKNOWN = 0
const INITIALS = new Uint16Array(0x1_0000)

/** What a word without accents begins with. */
function initialOf(folded: string): number {
  return folded.charCodeAt(0)
}

/** A letter that is nothing without the next one, such as a mark, stays unknown. */
function learnInitial(code: number): void {
  const [run] = runsOf(String.fromCharCode(code))
  const term = run && termOf(run)
  if (term?.kind === 'word' && term.folded !== '') INITIALS[code] = initialOf(term.folded)
}

/** The whole compound wherever it stands; else the words it is made of. */
function withinRun(run: string, from: number, compounds: readonly Compound[]): Range[] {
  const lower = run.toLowerCase()
  // A letter whose lower case is longer would shift what follows; no script without spaces has one.
  if (lower.length !== run.length) return []
  return compounds
    .flatMap(({ text, words }) => {
      const whole = occurrences(lower, text)
      return whole.length > 0 ? whole : words.flatMap((word) => occurrences(lower, word))
    })
    .map(({ start, end }) => ({ start: start + from, end: end + from }))
}

function occurrences(text: string, wanted: string): Range[] {
  const found: Range[] = []
  if (wanted === '') return found
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    found.push({ start: at, end: at + wanted.length })
  }
  return found
}

function joined(text: string, ranges: readonly Range[]): Range[] {
  const whole: Range[] = []
  for (const range of ranges) {
    const last = whole.at(-1)
    if (last && (range.start <= last.end || text.slice(last.end, range.start).trim() === '')) {
      last.end = Math.max(last.end, range.end)
    } else whole.push({ ...range })
  }
  return whole
}

function cut(text: string, ranges: readonly Range[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const { start, end } of ranges) {
    if (start > at) pieces.push({ text: text.slice(at, start), marked: false })
    pieces.push({ text: text.slice(start, end), marked: true })
    at = end
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false })
  return pieces
}
