import { stat } from 'node:fs/promises'
import type { Actor } from '../../../platform/actor.ts'
import type { Config } from '../../../platform/config.ts'
import { transaction, type Database } from '../../../platform/database/connect.ts'
import type { FileStore } from '../../../platform/files.ts'
import { storeFile } from '../../../platform/files/streams.ts'
import { require } from '../../../records/access.ts'
import { loadForChange } from '../../../records/change.ts'
import { alreadyHere, storageFull, uploadNotFound, uploadUnfinished } from '../errors.ts'
import { hashFile, inspectFile, type Inspected } from '../files/inspect.ts'
import { originalKey } from '../files/keys.ts'
import { addMedium, keepFile } from '../keep-file.ts'
import { listSame } from '../library.ts'
import { mediaAssets } from '../schema.ts'
import { isFull, uploadPath } from './folder.ts'
import { findUpload, noteReceived, type Upload } from './store.ts'

type Receive = {
  uploadId: string
  ownerOrgId: string
  folder: string | null
  replaces?: string | undefined
  again: boolean
}
type Surroundings = { files: FileStore; config: Config }
type Received = { id: string; version: number }

/**
 * Takes a file that has been sent whole into the library: looked into, compared with what is there, stored, and given to
 * a record, whose renditions are then made beside. Asking twice gives the same answer.
 * @throws uploadNotFound, uploadUnfinished, alreadyHere, storageFull and what `inspectFile` refuses
 */
export async function receiveUpload(
  db: Database,
  actor: Actor,
  input: Receive,
  { files, config }: Surroundings,
): Promise<Received> {
  const mine = { id: input.uploadId, sentBy: actor.userId ?? 'system' }
  const upload = await findUpload(db, mine)
  if (!upload) throw uploadNotFound()
  const made = madeOf(upload)
  if (made) return made
  await admit(db, actor, input)
  const path = uploadPath(config, upload.id)
  await requireWhole(path, upload)
  const inspected = await inspectFile(path, upload.name)
  const sha256 = await hashFile(path)
  if (!input.again) await refuseSame(db, actor, sha256, input)
  // Bytes first: an orphan in the store is harmless, a row without bytes is a lost file.
  await storeFile(files, originalKey(sha256), path).catch((error: unknown) => {
    throw isFull(error) ? storageFull({ name: upload.name }) : error
  })
  return transaction(db, async (trx) => {
    const current = await findUpload(trx, mine, { lock: true })
    const before = current && madeOf(current)
    return before ?? take(trx, actor, input, { upload, inspected, sha256 })
  })
}

function madeOf({ recordId, version }: Upload): Received | undefined {
  return recordId !== null && version !== null ? { id: recordId, version } : undefined
}

/** Refuses before the work what would be refused after it. */
async function admit(db: Database, actor: Actor, { ownerOrgId, replaces }: Receive): Promise<void> {
  if (replaces) require(actor, 'change', await loadForChange(db, actor, mediaAssets, replaces))
  else require(actor, 'create', { collection: mediaAssets.name, ownerOrgId, state: 'draft' })
}

async function requireWhole(path: string, { size }: Upload): Promise<void> {
  const found = await stat(path).catch(() => undefined)
  if (!found) throw uploadNotFound()
  if (found.size < size) throw uploadUnfinished({ received: found.size, size })
}

async function refuseSame(db: Database, actor: Actor, sha256: string, { replaces }: Receive): Promise<void> {
  const same = await listSame(db, actor, { sha256 })
  const [first] = same
  if (!first) return
  const issues = same.map(({ id, title }) => {
    const message = { vi: `Đã có: ${title}`, en: `Already here: ${title}` }
    return { at: id, message }
  })
  const title = same.find(({ id }) => id === replaces)?.title ?? first.title
  throw alreadyHere({ title }, issues)
}

type Taken = { upload: Upload; inspected: Inspected; sha256: string }

async function take(db: Database, actor: Actor, input: Receive, taken: Taken): Promise<Received> {
  const { upload, inspected, sha256 } = taken
  const record = input.replaces
    ? await loadForChange(db, actor, mediaAssets, input.replaces)
    : await addMedium(db, actor, input, { name: upload.name, inspected })
  const file = { name: upload.name, inspected, sha256 }
  const { version } = await keepFile(db, actor, record, { ...file, uploadId: upload.id })
  await noteReceived(db, upload.id, { recordId: record.id, version })
  return { id: record.id, version }
}
