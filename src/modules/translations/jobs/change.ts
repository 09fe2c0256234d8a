import type { Actor } from '../../../platform/actor.ts'
import type { Config } from '../../../platform/config.ts'
import type { Database } from '../../../platform/database/connect.ts'
import { today } from '../../../platform/time/dates.ts'
import { assigneeOf, type NewAssignee } from './assignee.ts'
import { deadlinePast, jobChanged, jobNotAllowed, jobNotFound, jobStepClosed } from './errors.ts'
import type { TranslationJob } from './job.ts'
import { recordJobEvent } from './record-event.ts'
import { mayRun, maySee } from './rules.ts'
import { getJob, revokeLinks, updateJob } from './store.ts'
import { tellAssigned } from './tell.ts'

export type JobTerms = Pick<TranslationJob, 'title' | 'deadline' | 'notes' | 'rate'>

type Change = JobTerms & NewAssignee & { id: string; version: number }

/**
 * Changes what was agreed. A deadline that is passed may stay, but is not set anew; with another translator the links of
 * the one before are closed.
 * @throws jobNotFound, jobNotAllowed, jobChanged, jobStepClosed, deadlinePast, assigneeNeeded, notATranslator
 */
export async function changeJob(
  db: Database,
  actor: Actor,
  config: Config,
  change: Change,
): Promise<TranslationJob> {
  const job = await getJob(db, change.id, { lock: true })
  if (!maySee(actor, job)) throw jobNotFound()
  if (!mayRun(actor, job)) throw jobNotAllowed()
  if (job.version !== change.version) throw jobChanged()
  if (job.state !== 'open' && job.state !== 'delivered') throw jobStepClosed()
  const { title, deadline, notes, rate } = change
  if (deadline !== job.deadline && deadline < today()) throw deadlinePast()
  const assignee = await assigneeOf(db, config, change, job.orgId)
  const changed = await updateJob(db, job, { title, deadline, notes, rate, ...assignee })
  const isAnother =
    job.assigneeId !== assignee.assigneeId ||
    (assignee.assigneeId === null && job.assigneeName !== assignee.assigneeName)
  if (isAnother) await revokeLinks(db, job.id)
  await recordJobEvent(db, actor, changed, 'changed', {
    deadline,
    ...(isAnother ? { assignee: assignee.assigneeName } : {}),
  })
  if (isAnother) await tellAssigned(db, actor, changed)
  return changed
}
