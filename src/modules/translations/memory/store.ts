import { sql } from 'kysely'
import type { Database } from '../../../platform/database/connect.ts'
import { memoryKey, renumbered } from './key.ts'
import { pairsOf } from './pairs.ts'

/** A source with what a language says of it; both tagged. */
export type NewEntry = {
  locale: string
  source: string
  target: string
  recordId: string | null
  segmentId: string | null
}

export type Provenance = {
  orgId: string
  origin: 'approved' | 'imported'
  createdByName: string
  createdAt?: Date
}

/**
 * Writes entries, their tags numbered from 1, and answers how many are new. A pair that is there already is kept once:
 * an approved one says from now on where it was approved last, an imported one changes nothing.
 */
export async function putEntries(
  db: Database,
  entries: readonly NewEntry[],
  { orgId, origin, createdByName, createdAt = new Date() }: Provenance,
): Promise<number> {
  const rows = [...new Map(entries.map(rowOf).map((row) => [sameOf(row), row])).values()]
  if (rows.length === 0) return 0
  const onConflict =
    origin === 'imported'
      ? sql`do nothing`
      : sql`do update set org_id = excluded.org_id, origin = excluded.origin, record_id = excluded.record_id,
          segment_id = excluded.segment_id, created_by_name = excluded.created_by_name,
          created_at = excluded.created_at`
  const { rows: written } = await sql<{ added: boolean }>`/* prepared */
    insert into translation_memory as m (org_id, locale, source, target, source_key, source_pairs, origin, record_id,
      segment_id, created_by_name, created_at)
    select ${orgId}::uuid, e.locale, e.source, e.target, e.key, e.pairs, ${origin}, e."recordId", e."segmentId",
      ${createdByName}, ${createdAt}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as e(locale text, source text, target text, key text,
      pairs integer[], "recordId" uuid, "segmentId" text)
    on conflict (locale, md5(source), md5(target)) where removed_at is null ${onConflict}
    returning (xmax = 0) as added`.execute(db.withoutPlugins())
  return written.filter(({ added }) => added).length
}

function rowOf({ locale, source, target, recordId, segmentId }: NewEntry) {
  const own = renumbered(source)
  const key = memoryKey(source)
  return {
    locale,
    source: own,
    target: renumbered(target, source),
    key,
    pairs: pairsOf(key, locale),
    recordId,
    segmentId,
  }
}

function sameOf({ locale, source, target }: ReturnType<typeof rowOf>): string {
  return JSON.stringify([locale, source, target])
}

/** What the memory has from an approved text. */
export type LearntEntry = {
  id: number
  orgId: string
  segmentId: string | null
  source: string
  target: string
}

export async function learntFrom(
  db: Database,
  { recordId, locale }: { recordId: string; locale: string },
): Promise<LearntEntry[]> {
  const { rows } = await sql<LearntEntry>`/* prepared */
    select id, org_id as "orgId", segment_id as "segmentId", source, target from translation_memory
    where record_id = ${recordId}::uuid and locale = ${locale} and origin = 'approved' and removed_at is null`.execute(
    db.withoutPlugins(),
  )
  return rows
}

/** What a text says of its segments, held against what was learnt from it before. Pure. */
export function compareLearnt(
  learnt: readonly LearntEntry[],
  said: readonly NewEntry[],
  orgId: string,
): { fresh: NewEntry[]; outdated: LearntEntry[] } {
  const bySegment = Map.groupBy(learnt, ({ segmentId }) => segmentId)
  const outdated: LearntEntry[] = []
  const fresh = said.filter(({ segmentId, source, target }) => {
    const before = bySegment.get(segmentId) ?? []
    if (before.length === 0) return true
    const [own, its] = [renumbered(source), renumbered(target, source)]
    const same = before.filter((entry) => entry.source === own && entry.target === its)
    outdated.push(...before.filter((entry) => !same.includes(entry)))
    return !same.some((entry) => entry.orgId === orgId)
  })
  return { fresh, outdated }
}

export async function forgetEntries(db: Database, entries: readonly LearntEntry[]): Promise<void> {
  if (entries.length === 0) return
  const ids = entries.map(({ id }) => id)
  await sql`/* prepared */ delete from translation_memory where id = any(${ids}::bigint[])`.execute(db)
}
