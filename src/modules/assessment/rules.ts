export type Weakness = { id: string; title: string; year: number }

/** A plan task linked to what it remedies; `year` is the task's. */
export type Remedy = { weaknessId: string; year: number }

/** The weaknesses that no task of the year after remedies, in the order given (R-EVAL-2). */
export function weaknessesWithoutTask<W extends Weakness>(
  weaknesses: readonly W[],
  remedies: readonly Remedy[],
): W[] {
  return weaknesses.filter(
    ({ id, year }) => !remedies.some((r) => r.weaknessId === id && r.year === year + 1),
  )
}
