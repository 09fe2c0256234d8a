import { sql } from 'kysely'
import { transaction, type Database } from '../../../platform/database/connect.ts'
import { enqueue } from '../../../platform/jobs.ts'
import { addVersion, changeVersion, listVersions, type MediaFile } from '../store.ts'
import { stampOf } from './credit.ts'
import { RENDITIONS } from './job-name.ts'
import { ffmpegVersion } from './poster.ts'
import { renderingFor } from './render.ts'

/**
 * Gives approved pictures whose author, licence, words or focal point changed since they were rendered a new version of
 * the same bytes, so that the renditions say what the record says, at an address that nobody has kept a copy of.
 */
export async function keepRendered(db: Database): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select r.id from records r join lateral (select * from media_files f where f.record_id = r.id
      order by f.version desc limit 1) f on true
    where r.collection = 'media-assets' and r.state = 'approved' and r.deleted_at is null and f.state = 'ready'
      and f.stamp is not null and cardinality(f.widths) > 0 and greatest(r.updated_at,
        (select max(t.updated_at) from record_texts t where t.record_id = r.id)) > f.compared_at`.execute(
    db.withoutPlugins(),
  )
  for (const { id } of rows) await transaction(db, (trx) => renderAnew(trx, id))
}

async function renderAnew(db: Database, id: string): Promise<void> {
  await sql`select 1 from records where id = ${id}::uuid for update`.execute(db)
  const rendering = await renderingFor(db, id)
  const [newest] = await listVersions(db, id)
  if (!rendering || newest?.state !== 'ready') return
  await changeVersion(db, newest, { comparedAt: new Date() })
  if (newest.stamp !== stampOf(rendering)) await addSame(db, newest)
}

/**
 * Gives films whose posters were drawn, for there was no ffmpeg, a new version of the same bytes once there is one, so that
 * a frame stands for them. A film that an ffmpeg could not read is not asked of it again.
 */
export async function keepPosters(db: Database): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select r.id from records r join lateral (select * from media_files f where f.record_id = r.id
      order by f.version desc limit 1) f on true
    where r.collection = 'media-assets' and r.deleted_at is null and f.state = 'ready' and f.poster_program is null
      and f.media_type like 'video/%'`.execute(db.withoutPlugins())
  if (rows.length === 0 || (await ffmpegVersion()) === null) return
  for (const { id } of rows) await transaction(db, (trx) => picturedAnew(trx, id))
}

async function picturedAnew(db: Database, id: string): Promise<void> {
  await sql`select 1 from records where id = ${id}::uuid for update`.execute(db)
  const [newest] = await listVersions(db, id)
  if (newest?.state === 'ready' && newest.posterProgram === null) await addSame(db, newest)
}

async function addSame(db: Database, newest: MediaFile): Promise<void> {
  const { recordId, sha256, name, mediaType, bytes, width, height, duration, createdBy } = newest
  const same = { recordId, sha256, name, mediaType, bytes, width, height, duration, createdBy }
  const { version } = await addVersion(db, same)
  await enqueue(db, RENDITIONS, { recordId, version, uploadId: null })
}
