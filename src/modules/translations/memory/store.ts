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
 * an approved one says from now on where it was approved last, an imported one changes nothing, nor does one that was
 * approved in that place before.
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
          created_at = excluded.created_at
          where (m.org_id, m.origin, m.record_id, m.segment_id)
            is distinct from (excluded.org_id, excluded.origin, excluded.record_id, excluded.segment_id)`
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

/** What a record said in a language when it was last approved, as far as it says it no longer. */
export async function forgetOthers(
  db: Database,
  { recordId, locale }: { recordId: string; locale: string },
  entries: readonly NewEntry[],
): Promise<void> {
  const kept = entries.map(({ segmentId, source, target }) => ({
    segmentId,
    source: renumbered(source),
    target: renumbered(target, source),
  }))
  await sql`/* prepared */
    delete from translation_memory m
    where m.record_id = ${recordId}::uuid and m.locale = ${locale} and m.origin = 'approved'
      and m.removed_at is null and m.segment_id in (
        select k."segmentId" from jsonb_to_recordset(${JSON.stringify(kept)}::jsonb)
          as k("segmentId" text, source text, target text)
        where (k.source, k.target) is distinct from (m.source, m.target) and k."segmentId" = m.segment_id
      )`.execute(db.withoutPlugins())
}
