import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import { forAdministration, recordHistory } from './changes.ts'
import { functionNeeded, successionKnown, successorNeeded } from './errors.ts'
import type { NewSuccession, Succession } from './history.ts'
import type { MandateFunction } from './schema.ts'
import { endMandates, endVersions, insertMandate, insertSuccessions, isKnown } from './store.ts'

/**
 * Enters that organisations were renamed, merged, split, dissolved, or gave a function away, as of a day. Whoever
 * does not go on under the same record ends the day before, with the mandates it held; a function that moved is
 * held by the successor in the same territory from that day.
 * @throws organizationNotFound, notAllowed, successorNeeded, functionNeeded, successionKnown
 */
export async function succeed(db: Database, actor: Actor, change: NewSuccession): Promise<void> {
  if (change.toIds.length === 0 && change.kind !== 'dissolved') throw successorNeeded()
  if (change.kind === 'function-moved' && change.function === null) throw functionNeeded()
  const ids = [...new Set([...change.fromIds, ...change.toIds])]
  const involved = await forAdministration(db, actor, ids)
  const steps = stepsOf(change)
  if (steps.length === 0) throw successorNeeded()
  if (await isKnown(db, steps)) throw successionKnown()
  await insertSuccessions(db, steps)
  if (change.kind === 'function-moved') await moveMandates(db, change)
  else await endPredecessors(db, change)
  const { kind, on, function: moved, decision, fromIds, toIds } = change
  await recordHistory(db, actor, involved.values(), {
    type: 'organization.succeeded',
    data: { kind, on, function: moved, decision, fromIds, toIds },
  })
}

// An organisation that goes on under its own record is not its own successor.
function stepsOf({ fromIds, toIds, ...step }: NewSuccession): Omit<Succession, 'id'>[] {
  return fromIds.flatMap((fromId) => {
    const followers: (string | null)[] = toIds.length === 0 ? [null] : toIds
    return followers.filter((toId) => toId !== fromId).map((toId) => ({ ...step, fromId, toId }))
  })
}

async function endPredecessors(db: Database, { fromIds, toIds, on }: NewSuccession): Promise<void> {
  const ended = fromIds.filter((id) => !toIds.includes(id))
  await endVersions(db, ended, on)
  await endMandates(db, ended, on, null)
}

async function moveMandates(db: Database, change: NewSuccession): Promise<void> {
  const ended = await endMandates(db, change.fromIds, change.on, change.function)
  const [orgId] = change.toIds
  if (!orgId) return
  for (const { function: moved, territoryId } of ended) {
    const basis = { decision: change.decision, note: change.note, from: change.on, to: null }
    await insertMandate(db, { ...basis, orgId, territoryId, function: moved as MandateFunction })
  }
}
