import type { Actor } from '../../../platform/actor.ts'
import type { Config } from '../../../platform/config.ts'
import type { Database } from '../../../platform/database/connect.ts'
import type { Collections } from '../../../records/registry.ts'
import { today } from '../../../platform/time/dates.ts'
import { assigneeOf, type NewAssignee } from './assignee.ts'
import { deadlinePast, jobChanged, jobNotAllowed, jobNotFound, jobStepClosed } from './errors.ts'
import { changeItems, type ItemsChange } from './change-items.ts'
import type { Wanted } from './estimate.ts'
import type { JobChanges, TranslationJob } from './job.ts'
import { recordJobEvent } from './record-event.ts'
import { mayRun, maySee } from './rules.ts'
import { getJob, revokeLinks, updateJob } from './store.ts'
import { tellAssigned, tellChanged } from './tell.ts'

export type JobTerms = Pick<TranslationJob, 'title' | 'deadline' | 'notes' | 'rate'>

type Change = JobTerms &
  NewAssignee & {
    id: string
    version: number
    /** Those that it has, when left out. */
    items?: readonly Wanted[] | undefined
  }

type Around = { config: Config; collections: Collections }

/**
 * Changes what was agreed. A deadline that is passed may stay, but is not set anew; with another translator the links of
 * the one before are closed. Whoever translates it is told, and what was changed stands in its history.
 * @throws jobNotFound, jobNotAllowed, jobChanged, jobStepClosed, deadlinePast, assigneeNeeded, notATranslator, itemsFixed, itemNotFound
 */
export async function changeJob(
  db: Database,
  actor: Actor,
  { config, collections }: Around,
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
  const { items } = change
  const moved = items ? await changeItems(db, actor, job, { collections, items }) : { added: [], removed: [] }
  const changed = await updateJob(db, job, { title, deadline, notes, rate, ...assignee })
  const isAnother =
    job.assigneeId !== assignee.assigneeId ||
    (assignee.assigneeId === null && job.assigneeName !== assignee.assigneeName)
  if (isAnother) await revokeLinks(db, job.id)
  await recordJobEvent(db, actor, changed, 'changed', {
    changes: changesOf(job, changed, moved),
  })
  if (isAnother) await tellAssigned(db, actor, changed)
  else await tellChanged(db, actor, config, changed)
  return changed
}

function changesOf(
  before: TranslationJob,
  after: TranslationJob,
  { added, removed }: ItemsChange,
): JobChanges {
  return {
    ...(before.title === after.title ? {} : { title: after.title }),
    ...(before.deadline === after.deadline
      ? {}
      : { deadline: { from: before.deadline, to: after.deadline } }),
    ...(before.assigneeName === after.assigneeName ? {} : { assignee: after.assigneeName }),
    ...(before.notes === after.notes ? {} : { notes: true }),
    ...(before.rate === after.rate ? {} : { rate: true }),
    ...(added.length > 0 ? { added } : {}),
    ...(removed.length > 0 ? { removed } : {}),
  }
}
