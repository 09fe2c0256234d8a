import { sql } from 'kysely'
import type { Actor } from '../../../platform/actor.ts'
import { transaction, type Database } from '../../../platform/database/connect.ts'
import { changeRecords, type Change } from '../../../records/change.ts'
import type { Collection } from '../../../records/collection.ts'
import { removeRecords } from '../../../records/exchange/remove-records.ts'
import type { WrittenText } from '../../../records/exchange/write-decisions.ts'
import type { Snapshot } from '../../../records/revisions.ts'
import { collectionNamed, type Collections } from '../../../records/registry.ts'
import { restoreText } from '../../../records/texts/history.ts'
import { finish, report, type Hold } from './runner.ts'
import type { Import } from './store.ts'

const PORTION = 500

type WrittenRow = {
  row: number
  id: string
  before: number | null
  after: number
  texts: WrittenText[]
  /** Nobody has changed the record since, nor hung anything on it. */
  untouched: boolean
  /** What the record was before the import changed it. */
  snapshot: Snapshot | null
}

/**
 * Takes an import back in one transaction: what it created is removed, what it changed is as before. Records that
 * somebody has touched since stay as they are, and are counted.
 */
export async function undoAll(db: Database, collections: Collections, of: Import, hold: Hold): Promise<void> {
  const collection = collectionNamed(collections, of.collection)
  await transaction(db, async (trx) => {
    const rows = await writtenRows(trx, of.id)
    await db.updateTable('imports').set({ total: rows.length }).where('id', '=', of.id).execute()
    const back = rows.filter(({ untouched }) => untouched)
    for (let start = 0; start < back.length; start += PORTION) {
      await undoPortion(trx, of.actor, collection, back.slice(start, start + PORTION))
      await report(db, hold, { done: Math.min(start + PORTION, back.length) })
    }
    await forget(trx, of.id, back)
    const kept = rows.length - back.length
    await finish(trx, hold, { stage: 'undone', undoneAt: new Date(), kept })
  })
}

async function writtenRows(db: Database, id: string): Promise<WrittenRow[]> {
  const { rows } = await sql<WrittenRow>`
    select w.row, w.record_id as id, w.version_before as before, w.version_after as after, w.texts,
      r.version = w.version_after and r.deleted_at is null
        and not exists (select 1 from record_files f where f.record_id = r.id and f.deleted_at is null)
        and not exists (select 1 from record_links l where r.id in (l.from_id, l.to_id) and w.version_before is null)
        and not exists (select 1 from record_comments c where c.record_id = r.id and w.version_before is null)
        and not exists (select 1 from jsonb_to_recordset(w.texts) as x(locale text, after integer)
          join record_texts t on t.record_id = r.id and t.locale = x.locale where t.version <> x.after)
        as untouched,
      (select v.snapshot from record_revisions v where v.record_id = r.id and v.version = w.version_before) as snapshot
    from import_rows w join records r on r.id = w.record_id
    where w.import_id = ${id}::uuid order by w.row`.execute(db)
  return rows
}

async function undoPortion(
  db: Database,
  actor: Actor,
  collection: Collection,
  rows: readonly WrittenRow[],
): Promise<void> {
  const created = rows.filter(({ before }) => before === null).map(({ id }) => id)
  await removeRecords(db, actor, collection, created)
  const changes = rows.flatMap(({ id, before, after, snapshot }): Change[] => {
    if (!snapshot || before === after) return []
    const { fields, extra, ownerOrgId } = snapshot
    return [{ id, version: after, fields, extra, ownerOrgId }]
  })
  await changeRecords(db, actor, collection, changes)
  await undoTexts(
    db,
    actor,
    collection,
    rows.filter(({ before }) => before !== null),
  )
}

/** Texts say again what they said; a language that the import brought to a record of old stays as its draft. */
async function undoTexts(
  db: Database,
  actor: Actor,
  collection: Collection,
  rows: readonly WrittenRow[],
): Promise<void> {
  for (const { id, texts } of rows) {
    for (const { locale, before, after } of texts.filter((text) => text.before > 0))
      await restoreText(db, actor, collection, { id, locale, version: after, revision: before })
  }
}

async function forget(db: Database, importId: string, rows: readonly WrittenRow[]): Promise<void> {
  await sql`update import_rows set record_id = null, version_before = null, version_after = null, texts = '[]'
    where import_id = ${importId}::uuid and row = any(${rows.map(({ row }) => row)}::integer[])`.execute(db)
}
