import type { Database } from '../../../platform/database/connect.ts'
import { today } from '../../../platform/time/dates.ts'
import { calendarOf } from '../../law/public.ts'
import { namesOn } from '../../organizations/public.ts'
import { totalOf, type JobProgress } from './job.ts'
import type { LinkView } from './link-endpoints.ts'
import type { OpenLink } from './open-link.ts'
import { progressOf, sumOf } from './progress.ts'
import { isOverdue } from './rules.ts'
import { eventsOf, type JobEvent } from './store.ts'
import { workingDaysUntil } from './working-days.ts'

const NONE: JobProgress = { segments: 0, done: 0, approved: 0 }

/** What somebody outside sees of the job of his link. */
export async function viewOfLink(db: Database, { link, job, items }: OpenLink): Promise<LinkView> {
  const progress = (await progressOf(db, [job.id])).get(job.id) ?? new Map<string, JobProgress>()
  const history = await eventsOf(db, job.id)
  const names = await namesOn(db, [job.orgId], today())
  return {
    link: link.id,
    title: job.title,
    locale: job.locale,
    state: job.state === 'delivered' ? 'delivered' : 'open',
    deadline: job.deadline,
    overdue: isOverdue(job, today()),
    workingDays: workingDaysUntil(job.deadline, await calendarOf(db)),
    notes: job.notes,
    assignee: job.assigneeName,
    givenBy: job.createdByName,
    organization: names.get(job.orgId) ?? '',
    expiresAt: link.expiresAt,
    words: totalOf(items).words,
    progress: sumOf(progress.values()),
    items: items.map(({ recordId, collection, title, words }) => ({
      id: recordId,
      collection,
      title,
      words,
      progress: progress.get(recordId) ?? NONE,
    })),
    returnedBecause: job.state === 'open' ? returnNote(history) : null,
    changed: lastChange(history, link.createdAt),
  }
}

/** Why it came back, when that was the last thing that happened to it. */
function returnNote(history: readonly JobEvent[]): string | null {
  const steps = ['translation-job.returned', 'translation-job.delivered']
  const last = history.find(({ type }) => steps.includes(type))
  return last?.type === 'translation-job.returned' ? last.note : null
}

/** What he would not expect who knows the job from when its link was made. Rates are between others. */
function lastChange(history: readonly JobEvent[], since: Date): LinkView['changed'] {
  const last = history.find(({ at, changes }) => {
    const { rate: _rate, ...told } = changes ?? {}
    return at > since && Object.keys(told).length > 0
  })
  if (!last?.changes) return null
  const { rate: _rate, ...changes } = last.changes
  return { at: last.at, changes }
}
