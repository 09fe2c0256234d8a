import type { Actor } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/connect.ts'
import type { Collections } from '../../../records/registry.ts'
import { itemNotFound, itemsFixed } from './errors.ts'
import { estimateItems, type EstimatedItem, type Wanted } from './estimate.ts'
import type { TranslationJob } from './job.ts'
import { itemsOf, replaceItems } from './store.ts'

/** Titles of what came to a job and what left it. */
export type ItemsChange = { added: string[]; removed: string[] }

type Asked = { collections: Collections; items: readonly Wanted[] }

/**
 * Puts other items into a job. Words of those that come are counted as they are now; those that stay keep what was agreed,
 * for some of it is translated by now. What was translated of an item that leaves stays in the item.
 * @throws itemsFixed, itemNotFound
 */
export async function changeItems(
  db: Database,
  actor: Actor,
  job: TranslationJob,
  { collections, items }: Asked,
): Promise<ItemsChange> {
  const before = await itemsOf(db, job.id)
  const agreed = new Map(before.map((item) => [item.recordId, item]))
  const wanted = [...new Map(items.map((item) => [item.id, item])).values()]
  const kept = new Set(wanted.map(({ id }) => id))
  const isSame = wanted.length === before.length && before.every(({ recordId }) => kept.has(recordId))
  if (isSame) return { added: [], removed: [] }
  if (job.state !== 'open') throw itemsFixed()
  const counted = await estimateItems(db, actor, collections, { locale: job.locale, items: wanted })
  if (counted.missing.some((id) => !agreed.has(id))) throw itemNotFound()
  const estimates = new Map(counted.items.map((item) => [item.id, item]))
  const rows = wanted.flatMap(({ id }) => agreed.get(id) ?? rowsOf(estimates.get(id)))
  await replaceItems(db, job.id, rows)
  return {
    added: counted.items.flatMap(({ id, title }) => (agreed.has(id) ? [] : [title])),
    removed: before.flatMap(({ recordId, title }) => (kept.has(recordId) ? [] : [title])),
  }
}

function rowsOf(item: EstimatedItem | undefined) {
  if (!item) return []
  const { id, ...count } = item
  return [{ recordId: id, ...count }]
}
