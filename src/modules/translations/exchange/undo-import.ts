import { sql } from 'kysely'
import type { Actor } from '../../../platform/actor.ts'
import { transaction, type Database } from '../../../platform/database/connect.ts'
import { recordEvent } from '../../../platform/events.ts'
import { collectionNamed, type Collections } from '../../../records/registry.ts'
import { withdrawComments } from '../../../records/withdraw-comments.ts'
import { loadDesk, translatedSegments, type LoadedDesk } from '../desk/load.ts'
import { findForDesk } from '../desk/open.ts'
import { writeTargets, type NewTarget } from '../desk/write.ts'
import { nothingToTakeBack } from './errors.ts'
import { loadImport, type KeptItem, type StoredImport, type WrittenSegment } from './import-store.ts'

export type Undone = { undone: number; kept: number; keptItems: KeptItem[] }

/**
 * Takes an import back in one transaction: every segment is again exactly what it was, outdated or not and by whoever wrote
 * it; the text stands as it stood, or is gone where the language had none; comments that came along are withdrawn. What
 * somebody has written, answered or settled since stays and is told.
 * @throws importNotFound, nothingToTakeBack, and what `writeTargets` throws
 */
export function undoImport(
  db: Database,
  actor: Actor,
  collections: Collections,
  id: string,
): Promise<Undone> {
  return transaction(db, async (trx) => {
    const stored = await loadImport(trx, actor, { id, lock: true })
    const { written, undoneAt } = stored
    if (written === null || undoneAt !== null) throw nothingToTakeBack()
    const items = new Map(
      [...written, ...stored.comments].map(({ recordId, collection }) => [recordId, collection]),
    )
    const keptItems: KeptItem[] = []
    for (const [recordId, collection] of items) {
      const kept = await undoItem(trx, actor, collections, { stored, recordId, collection })
      if (kept.segments.length > 0 || kept.comments > 0) keptItems.push(kept)
    }
    const kept = keptItems.reduce((total, { segments }) => total + segments.length, 0)
    await sql`update translation_imports set undone_at = now(), kept = ${kept}::integer,
      kept_items = ${JSON.stringify(keptItems)}::jsonb where id = ${id}::uuid`.execute(trx)
    return { undone: written.length - kept, kept, keptItems }
  })
}

type Item = { stored: StoredImport; recordId: string; collection: string }

/** @returns what stays */
async function undoItem(
  db: Database,
  actor: Actor,
  collections: Collections,
  { stored, recordId, collection }: Item,
): Promise<KeptItem> {
  const own = collectionNamed(collections, collection)
  const record = await findForDesk(db, actor, own, recordId)
  const segments = stored.written?.filter((segment) => segment.recordId === recordId) ?? []
  const comments = stored.comments.filter((comment) => comment.recordId === recordId).map(({ id }) => id)
  const undone = segments.length > 0 ? await undoSegments(db, actor, collections, { stored, segments }) : []
  const withdrawn = await withdrawComments(db, actor, record, comments)
  await recordEvent(db, actor, {
    type: 'record.translations-taken-back',
    orgId: record.ownerOrgId,
    recordId,
    data: {
      locale: stored.locale,
      file: stored.fileName,
      title: record.title,
      segments: undone.length,
      comments: withdrawn,
    },
  })
  return {
    collection,
    id: recordId,
    title: record.title,
    segments: segments.map((segment) => segment.id).filter((id) => !undone.includes(id)),
    comments: comments.length - withdrawn,
  }
}

type Part = { stored: StoredImport; segments: readonly WrittenSegment[] }

/** @returns the ids of segments that are as before */
async function undoSegments(
  db: Database,
  actor: Actor,
  collections: Collections,
  { stored, segments }: Part,
): Promise<string[]> {
  const [{ collection, recordId }] = segments as [WrittenSegment]
  const { locale, fileName } = stored
  const desk = await loadDesk(db, { recordId, locale })
  const targets = desk ? formerTargets(desk, locale, segments) : []
  const text = stored.texts.find((written) => written.recordId === recordId)
  // Nobody has written or moved the text since, so that all of it goes back.
  const isWhole = targets.length === segments.length && text?.version === desk?.text?.version
  const { written } = await writeTargets(db, actor, collectionNamed(collections, collection), {
    id: recordId,
    locale,
    targets,
    ownRevision: true,
    former: text && isWhole ? { text: text.former, note: `Hoàn tác nhập từ tệp “${fileName}”` } : undefined,
  })
  return written
}

function formerTargets(desk: LoadedDesk, locale: string, segments: readonly WrittenSegment[]): NewTarget[] {
  const now = new Map(translatedSegments(desk, locale).map((segment) => [segment.id, segment]))
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
