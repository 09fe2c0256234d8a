import { sql } from 'kysely'
import type { Actor } from '../../../platform/actor.ts'
import { transaction, type Database } from '../../../platform/database/connect.ts'
import { collectionNamed, type Collections } from '../../../records/registry.ts'
import { readSegments } from '../desk/load.ts'
import { writeTargets, type NewTarget } from '../desk/write.ts'
import { nothingToTakeBack } from './errors.ts'
import { loadImport, type StoredImport, type WrittenSegment } from './import-store.ts'

/**
 * Takes an import back in one transaction: every segment is again exactly what it was, outdated or not and by whoever wrote
 * it, unless somebody has written it since; those stay and are counted.
 * @throws importNotFound, nothingToTakeBack, and what `writeTargets` throws
 */
export function undoImport(
  db: Database,
  actor: Actor,
  collections: Collections,
  id: string,
): Promise<{ undone: number; kept: number }> {
  return transaction(db, async (trx) => {
    const stored = await loadImport(trx, actor, { id, lock: true })
    const { written, undoneAt } = stored
    if (written === null || undoneAt !== null) throw nothingToTakeBack()
    let undone = 0
    for (const [recordId, segments] of Map.groupBy(written, (segment) => segment.recordId)) {
      const targets = await formerTargets(trx, stored, { recordId, segments })
      const collection = collectionNamed(collections, segments[0]?.collection ?? '')
      const place = { id: recordId, locale: stored.locale }
      const result = await writeTargets(trx, actor, collection, { ...place, targets })
      undone += result.written.length
    }
    const kept = written.length - undone
    await sql`update translation_imports set undone_at = now(), kept = ${kept}::integer
      where id = ${id}::uuid`.execute(trx)
    return { undone, kept }
  })
}

type Part = { recordId: string; segments: readonly WrittenSegment[] }

async function formerTargets(
  db: Database,
  { locale }: StoredImport,
  { recordId, segments }: Part,
): Promise<NewTarget[]> {
  const now = new Map((await readSegments(db, { recordId, locale }))?.map((segment) => [segment.id, segment]))
  return segments.flatMap(({ id, before, version }): NewTarget[] => {
    const current = now.get(id)
    // Words that were taken away have no version.
    if (!current || (current.version !== version && !(current.target === null && version === 0))) return []
    const place = { id, source: current.text, version: current.version }
    if (before === null) return [{ ...place, target: null, state: 'editing', origin: 'file' }]
    const { target, state, origin } = before
    const former = { ...before, updatedAt: new Date(before.updatedAt) }
    return [{ ...place, target, state, origin, former }]
  })
}
