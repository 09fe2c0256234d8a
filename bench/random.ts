/** A repeatable source of chance (mulberry32): the same seed gives the same records on every machine. */
export type Random = {
  /** From 0 up to, and without, `below`. */
  int(below: number): number
  chance(probability: number): boolean
  pick<T>(from: readonly T[]): T
  /** Early members come up far more often than late ones, as subjects and places do. */
  pickUneven<T>(from: readonly T[]): T
}

export function randomOf(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const at = <T>(from: readonly T[], position: number): T => {
    const member = from[Math.floor(position * from.length)]
    if (member === undefined) throw new RangeError('Nothing to pick from')
    return member
  }
  return {
    int: (below) => Math.floor(next() * below),
    chance: (probability) => next() < probability,
    pick: (from) => at(from, next()),
    pickUneven: (from) => at(from, next() ** 2),
  }
}
