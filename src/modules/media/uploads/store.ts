import { sql } from 'kysely'
import type { Database } from '../../../platform/database/connect.ts'
import { UPLOAD_DAYS } from './folder.ts'

export type Upload = {
  id: string
  sentBy: string
  name: string
  size: number
  recordId: string | null
  version: number | null
}

export async function noteUpload(
  db: Database,
  upload: Pick<Upload, 'id' | 'sentBy' | 'name' | 'size'>,
): Promise<void> {
  await db.insertInto('mediaUploads').values(upload).execute()
}

/** An upload of somebody's own; locked by whoever is about to take it in. */
export async function findUpload(
  db: Database,
  { id, sentBy }: Pick<Upload, 'id' | 'sentBy'>,
  { lock = false } = {},
): Promise<Upload | undefined> {
  const found = db
    .selectFrom('mediaUploads')
    .select(['id', 'sentBy', 'name', 'size', 'recordId', 'version'])
    .where('id', '=', id)
    .where('sentBy', '=', sentBy)
  return lock ? found.forUpdate().executeTakeFirst() : found.executeTakeFirst()
}

export async function noteReceived(
  db: Database,
  id: string,
  made: { recordId: string; version: number },
): Promise<void> {
  await db.updateTable('mediaUploads').set(made).where('id', '=', id).execute()
}

/** Forgets uploads that are too old to go on. */
export async function sweepUploads(db: Database): Promise<void> {
  await sql`delete from media_uploads where created_at < now() - make_interval(days => ${UPLOAD_DAYS}::integer)`.execute(
    db,
  )
}
