import { wordsOf } from './tags.ts'

/** The words of a tagged text, in lower case; without them (marks of punctuation, some scripts) its letters. */
export function bagOf(tagged: string): string[] {
  const said = wordsOf(tagged).toLowerCase()
  return said.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [...said]
}

/** How much two bags share, 0 to 1 (Dice). */
export function overlap(one: readonly string[], other: readonly string[]): number {
  if (one.length + other.length === 0) return 1
  const left = new Map<string, number>()
  for (const word of one) left.set(word, (left.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of other) {
    const count = left.get(word) ?? 0
    if (count === 0) continue
    shared += 1
    left.set(word, count - 1)
  }
  return (2 * shared) / (one.length + other.length)
}

/**
 * Pairs of two rows that are most alike in all, each in its order: [place in one, place in the other]. Those that are
 * less alike than `least` are no pair.
 */
export function alignInOrder(
  [rows, columns]: readonly [number, number],
  likeness: (row: number, column: number) => number,
  least: number,
): [number, number][] {
  const best = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1))
  const at = (row: number, column: number) => best[row]?.[column] ?? 0
  const like = Array.from({ length: rows }, (_row, row) =>
    Float64Array.from({ length: columns }, (_column, column) => likeness(row, column)),
  )
  const pair = (row: number, column: number) => {
    const value = like[row]?.[column] ?? 0
    return value >= least ? at(row + 1, column + 1) + value : -1
  }
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      best[row]![column] = Math.max(at(row + 1, column), at(row, column + 1), pair(row, column))
    }
  }
  const pairs: [number, number][] = []
  for (let row = 0, column = 0; row < rows && column < columns;) {
    const value = at(row, column)
    if (value === pair(row, column)) pairs.push([row++, column++])
    else if (value === at(row + 1, column)) row += 1
    else column += 1
  }
  return pairs
}
