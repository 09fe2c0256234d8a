import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import { recordEvents } from '../../platform/events.ts'
import { require } from '../../records/access.ts'
import { organizationNotFound } from './errors.ts'
import { lockOrganizations, type OrganizationRow } from './store.ts'

/**
 * The organisations of ids, for an actor who may alter the structure. That is administration: a place in the tree
 * decides who reads whose records. @throws organizationNotFound, notAllowed
 */
export async function forAdministration(
  db: Database,
  actor: Actor,
  ids: readonly string[],
): Promise<Map<string, OrganizationRow>> {
  const found = new Map((await lockOrganizations(db, ids)).map((row) => [row.id, row]))
  for (const id of ids) {
    const row = found.get(id)
    if (!row) throw organizationNotFound({ org: id })
    require(actor, 'administer', { ...row, collection: 'organizations' })
  }
  return found
}

type HistoryEvent = { type: string; data: Record<string, unknown> }

/** One event for each of these organisations, in the chain of its owner. */
export function recordHistory(
  db: Database,
  actor: Actor,
  rows: Iterable<OrganizationRow>,
  { type, data }: HistoryEvent,
): Promise<void> {
  const events = [...rows].map(({ id, ownerOrgId }) => ({ type, orgId: ownerOrgId, recordId: id, data }))
  return recordEvents(db, actor, events)
}
