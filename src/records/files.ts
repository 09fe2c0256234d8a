import { createHash } from 'node:crypto'
import type { Actor } from '../platform/actor.ts'
import type { Database } from '../platform/database/connect.ts'
import { defineError } from '../platform/errors.ts'
import { recordEvent } from '../platform/events.ts'
import type { FileStore } from '../platform/files.ts'
import type { SentFile } from '../platform/http/endpoint.ts'
import { newId } from '../platform/ids.ts'
import type { RecordView } from './record.ts'

/** A file that belongs to a record; its bytes live in the file store under its hash. */
export type RecordFile = {
  id: string
  recordId: string
  name: string
  mediaType: string
  bytes: number
  sha256: string
  role: string
  createdBy: string | null
  createdAt: Date
}

export const fileNotFound = defineError('records.file-not-found', 404, {
  vi: 'Không tìm thấy tệp này trong bản ghi.',
  en: 'This record has no such file.',
})

export const emptyFile = defineError('records.file-empty', 422, {
  vi: 'Tệp “{name}” rỗng (0 byte). Hãy kiểm tra và tải lại.',
  en: 'The file “{name}” is empty (0 bytes). Check it and upload it again.',
})

/** Equal bytes are stored once, whoever sends them. */
function storageKey(sha256: string): string {
  return `records/${sha256.slice(0, 2)}/${sha256}`
}

type Upload = { file: SentFile; role?: string }

/** Keeps a file with a record. @throws emptyFile */
export async function addFile(
  db: Database,
  actor: Actor,
  record: RecordView,
  { file, role = 'attachment', files }: Upload & { files: FileStore },
): Promise<RecordFile> {
  if (file.bytes.length === 0) throw emptyFile({ name: file.name })
  const sha256 = createHash('sha256').update(file.bytes).digest('hex')
  // Bytes first: an orphan in the store is harmless, a row without bytes is a lost file.
  await files.put(storageKey(sha256), file.bytes)
  const added = {
    id: newId(),
    recordId: record.id,
    name: file.name.normalize('NFC'),
    mediaType: file.type,
    bytes: file.bytes.length,
    sha256,
    role,
    createdBy: actor.userId,
    createdAt: new Date(),
  }
  await db.insertInto('recordFiles').values(added).execute()
  await recordEvent(db, actor, fileEvent('record.file-added', record, added))
  return added
}

/** @throws fileNotFound */
export async function removeFile(db: Database, actor: Actor, record: RecordView, fileId: string): Promise<void> {
  const file = await getFile(db, record.id, fileId)
  await db.updateTable('recordFiles').set({ deletedAt: new Date() }).where('id', '=', fileId).execute()
  await recordEvent(db, actor, fileEvent('record.file-removed', record, file))
}

export function listFiles(db: Database, recordId: string): Promise<RecordFile[]> {
  return present(db, recordId).orderBy('createdAt').execute()
}

/** @throws fileNotFound */
export async function getFile(db: Database, recordId: string, fileId: string): Promise<RecordFile> {
  const file = await present(db, recordId).where('id', '=', fileId).executeTakeFirst()
  if (!file) throw fileNotFound()
  return file
}

export function readBytes(files: FileStore, file: RecordFile): Promise<Buffer> {
  return files.get(storageKey(file.sha256))
}

function present(db: Database, recordId: string) {
  return db
    .selectFrom('recordFiles')
    .select(['id', 'recordId', 'name', 'mediaType', 'bytes', 'sha256', 'role', 'createdBy', 'createdAt'])
    .where('recordId', '=', recordId)
    .where('deletedAt', 'is', null)
}

function fileEvent(type: string, record: RecordView, { id, name, sha256 }: RecordFile) {
  return { type, orgId: record.ownerOrgId, recordId: record.id, data: { file: id, name, sha256 } }
}
