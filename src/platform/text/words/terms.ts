import { fold } from '../fold.ts'
import { runsOf, type Run } from './runs.ts'

/**
 * A word as it is written, without its accents, and as it is found: without the sign of the plural either. All three are
 * the same where there is neither.
 */
export type Word = { kind: 'word'; exact: string; plain: string; folded: string }

/**
 * A run of a script without spaces: the words that a dictionary cuts it into, and every two neighbouring letters, for
 * the dictionary cuts a part of a compound in another way than the whole.
 */
export type Compound = { kind: 'compound'; text: string; words: readonly string[]; pairs: readonly string[] }

export type Term = Word | Compound

const LONGEST = 60
const REMEMBERED = 40_000

const segmenter = new Intl.Segmenter('th', { granularity: 'word' })
const remembered = new Map<string, Term>()

/** What a text is found by, in its order; see `Term`. An accent that stands on no letter is nothing to be found by. */
export function termsOf(text: string): Term[] {
  return runsOf(text.normalize('NFC')).map(termOf).filter(saysSomething)
}

function saysSomething(term: Term): boolean {
  return (term.kind === 'word' ? term.folded : term.text) !== ''
}

export function termOf(run: Run): Term {
  if (run.kind === 'unspaced') return compoundOf(sameForm(run.text))
  const known = remembered.get(run.text)
  if (known) return known
  const term = run.kind === 'korean' ? koreanOf(sameForm(run.text)) : wordOf(sameForm(run.text))
  if (remembered.size >= REMEMBERED) remembered.clear()
  remembered.set(run.text, term)
  return term
}

// PostgreSQL takes the same endings off (public_readings).
const ENGLISH_Y = /(?<=[a-z]{2})ies$/
const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o' }
const PLURAL = /(?<=[a-z]{2}[^s\d])s$/

/** The plural of English and French is found by the singular, and the other way round. */
function wordOf(exact: string): Word {
  const plain = ASCII.test(exact)
    ? exact
    : fold(exact).replace(/[œæßø]/g, (letter) => LIGATURES[letter] ?? letter)
  return { kind: 'word', exact, plain, folded: plain.replace(ENGLISH_Y, 'y').replace(PLURAL, '') }
}

function compoundOf(text: string): Compound {
  const words: string[] = []
  const segments = segmenter.segment(text)
  // Asked one after another, which takes two thirds of the time that going through them does.
  for (let at = 0; at < text.length;) {
    const word = segments.containing(at)?.segment ?? text.slice(at)
    words.push(word.slice(0, LONGEST))
    at += word.length
  }
  return { kind: 'compound', text, words, pairs: pairsOf(text) }
}

const PARTICLE = /(?<=.{2})(?:에서|으로|부터|까지|은|는|이|가|을|를|의|에|로|와|과|도)$/

function koreanOf(text: string): Compound {
  const stem = text.replace(PARTICLE, '').slice(0, LONGEST)
  return { kind: 'compound', text, words: [stem], pairs: pairsOf(stem) }
}

// Marks of the scripts that are cut here, said one by one: \p{M} takes three times as long.
const MARKS =
  '\u0300-\u036f\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u102b-\u103e\u17b4-\u17d3\u3099\u309a'
const LETTERS = new RegExp(`(?:[\\ud800-\\udbff][\\udc00-\\udfff]|[^${MARKS}])[${MARKS}]*`, 'g')

/** Neighbouring letters two by two, each with its vowel and tone marks; a letter alone is itself. */
function pairsOf(text: string): string[] {
  const letters = text.match(LETTERS) ?? []
  if (letters.length < 2) return [...letters]
  const pairs: string[] = []
  let before = ''
  for (const letter of letters) {
    if (before !== '') pairs.push(before + letter)
    before = letter
  }
  return pairs
}

const NOT_LETTERS = /[^\p{L}\p{N}\p{M}]+/gu
// The vowel AM is typed as one sign or as two, with the tone mark between them or before.
const LAO_AM = /(?:\u0ecd([\u0ec8-\u0ecb]?)|([\u0ec8-\u0ecb])\u0ecd)\u0eb2/g
const THAI_AM = /(?:\u0e4d([\u0e48-\u0e4b]?)|([\u0e48-\u0e4b])\u0e4d)\u0e32/g
const ASCII = /^[a-z\d]*$/

/** Lower case, one form for what looks the same: full and half width, ligatures, the vowel AM. */
function sameForm(text: string): string {
  const lower = text.toLowerCase()
  if (ASCII.test(lower)) return lower.slice(0, LONGEST)
  if (SETTLED.test(lower)) return lower
  let same = lower.normalize('NFKC')
  // Signs such as ½ become several, not all of them letters.
  if (same !== lower) same = same.replace(NOT_LETTERS, '')
  if (DECOMPOSED_AM.test(same)) same = same.replace(LAO_AM, '$1$2\u0eb3').replace(THAI_AM, '$1$2\u0e33')
  return BEYOND_LATIN.test(same) ? same : same.slice(0, LONGEST)
}

const DECOMPOSED_AM = /[\u0e4d\u0ecd]/
/** Thai and Lao in which no form is another one, but for the two ways of the vowel AM. */
const SETTLED = /^[\u0e01-\u0e4c\u0e4e-\u0ecc\u0ece-\u0edb]+$/
const BEYOND_LATIN = /[\u0e00-\uffff]/

/** Whether a text holds a word that is written with accents. */
export function hasAccents(text: string): boolean {
  return termsOf(text).some((term) => term.kind === 'word' && term.exact !== term.plain)
}
