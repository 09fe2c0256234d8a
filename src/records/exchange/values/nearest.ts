import { fold } from '../../../platform/text/fold.ts'

const LIKE_ENOUGH = 0.6

/** The candidate that a text most likely means, by the share of letter pairs in common (Dice); null when none is near. */
export function nearest(text: string, candidates: Iterable<string>): string | null {
  const wanted = pairsOf(text)
  let best: string | null = null
  let most = LIKE_ENOUGH
  for (const candidate of candidates) {
    const score = dice(wanted, pairsOf(candidate))
    if (score > most) [best, most] = [candidate, score]
  }
  return best
}

function pairsOf(text: string): Set<string> {
  const letters = fold(text)
  return new Set(
    Array.from({ length: Math.max(letters.length - 1, 0) }, (_, index) => letters.slice(index, index + 2)),
  )
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0
  let common = 0
  for (const pair of a) if (b.has(pair)) common += 1
  return (2 * common) / (a.size + b.size)
}
