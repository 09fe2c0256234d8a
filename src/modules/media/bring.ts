import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import type { FileStore } from '../../platform/files.ts'
import { storeFile } from '../../platform/files/streams.ts'
import { hashFile, inspectFile } from './files/inspect.ts'
import { originalKey } from './files/keys.ts'
import { addMedium, keepFile, type LookedInto } from './keep-file.ts'
import { listSame } from './library.ts'

/** Looks into a file of this machine as into one that was sent. @throws what `inspectFile` refuses */
export async function lookInto(path: string, name: string): Promise<LookedInto> {
  return { name, inspected: await inspectFile(path, name), sha256: await hashFile(path) }
}

/** Keeps the bytes of a file; until a record has them they are harmless. */
export function storeOriginal(files: FileStore, path: string, { sha256 }: LookedInto): Promise<void> {
  return storeFile(files, originalKey(sha256), path)
}

type Bringing = { ownerOrgId: string; folder: string | null }

/**
 * The medium of a file: the one that holds these very bytes already, else a new draft in the caller's transaction.
 * @throws notAllowed
 */
export async function bringMedium(
  db: Database,
  actor: Actor,
  place: Bringing,
  file: LookedInto,
): Promise<{ id: string; isNew: boolean }> {
  const [known] = await listSame(db, actor, file)
  if (known) return { id: known.id, isNew: false }
  const record = await addMedium(db, actor, place, file)
  await keepFile(db, actor, record, file)
  return { id: record.id, isNew: true }
}
