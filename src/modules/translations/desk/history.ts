import { sql } from 'kysely'
import type { Actor } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/connect.ts'
import type { Collection, Fields } from '../../../records/collection.ts'
import { alignOneUnit, type Laid } from '../segments/align.ts'
import type { SegmentHistory } from './endpoints.ts'
import { nothingToTranslate, unknownTarget } from './errors.ts'
import { loadDesk } from './load.ts'
import { findForDesk, type DeskPlace } from './open.ts'

const REVISIONS = 40

type Revision = { version: number; at: Date; byName: string; fields: Fields }

/**
 * What a segment said in the latest revisions of its text, the newest first: only those in which it changed.
 * @throws recordNotFound, nothingToTranslate, unknownTarget
 */
export async function segmentHistory(
  db: Database,
  actor: Actor,
  collection: Collection,
  { id, locale, segmentId }: DeskPlace & { segmentId: string },
): Promise<SegmentHistory> {
  await findForDesk(db, actor, collection, id)
  const desk = await loadDesk(db, { recordId: id, locale })
  if (!desk) throw nothingToTranslate()
  const { fields, segments } = desk.source
  const segment = segments.find((each) => each.id === segmentId)
  if (!segment) throw unknownTarget()
  const within = segments.filter(({ unit }) => unit === segment.unit)
  const { rows } = await sql<Revision>`
    select version, coalesce(ended_at, created_at) as at, created_by_name as by_name, fields from record_text_revisions
    where record_id = ${id}::uuid and locale = ${locale} order by version desc limit ${REVISIONS}`.execute(db)
  // What is known of a revision helps to tell the sentences of the one before it apart.
  let known: Laid = {
    targets: new Map([...desk.rows].map(([at, { target }]) => [at, target])),
    own: new Map([...desk.rows].map(([at, { tags }]) => [at, tags])),
  }
  const said = rows.map((revision): SegmentHistory[number] => {
    known = alignOneUnit(fields, within, { fields: revision.fields, locale, unit: segment.unit }, known)
    const { version, at, byName } = revision
    return { version, at, byName, target: known.targets.get(segmentId) ?? null }
  })
  return said.filter(({ target }, index) => target !== (said[index + 1]?.target ?? null))
}
