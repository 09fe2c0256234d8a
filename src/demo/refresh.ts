import type { Database } from '../platform/database/connect.ts'
import type { Fields } from '../records/collection.ts'
import { refreshRecords } from '../records/publishing/refresh.ts'
import type { Collections } from '../records/registry.ts'
import type { WrittenRecord } from './files.ts'

/** Publishes the items anew that lead to others: by now all of them are there to be led to. */
export async function refreshLeading(
  db: Database,
  collections: Collections,
  books: ReadonlyMap<{ name: string }, readonly WrittenRecord[]>,
): Promise<void> {
  const leading = [...books].flatMap(([{ name }, records]) =>
    records
      .filter(({ texts, fields }) => Object.keys(texts).length > 0 && leadsOn(fields))
      .map(({ id }) => ({ id, collection: name })),
  )
  await refreshRecords(db, collections, leading)
}

/** Whether a record names other items of the image database, its pictures apart. */
function leadsOn({ cover: _cover, gallery: _gallery, pages: _pages, ...fields }: Fields): boolean {
  return Object.values(fields)
    .flat()
    .some((value) => typeof value === 'string' && value.startsWith('ref:'))
}
