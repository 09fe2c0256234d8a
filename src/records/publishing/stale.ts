import { sql } from 'kysely'
import { transaction, type Database } from '../../platform/database/connect.ts'
import type { Collection } from '../collection.ts'
import type { Collections } from '../registry.ts'
import { findRecord } from '../store.ts'
import { refreshPages } from './refresh.ts'

/** At most so many records at one look; the rest at the next. */
const BATCH = 200

/** Copies stale pages anew, on whichever node looks first; one that fails keeps none of the others waiting. */
export async function refreshStale(db: Database, collections: Collections): Promise<void> {
  const { rows } = await sql<{ recordId: string; collection: string }>`
    select s.record_id, r.collection from public_stale s join records r on r.id = s.record_id
    group by s.record_id, r.collection order by min(s.id) limit ${BATCH}`.execute(db)
  const failures: unknown[] = []
  for (const { recordId, collection } of rows) {
    const known = collections.get(collection)
    const refreshing = transaction(db, (trx) => refreshOne(trx, known, recordId))
    await refreshing.catch((error: unknown) => failures.push(error))
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} items could not be refreshed`)
}

async function refreshOne(db: Database, collection: Collection | undefined, id: string): Promise<void> {
  const record = collection && (await findRecord(db, collection, id, { scope: 'everywhere', lock: true }))
  const { rows } = await sql<{ locale: string }>`
    delete from public_stale where record_id = ${id}::uuid returning locale`.execute(db)
  if (!record) return
  for (const locale of new Set(rows.map((row) => row.locale)))
    await refreshPages(db, collection, record, locale)
}
