import type { Database } from '../../platform/database/connect.ts'
import type { Collection } from '../collection.ts'
import type { RecordView } from '../record.ts'
import { publishWaiting, withdrawRecord } from './publish.ts'
import { refreshPages } from './refresh.ts'

type Step = { before: Pick<RecordView, 'state'>; after: RecordView }

/**
 * Keeps the public pages true to a record that has just changed, in the transaction of the change: new facts are copied,
 * a record that is no longer approved is no longer read, one that is again comes back with its approved texts.
 */
export async function followRecord(
  db: Database,
  collection: Collection,
  { before, after }: Step,
): Promise<void> {
  if (!collection.publication) return
  const [was, is] = [before.state === 'approved', after.state === 'approved']
  if (is) {
    if (was) await refreshPages(db, collection, after)
    await publishWaiting(db, collection, after)
  } else if (was) {
    await withdrawRecord(db, after)
  }
}
