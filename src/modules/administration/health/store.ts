import { sql } from 'kysely'
import type { Database } from '../../../platform/database/connect.ts'
import type { HealthView } from './endpoints.ts'

type DatabaseFacts = HealthView['database']

/** Size, connections and age of the database, and how long it takes to answer. */
export async function databaseFacts(db: Database): Promise<DatabaseFacts> {
  const asked = performance.now()
  await sql`select 1`.execute(db)
  const milliseconds = Math.round((performance.now() - asked) * 10) / 10
  const { rows } = await sql<Omit<DatabaseFacts, 'tables' | 'milliseconds'>>`
    select pg_database_size(current_database()) as bytes,
      (select count(*)::integer from pg_stat_activity where datname = current_database()) as connections,
      current_setting('max_connections')::integer as max_connections, pg_postmaster_start_time() as started_at,
      pg_is_in_recovery() as replica, (select max(name) from migrations) as last_migration`.execute(db)
  const [facts] = rows
  if (!facts) throw new Error('The database says nothing about itself')
  return { ...facts, milliseconds, tables: await largestTables(db) }
}

async function largestTables(db: Database): Promise<DatabaseFacts['tables']> {
  const { rows } = await sql<DatabaseFacts['tables'][number]>`
    select relname as name, pg_total_relation_size(oid) as bytes, greatest(reltuples, 0)::bigint as rows
    from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
    order by bytes desc limit 6`.execute(db)
  return rows
}

/** The version of the server, as it says itself. */
export async function postgresVersion(db: Database): Promise<string> {
  const { rows } = await sql<{
    version: string
  }>`select current_setting('server_version') as version`.execute(db)
  return rows[0]?.version ?? '?'
}

/** Whether the queues have been made: no node has worked on this database before. */
export async function hasQueues(db: Database): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select to_regclass('pgboss.job') is not null as found`.execute(db)
  return rows[0]?.found ?? false
}

/** What waits, runs and failed in each queue, and when it last ended well. */
export async function queuesOf(db: Database): Promise<HealthView['jobs']['queues']> {
  const { rows } = await sql<HealthView['jobs']['queues'][number]>`
    select q.name, s.cron,
      count(*) filter (where j.state in ('created', 'retry'))::integer as waiting,
      count(*) filter (where j.state = 'active')::integer as active,
      count(*) filter (where j.state = 'failed')::integer as failed,
      max(j.completed_on) filter (where j.state = 'completed') as last_done_at,
      (array_agg(extract(epoch from j.completed_on - j.started_on)::float8 order by j.completed_on desc)
        filter (where j.state = 'completed'))[1] as last_seconds
    from pgboss.queue q left join pgboss.job j on j.name = q.name left join pgboss.schedule s on s.name = q.name
    where q.name not like '\\_\\_pgboss%' group by q.name, s.cron order by q.name`.execute(db)
  return rows
}

type Failure = HealthView['jobs']['failures'][number]

/** Jobs that failed for good, the newest first. */
export async function failuresOf(db: Database): Promise<Failure[]> {
  const { rows } = await sql<Omit<Failure, 'reason'> & { output: unknown }>`
    select id, name, completed_on as failed_at, retry_count + 1 as attempts, output
    from pgboss.job where state = 'failed' order by completed_on desc limit 50`.execute(db)
  return rows.map(({ output, ...failure }) => ({ ...failure, reason: reasonOf(output) }))
}

const LONGEST_REASON = 300

// Only the message: what else pg-boss keeps of an error may show parts of the program and of its data.
function reasonOf(output: unknown): string {
  const message =
    typeof output === 'object' && output !== null && 'message' in output && typeof output.message === 'string'
      ? output.message
      : ''
  return message.slice(0, LONGEST_REASON)
}

/** Lets a failed job run once more; its name, or null when there is none. */
export async function releaseJob(db: Database, id: string): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`
    update pgboss.job set state = 'retry', retry_limit = retry_limit + 1, completed_on = null, start_after = now()
    where id = ${id}::uuid and state = 'failed' returning name`.execute(db)
  return rows[0]?.name ?? null
}

/** Files that records hold, by what is known of them; nothing is read from the store. */
export async function fileTotals(db: Database): Promise<{ count: number; bytes: number }> {
  const { rows } = await sql<{ count: number; bytes: number }>`
    select count(*)::integer as count, coalesce(sum(bytes), 0)::bigint as bytes
    from record_files where deleted_at is null`.execute(db)
  return rows[0] ?? { count: 0, bytes: 0 }
}

export async function outboxOf(db: Database): Promise<Omit<HealthView['mail'], 'server'>> {
  const { rows } = await sql<Omit<HealthView['mail'], 'server'>>`
    select count(*)::integer as waiting, count(refused)::integer as refused, min(created_at) as oldest_at
    from mail_outbox`.execute(db)
  return rows[0] ?? { waiting: 0, refused: 0, oldestAt: null }
}

type Marks = Pick<HealthView, 'lastBackupAt' | 'lastChainCheck'>

/** When a backup was last noted in the log, and what the last verification of the log found. */
export async function lastMarks(db: Database): Promise<Marks> {
  const { rows } = await sql<{ at: Date | null }>`
    select max(at) as at from events where type = 'backup.made'`.execute(db)
  const checks = await sql<{ finishedAt: Date; events: number; faults: number }>`
    select finished_at, events, jsonb_array_length(faults) as faults from chain_checks
    where finished_at is not null order by requested_at desc limit 1`.execute(db)
  return { lastBackupAt: rows[0]?.at ?? null, lastChainCheck: checks.rows[0] ?? null }
}

/** The slowest statements on average, where PostgreSQL counts them; null where it does not. */
export async function slowestStatements(db: Database): Promise<HealthView['slowest']> {
  const { rows: found } = await sql<{ found: boolean }>`
    select to_regclass('pg_stat_statements') is not null
      and current_setting('shared_preload_libraries') like '%pg_stat_statements%' as found`.execute(db)
  if (!found[0]?.found) return null
  const { rows } = await sql<{ statement: string; calls: number; milliseconds: number }>`
    select left(regexp_replace(query, '\\s+', ' ', 'g'), 200) as statement, calls, mean_exec_time as milliseconds
    from pg_stat_statements where dbid = (select oid from pg_database where datname = current_database())
    order by mean_exec_time desc limit 5`.execute(db)
  return rows
}
