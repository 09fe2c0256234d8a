import { sql } from 'kysely'
import type { Database } from '../../../platform/database/connect.ts'
import { cutText, spentNumbers, type Spent } from '../segments/cut.ts'
import type { Segment } from '../segments/segment.ts'
import { approvedSource, type Source } from './source.ts'

export type CutSource = Source & {
  segments: Segment[]
  spent: Spent
  /** Whether the database knows them as they are here. */
  kept: boolean
}

type Row = { version: number; segments: Segment[]; spent: Spent }

/**
 * The approved source of a record in its sentences, whose ids stay from version to version; undefined while it has no
 * source. What a version is cut into follows from what the one before was, so that reading needs not write.
 */
export async function cutSourceOf(db: Database, recordId: string): Promise<CutSource | undefined> {
  const source = await approvedSource(db, recordId)
  if (!source) return undefined
  const { rows } = await sql<Row>`
    select version, segments, spent from translation_sources where record_id = ${recordId}::uuid`.execute(db)
  const [known] = rows
  if (known?.version === source.version) return { ...source, ...known, kept: true }
  const segments = cutText(source.fields, known?.segments, known?.spent)
  return {
    ...source,
    segments,
    spent: spentNumbers(segments, spentNumbers(known?.segments ?? [], known?.spent)),
    kept: false,
  }
}

/** Keeps the segments of a source, so that their ids stay when it is changed. */
export async function keepSource(db: Database, recordId: string, source: CutSource): Promise<void> {
  if (source.kept) return
  await sql`
    insert into translation_sources as s (record_id, version, segments, spent)
    values (${recordId}::uuid, ${source.version}::integer, ${JSON.stringify(source.segments)}::jsonb,
      ${JSON.stringify(source.spent)}::jsonb)
    on conflict (record_id) do update set version = excluded.version, segments = excluded.segments,
      spent = excluded.spent where s.version < excluded.version`.execute(db)
}
