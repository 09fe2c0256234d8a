import { sql } from 'kysely'
import type { Actor } from '../../../platform/actor.ts'
import { transaction, type Database } from '../../../platform/database/connect.ts'
import { changeRecords, type Change } from '../../../records/change.ts'
import type { Collection, Fields } from '../../../records/collection.ts'
import { removeRecords } from '../../../records/exchange/remove-records.ts'
import type { Snapshot } from '../../../records/revisions.ts'
import { collectionNamed, type Collections } from '../../../records/registry.ts'
import { restoreText } from '../../../records/texts/history.ts'
import { putTextsBack } from '../../../records/texts/put-back.ts'
import { finish, report, type Hold } from './runner.ts'
import type { Import } from './store.ts'
import { keepsAny, planUndo, type UndoPlan, type WrittenRow } from './undo-plan.ts'

const PORTION = 500

type StoredRow = WrittenRow & {
  /** What the record was before the import changed it. */
  snapshot: Snapshot | null
  /** The added fields of the record as they are. */
  extra: Fields
}
type Planned = StoredRow & { plan: UndoPlan }

/**
 * Takes an import back in one transaction: what it created is removed, what it changed is as before, and a language that it
 * brought to a record of old is gone again. What somebody has touched since stays as it is, and is told.
 */
export async function undoAll(db: Database, collections: Collections, of: Import, hold: Hold): Promise<void> {
  const collection = collectionNamed(collections, of.collection)
  await transaction(db, async (trx) => {
    const rows = (await writtenRows(trx, of.id)).map((row) => ({ ...row, plan: planUndo(row) }))
    await db.updateTable('imports').set({ total: rows.length }).where('id', '=', of.id).execute()
    const created = rows.filter(({ plan }) => plan.remove)
    const changed = rows.filter(({ plan }) => !plan.remove)
    let done = 0
    // New records go first: what they took from old ones, as a name, is free again then.
    for (const [some, undo] of [[created, removeCreated] as const, [changed, putBack] as const]) {
      for (let start = 0; start < some.length; start += PORTION) {
        const portion = some.slice(start, start + PORTION)
        await undo(trx, of, collection, portion)
        done += portion.length
        await report(db, hold, { done })
      }
    }
    await forget(trx, of.id, rows)
    const kept = rows.filter(({ plan }) => keepsAny(plan)).length
    await finish(trx, hold, { stage: 'undone', undoneAt: new Date(), kept })
  })
}

async function writtenRows(db: Database, id: string): Promise<StoredRow[]> {
  const { rows } = await sql<StoredRow>`
    select w.row, w.record_id as id, w.version_before as before, w.version_after as after, w.texts, r.extra,
      jsonb_build_object('version', r.version, 'removed', r.deleted_at is not null,
        'hung', exists (select from record_files f where f.record_id = r.id and f.deleted_at is null)
          or exists (select from record_links l where r.id in (l.from_id, l.to_id))
          or exists (select from record_comments c where c.record_id = r.id and c.withdrawn_at is null),
        'texts', (select coalesce(jsonb_agg(jsonb_build_object('locale', t.locale, 'version', t.version)), '[]')
          from record_texts t where t.record_id = r.id)) as now,
      (select v.snapshot from record_revisions v where v.record_id = r.id and v.version = w.version_before) as snapshot
    from import_rows w join records r on r.id = w.record_id
    where w.import_id = ${id}::uuid order by w.row`.execute(db)
  return rows
}

type Undo = (db: Database, of: Import, collection: Collection, rows: readonly Planned[]) => Promise<void>

const removeCreated: Undo = (db, { actor }, collection, rows) =>
  removeRecords(
    db,
    actor,
    collection,
    rows.map(({ id }) => id),
  )

const putBack: Undo = async (db, { actor, fileName }, collection, rows) => {
  const note = `Hoàn tác nhập từ tệp “${fileName}”`
  const changes = rows.flatMap(({ id, after, snapshot, extra, plan }): Change[] => {
    if (!plan.restore || !snapshot || after === null) return []
    const { fields, ownerOrgId } = snapshot
    return [{ id, version: after, fields, extra: formerExtra(snapshot, extra), ownerOrgId }]
  })
  await changeRecords(db, actor, collection, changes, { note })
  const texts = rows.flatMap(({ id, plan }) => plan.texts.map((text) => ({ id, ...text })))
  const known = texts.filter(({ before, former }) => before === 0 || former)
  await putTextsBack(db, actor, collection, {
    texts: known.map(({ id, locale, after, former }) => ({ id, locale, version: after, former })),
    note,
  })
  await restoreWords(
    db,
    actor,
    collection,
    texts.filter((text) => !known.includes(text)),
  )
}

/** Added fields that the record did not have before are empty again. */
function formerExtra(snapshot: Snapshot, now: Fields): Fields {
  const emptied = Object.fromEntries(Object.keys(now).map((key) => [key, null]))
  return { ...emptied, ...snapshot.extra }
}

type Said = { id: string; locale: string; before: number; after: number }

/** An import that was written before it was noted how a text stood: the words come back, as a draft. */
async function restoreWords(
  db: Database,
  actor: Actor,
  collection: Collection,
  texts: readonly Said[],
): Promise<void> {
  for (const { id, locale, before, after } of texts)
    await restoreText(db, actor, collection, { id, locale, version: after, revision: before })
}

/** Forgets what was written of each row but what stays of it. */
async function forget(db: Database, importId: string, rows: readonly Planned[]): Promise<void> {
  const left = rows.map(({ row, plan, before, after }) => ({
    row,
    any: keepsAny(plan),
    before: plan.kept.facts ? before : null,
    after: plan.kept.facts ? after : null,
    texts: plan.kept.texts,
  }))
  await sql`update import_rows w set record_id = case when l.any then w.record_id end, version_before = l.before,
      version_after = l.after, texts = l.texts
    from jsonb_to_recordset(${JSON.stringify(left)}::jsonb) as l(row integer, "any" boolean, before integer, after integer,
      texts jsonb)
    where w.import_id = ${importId}::uuid and w.row = l.row`.execute(db)
}
