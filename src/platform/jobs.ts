import { sql } from 'kysely'
import type { PgBoss } from 'pg-boss'
import { clientConfig, type Connection, type Database } from './database/connect.ts'
import type { Check } from './http/health.ts'
import { repeat } from './repeat.ts'
import { ZONE } from './time/dates.ts'

/** Work beside the requests, done on whichever node is free; it must be safe to run twice. */
export type Job = {
  name: string
  /** Cron expression in Asia/Ho_Chi_Minh; without one, the job runs when it is enqueued. */
  cron?: string
  /** Looked at again and again, so many seconds after it ended; for what must not wait for the next minute. */
  every?: number
  run(db: Database, data: JobData): Promise<void>
}

/** What an enqueued job is told; ids rather than content, for the content may have changed when it runs. */
export type JobData = Readonly<Record<string, string | number | boolean | null>>

const SCHEMA = 'pgboss'

/** Seconds between two looks for work: what somebody waits for, and what the clock asks for. */
const POLLING = { enqueued: 2, scheduled: 30 }

/**
 * Enqueues a job in the caller's transaction, so that it runs exactly when the change it follows is committed.
 * Written as SQL, which pg-boss supports, because an act has a transaction and no pg-boss.
 */
export async function enqueue(db: Database, name: string, data: JobData = {}): Promise<void> {
  const { rows } = await sql`
    insert into pgboss.job (name, data, policy)
    select name, ${JSON.stringify(data)}::jsonb, policy from pgboss.queue where name = ${name}
    returning id`.execute(db)
  if (rows.length === 0) throw new TypeError(`No module declares the job ${name}`)
}

type JobParts = { connection: Connection; db: Database; jobs: readonly Job[] }

/** Makes the queues that are missing, so that any process may enqueue; after the migrations of every start. */
export async function installJobs({ connection, db, jobs: all }: JobParts): Promise<void> {
  const jobs = all.filter(isQueued)
  if (await isInstalled(db, jobs)) return
  const boss = await open(connection, { schedule: false, supervise: false })
  try {
    for (const { name } of jobs) await boss.createQueue(name, { retryLimit: 3, retryBackoff: true })
  } finally {
    await boss.stop({ graceful: false })
  }
}

/** A job that repeats needs no queue: every node looks, and the work itself sees that one does it. */
function isQueued({ every }: Job): boolean {
  return every === undefined
}

async function isInstalled(db: Database, jobs: readonly Job[]): Promise<boolean> {
  const { rows } = await sql<{
    found: boolean
  }>`select to_regclass('pgboss.queue') is not null as found`.execute(db)
  if (!rows[0]?.found) return false
  const queues = await sql<{ name: string }>`select name from pgboss.queue`.execute(db)
  const names = new Set(queues.rows.map(({ name }) => name))
  return jobs.every(({ name }) => names.has(name))
}

export type Jobs = { check: Check; stop(): Promise<void> }

/** Starts working: looks for enqueued jobs and keeps the clock. pg-boss is loaded here, by nodes that work. */
export async function startJobs(parts: JobParts): Promise<Jobs> {
  const { connection, db } = parts
  const jobs = parts.jobs.filter(isQueued)
  await installJobs(parts)
  const boss = await open(connection, { schedule: true, supervise: true })
  let trouble: { at: number; error: Error } | undefined
  boss.on('error', (error) => (trouble = { at: Date.now(), error }))
  for (const job of jobs) {
    const pollingIntervalSeconds = job.cron ? POLLING.scheduled : POLLING.enqueued
    await boss.work<JobData | null>(job.name, { pollingIntervalSeconds }, async (batch) => {
      for (const { data } of batch) await job.run(db, data ?? {})
    })
  }
  await keepSchedules(boss, jobs)
  const failed = (error: Error) => (trouble = { at: Date.now(), error })
  const repeated = parts.jobs.flatMap(({ every, run }) =>
    every === undefined ? [] : [repeat(every, () => run(db, {}), failed)],
  )
  return {
    check: async () => (trouble && Date.now() - trouble.at < 60_000 ? trouble.error.message : null),
    async stop() {
      await Promise.all(repeated.map(({ stop }) => stop()))
      await boss.stop({ graceful: true, timeout: 10_000 })
    },
  }
}

// A job that a newer version no longer declares must not run on.
async function keepSchedules(boss: PgBoss, jobs: readonly Job[]): Promise<void> {
  const scheduled = jobs.flatMap(({ name, cron }) => (cron ? [{ name, cron }] : []))
  for (const { name, cron } of scheduled) await boss.schedule(name, cron, null, { tz: ZONE })
  const names = new Set(scheduled.map(({ name }) => name))
  for (const { name } of await boss.getSchedules()) if (!names.has(name)) await boss.unschedule(name)
}

async function open(
  connection: Connection,
  { schedule, supervise }: { schedule: boolean; supervise: boolean },
) {
  const { PgBoss } = await import('pg-boss')
  const { connectionString, host, database, user, options } = clientConfig(connection) as ConnectionOptions
  const target = connectionString === undefined ? { host, database, user } : { connectionString }
  const boss = new PgBoss({
    ...defined(target),
    ...defined({ options }),
    schema: SCHEMA,
    max: 2,
    schedule,
    supervise,
  })
  // pg-boss tells of a lost connection again and again, and reconnects; without a listener it would end us.
  boss.on('error', () => {})
  return boss.start()
}

type ConnectionOptions = Partial<
  Record<'connectionString' | 'host' | 'database' | 'user' | 'options', string>
>

function defined(options: ConnectionOptions): Record<string, string> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))
}
