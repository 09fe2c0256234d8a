import { sql } from 'kysely'
import type { Actor } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/connect.ts'
import { scopeOf } from '../../../records/access.ts'
import type { Collections } from '../../../records/registry.ts'
import { findRecord } from '../../../records/store.ts'
import { readSegments } from '../desk/load.ts'
import { lookUpMemory } from '../memory/look-up.ts'
import type { Segment, TranslatedSegment } from '../segments/segment.ts'
import { divideWords } from './divide-words.ts'
import type { TargetLocale, WordCount } from './job.ts'

export type Wanted = { collection: string; id: string }

export type EstimatedItem = WordCount & {
  id: string
  collection: string
  title: string
  ownerOrgId: string
}

type Estimate = { items: EstimatedItem[]; missing: string[] }

/**
 * The words of items as a job in this language would find them. `missing` are those that do not exist, have no source text
 * or are not the actor's to have translated.
 */
export async function estimateItems(
  db: Database,
  actor: Actor,
  collections: Collections,
  { locale, items }: { locale: TargetLocale; items: readonly Wanted[] },
): Promise<Estimate> {
  const seen = new Set<string>()
  const estimate: Estimate = { items: [], missing: [] }
  for (const { collection: name, id } of uniqueById(items)) {
    const collection = collections.get(name)
    const record = collection?.texts
      ? await findRecord(db, collection, id, { scope: scopeOf(actor, 'translate', name) })
      : undefined
    const segments = record ? await readSegments(db, { recordId: id, locale }) : undefined
    if (!record || !segments) {
      estimate.missing.push(id)
      continue
    }
    const kept = new Set(segments.filter(isKept).map((each) => each.id))
    const unknown = segments.filter((each) => !kept.has(each.id) && !seen.has(each.text))
    const count = divideWords(segments, { kept, seen, near: await nearnessOf(db, locale, unknown) })
    const { title, ownerOrgId } = record
    estimate.items.push({ id, collection: name, title, ownerOrgId, ...count })
  }
  return estimate
}

function uniqueById(items: readonly Wanted[]): Wanted[] {
  return [...new Map(items.map((item) => [item.id, item])).values()]
}

/** It says in the language what its source says today. */
function isKept({ state, outdated }: TranslatedSegment): boolean {
  return !outdated && (state === 'translated' || state === 'approved')
}

/** How near the memory comes to each of these sources. */
async function nearnessOf(db: Database, locale: TargetLocale, segments: readonly Segment[]) {
  const near = new Map<string, number>()
  for (const source of new Set(segments.map(({ text }) => text))) {
    const [best] = await lookUpMemory(db, { locale, source, limit: 1 })
    if (best) near.set(source, best.exact ? 1 : best.similarity)
  }
  return (source: string): number | null => near.get(source) ?? null
}

/** Jobs in the language that are not finished and hold one of these records already, by record. */
export async function heldBy(
  db: Database,
  locale: TargetLocale,
  ids: readonly string[],
): Promise<Map<string, { id: string; title: string }>> {
  const { rows } = await sql<{ recordId: string; id: string; title: string }>`
    select i.record_id, j.id, j.title from translation_job_items i join translation_jobs j on j.id = i.job_id
    where i.record_id = any(${[...ids]}::uuid[]) and j.locale = ${locale} and j.state in ('open', 'delivered')
    order by j.created_at`.execute(db)
  return new Map(rows.map(({ recordId, id, title }) => [recordId, { id, title }]))
}
