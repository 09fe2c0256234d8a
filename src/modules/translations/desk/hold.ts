import { sql } from 'kysely'
import type { Database } from '../../../platform/database/connect.ts'
import type { Issue } from '../../../platform/errors.ts'
import { changedTarget, nothingToTranslate, segmentsChanged } from './errors.ts'
import { loadDesk, type LoadedDesk } from './load.ts'
import { dropRows, putRows, type Place, type TargetRow } from './rows.ts'
import { keepSource } from './source-segments.ts'

/** Reads a desk, locked until the transaction ends. @throws nothingToTranslate */
export async function holdDesk(db: Database, place: Place): Promise<LoadedDesk> {
  const { recordId, locale } = place
  await sql`
    select 1 from record_texts where record_id = ${recordId}::uuid and locale = ${locale} for update`.execute(
    db,
  )
  // A language without a text has no row to lock.
  await sql`
    insert into translation_texts (record_id, locale, text_version) values (${recordId}::uuid, ${locale}, 0)
    on conflict (record_id, locale) do nothing`.execute(db)
  await sql`
    select 1 from translation_texts where record_id = ${recordId}::uuid and locale = ${locale} for update`.execute(
    db,
  )
  const desk = await loadDesk(db, place)
  if (!desk) throw nothingToTranslate()
  return desk
}

/** Writes what differs from what is kept. Sentences that the source no longer has keep their words. */
export async function keepDesk(
  db: Database,
  desk: LoadedDesk,
  { place, rows }: { place: Place; rows: ReadonlyMap<string, TargetRow> },
): Promise<void> {
  await keepSource(db, place.recordId, desk.source)
  const stored = new Map(desk.stored.map((row) => [row.segmentId, row]))
  const living = new Set(desk.source.segments.map(({ id }) => id))
  const gone = [...stored.keys()].filter((id) => living.has(id) && !rows.has(id))
  await dropRows(db, place, gone)
  await putRows(
    db,
    place,
    [...rows.values()].filter((row) => row !== stored.get(row.segmentId)),
  )
}

/** The rows of segments as somebody saw them. @throws segmentsChanged when one was written since */
export function rowsAsSeen(
  { rows }: LoadedDesk,
  seen: readonly { id: string; version: number }[],
): TargetRow[] {
  const found = seen.flatMap(({ id, version }) => {
    const row = rows.get(id)
    return row?.version === version ? [row] : []
  })
  if (found.length === seen.length) return found
  const known = new Set(found.map(({ segmentId }) => segmentId))
  const issues: Issue[] = seen
    .filter(({ id }) => !known.has(id))
    .map(({ id }) => ({ at: id, message: changedTarget }))
  throw segmentsChanged({ count: issues.length }, issues)
}
