import type { Actor } from '../../../platform/actor.ts'
import type { Config } from '../../../platform/config.ts'
import type { Database } from '../../../platform/database/connect.ts'
import { jobChanged, jobNotAllowed, jobNotFound, jobStepClosed, noteNeeded, notDone } from './errors.ts'
import { totalOf, wordsToDo, type TranslationJob } from './job.ts'
import { progressOf, sumOf } from './progress.ts'
import { recordJobEvent, type JobEventType } from './record-event.ts'
import { jobMoves, maySee, type JobMove } from './rules.ts'
import { getJob, itemsOf, revokeLinks, updateJob } from './store.ts'
import { tellMove } from './tell.ts'

export type NewMove = {
  id: string
  version: number
  to: JobMove
  note: string
  acceptedWords?: number | undefined
}

const past = {
  deliver: 'delivered',
  return: 'returned',
  finish: 'finished',
  cancel: 'cancelled',
} as const satisfies Record<JobMove, JobEventType>

/**
 * Moves a job on: delivered, returned, accepted or cancelled. What is over has no links any more.
 * @throws jobNotFound, jobNotAllowed, jobChanged, jobStepClosed, noteNeeded, notDone
 */
export async function moveJob(
  db: Database,
  actor: Actor,
  config: Config,
  move: NewMove,
): Promise<TranslationJob> {
  const job = await getJob(db, move.id, { lock: true })
  if (!maySee(actor, job)) throw jobNotFound()
  if (!jobMoves[move.to].may(actor, job)) throw jobNotAllowed()
  if (job.version !== move.version) throw jobChanged()
  return takeStep(db, actor, config, { ...move, job })
}

type Step = Pick<NewMove, 'to' | 'note' | 'acceptedWords'> & { job: TranslationJob }

/** The step itself, of a locked job that the caller has found the actor may move. */
export async function takeStep(
  db: Database,
  actor: Actor,
  config: Config,
  { job, to, note, acceptedWords }: Step,
): Promise<TranslationJob> {
  const step = jobMoves[to]
  if (!step.from.includes(job.state)) throw jobStepClosed()
  const saysWhy = note !== ''
  if ((to === 'return' || to === 'cancel') && !saysWhy) throw noteNeeded()
  if (to === 'deliver' && !saysWhy) await requireDone(db, job.id)
  const changed = { state: step.to, ...(await whatChanges(db, actor, { job, to, acceptedWords })) }
  const moved = await updateJob(db, job, changed)
  if (to === 'finish' || to === 'cancel') await revokeLinks(db, job.id)
  const accepted = to === 'finish' ? { words: moved.acceptedWords } : {}
  await recordJobEvent(db, actor, job, past[to], { ...(saysWhy ? { note } : {}), ...accepted })
  await tellMove(db, actor, config, { job: moved, to, note })
  return moved
}

async function requireDone(db: Database, jobId: string): Promise<void> {
  const items = (await progressOf(db, [jobId])).get(jobId)
  const { segments, done } = sumOf(items?.values() ?? [])
  if (done < segments) throw notDone({ count: segments - done })
}

async function whatChanges(
  db: Database,
  actor: Actor,
  { job, to, acceptedWords }: Omit<Step, 'note'>,
): Promise<Partial<TranslationJob>> {
  const at = new Date()
  switch (to) {
    case 'deliver':
      return { deliveredAt: at, deliveredByName: actor.name }
    case 'return':
      return { deliveredAt: null, deliveredByName: null }
    case 'cancel':
      return { cancelledAt: at }
    case 'finish':
      return {
        finishedAt: at,
        finishedByName: actor.name,
        acceptedWords: acceptedWords ?? wordsToDo(totalOf(await itemsOf(db, job.id))),
      }
  }
}
