import { sql } from 'kysely'
import { transaction, type Database } from '../../../platform/database/connect.ts'
import { indexPages, type IndexedPage } from './index-pages.ts'

const BATCH = 500

type Place = Pick<IndexedPage, 'recordId' | 'locale'>

/**
 * Writes the search index of every published page anew, some hundred pages in a transaction: for when words are cut in
 * another way than before. Readers search on meanwhile. Returns how many pages there are.
 */
export async function reindexPages(
  db: Database,
  progress: (done: number) => void = () => {},
): Promise<number> {
  let done = 0
  for (let last: Place | undefined; ;) {
    const batch = await transaction(db, async (trx) => {
      const pages = await pagesAfter(trx, last)
      await indexPages(trx, pages)
      return pages
    })
    done += batch.length
    if (batch.length > 0) progress(done)
    if (batch.length < BATCH) return done
    last = batch.at(-1)
  }
}

async function pagesAfter(db: Database, last: Place | undefined): Promise<IndexedPage[]> {
  const after = last ? sql`where (record_id, locale) > (${last.recordId}::uuid, ${last.locale})` : sql``
  // Locked, so that nobody publishes a newer text between reading and writing.
  const { rows } = await sql<IndexedPage>`
    select record_id as "recordId", locale, collection, title, summary, texts, published_at as "publishedAt"
    from public_pages ${after} order by record_id, locale limit ${BATCH} for share`.execute(
    db.withoutPlugins(),
  )
  return rows
}
