import { sql } from 'kysely'
import { systemActor } from '../../../platform/actor.ts'
import type { Config } from '../../../platform/config.ts'
import { transaction, type Database } from '../../../platform/database/connect.ts'
import type { Job } from '../../../platform/jobs.ts'
import { addDays, today } from '../../../platform/time/dates.ts'
import { notify } from '../../notifications/public.ts'
import type { TranslationJob } from './job.ts'
import { writeOutside } from './letters.ts'
import { recordJobEvent } from './record-event.ts'
import { dayOf, jobPath } from './tell.ts'

/** So many days before the last day, and the day after it. */
const REMINDERS = [7, 3, 1, -1]

const CLOCK = systemActor('Nhắc hạn gói dịch')

/**
 * Reminds whoever does an open job that it falls due in 7, 3 or 1 days, and that it was due yesterday; of the latter whoever
 * gave it is told, too. Somebody outside is written to.
 */
export async function remindOfJobs(
  db: Database,
  config: Pick<Config, 'secret' | 'dataFolder'>,
  now: Date = new Date(),
): Promise<void> {
  const on = today(now)
  const days = REMINDERS.map((ahead) => addDays(on, ahead))
  const { rows } = await sql<TranslationJob>`
    select * from translation_jobs where state = 'open' and deadline = any(${days}::date[])
      and (reminded_on is null or reminded_on < ${on}::date) order by id`.execute(db)
  for (const job of rows) await transaction(db, (trx) => remind(trx, config, { job, on }))
}

type Reminding = { job: TranslationJob; on: string }

/** The mark keeps a second run of the same day from writing twice. */
async function remind(
  db: Database,
  config: Pick<Config, 'secret' | 'dataFolder'>,
  { job, on }: Reminding,
): Promise<void> {
  const { rows } = await sql`update translation_jobs set reminded_on = ${on}::date
    where id = ${job.id}::uuid and state = 'open' and (reminded_on is null or reminded_on < ${on}::date)
    returning id`.execute(db)
  if (rows.length === 0) return
  const isPast = job.deadline < on
  const told = [job.assigneeId, isPast ? job.createdBy : null].filter((id) => id !== null)
  await notify(db, {
    kind: isPast ? 'due.passed' : 'due.soon',
    to: told,
    path: jobPath(job.id),
    params: { title: job.title, day: dayOf(job) },
    once: `translation-job ${job.id} ${job.deadline} ${on}`,
  })
  if (job.assigneeId === null) await writeOutside(db, config, job, { kind: isPast ? 'passed' : 'soon' })
}

/**
 * Forgets the addresses of people outside whose jobs have come to their end, after as many days as the rule in the
 * database says.
 */
export async function forgetAddresses(db: Database, now: Date = new Date()): Promise<void> {
  await transaction(db, async (trx) => {
    const { rows } = await sql<TranslationJob>`
      update translation_jobs j set assignee_email = null
      from translation_job_rules r
      where j.assignee_email is not null and j.state in ('finished', 'cancelled')
        and coalesce(j.finished_at, j.cancelled_at) < ${now}::timestamptz - make_interval(days => r.email_kept_days)
      returning j.*`.execute(trx)
    for (const job of rows) await recordJobEvent(trx, CLOCK, job, 'address-forgotten')
  })
}

/** The work of translation jobs by the clock; before the morning's digest. */
export function translationJobClock(config: Config): Job[] {
  return [
    { name: 'translations.remind', cron: '12 6 * * *', run: (db) => remindOfJobs(db, config) },
    { name: 'translations.forget-addresses', cron: '52 3 * * *', run: (db) => forgetAddresses(db) },
  ]
}
