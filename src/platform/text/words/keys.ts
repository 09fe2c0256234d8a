import type { Term } from './terms.ts'

const HAS_HAN = /[\u1100-\u11ff\u2e80-\uffff]/
const HAN = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{Script=Hangul}]/gu

/** Everything a text is found by: each word as written and without accents, each pair of letters, each Chinese letter. */
export function keysOf(terms: readonly Term[], into = new Set<string>()): Set<string> {
  for (const term of terms) if (term.kind === 'word') into.add(term.exact)
  return plainKeysOf(terms, into)
}

/** The same without the words that have accents. */
export function plainKeysOf(terms: readonly Term[], into = new Set<string>()): Set<string> {
  for (const term of terms) {
    if (term.kind === 'word') {
      into.add(term.folded)
      continue
    }
    for (const word of term.words) into.add(word)
    for (const pair of term.pairs) into.add(pair)
    if (!HAS_HAN.test(term.text)) continue
    for (const letter of term.text.match(HAN) ?? []) into.add(letter)
  }
  return into
}

/** One line in which phrases are looked for: words without accents, a space before each; compounds in one piece. */
export function foldedLine(terms: readonly Term[]): string {
  let line = ''
  for (const term of terms) line += ` ${term.kind === 'word' ? term.folded : term.text}`
  return line
}

/** The same with its accents. */
export function exactLine(terms: readonly Term[]): string {
  let line = ''
  for (const term of terms) line += ` ${term.kind === 'word' ? term.exact : term.text}`
  return line
}
