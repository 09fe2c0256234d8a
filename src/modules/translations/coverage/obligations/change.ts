import { sql } from 'kysely'
import type { Actor } from '../../../../platform/actor.ts'
import type { Database } from '../../../../platform/database/connect.ts'
import { recordEvent } from '../../../../platform/events.ts'
import { newId } from '../../../../platform/ids.ts'
import type { PortalLocale } from '../../../../platform/locales.ts'
import { isIsoDate, shortDate } from '../../../../platform/time/dates.ts'
import { notAllowed } from '../../../../records/access.ts'
import type { Collections } from '../../../../records/registry.ts'
import { toldCollections } from '../conditions.ts'
import { endsBeforeBegin, notTold, obligationEnded, obligationNotFound } from './errors.ts'

/** Whether an actor sets obligations for an organisation: its lead department, and administrators. */
export function mayOblige(actor: Actor, orgId: string): boolean {
  return (
    actor.kind === 'system' ||
    actor.assignments.some(
      ({ role, subtree }) => role === 'administrator' || (role === 'lead' && subtree.includes(orgId)),
    )
  )
}

type NewObligation = {
  orgId: string
  collection: string | null
  locales: readonly PortalLocale[]
  workingDays: number
  basis: string
  validFrom: string
}

/** Sets an obligation from a day on, with the document that asks for it. @throws notAllowed, notTold */
export async function addObligation(
  db: Database,
  actor: Actor,
  collections: Collections,
  { orgId, collection, locales, workingDays, basis, validFrom }: NewObligation,
): Promise<string> {
  if (!mayOblige(actor, orgId)) throw notAllowed()
  if (collection !== null && !toldCollections(collections).has(collection)) throw notTold({ collection })
  const id = newId()
  const wanted = [...new Set(locales)]
  await sql`
    insert into translation_obligations (id, org_id, collection, locales, working_days, basis, valid_from, created_by,
      created_by_name)
    values (${id}::uuid, ${orgId}::uuid, ${collection}, ${wanted}::text[], ${workingDays}::integer, ${basis},
      ${validFrom}::date, ${actor.userId}, ${actor.name})`.execute(db)
  await recordEvent(db, actor, {
    type: 'translation-obligation.added',
    orgId,
    data: { id, collection, locales: wanted, workingDays, basis, validFrom },
  })
  return id
}

type Ending = { id: string; validTo: string; reason: string }

/** Ends an obligation after a day; what became owed until then stays owed. @throws obligationNotFound, notAllowed, obligationEnded, endsBeforeBegin */
export async function endObligation(
  db: Database,
  actor: Actor,
  { id, validTo, reason }: Ending,
): Promise<void> {
  const { rows } = await sql<{ orgId: string; validFrom: string; validTo: string | null }>`
    select org_id, valid_from, valid_to from translation_obligations where id = ${id}::uuid for update`.execute(
    db,
  )
  const [found] = rows
  if (!found) throw obligationNotFound()
  if (!mayOblige(actor, found.orgId)) throw notAllowed()
  if (found.validTo !== null) throw obligationEnded()
  if (validTo < found.validFrom)
    throw endsBeforeBegin({ validFrom: isIsoDate(found.validFrom) ? shortDate(found.validFrom) : '' })
  await sql`update translation_obligations set valid_to = ${validTo}::date, ended_by_name = ${actor.name},
    ended_at = now() where id = ${id}::uuid`.execute(db)
  await recordEvent(db, actor, {
    type: 'translation-obligation.ended',
    orgId: found.orgId,
    data: { id, validTo, reason },
  })
}
