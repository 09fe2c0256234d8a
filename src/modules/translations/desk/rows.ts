import { sql } from 'kysely'
import type { Actor } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/connect.ts'
import type { IgnoredCheck, SegmentOrigin, SegmentState } from '../segments/segment.ts'
import type { Tags } from '../segments/tags.ts'

/** What one language says of a segment, as it is kept. */
export type TargetRow = {
  segmentId: string
  /** What it was translated from; empty when that is not known. */
  source: string
  target: string
  state: Exclude<SegmentState, 'untranslated'>
  origin: SegmentOrigin
  originDetail: string | null
  ignored: IgnoredCheck[]
  /** Marks of its own, which the source has not. */
  tags: Tags
  version: number
  updatedBy: string | null
  updatedByName: string
  updatedAt: Date
}

export type Place = { recordId: string; locale: string }

/** All that a language says of the segments of a record, also of those that the source no longer has. */
export async function loadRows(db: Database, { recordId, locale }: Place): Promise<TargetRow[]> {
  const { rows } = await sql<TargetRow>`/* prepared */
    select segment_id, source, target, state, origin, origin_detail, ignored, tags, version, updated_by,
      updated_by_name, updated_at from translation_segments
    where record_id = ${recordId}::uuid and locale = ${locale}`.execute(db)
  return rows
}

/** Writes segments over what they said before. */
export async function putRows(
  db: Database,
  { recordId, locale }: Place,
  rows: readonly TargetRow[],
): Promise<void> {
  if (rows.length === 0) return
  await sql`/* prepared */
    insert into translation_segments (record_id, locale, segment_id, source, target, state, origin, origin_detail,
      ignored, tags, version, updated_by, updated_by_name, updated_at)
    select ${recordId}::uuid, ${locale}, r.* from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(
      "segmentId" text, source text, target text, state text, origin text, "originDetail" text, ignored jsonb,
      tags jsonb, version integer, "updatedBy" text, "updatedByName" text, "updatedAt" timestamptz)
    on conflict (record_id, locale, segment_id) do update set source = excluded.source, target = excluded.target,
      state = excluded.state, origin = excluded.origin, origin_detail = excluded.origin_detail,
      ignored = excluded.ignored, tags = excluded.tags, version = excluded.version, updated_by = excluded.updated_by,
      updated_by_name = excluded.updated_by_name, updated_at = excluded.updated_at`.execute(db)
}

export async function dropRows(
  db: Database,
  { recordId, locale }: Place,
  segmentIds: readonly string[],
): Promise<void> {
  if (segmentIds.length === 0) return
  await sql`delete from translation_segments where record_id = ${recordId}::uuid and locale = ${locale}
    and segment_id = any(${segmentIds}::text[])`.execute(db)
}

/** Notes that the segments say what a version of the text says. */
export async function noteInStep(
  db: Database,
  { recordId, locale }: Place,
  textVersion: number,
): Promise<void> {
  await sql`/* prepared */
    insert into translation_texts (record_id, locale, text_version)
    values (${recordId}::uuid, ${locale}, ${textVersion}::integer)
    on conflict (record_id, locale) do update set text_version = excluded.text_version`.execute(db)
}

export function writtenBy({
  userId,
  name,
}: Actor): Pick<TargetRow, 'updatedBy' | 'updatedByName' | 'updatedAt'> {
  return { updatedBy: userId, updatedByName: name, updatedAt: new Date() }
}
