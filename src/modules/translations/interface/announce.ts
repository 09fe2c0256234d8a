import { sql } from 'kysely'
import type { Actor } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/connect.ts'
import { recordPublicChange } from '../../../records/publishing/changes.ts'
import { tagOf } from '../../../records/publishing/public-page.ts'
import type { TextStep } from '../../../records/texts/text-steps.ts'
import { interfaceTexts } from './schema.ts'

/** Tells every node that the interface says something else in one language, when the step is committed. */
export async function announceInterfaceText(
  db: Database,
  _actor: Actor,
  { collection, record, text, to }: TextStep,
): Promise<void> {
  if (collection.name !== interfaceTexts.name || (to !== 'approve' && to !== 'withdraw')) return
  await sql`update interface_catalogues set stale = stale - ${text.locale}
    where record_id = ${record.id}::uuid`.execute(db)
  await recordPublicChange(db, [tagOf.interface])
}
