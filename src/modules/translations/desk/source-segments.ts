import { sql } from 'kysely'
import type { Database } from '../../../platform/database/connect.ts'
import { together } from '../../../platform/database/pipeline.ts'
import { cutText, spentNumbers, type Spent } from '../segments/cut.ts'
import type { Segment } from '../segments/segment.ts'
import { approvedSource, type Source } from './source.ts'

export type CutSource = Source & {
  segments: Segment[]
  spent: Spent
  /** Whether the database knows them as they are here. */
  kept: boolean
}

export type KeptSource = { version: number; segments: Segment[]; spent: Spent }

/**
 * The approved source of a record in its sentences, whose ids stay from version to version; undefined while it has no
 * source. What a version is cut into follows from what the one before was, so that reading needs not write.
 */
export async function cutSourceOf(db: Database, recordId: string): Promise<CutSource | undefined> {
  const [source, known] = await together([approvedSource(db, recordId), keptSource(db, recordId)])
  return source && cutSource(source, known)
}

/** The segments of a source as they are kept, of whatever version. */
async function keptSource(db: Database, recordId: string): Promise<KeptSource | undefined> {
  const { rows } = await sql<KeptSource>`/* prepared */
    select version, segments, spent from translation_sources where record_id = ${recordId}::uuid`.execute(db)
  return rows[0]
}

/** The same, locked until the transaction ends. */
export async function holdSource(db: Database, recordId: string): Promise<KeptSource | undefined> {
  const { rows } = await sql<KeptSource>`/* prepared */
    select version, segments, spent from translation_sources where record_id = ${recordId}::uuid for update`.execute(
    db,
  )
  return rows[0]
}

/** A source in its sentences, from what it was cut into before. Pure. */
export function cutSource(source: Source, known: KeptSource | undefined): CutSource {
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
  await sql`/* prepared */
    insert into translation_sources as s (record_id, version, segments, spent)
    values (${recordId}::uuid, ${source.version}::integer, ${JSON.stringify(source.segments)}::jsonb,
      ${JSON.stringify(source.spent)}::jsonb)
    on conflict (record_id) do update set version = excluded.version, segments = excluded.segments,
      spent = excluded.spent where s.version < excluded.version`.execute(db)
}
