import type { Database } from '../../platform/database/connect.ts'
import type { Collection } from '../collection.ts'
import type { RecordView } from '../record.ts'
import type { RecordText } from '../texts/text.ts'
import { recordPublicChange, tagsOf } from './changes.ts'
import { pageOf } from './page-of.ts'
import { markPointing } from './mark-pointing.ts'
import { isOver, standingOf } from './publish.ts'
import { writePages, type DatedPage } from './store.ts'

// What is written in one statement; pages with long texts stay well below the size of a message.
const CHUNK = 500

/**
 * Publishes all that waits of many records and may be read now, for imports and demo content: a statement for every five
 * hundred pages, and one change for readers.
 */
export async function publishMany(
  db: Database,
  collection: Collection,
  records: readonly RecordView[],
): Promise<number> {
  if (!collection.publication) return 0
  const now = new Date()
  const byId = new Map(records.map((record) => [record.id, record]))
  const tags = new Set<string>()
  let count = 0
  for (let start = 0; start < records.length; start += CHUNK) {
    const ids = records.slice(start, start + CHUNK).map(({ id }) => id)
    const pages: DatedPage[] = []
    for (const text of await waitingOf(db, ids)) {
      const record = byId.get(text.recordId)
      if (!record || standingOf(record, text, now) !== 'published') continue
      const page = await pageOf(db, collection, record, text)
      if (!isOver(page, now)) pages.push({ ...page, publishedAt: now })
    }
    for (let from = 0; from < pages.length; from += CHUNK) {
      const chunk = pages.slice(from, from + CHUNK)
      await writePages(db, chunk)
      await markPointing(db, chunk)
    }
    for (const tag of pages.flatMap(tagsOf)) tags.add(tag)
    count += pages.length
  }
  await recordPublicChange(db, tags)
  return count
}

async function waitingOf(db: Database, ids: readonly string[]): Promise<RecordText[]> {
  const texts = db
    .selectFrom('recordTexts')
    .selectAll()
    .where('recordId', 'in', [...ids])
    .where('state', '=', 'approved')
    .where('publishedVersion', 'is', null)
    .orderBy('recordId')
  return (await texts.execute()) as RecordText[]
}
