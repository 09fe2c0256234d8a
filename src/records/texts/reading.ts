import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import { recordEvent } from '../../platform/events.ts'
import { can, notAllowed } from '../access.ts'
import { loadForChange } from '../change.ts'
import type { Collection } from '../collection.ts'
import { recordPublicChange, tagsOf } from '../publishing/changes.ts'
import type { RecordView } from '../record.ts'
import { ownText } from './errors.ts'
import { lockText, requireTextVersion } from './store.ts'
import type { RecordText } from './text.ts'

/** Whether an actor may note that a text was read by somebody whose mother tongue it is. */
export function mayConfirmReading(
  actor: Actor,
  record: Pick<RecordView, 'collection' | 'ownerOrgId' | 'state'>,
): boolean {
  return can(actor, 'translate', record) || can(actor, 'review', { ...record, state: 'submitted' })
}

type Reading = {
  id: string
  locale: string
  version: number
  /** Who read it, when that is not the actor: a teacher, a consulate, a colleague at a partner province. */
  reader?: string | undefined
}

/**
 * Notes that somebody whose mother tongue it is has read this version of a text; readers are then no longer told that it
 * awaits one. The next version awaits it again, unless the edit is flagged as minor.
 * @throws textNotFound, notAllowed, changedMeanwhile, ownText
 */
export async function confirmReading(
  db: Database,
  actor: Actor,
  collection: Collection,
  { id, locale, version, reader }: Reading,
): Promise<RecordText> {
  const record = await loadForChange(db, actor, collection, id)
  const before = await lockText(db, id, locale)
  if (!mayConfirmReading(actor, record)) throw notAllowed()
  requireTextVersion(before.version, version)
  // Nobody is the second pair of eyes on his own words.
  if (reader === undefined && actor.userId !== null && before.authors.includes(actor.userId)) {
    throw ownText({ locale })
  }
  const read = { nativeReader: reader ?? actor.name, nativeReadAt: new Date() }
  await db
    .updateTable('recordTexts')
    .set(read)
    .where('recordId', '=', id)
    .where('locale', '=', locale)
    .execute()
  await recordEvent(db, actor, {
    type: 'record.text-read',
    orgId: record.ownerOrgId,
    recordId: id,
    data: { locale, version, title: record.title, reader: read.nativeReader },
  })
  if (before.publishedVersion === version) await tellReaders(db, record, locale)
  return { ...before, ...read }
}

async function tellReaders(db: Database, { id, collection }: RecordView, locale: string): Promise<void> {
  await sql`update public_pages set reading = 'read' where record_id = ${id}::uuid and locale = ${locale}`.execute(
    db,
  )
  await recordPublicChange(db, tagsOf({ recordId: id, collection, locale }))
}
