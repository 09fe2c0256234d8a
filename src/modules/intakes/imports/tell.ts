import type { Database } from '../../../platform/database/connect.ts'
import type { Collections } from '../../../records/registry.ts'
import { notify } from '../../notifications/public.ts'
import type { Stage } from './endpoints.ts'
import { countRows, type Import } from './store.ts'

/** Tells whoever ordered a step that it is done: the page may be closed meanwhile. */
export async function tellDone(
  db: Database,
  collections: Collections,
  of: Import,
  after: Stage,
): Promise<void> {
  const to = of.actor.userId === null ? [] : [of.actor.userId]
  const path = `/records/${of.collection}/import?import=${of.id}`
  const label = collections.get(of.collection)?.label ?? { vi: of.collection, en: of.collection }
  const counts = await countRows(db, of.id)
  if (after === 'writing' && of.problem === null) {
    await notify(db, {
      kind: 'import.finished',
      to,
      path,
      params: { rows: counts.written, title: label },
    })
  }
  if (after === 'checking' && of.stage === 'checked') {
    const { create, change, look, refused } = counts
    const params = { title: of.fileName, ready: create + change, look, refused }
    await notify(db, { kind: 'import.checked', to, path, params })
  }
}
