import { sql } from 'kysely'
import type { Config } from '../../platform/config.ts'
import { transaction, type Database } from '../../platform/database/connect.ts'
import type { FileStore } from '../../platform/files.ts'
import { enqueue, type Job } from '../../platform/jobs.ts'
import type { Collections } from '../../records/registry.ts'
import { openSecret } from '../../platform/secret.ts'
import { openVault } from '../../platform/vault.ts'
import { RENDITIONS } from './renditions/job-name.ts'
import { keepPosters, keepRendered } from './renditions/keep-rendered.ts'
import { renderVersion } from './renditions/render.ts'
import { keepRequesters } from './requests/requester.ts'
import { keepStanding } from './rights/keep-standing.ts'
import { tellRights } from './rights/tell-rights.ts'
import { removeUpload, sweepFolder } from './uploads/folder.ts'
import { sweepUploads } from './uploads/store.ts'

type Parts = { files: FileStore; config: Pick<Config, 'dataFolder' | 'secret'>; collections: Collections }

/** The work of the library beside the requests. */
export function mediaJobs({ files, config, collections }: Parts): Job[] {
  return [
    {
      name: RENDITIONS,
      async run(db, { recordId, version, uploadId }) {
        if (typeof recordId !== 'string' || typeof version !== 'number') return
        if (typeof uploadId === 'string') await removeUpload(config, uploadId)
        await renderVersion(db, { recordId, version }, { files, config })
      },
    },
    {
      // What the public may see changes with the clock, and with whatever is done to a record.
      name: 'media.standing',
      every: 5,
      async run(db) {
        await keepRendered(db)
        await keepStanding(db, collections)
      },
    },
    // Somebody may have installed ffmpeg since.
    { name: 'media.posters', cron: '*/15 * * * *', run: keepPosters },
    // Before the morning's digest.
    { name: 'media.tell-rights', cron: '5 6 * * *', run: (db) => tellRights(db, collections) },
    { name: 'media.unfinished', cron: '*/10 * * * *', run: goOn },
    {
      name: 'media.requesters',
      cron: '20 3 * * *',
      run: async (db) =>
        transaction(db, async (trx) => keepRequesters(trx, openVault(await openSecret(config)))),
    },
    {
      name: 'media.sweep',
      every: 3600,
      async run(db) {
        await sweepUploads(db)
        await sweepFolder(config)
      },
    },
  ]
}

/**
 * Takes up versions whose work was cut off, such as by a power cut, and those that came in before there were queues: by a
 * command, on an installation that no server has run on yet.
 */
async function goOn(db: Database): Promise<void> {
  const { rows } = await sql<{ recordId: string; version: number }>`select record_id as "recordId", version
    from media_files f where (state in ('waiting', 'working') and created_at < now() - interval '30 minutes')
      or (state = 'waiting' and not exists (select from pgboss.job j where j.name = ${RENDITIONS}
        and j.data ->> 'recordId' = f.record_id::text and j.data ->> 'version' = f.version::text))
    order by created_at limit 100`.execute(db.withoutPlugins())
  for (const { recordId, version } of rows)
    await enqueue(db, RENDITIONS, { recordId, version, uploadId: null })
}
