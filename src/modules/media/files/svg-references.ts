/** A `use` of `target` within the elements of these ids, outermost first. */
export type Reference = { from: readonly string[]; target: string }

/**
 * How many shapes a renderer would draw for the `use` elements of a drawing: ten lines that each repeat the one before
 * ten times draw ten thousand million. Infinite where they go round in a circle.
 */
export function expansionOf(references: readonly Reference[]): number {
  const within = new Map<string, string[]>()
  for (const { from, target } of references) {
    for (const id of from) {
      const targets = within.get(id)
      if (targets) targets.push(target)
      else within.set(id, [target])
    }
  }
  const known = new Map<string, number>()
  const drawn = (id: string): number => {
    const before = known.get(id)
    if (before !== undefined) return before
    // Met again before it is known, it draws itself.
    known.set(id, Number.POSITIVE_INFINITY)
    const total = 1 + (within.get(id) ?? []).reduce((sum, target) => sum + drawn(target), 0)
    known.set(id, total)
    return total
  }
  return references.reduce((sum, { target }) => sum + drawn(target), 0)
}
