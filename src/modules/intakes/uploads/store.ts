import { sql } from 'kysely'
import type { Actor } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/connect.ts'
import { newId } from '../../../platform/ids.ts'
import type { Upload } from './endpoints.ts'
import { limits } from './endpoints.ts'
import { pieceOutOfOrder, pieceTooLarge, uploadNotFound, uploadUnfinished } from './errors.ts'

const columns = ['id', 'name', 'size', 'received'] as const

export async function beginUpload(
  db: Database,
  actor: Actor,
  { name, size }: Pick<Upload, 'name' | 'size'>,
): Promise<Upload> {
  const upload = { id: newId(), name: name.normalize('NFC'), size, received: 0 }
  await db
    .insertInto('uploads')
    .values({ ...upload, createdBy: actor.userId })
    .execute()
  return upload
}

/** An upload of the actor's own. @throws uploadNotFound */
export async function getUpload(db: Database, actor: Actor, id: string): Promise<Upload> {
  const found = await mine(db, actor, id).executeTakeFirst()
  if (!found) throw uploadNotFound()
  return found
}

function mine(db: Database, actor: Actor, id: string) {
  const own = actor.userId === null ? sql<boolean>`true` : sql<boolean>`created_by = ${actor.userId}`
  return db.selectFrom('uploads').select(columns).where('id', '=', id).where(own)
}

/** Keeps the next piece; one that is already there changes nothing. @throws pieceOutOfOrder, pieceTooLarge */
export async function addPiece(
  db: Database,
  actor: Actor,
  { id, start, bytes }: { id: string; start: number; bytes: Buffer },
): Promise<Upload> {
  const upload = await mine(db, actor, id).forUpdate().executeTakeFirst()
  if (!upload) throw uploadNotFound()
  const end = start + bytes.length
  if (bytes.length === 0 || bytes.length > limits.piece || end > upload.size) {
    throw pieceTooLarge({ limit: limits.piece / 1024 / 1024 })
  }
  if (end <= upload.received) return upload
  if (start !== upload.received) throw pieceOutOfOrder({ received: upload.received })
  await db.insertInto('uploadPieces').values({ uploadId: id, startAt: start, bytes }).execute()
  await db.updateTable('uploads').set({ received: end }).where('id', '=', id).execute()
  return { ...upload, received: end }
}

/** @throws uploadUnfinished */
export function requireComplete({ received, size }: Upload): void {
  if (received < size) throw uploadUnfinished({ received, size })
}

/** The whole file, its pieces put together. */
export async function bytesOf(db: Database, id: string): Promise<Buffer> {
  const pieces = await db
    .selectFrom('uploadPieces')
    .select('bytes')
    .where('uploadId', '=', id)
    .orderBy('startAt')
    .execute()
  return Buffer.concat(pieces.map(({ bytes }) => bytes))
}

/** Removes the bytes of files that were taken in or abandoned: what counts stays in imports and readings. */
export async function sweepUploads(db: Database): Promise<void> {
  await sql`delete from upload_pieces p using uploads u where u.id = p.upload_id
    and u.created_at < now() - interval '30 days'`.execute(db)
  await sql`delete from uploads u where u.created_at < now() - interval '30 days'
    and not exists (select 1 from imports i where i.upload_id = u.id)`.execute(db)
}
