import { sql } from 'kysely'
import type { Actor } from '../platform/actor.ts'
import type { Database } from '../platform/database/connect.ts'
import { recordEvent } from '../platform/events.ts'
import { require, scopeOf } from './access.ts'
import { loadForChange, requireVersion } from './change.ts'
import type { Collection } from './collection.ts'
import { refuseDuplicates } from './create.ts'
import { derive } from './derive.ts'
import { recordNotFound } from './errors.ts'
import { publishWaiting, withdrawRecord } from './publishing/publish.ts'
import type { RecordView } from './record.ts'
import { getSnapshot } from './revisions.ts'
import { saveRecord } from './save.ts'
import { withoutSealed } from './seal.ts'
import { findRecord, restoreSpine } from './store.ts'
import { retakeSlugs } from './texts/slugs.ts'
import { checkStep, parseFields } from './validate.ts'

/** Takes a record out of sight; it can be brought back. @throws recordNotFound, changedMeanwhile, notAllowed */
export async function removeRecord(
  db: Database,
  actor: Actor,
  collection: Collection,
  { id, version }: { id: string; version: number },
): Promise<void> {
  const record = await loadForChange(db, actor, collection, id)
  require(actor, 'remove', record)
  requireVersion(record, version)
  await sql`update records set deleted_at = now() where id = ${id}::uuid`.execute(db)
  await recordEvent(db, actor, eventOf('record.removed', record))
  if (collection.publication) await withdrawRecord(db, record)
}

/** Brings a removed record back as it was. @throws recordNotFound, duplicateRecord */
export async function restoreRecord(db: Database, actor: Actor, collection: Collection, id: string) {
  const scope = scopeOf(actor, 'read', collection.name)
  const record = await findRecord(db, collection, id, { scope, deleted: true, lock: true })
  if (!record) throw recordNotFound()
  require(actor, 'remove', record)
  await refuseDuplicates(db, collection, [{ ...record, ...derive(collection, record.fields, record.extra) }])
  await restoreSpine(db, collection, record)
  await retakeSlugs(db, record)
  await recordEvent(db, actor, eventOf('record.restored', record))
  const restored = { ...record, deletedAt: null }
  if (collection.publication && record.state === 'approved') await publishWaiting(db, collection, restored)
  return restored
}

/** Makes an earlier version the current one; history goes on, nothing is rewritten. */
export async function restoreRevision(
  db: Database,
  actor: Actor,
  collection: Collection,
  { id, version, revision }: { id: string; version: number; revision: number },
): Promise<RecordView> {
  const before = await loadForChange(db, actor, collection, id)
  require(actor, 'change', before)
  requireVersion(before, version)
  const { fields, extra, visibility } = await getSnapshot(db, id, revision)
  // Fields added since that version keep what they hold now, as do sealed ones.
  const old = { ...before.fields, ...withoutSealed(collection, fields) }
  const after = {
    ...before,
    fields: parseFields(collection, old),
    extra: { ...before.extra, ...extra },
    visibility,
  }
  checkStep(collection, before.fields, after.fields)
  return saveRecord(db, actor, collection, { before, after, event: 'record.reverted', data: { revision } })
}

function eventOf(type: string, record: RecordView) {
  const { id, ownerOrgId, collection, title } = record
  return { type, orgId: ownerOrgId, recordId: id, data: { collection, title } }
}
