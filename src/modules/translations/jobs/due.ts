import type { Actor } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/connect.ts'
import { addDays, type IsoDate } from '../../../platform/time/dates.ts'
import type { TranslationJob } from './job.ts'
import { jobPath } from './tell.ts'

/** An open job that is somebody's to do by a day. */
export type DueJob = Pick<TranslationJob, 'id' | 'title' | 'locale' | 'deadline' | 'createdByName'> & {
  path: string
}

const MOST = 200

/** The open jobs that are an actor's to do and fall due within so many days, the overdue ones too. */
export async function jobsDue(
  db: Database,
  actor: Actor,
  { on, days }: { on: IsoDate; days: number },
): Promise<DueJob[]> {
  if (actor.userId === null) return []
  const rows = await db
    .selectFrom('translationJobs')
    .select(['id', 'title', 'locale', 'deadline', 'createdByName'])
    .where('assigneeId', '=', actor.userId)
    .where('state', '=', 'open')
    .where('deadline', '<=', addDays(on, days))
    .orderBy('deadline')
    .limit(MOST)
    .execute()
  return (rows as Omit<DueJob, 'path'>[]).map((job) => ({ ...job, path: jobPath(job.id) }))
}
