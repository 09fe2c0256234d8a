/** How many sentences of the source are said by how many of the target. */
type Bead = readonly [source: number, target: number]

const beads: readonly Bead[] = [
  [1, 1],
  [1, 2],
  [2, 1],
  [1, 3],
  [3, 1],
  [1, 0],
  [0, 1],
]
// What a bead costs beside its difference in length: one for one is by far the most common (Gale and Church, 1993).
const PRICE = { oneForOne: 0, two: 1, three: 1.5, none: 3 }

/**
 * Lays the sentences of two texts beside each other by their lengths: for each of the source, how many of the target say
 * it, counted from where the one before ended. One that is 0 is said by the one before; the last ones may take more.
 */
export function alignByLength(source: readonly number[], target: readonly number[]): number[] {
  const ratio = (sum(target) || 1) / (sum(source) || 1)
  const [rows, columns] = [source.length, target.length]
  const best = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1).fill(Infinity))
  const step: (Bead | undefined)[][] = Array.from({ length: rows + 1 }, () => [])
  best[0]![0] = 0
  for (let row = 0; row <= rows; row += 1) {
    for (let column = 0; column <= columns; column += 1) {
      const here = best[row]?.[column] ?? Infinity
      for (const [taken, said] of beads) {
        if (row + taken > rows || column + said > columns) continue
        const wanted = sum(source.slice(row, row + taken)) * ratio
        const given = sum(target.slice(column, column + said))
        const cost = here + priceOf(taken, said) + Math.abs(wanted - given) / Math.sqrt(wanted + given + 1)
        if (cost >= (best[row + taken]?.[column + said] ?? Infinity)) continue
        best[row + taken]![column + said] = cost
        step[row + taken]![column + said] = [taken, said]
      }
    }
  }
  return countsOf(step, [rows, columns])
}

function priceOf(taken: number, said: number): number {
  if (taken === 0 || said === 0) return PRICE.none
  return taken + said === 2 ? PRICE.oneForOne : taken + said === 3 ? PRICE.two : PRICE.three
}

function countsOf(
  step: readonly (readonly (Bead | undefined)[])[],
  [rows, columns]: [number, number],
): number[] {
  const counts = Array.from({ length: rows }, () => 0)
  for (let [row, column] = [rows, columns]; row > 0 || column > 0;) {
    const [taken, said] = step[row]?.[column] ?? [row, column]
    // What nobody asked for goes with the sentence before it, at the beginning with the first.
    const owner = taken === 0 ? Math.max(row - 1, 0) : row - taken
    if (owner < rows) counts[owner] = (counts[owner] ?? 0) + said
    row -= taken
    column -= said
  }
  return counts
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
