import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import type { IsoDate } from '../../platform/time/dates.ts'
import { overlaps, rangeInWords } from '../../platform/time/ranges.ts'
import { forAdministration, recordHistory } from './changes.ts'
import { periodsOverlap } from './errors.ts'
import type { NewMandate } from './history.ts'
import { rollUp } from './lineage.ts'
import type { MandateFunction } from './schema.ts'
import { insertMandate, listMandates, type OrganizationRow } from './store.ts'

/**
 * Which organisation holds a function in a territory (an organisation that governs it) on an ISO date; a
 * territory that has ended is answered for by its successor. Null when nobody is on record.
 */
export async function mandateHolder(
  db: Database,
  mandate: { function: MandateFunction; territoryId: string },
  on: string,
): Promise<string | null> {
  const now = (await rollUp(db, [mandate.territoryId], on)).get(mandate.territoryId)
  const territories = [mandate.territoryId, ...(now ? [now] : [])]
  const held = (await listMandates(db, territories, on)).filter(
    (found) => found.function === mandate.function,
  )
  const own = held.find(({ territoryId }) => territoryId === mandate.territoryId)
  return (own ?? held[0])?.orgId ?? null
}

/**
 * Gives a function in a territory to an organisation for a period; nobody else may hold it then. Returns the id.
 * @throws organizationNotFound, notAllowed, periodsOverlap
 */
export async function assignMandate(db: Database, actor: Actor, added: NewMandate): Promise<string> {
  const found = await forAdministration(db, actor, [added.orgId, added.territoryId])
  const period = { from: added.from as IsoDate | null, to: added.to as IsoDate | null }
  const others = await listMandates(db, [added.territoryId], null)
  const conflict = others.find((held) => held.function === added.function && overlaps(held, period))
  if (conflict) throw periodsOverlap({ name: conflict.orgName, period: rangeInWords(conflict) || '…' })
  const id = await insertMandate(db, added)
  const { function: held, territoryId, from, to, decision } = added
  await recordHistory(db, actor, [found.get(added.orgId) as OrganizationRow], {
    type: 'organization.mandate-assigned',
    data: { function: held, territoryId, from, to, decision },
  })
  return id
}
