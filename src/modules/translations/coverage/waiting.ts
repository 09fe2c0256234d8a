import type { Actor } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/connect.ts'
import { reachOver } from '../../../records/reach.ts'
import type { Collections } from '../../../records/registry.ts'
import { coverageConditions, toldCollections } from './conditions.ts'
import { countCells } from './count.ts'
import { coverageClock } from './matrix.ts'

/** Items of which a translation is late by an obligation, soon due, or no longer fits its source. */
export type WaitingTranslations = { late: number; soon: number; outdated: number }

/** What waits for those who translate; null for everybody else. */
export async function waitingTranslations(
  db: Database,
  actor: Actor,
  collections: Collections,
): Promise<WaitingTranslations | null> {
  if (actor.userId === null || reachOver(actor, 'translate', toldCollections(collections)) === null)
    return null
  const clock = await coverageClock(db)
  const count = async (filter: { late?: true; soon?: true; kind?: 'outdated' }) =>
    (await countCells(db, coverageConditions(actor, collections, filter, clock), clock)).items
  return {
    late: await count({ late: true }),
    soon: await count({ soon: true }),
    outdated: await count({ kind: 'outdated' }),
  }
}
