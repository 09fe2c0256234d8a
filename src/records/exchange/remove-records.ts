import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import { recordEvents } from '../../platform/events.ts'
import { require, scopeOf } from '../access.ts'
import type { Collection } from '../collection.ts'
import { recordNotFound } from '../errors.ts'
import { findRecords } from '../store.ts'
import { freeSlugsOf } from '../texts/slugs.ts'

/**
 * Takes many records of a collection out of sight at once, all of them or none; their addresses are free for the same records
 * brought in again. @throws recordNotFound, notAllowed
 */
export async function removeRecords(
  db: Database,
  actor: Actor,
  collection: Collection,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  const scope = scopeOf(actor, 'read', collection.name)
  const records = await findRecords(db, collection, ids, scope, { lock: true })
  if (records.length < new Set(ids).size) throw recordNotFound()
  for (const record of records) require(actor, 'remove', record)
  await sql`update records set deleted_at = now() where id = any(${ids}::uuid[])`.execute(db)
  await freeSlugsOf(db, ids)
  await recordEvents(
    db,
    actor,
    records.map(({ id, ownerOrgId, title }) => ({
      type: 'record.removed',
      orgId: ownerOrgId,
      recordId: id,
      data: { collection: collection.name, title },
    })),
  )
}
