import { sql } from 'kysely'
import { systemActor, type Actor } from '../platform/actor.ts'
import { transaction, type Database } from '../platform/database/connect.ts'
import { defineError } from '../platform/errors.ts'
import type { Log } from '../platform/log.ts'
import type { Collection } from '../records/collection.ts'
import { addComment } from '../records/comments.ts'
import type { FileStore } from '../platform/files.ts'
import { createRecords } from '../records/create.ts'
import { addLink } from '../records/links.ts'
import type { RecordView } from '../records/record.ts'
import type { Collections } from '../records/registry.ts'
import { findRecord } from '../records/store.ts'
import { loadHistory, organizations, type WrittenHistory } from '../modules/organizations/public.ts'
import { freezeReport, type Library } from '../modules/reports/public.ts'
import { readDemoFile, readRecords, readTranslations, resolveFields, type WrittenRecord } from './files.ts'
import { loadDrawings } from './media.ts'
import { loadObligations } from './obligations.ts'
import { orderPages } from './order.ts'
import { refreshLeading } from './refresh.ts'
import { loadTexts } from './texts.ts'

export const notEmpty = defineError('demo.not-empty', 409, {
  vi: 'Thư mục dữ liệu đã có {count} bản ghi nên không nạp dữ liệu mẫu. Đặt CHALO_DATA tới một thư mục mới nếu cần.',
  en: 'The data folder already holds {count} records, so the demo is not loaded. Set CHALO_DATA to a new folder for it.',
})

const PROVINCE = 'quang-binh'
const YEAR = 2017

export async function countRecords(db: Database): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from records`.execute(db)
  return rows[0]?.count ?? 0
}

/**
 * Loads the demo province into an empty database: all of it, or nothing. Its drawings go to `files`; without a store the
 * items stand there without pictures. @throws notEmpty
 */
export async function loadDemo(db: Database, library: Library, log: Log, files?: FileStore): Promise<void> {
  const count = await countRecords(db)
  if (count > 0) throw notEmpty({ count })
  const actor = systemActor('Dữ liệu mẫu')
  const records = await transaction(db, async (trx) => {
    const loaded = await loadRecords(trx, actor, library.collections, files)
    await freezeReport(trx, actor, library, { org: PROVINCE, year: YEAR })
    return loaded
  })
  await sql`analyze`.execute(db)
  log(
    { vi: 'Đã nạp {records} bản ghi của tỉnh mẫu', en: 'Loaded {records} records of the demo province' },
    { records },
  )
}

async function loadRecords(
  db: Database,
  actor: Actor,
  collections: Collections,
  files: FileStore | undefined,
): Promise<number> {
  const translations = await readTranslations()
  const books = new Map<Collection, WrittenRecord[]>()
  for (const collection of collections.values()) {
    books.set(collection, await readRecords(collection.name, translations))
  }
  const all = [...books.values()].flat()
  const idOf = identifier(all)
  for (const [collection, records] of books) {
    const created = await createFrom(db, actor, collection, { records, idOf })
    if (collection.name === organizations.name) await loadHistory(db, actor, await readHistory())
    if (files) await loadDrawings(db, files, records)
    await loadTexts(db, actor, collection, { told: togetherWith(created, records), idOf })
  }
  await orderPages(db, all)
  await refreshLeading(db, collections, books)
  for (const record of all) {
    for (const { to, ...link } of record.links) {
      await addLink(db, actor, { id: record.id, ownerOrgId: idOf(record.owner) }, { ...link, toId: idOf(to) })
    }
  }
  await addComments(db, books)
  await loadObligations(db, actor, collections, idOf)
  return all.length
}

function togetherWith(created: readonly RecordView[], records: readonly WrittenRecord[]) {
  const byId = new Map(created.map((record) => [record.id, record]))
  return records.flatMap((written) => {
    const record = byId.get(written.id)
    return record && Object.keys(written.texts).length > 0 ? [{ record, written }] : []
  })
}

async function addComments(db: Database, files: ReadonlyMap<Collection, WrittenRecord[]>): Promise<void> {
  for (const [collection, records] of files) {
    for (const { id, state, comments } of records) {
      const record = comments.length > 0 && (await findRecord(db, collection, id, { scope: 'everywhere' }))
      if (!record) continue
      const kind = state === 'returned' ? 'request' : 'remark'
      for (const { by, ...comment } of comments)
        await addComment(db, systemActor(by), record, { ...comment, kind })
    }
  }
}

async function createFrom(
  db: Database,
  actor: Actor,
  collection: Collection,
  { records, idOf }: { records: readonly WrittenRecord[]; idOf: (ref: string) => string },
): Promise<RecordView[]> {
  const created: RecordView[] = []
  for (const [state, group] of Map.groupBy(records, (record) => record.state)) {
    const inputs = group.map(({ id, owner, fields, source, visibility }) => ({
      id,
      ownerOrgId: idOf(owner),
      fields: resolveFields(fields, idOf),
      visibility,
      source: source ?? 'demo',
    }))
    created.push(...(await createRecords(db, actor, collection, inputs, { state })))
  }
  return created
}

/** Ids by reference, `ref:` in front or not. */
function identifier(records: readonly WrittenRecord[]): (ref: string) => string {
  const ids = new Map(records.map(({ ref, id }) => [ref, id]))
  return (ref) => {
    const id = ids.get(ref.replace(/^(org|ref):/, ''))
    if (!id) throw new Error(`The demo has no record “${ref}”`)
    return id
  }
}

async function readHistory(): Promise<WrittenHistory> {
  const [versions, mandates, successions] = [
    await readDemoFile('organization-versions'),
    await readDemoFile('mandates'),
    await readDemoFile('organization-successions'),
  ]
  return { versions, mandates, successions } as WrittenHistory
}
