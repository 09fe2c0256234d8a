import { termsOf, type Term } from '../../../platform/text/words/terms.ts'
import type { Reading } from './readings.ts'

const MOST_SLIPS = 2

/** The terms as they were most likely meant, with their words as published pages spell them; null when nothing is like them. */
export function correctedTerms(terms: readonly Term[], readings: readonly Reading[]): Term[] | null {
  let best: { reading: Reading; cost: number } | undefined
  for (const reading of readings) {
    const cost = slipCost(terms, reading) - evidenceFor(reading)
    if (cost < (best?.cost ?? Infinity)) best = { reading, cost }
  }
  if (!best) return null
  const { meant } = best.reading
  return terms.map((term, at) => termsOf(meant[at] ?? '')[0] ?? term)
}

/** A slip outweighs whatever pages say: they only tell apart what is about as likely to have been mistyped. */
const COST = { slip: 3, notSwapped: 1, otherFirst: 1.5 }

function slipCost(terms: readonly Term[], { meant }: Reading): number {
  return terms.reduce((sum, term, at) => {
    const word = meant[at] ?? null
    return word === null || term.kind !== 'word' ? sum : sum + wordCost(term.plain, word)
  }, 0)
}

function wordCost(asked: string, word: string): number {
  const slips = slipsBetween(asked, word)
  if (slips > MOST_SLIPS) return Infinity
  const swapped = slips === 1 && sorted(asked) === sorted(word)
  return slips * COST.slip + (swapped ? 0 : COST.notSwapped) + (asked[0] === word[0] ? 0 : COST.otherFirst)
}

/** Titles say what a place is called, and count twice; ten pages are not ten times as likely as one. */
function evidenceFor({ titles, pages }: Reading): number {
  return Math.log2(1 + titles) / 2 + Math.log2(1 + pages) / 4
}

function sorted(word: string): string {
  return [...word].sort().join('')
}

/** Letters left out, added, changed, or two neighbours swapped (optimal string alignment). */
export function slipsBetween(one: string, other: string): number {
  const [a, b] = [[...one], [...other]]
  let [last, row] = [[] as number[], Array.from({ length: b.length + 1 }, (_, at) => at)]
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, changed)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) least = Math.min(least, (last[j - 2] ?? 0) + 1)
      next.push(least)
    }
    ;[last, row] = [row, next]
  }
  return row[b.length] ?? 0
}
