import type { Actor } from '../../../platform/actor.ts'
import { can } from '../../../records/access.ts'
import type { Action } from '../../../records/rights.ts'
import type { JobState, TranslationJob } from './job.ts'

/** What the table of rights knows jobs as; they are reached like the records of a collection of this name. */
export const JOBS = 'translation-jobs'

/** Rights any of which lets somebody see the jobs of an organisation. */
export const seeingRights = ['translate', 'review', 'approve', 'administer'] as const satisfies Action[]

type About = Pick<TranslationJob, 'orgId' | 'assigneeId' | 'createdBy'>

/** Whether an actor's right reaches the jobs of an organisation. */
export function reaches(actor: Actor, action: Action, orgId: string): boolean {
  return can(actor, action, { collection: JOBS, ownerOrgId: orgId, state: 'submitted' })
}

const isAssignee = (actor: Actor, { assigneeId }: About) => assigneeId !== null && assigneeId === actor.userId

export function maySee(actor: Actor, job: About): boolean {
  return isAssignee(actor, job) || seeingRights.some((action) => reaches(actor, action, job.orgId))
}

/** Who runs a job: makes its links, changes and cancels it. Whoever only has to do it, does not. */
export function mayRun(actor: Actor, job: About): boolean {
  const reached = reaches(actor, 'translate', job.orgId) || reaches(actor, 'review', job.orgId)
  return reached && (!isAssignee(actor, job) || job.createdBy === actor.userId)
}

export type JobMove = 'deliver' | 'return' | 'finish' | 'cancel'

type Step = { from: readonly JobState[]; to: JobState; may: (actor: Actor, job: About) => boolean }

/** Nobody accepts or returns what he delivered himself. */
const judges = (actor: Actor, job: About) => mayRun(actor, job) && !isAssignee(actor, job)

/** What may happen to a job. */
export const jobMoves: Readonly<Record<JobMove, Step>> = {
  // Whoever runs it delivers for somebody whose files came by mail.
  deliver: {
    from: ['open'],
    to: 'delivered',
    may: (actor, job) => isAssignee(actor, job) || mayRun(actor, job),
  },
  return: { from: ['delivered'], to: 'open', may: judges },
  finish: { from: ['delivered'], to: 'finished', may: judges },
  cancel: { from: ['open', 'delivered'], to: 'cancelled', may: mayRun },
}

export const jobMoveNames = ['deliver', 'return', 'finish', 'cancel'] as const satisfies readonly JobMove[]

export function movesFor(actor: Actor, job: About & Pick<TranslationJob, 'state'>): JobMove[] {
  return jobMoveNames.filter((name) => {
    const { from, may } = jobMoves[name]
    return from.includes(job.state) && may(actor, job)
  })
}

/** What is owed: words accepted (or to be done) at the rate; null while either is unknown. */
export function amountOf(rate: number | null, words: number | null): number | null {
  return rate === null || words === null ? null : rate * words
}

export function isOverdue(
  { state, deadline }: Pick<TranslationJob, 'state' | 'deadline'>,
  on: string,
): boolean {
  return state === 'open' && deadline < on
}
