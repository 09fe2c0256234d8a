import { join } from 'node:path'
import type { Database } from '../platform/database/connect.ts'
import type { FileStore } from '../platform/files.ts'
import { loadDemoMedia } from '../modules/media/public.ts'
import { demoFolder, type WrittenRecord } from './files.ts'

/** Puts the drawings of demo media into the store. */
export async function loadDrawings(
  db: Database,
  files: FileStore,
  records: readonly WrittenRecord[],
): Promise<void> {
  const drawings = records.flatMap(({ id, file }) => (file === undefined ? [] : [{ id, file }]))
  if (drawings.length > 0) await loadDemoMedia(db, files, join(demoFolder(), 'media'), drawings)
}
