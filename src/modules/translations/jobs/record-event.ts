import type { Actor } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/connect.ts'
import { recordEvent } from '../../../platform/events.ts'
import type { TranslationJob } from './job.ts'

export type JobEventType =
  | 'created'
  | 'changed'
  | 'delivered'
  | 'returned'
  | 'finished'
  | 'cancelled'
  | 'link-made'
  | 'link-revoked'
  | 'address-forgotten'

/** Logs what happened to a job in the chain of its organisation; addresses and tokens never enter the log. */
export function recordJobEvent(
  db: Database,
  actor: Actor,
  job: Pick<TranslationJob, 'id' | 'orgId' | 'title' | 'locale'>,
  type: JobEventType,
  data: Record<string, unknown> = {},
): Promise<void> {
  const { id, orgId, title, locale } = job
  return recordEvent(db, actor, {
    type: `translation-job.${type}`,
    orgId,
    data: { job: id, title, locale, ...data },
  })
}
