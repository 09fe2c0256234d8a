import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import { recordEvent } from '../../platform/events.ts'
import { enqueue } from '../../platform/jobs.ts'
import { createRecord } from '../../records/create.ts'
import type { RecordView } from '../../records/record.ts'
import type { Inspected } from './files/inspect.ts'
import { RENDITIONS } from './renditions/job-name.ts'
import { mediaAssets } from './schema.ts'
import { addVersion } from './store.ts'

/** A file that was looked into, and whose bytes are in the store. */
export type LookedInto = { name: string; inspected: Inspected; sha256: string }

type Place = { ownerOrgId: string; folder: string | null }

/** A record for a file, named as the file is, with what its maker wrote into it. @throws notAllowed */
export function addMedium(
  db: Database,
  actor: Actor,
  { ownerOrgId, folder }: Place,
  { name, inspected }: Omit<LookedInto, 'sha256'>,
): Promise<RecordView> {
  const { kind, author, takenOn } = inspected
  const title =
    name
      .replace(/\.[^.]{1,5}$/, '')
      .replaceAll('_', ' ')
      .trim() || name
  const fields = { title, kind, folder, author, takenOn }
  return createRecord(db, actor, mediaAssets, { ownerOrgId, fields, source: name })
}

async function hasQueues(db: Database): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select to_regclass('pgboss.job') is not null as found`.execute(db)
  return rows[0]?.found ?? false
}

/** Gives a record the next version of its file, whose renditions are made beside. */
export async function keepFile(
  db: Database,
  actor: Actor,
  record: RecordView,
  { name, inspected, sha256, uploadId = null }: LookedInto & { uploadId?: string | null },
): Promise<{ version: number }> {
  const { mediaType, bytes, width, height, duration } = inspected
  const file = { recordId: record.id, sha256, name, mediaType, bytes, width, height, duration }
  const { version } = await addVersion(db, { ...file, createdBy: actor.userId })
  // Without queues no server has run yet; its first look for unfinished work finds the version.
  if (await hasQueues(db)) await enqueue(db, RENDITIONS, { recordId: record.id, version, uploadId })
  await recordEvent(db, actor, {
    type: version > 1 ? 'media.replaced' : 'media.received',
    orgId: record.ownerOrgId,
    recordId: record.id,
    data: { title: record.title, name, sha256, version },
  })
  return { version }
}
