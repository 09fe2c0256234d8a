import { sql } from 'kysely'
import type { Actor } from '../../../platform/actor.ts'
import { transaction, type Database } from '../../../platform/database/connect.ts'
import { recordEvent } from '../../../platform/events.ts'
import { collectionNamed, type Collections } from '../../../records/registry.ts'
import { standingOf } from '../../../records/texts/put-back.ts'
import { loadDesk, readSegments, translatedSegments } from '../desk/load.ts'
import { findForDesk } from '../desk/open.ts'
import { writeOnDesk, type NewTarget } from '../desk/write.ts'
import { bringComments, hasComments } from './bring-comments.ts'
import type { Compared } from './compare.ts'
import type { Comparison } from './comparisons.ts'
import { alreadyWritten, changedSincePreview, nothingTaken } from './errors.ts'
import { loadImport, type StoredImport, type WrittenSegment, type WrittenText } from './import-store.ts'
import { compareImport, type ComparedItem } from './show-import.ts'

/** A segment to be written, as it was shown. */
export type Choice = { item: string; id: string; version: number; comparison: Comparison }

const WRITABLE: readonly Comparison[] = ['new', 'changed', 'state', 'emptied', 'conflict', 'source-changed']

/**
 * Writes the chosen segments of a file and the remarks that it brings in one transaction: all of them, or none when one is
 * not as it was shown.
 * @throws importNotFound, alreadyWritten, nothingTaken, changedSincePreview, and what `writeOnDesk` throws
 */
export function writeImport(
  db: Database,
  actor: Actor,
  collections: Collections,
  { id, choices }: { id: string; choices: readonly Choice[] },
): Promise<{ written: number; comments: number }> {
  return transaction(db, async (trx) => {
    const stored = await loadImport(trx, actor, { id, lock: true })
    if (stored.writtenAt !== null) throw alreadyWritten()
    const items = await compareImport(trx, actor, collections, stored)
    const byItem = Map.groupBy(choices, ({ item }) => item)
    const stale = [...byItem].flatMap(([item, chosen]) => staleAmong(chosen, items, item))
    if (stale.length > 0) throw changedSincePreview({ count: stale.length })
    if (choices.length === 0 && !items.some(hasComments)) throw nothingTaken()
    const written: WrittenSegment[] = []
    const texts: WrittenText[] = []
    for (const item of items) {
      const chosen = byItem.get(item.id)
      if (!chosen) continue
      const result = await writeItem(trx, actor, collections, { stored, item, chosen })
      written.push(...result.segments)
      texts.push(result.text)
    }
    const comments = await bringComments(trx, actor, collections, { items, locale: stored.locale })
    await sql`update translation_imports set written = ${JSON.stringify(written)}::jsonb, texts = ${JSON.stringify(texts)}::jsonb,
        comments = ${JSON.stringify(comments)}::jsonb, written_at = now()
      where id = ${id}::uuid`.execute(trx)
    return { written: written.length, comments: comments.length }
  })
}

function staleAmong(chosen: readonly Choice[], items: readonly ComparedItem[], id: string): Choice[] {
  const item = items.find((compared) => compared.id === id && compared.problem === null)
  return chosen.filter((choice) => !item || !segmentOf(item, choice))
}

function segmentOf({ segments }: ComparedItem, { id, version, comparison }: Choice): Compared | undefined {
  return segments.find(
    (segment) =>
      segment.id === id &&
      segment.comparison === comparison &&
      segment.current?.version === version &&
      WRITABLE.includes(comparison),
  )
}

type Writing = { stored: StoredImport; item: ComparedItem; chosen: readonly Choice[] }

async function writeItem(
  db: Database,
  actor: Actor,
  collections: Collections,
  { stored, item, chosen }: Writing,
): Promise<{ segments: WrittenSegment[]; text: WrittenText }> {
  const collection = collectionNamed(collections, item.collection)
  const place = { recordId: item.id, locale: stored.locale }
  const desk = await loadDesk(db, place)
  const rows = desk?.rows
  const before = new Map(
    desk && translatedSegments(desk, place.locale).map((segment) => [segment.id, segment]),
  )
  const targets = chosen.flatMap((choice): NewTarget[] => {
    const segment = segmentOf(item, choice)
    const now = before.get(choice.id)
    if (!segment || !now) return []
    const target = segment.comparison === 'state' ? now.target : segment.target
    const origin = { origin: 'file', originDetail: stored.fileName } as const
    return [
      { id: choice.id, source: now.text, target, state: segment.state, ...origin, version: choice.version },
    ]
  })
  const { written, refused, textVersion } = await writeOnDesk(db, actor, collection, {
    id: item.id,
    locale: stored.locale,
    targets,
    ownRevision: true,
  })
  if (refused.length > 0) throw changedSincePreview({ count: refused.length })
  const after = new Map((await readSegments(db, place))?.map(({ id, version }) => [id, version]))
  const record = await findForDesk(db, actor, collection, item.id)
  await recordEvent(db, actor, {
    type: 'record.translations-imported',
    orgId: record.ownerOrgId,
    recordId: item.id,
    data: { locale: stored.locale, file: stored.fileName, segments: written.length },
  })
  const segments = written.map((id): WrittenSegment => ({
    collection: item.collection,
    recordId: item.id,
    id,
    before: rows?.get(id) ?? null,
    version: after.get(id) ?? 0,
  }))
  return { segments, text: { recordId: item.id, former: standingOf(desk?.text), version: textVersion } }
}
