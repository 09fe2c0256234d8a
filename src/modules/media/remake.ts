import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import { enqueue } from '../../platform/jobs.ts'
import { require } from '../../records/access.ts'
import { loadForChange } from '../../records/change.ts'
import { fileNotFound } from '../../records/files.ts'
import { RENDITIONS } from './renditions/job-name.ts'
import { mediaAssets } from './schema.ts'
import { changeVersion, listVersions } from './store.ts'

/** Makes the renditions of the newest version again, after a failure. @throws recordNotFound, fileNotFound */
export async function remakeRenditions(db: Database, actor: Actor, id: string): Promise<{ version: number }> {
  const record = await loadForChange(db, actor, mediaAssets, id)
  require(actor, 'change', record)
  const [newest] = await listVersions(db, id)
  if (!newest) throw fileNotFound()
  const { version, state } = newest
  if (state === 'failed')
    await changeVersion(db, newest, { state: 'waiting', done: 0, total: 0, failure: null })
  if (state !== 'ready') await enqueue(db, RENDITIONS, { recordId: id, version, uploadId: null })
  return { version }
}
