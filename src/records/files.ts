import { createHash } from 'node:crypto'
import type { Actor } from '../platform/actor.ts'
import type { Database } from '../platform/database/connect.ts'
import { defineError } from '../platform/errors.ts'
import { recordEvent } from '../platform/events.ts'
import type { FileStore } from '../platform/files.ts'
import type { SentFile } from '../platform/http/endpoint.ts'
import { newId } from '../platform/ids.ts'
import { isProgram } from './file-rules.ts'
import type { Collection } from './collection.ts'
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

export const programRefused = defineError('records.file-program', 422, {
  vi: 'Không nhận tệp chương trình “{name}”. Hãy gửi văn bản, bảng tính, ảnh, âm thanh, phim hoặc tệp nén.',
  en: 'The program “{name}” is not accepted. Send a document, a sheet, an image, sound, film or an archive.',
})

export const filesRefused = defineError('records.files-refused', 422, {
  vi: 'Bản ghi này không được kèm tệp nên không có gì được lưu. Xem lý do bên dưới.',
  en: 'This record may not carry files, so nothing was kept. See the reason below.',
})

/** @throws filesRefused when a record with these fields may carry no file, with the collection's reason */
export function refuseFiles(collection: Collection, { fields }: Pick<RecordView, 'fields'>): void {
  const reason = collection.refusesFiles?.(fields)
  if (reason) throw filesRefused({}, [{ at: 'file', message: reason }])
}

/** Refuses a change after which the files that a record has should never have been attached. @throws filesRefused */
export async function refuseKeptFiles(
  db: Database,
  collection: Collection,
  records: readonly Pick<RecordView, 'id' | 'fields'>[],
): Promise<void> {
  const closed = records.filter(({ fields }) => collection.refusesFiles?.(fields))
  if (closed.length === 0) return
  const ids = closed.map(({ id }) => id)
  const held = await db
    .selectFrom('recordFiles')
    .select('recordId')
    .where('recordId', 'in', ids)
    .where('deletedAt', 'is', null)
    .executeTakeFirst()
  const record = closed.find(({ id }) => id === held?.recordId)
  if (record) refuseFiles(collection, record)
}

/** Equal bytes are stored once, whoever sends them. */
function storageKey(sha256: string): string {
  return `records/${sha256.slice(0, 2)}/${sha256}`
}

type Upload = { file: SentFile; role?: string; files: FileStore }

/** Keeps a file with a record that its caller has locked. @throws filesRefused, emptyFile, programRefused */
export async function addFile(
  db: Database,
  actor: Actor,
  collection: Collection,
  { record, file, role = 'attachment', files }: Upload & { record: RecordView },
): Promise<RecordFile> {
  refuseFiles(collection, record)
  if (file.bytes.length === 0) throw emptyFile({ name: file.name })
  if (isProgram(file.name)) throw programRefused({ name: file.name })
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
export async function removeFile(
  db: Database,
  actor: Actor,
  record: RecordView,
  fileId: string,
): Promise<void> {
  const file = await getFile(db, record.id, fileId)
  await db.updateTable('recordFiles').set({ deletedAt: new Date() }).where('id', '=', fileId).execute()
  await recordEvent(db, actor, fileEvent('record.file-removed', record, file))
}

/** Brings back a file that was removed; its bytes were never gone. @throws fileNotFound, filesRefused */
export async function restoreFile(
  db: Database,
  actor: Actor,
  collection: Collection,
  { record, fileId }: { record: RecordView; fileId: string },
): Promise<RecordFile> {
  refuseFiles(collection, record)
  const restored = await db
    .updateTable('recordFiles')
    .set({ deletedAt: null })
    .where('id', '=', fileId)
    .where('recordId', '=', record.id)
    .where('deletedAt', 'is not', null)
    .executeTakeFirst()
  if (!restored.numUpdatedRows) throw fileNotFound()
  const file = await getFile(db, record.id, fileId)
  await recordEvent(db, actor, fileEvent('record.file-restored', record, file))
  return file
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
