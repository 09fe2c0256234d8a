import { isDeepStrictEqual } from 'node:util'
import type { Database } from '../../platform/database/connect.ts'
import type { Collection } from '../collection.ts'
import type { RecordView } from '../record.ts'
import { collectionNamed, type Collections } from '../registry.ts'
import { findRecords } from '../store.ts'
import { recordPublicChange, tagsOf } from './changes.ts'
import { markPointing } from './mark-pointing.ts'
import { pageOf } from './page-of.ts'
import { isOver } from './publish.ts'
import { publishedTexts, takePagesAway, writePages, type DatedPage } from './store.ts'

/**
 * Copies the shared facts and pictures of a record anew into the pages that the public reads of it; words, addresses and
 * dates stay as they were published; `locale` keeps it to one language. A page whose time is over by the new facts is taken away.
 */
export async function refreshPages(
  db: Database,
  collection: Collection,
  record: RecordView,
  locale?: string,
): Promise<void> {
  if (!collection.publication) return
  const now = new Date()
  const pages: DatedPage[] = []
  const pictured: DatedPage[] = []
  for (const { text, reading, publishedAt, ...before } of await publishedTexts(db, record.id, locale)) {
    const page = { ...(await pageOf(db, collection, record, text)), reading, publishedAt }
    pages.push(page)
    if (!isDeepStrictEqual(coverOf(before), coverOf(page))) pictured.push(page)
  }
  await writePages(
    db,
    pages.filter((page) => !isOver(page, now)),
  )
  const over = pages.filter((page) => isOver(page, now))
  const locales = over.map((page) => page.locale)
  if (over.length > 0) await takePagesAway(db, { recordId: record.id, locales, reason: 'expired' })
  await markPointing(db, [...over, ...pictured])
  await recordPublicChange(db, pages.flatMap(tagsOf))
}

/** The cover of a page as JSON keeps it: pages that lead on to this one show it, too. */
function coverOf({ facts, media }: Pick<DatedPage, 'facts' | 'media'>): unknown {
  const cover = media[String(facts['cover'])] ?? null
  return JSON.parse(JSON.stringify(cover))
}

/** Refreshes published records of any collection, for whoever changed what their pages show, such as a picture. */
export async function refreshRecords(
  db: Database,
  collections: Collections,
  shown: readonly { id: string; collection: string }[],
): Promise<void> {
  for (const [name, records] of Map.groupBy(shown, ({ collection }) => collection)) {
    const collection = collectionNamed(collections, name)
    const ids = [...new Set(records.map(({ id }) => id))]
    for (const record of await findRecords(db, collection, ids, 'everywhere', { lock: true })) {
      await refreshPages(db, collection, record)
    }
  }
}
