import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import { recordEvent } from '../../platform/events.ts'
import { can, notAllowed } from '../access.ts'
import { loadForChange } from '../change.ts'
import type { Collection } from '../collection.ts'
import { publishText } from '../publishing/publish.ts'
import { refreshPages } from '../publishing/refresh.ts'
import type { RecordView } from '../record.ts'
import { badSchedule } from './errors.ts'
import { mayWrite } from './may.ts'
import { lockText, requireTextVersion } from './store.ts'
import type { RecordText } from './text.ts'

export type Schedule = {
  /** When the public may read it at the earliest; null: as soon as it is approved. */
  publishAt: Date | null
  /** Until when nobody outside may read it, whatever the schedule says. */
  embargoUntil: Date | null
  /** When it is taken away by itself. */
  expiresAt: Date | null
}

/** Whether an actor may set a text's times: its writer until it is submitted, whoever decides from then on. */
export function maySchedule(
  actor: Actor,
  record: Pick<RecordView, 'collection' | 'ownerOrgId' | 'state'>,
  text: Pick<RecordText, 'locale' | 'state' | 'publishedVersion'>,
): boolean {
  if (text.state === 'approved' || text.state === 'archived' || text.publishedVersion !== null) {
    return can(actor, 'archive', { ...record, state: 'approved' })
  }
  if (text.state === 'submitted' || text.state === 'reviewed') {
    return can(actor, 'approve', { ...record, state: 'submitted' })
  }
  return mayWrite(actor, record, text.locale)
}

/**
 * Sets when one language of a record may be read; an approved one is published or taken away at once as its times say.
 * @throws textNotFound, notAllowed, changedMeanwhile, badSchedule
 */
export async function scheduleText(
  db: Database,
  actor: Actor,
  collection: Collection,
  { id, locale, version, ...schedule }: Schedule & { id: string; locale: string; version: number },
): Promise<RecordText> {
  const record = await loadForChange(db, actor, collection, id)
  const before = await lockText(db, id, locale)
  if (!maySchedule(actor, record, before)) throw notAllowed()
  requireTextVersion(before.version, version)
  refuseNever(schedule)
  await db
    .updateTable('recordTexts')
    .set(schedule)
    .where('recordId', '=', id)
    .where('locale', '=', locale)
    .execute()
  await recordEvent(db, actor, {
    type: 'record.text-scheduled',
    orgId: record.ownerOrgId,
    recordId: id,
    data: { locale, version, title: record.title, ...schedule },
  })
  const text = { ...before, ...schedule }
  if (text.state === 'approved') await publishText(db, collection, record, text)
  // The times of a text that is being written anew hold for what the public reads of it now, too.
  else if (text.publishedVersion !== null) await refreshPages(db, collection, record, locale)
  return lockText(db, id, locale)
}

function refuseNever({ publishAt, embargoUntil, expiresAt }: Schedule): void {
  if (expiresAt === null) return
  if (
    (publishAt !== null && expiresAt <= publishAt) ||
    (embargoUntil !== null && expiresAt <= embargoUntil)
  ) {
    throw badSchedule()
  }
}
