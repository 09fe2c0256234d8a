import { statfs } from 'node:fs/promises'
import packageJson from '../../../../package.json' with { type: 'json' }
import type { Actor } from '../../../platform/actor.ts'
import type { Config } from '../../../platform/config.ts'
import type { Database } from '../../../platform/database/connect.ts'
import { defineError } from '../../../platform/errors.ts'
import { recordEvent } from '../../../platform/events.ts'
import type { FileStore } from '../../../platform/files.ts'
import { ffmpegVersion } from '../../media/public.ts'
import { administered, chainOf } from '../access.ts'
import type { HealthView } from './endpoints.ts'
import * as store from './store.ts'

export const jobNotFound = defineError('health.job-not-found', 404, {
  vi: 'Công việc này không còn ở trạng thái hỏng; hãy tải lại trang.',
  en: 'This job has not failed any more; load the page again.',
})

const startedAt = new Date(Date.now() - process.uptime() * 1000)

type Parts = { config: Config; files: FileStore }

/** How the installation does, as far as this node can tell; what it cannot tell is null. @throws notAllowed */
export async function readHealth(db: Database, actor: Actor, { config, files }: Parts): Promise<HealthView> {
  administered(actor, 'health')
  const installed = await store.hasQueues(db)
  return {
    at: new Date(),
    versions: {
      chalo: packageJson.version,
      node: process.versions.node,
      postgres: await store.postgresVersion(db),
      pgBoss: packageJson.dependencies['pg-boss'],
      ffmpeg: await ffmpegVersion(),
    },
    startedAt,
    memoryBytes: process.memoryUsage.rss(),
    database: await store.databaseFacts(db),
    jobs: {
      installed,
      queues: installed ? await store.queuesOf(db) : [],
      failures: installed ? await store.failuresOf(db) : [],
    },
    files: {
      kind: config.filesUrl?.startsWith('s3:') ? 's3' : 'folder',
      trouble: await files.health(),
      ...(await store.fileTotals(db)),
    },
    mail: { server: config.smtpUrl !== undefined, ...(await store.outboxOf(db)) },
    disk: await diskOf(config.dataFolder),
    ...(await store.lastMarks(db)),
    slowest: await store.slowestStatements(db),
  }
}

async function diskOf(folder: string): Promise<HealthView['disk']> {
  try {
    const { bavail, blocks, bsize } = await statfs(folder)
    return { freeBytes: bavail * bsize, totalBytes: blocks * bsize }
  } catch {
    return null
  }
}

/** Lets a job that failed for good run again. @throws notAllowed, jobNotFound */
export async function retryJob(db: Database, actor: Actor, id: string): Promise<void> {
  administered(actor, 'health')
  const name = (await store.hasQueues(db)) ? await store.releaseJob(db, id) : null
  if (name === null) throw jobNotFound()
  await recordEvent(db, actor, { type: 'job.retried', orgId: chainOf(actor), data: { job: name, id } })
}
