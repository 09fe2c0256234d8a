import type { Actor } from '../../../platform/actor.ts'
import type { Config } from '../../../platform/config.ts'
import type { Database } from '../../../platform/database/connect.ts'
import { calendarOf } from '../../law/public.ts'
import { addressOfAssignee } from './assignee.ts'
import type { JobItemView, JobLinkView, JobView } from './endpoints.ts'
import { jobNotFound } from './errors.ts'
import { totalOf, wordsToDo, type JobProgress, type TranslationJob } from './job.ts'
import { summaryOf } from './list.ts'
import { progressOf, sumOf } from './progress.ts'
import { amountOf, mayRun, maySee, movesFor } from './rules.ts'
import { eventsOf, getJob, itemsOf, linksOf, type JobItem, type JobLink } from './store.ts'

/** A job with all that its reader may see of it. @throws jobNotFound */
export async function readJob(db: Database, actor: Actor, config: Config, id: string): Promise<JobView> {
  const job = await getJob(db, id)
  if (!maySee(actor, job)) throw jobNotFound()
  const items = await itemsOf(db, id)
  const progress = (await progressOf(db, [id])).get(id) ?? new Map<string, JobProgress>()
  const counts = totalOf(items)
  const calendar = await calendarOf(db)
  const known = { items: items.length, words: counts.words, progress: sumOf(progress.values()), calendar }
  const run = mayRun(actor, job)
  const isOutside = job.assigneeId === null
  return {
    ...summaryOf(actor, job, known),
    notes: job.notes,
    rate: job.rate,
    acceptedWords: job.acceptedWords,
    amount: amountOf(job.rate, job.acceptedWords ?? wordsToDo(counts)),
    counts,
    assigneeEmail: run ? await addressOfAssignee(config, job) : null,
    assigneeLocale: job.assigneeLocale,
    deliveredByName: job.deliveredByName,
    finishedByName: job.finishedByName,
    list: items.map((item) => itemView(item, progress.get(item.recordId))),
    links: run ? (await linksOf(db, id)).map((link) => linkView(link, job)) : [],
    history: await eventsOf(db, id),
    may: { run, link: run && isOutside && job.state === 'open', moves: movesFor(actor, job) },
  }
}

const NONE: JobProgress = { segments: 0, done: 0, approved: 0 }

export function itemView(
  { recordId, ownerOrgId: _owner, ...item }: JobItem,
  progress: JobProgress = NONE,
): JobItemView {
  return { id: recordId, ...item, progress }
}

function linkView({ jobId: _job, ...link }: JobLink, { state }: TranslationJob): JobLinkView {
  const over = state === 'finished' || state === 'cancelled'
  return { ...link, open: !over && link.revokedAt === null && link.expiresAt > new Date() }
}
