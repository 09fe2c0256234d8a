import { mergeInline, plainOf } from './inline.ts'
import { alignInOrder } from './similarity.ts'
import type { Unit } from './units.ts'

/** A unit of a source with all that a text says of it: its own lines, and those that belong to no unit of the source. */
export type UnitPair = { source: Unit; written: Unit[] }

/**
 * Which units of a whole text say which of its source: those of one id, and in structured texts those of one kind that
 * stand between the same neighbours. What is left over goes with the unit before it, so that no words are lost.
 */
export function pairUnits(source: readonly Unit[], written: readonly Unit[]): UnitPair[] {
  const fields = Map.groupBy(written.filter(hasWords), ({ field }) => field)
  const pairs = [...Map.groupBy(source.filter(hasWords), ({ field }) => field)].flatMap(([field, units]) =>
    pairField(units, fields.get(field) ?? []),
  )
  return pairs
}

function hasWords({ runs }: Unit): boolean {
  return runs.some((run) => plainOf(run).trim() !== '')
}

function pairField(source: readonly Unit[], written: readonly Unit[]): UnitPair[] {
  const pairs = source.map((unit): UnitPair => ({ source: unit, written: [] }))
  const owners = ownersOf(source, written)
  // The words before the first known unit come with it.
  let last = owners.find((owner) => owner !== undefined) ?? 0
  written.forEach((unit, at) => {
    last = owners[at] ?? last
    pairs[last]?.written.push(unit)
  })
  return pairs
}

/** For each written unit the place of its source. */
function ownersOf(source: readonly Unit[], written: readonly Unit[]): (number | undefined)[] {
  const places = new Map(source.map(({ unit }, at) => [unit, at]))
  const owners = written.map(({ unit }) => places.get(unit))
  const taken = new Set(owners)
  const isDone = owners.every((owner) => owner !== undefined) || taken.size >= source.length
  if (isDone) return owners
  const likeness = (row: number, column: number) => {
    if (owners[column] === row) return SAME
    return owners[column] !== undefined || taken.has(row) ? 0 : alike(source[row], written[column])
  }
  for (const [row, column] of alignInOrder([source.length, written.length], likeness, LEAST)) {
    owners[column] ??= row
  }
  return owners
}

const SAME = 10
const LEAST = 0.5

/** Units of one kind may say the same; those of like length rather. */
function alike(source: Unit | undefined, written: Unit | undefined): number {
  if (!source || !written || source.kind !== written.kind) return 0
  const [a, b] = [source, written].map(({ runs }) => plainOf(mergeInline(runs.flat())).length + 1) as [
    number,
    number,
  ]
  return LEAST + Math.min(a, b) / Math.max(a, b)
}
