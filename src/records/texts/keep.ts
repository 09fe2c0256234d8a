import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import { recordEvent } from '../../platform/events.ts'
import type { RecordView } from '../record.ts'

/**
 * Notes that a translation still says its source although that was changed: it is no longer outdated. Its words, its
 * state and what readers see stay. The caller has locked the text and looked at the actor's right to write it.
 */
export async function keepText(
  db: Database,
  actor: Actor,
  record: RecordView,
  { locale, sourceHash }: { locale: string; sourceHash: string },
): Promise<void> {
  await db
    .updateTable('recordTexts')
    .set({ sourceHash })
    .where('recordId', '=', record.id)
    .where('locale', '=', locale)
    .execute()
  await recordEvent(db, actor, {
    type: 'record.text-kept',
    orgId: record.ownerOrgId,
    recordId: record.id,
    data: { locale, title: record.title },
  })
}
