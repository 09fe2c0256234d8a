import type { Database } from '../../platform/database/connect.ts'
import { weaknessesWithoutTask, type Weakness } from './rules.ts'
import { findRemedies, findWeaknesses } from './store.ts'

/** The weaknesses of a year that no task of the coming year remedies: what the checker of reports names. */
export async function openWeaknesses(
  db: Database,
  { orgIds, year }: { orgIds: readonly string[]; year: number },
): Promise<Weakness[]> {
  const weaknesses = await findWeaknesses(db, orgIds, year)
  const remedies = await findRemedies(
    db,
    weaknesses.map(({ id }) => id),
  )
  return weaknessesWithoutTask(weaknesses, remedies)
}
