import type { Actor } from '../../../platform/actor.ts'
import type { Config } from '../../../platform/config.ts'
import type { Database } from '../../../platform/database/connect.ts'
import type { Labels } from '../../../platform/labels.ts'
import { isIsoDate, shortDate } from '../../../platform/time/dates.ts'
import { notify } from '../../notifications/public.ts'
import type { TranslationJob } from './job.ts'
import { writeOutside } from './letters.ts'
import type { JobMove } from './rules.ts'

export function jobPath(id: string): string {
  return `/translations/jobs/${id}`
}

const events = {
  return: { vi: 'trả lại', en: 'returned' },
  finish: { vi: 'nghiệm thu', en: 'accepted' },
  cancel: { vi: 'hủy', en: 'cancelled' },
  change: { vi: 'sửa', en: 'changed' },
} as const satisfies Record<Exclude<JobMove, 'deliver'> | 'change', Labels>

/** «20/11/2026». */
export function dayOf({ deadline }: Pick<TranslationJob, 'deadline'>): string {
  return isIsoDate(deadline) ? shortDate(deadline) : deadline
}

/** Tells an officer of a job that is his to do. Nobody is told of what he did himself. */
export async function tellAssigned(db: Database, actor: Actor, job: TranslationJob): Promise<void> {
  if (job.assigneeId === null || job.assigneeId === actor.userId) return
  await notify(db, {
    kind: 'translation.assigned',
    to: [job.assigneeId],
    path: jobPath(job.id),
    params: { actor: actor.name, title: job.title, day: dayOf(job), note: job.notes },
  })
}

/** Tells whoever does a job that its items or terms are others now. */
export async function tellChanged(
  db: Database,
  actor: Actor,
  config: Config,
  job: TranslationJob,
): Promise<void> {
  if (job.assigneeId === null) {
    await writeOutside(db, config, job, { kind: 'change', from: actor.name })
    return
  }
  if (job.assigneeId === actor.userId) return
  await notify(db, {
    kind: 'translation.decided',
    to: [job.assigneeId],
    path: jobPath(job.id),
    params: { actor: actor.name, title: job.title, event: events.change, note: null },
  })
}

type Moved = { job: TranslationJob; to: JobMove; note: string }

/** Tells whoever gave a job that it is delivered, and whoever does it how that was decided. */
export async function tellMove(
  db: Database,
  actor: Actor,
  config: Config,
  { job, to, note }: Moved,
): Promise<void> {
  const params = { actor: actor.name, title: job.title, note: note || null }
  const path = jobPath(job.id)
  if (to === 'deliver') {
    const giver = job.createdBy !== null && job.createdBy !== actor.userId ? [job.createdBy] : []
    await notify(db, { kind: 'translation.delivered', to: giver, path, params })
    return
  }
  if (job.assigneeId === null) {
    await writeOutside(db, config, job, { kind: to, note, from: actor.name })
    return
  }
  if (job.assigneeId === actor.userId) return
  const told = { ...params, event: events[to] }
  await notify(db, { kind: 'translation.decided', to: [job.assigneeId], path, params: told })
}
