import { sql } from 'kysely'
import { inject } from 'vitest'
import type { Connection, Database } from '../../../../platform/database/connect.ts'
import { installJobs, type Job } from '../../../../platform/jobs.ts'

/** Makes the queues of jobs in the database of a test, so that acts may enqueue. */
export async function openQueues(db: Database, jobs: readonly Job[]): Promise<void> {
  const template = inject('template')
  if ('failure' in template) throw new Error(template.failure)
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(db)
  await installJobs({ db, connection: named(template, rows[0]?.name ?? ''), jobs })
}

function named(template: Connection, database: string): Connection {
  if (!('connectionString' in template)) return { ...template, database }
  const url = new URL(template.connectionString)
  url.pathname = `/${database}`
  return { connectionString: url.href }
}
