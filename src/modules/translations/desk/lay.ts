import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import type { Database } from '../../../platform/database/connect.ts'
import { SOURCE_LOCALE } from '../../../platform/locales.ts'
import type { Fields } from '../../../records/collection.ts'
import { sourceHashOf } from '../../../records/texts/source-hash.ts'
import type { RecordText, TextState } from '../../../records/texts/text.ts'
import { stillIgnored } from '../checks/ignore.ts'
import { alignText, type Laid } from '../segments/align.ts'
import { cutText } from '../segments/cut.ts'
import type { Segment } from '../segments/segment.ts'
import type { Tags } from '../segments/tags.ts'
import type { TargetRow } from './rows.ts'
import type { CutSource } from './source-segments.ts'

/** A text as it is laid beside its source, and who wrote it last. */
export type WrittenText = RecordText & { writtenByName: string }

/**
 * What the segments say when their text was written elsewhere: in the free editor, by an import, before there was a desk.
 * Segments that the text still says stay as they are.
 */
export async function layText(
  db: Database,
  source: CutSource,
  text: WrittenText,
  rows: readonly TargetRow[],
): Promise<TargetRow[]> {
  const origin = await originOf(db, source, text, rows.length === 0)
  const known: Laid = {
    targets: new Map(rows.map(({ segmentId, target }) => [segmentId, target])),
    own: new Map(rows.map(({ segmentId, tags }) => [segmentId, tags])),
  }
  const laid = alignText(origin.fields, origin.segments, text, known)
  const before = new Map(rows.map((row) => [row.segmentId, row]))
  return origin.segments.flatMap((segment) => {
    const target = laid.targets.get(segment.id)
    if (target === undefined) return []
    const row = before.get(segment.id)
    const tags = laid.own.get(segment.id) ?? {}
    if (row && row.target === target && isDeepStrictEqual(row.tags, tags)) return [row]
    return [laidRow({ text, segment, isKnown: origin.isKnown, target, tags, row })]
  })
}

type LaidSegment = {
  text: WrittenText
  segment: Segment
  isKnown: boolean
  target: string
  tags: Tags
  row: TargetRow | undefined
}

function laidRow({ text, segment, isKnown, target, tags, row }: LaidSegment): TargetRow {
  return {
    segmentId: segment.id,
    source: isKnown ? segment.text : '',
    target,
    state: stateOf(text.state),
    origin: 'text',
    originDetail: null,
    ignored: stillIgnored(row, target),
    tags,
    version: Math.max(text.version, (row?.version ?? 0) + 1),
    updatedBy: text.updatedBy,
    updatedByName: text.writtenByName,
    updatedAt: text.updatedAt,
  }
}

function stateOf(state: TextState): TargetRow['state'] {
  return state === 'approved' ? 'approved' : state === 'machine' ? 'machine' : 'translated'
}

type Origin = { fields: Fields; segments: readonly Segment[]; isKnown: boolean }

/**
 * What a text was written from: the source as it is, or, for one that was never laid beside it, the earlier version that
 * it says it is of, its sentences under their ids of today.
 */
async function originOf(
  db: Database,
  source: CutSource,
  text: WrittenText,
  isFirst: boolean,
): Promise<Origin> {
  const current = { fields: source.fields, segments: source.segments, isKnown: true }
  if (!isFirst || text.sourceHash === source.hash) return current
  const fields = text.sourceHash === null ? undefined : await versionOf(db, text.recordId, text.sourceHash)
  if (!fields) return { ...current, isKnown: false }
  const former = cutText(fields)
  const ids = new Map(
    cutText(source.fields, former).map(({ id }, at) => [id, source.segments[at]?.id] as const),
  )
  return {
    fields,
    segments: former.map((segment) => ({ ...segment, id: ids.get(segment.id) ?? `gone:${segment.id}` })),
    isKnown: true,
  }
}

/** What the source said when it had a hash. */
async function versionOf(db: Database, recordId: string, hash: string): Promise<Fields | undefined> {
  const { rows } = await sql<{ fields: Fields }>`
    select fields from record_text_revisions
    where record_id = ${recordId}::uuid and locale = ${SOURCE_LOCALE} order by version desc limit 50`.execute(
    db,
  )
  return rows.find(({ fields }) => sourceHashOf(fields) === hash)?.fields
}
