import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileMissing, type FileStore } from './store.ts'
import { PROBE, requireKey } from './key.ts'

/** Files in a local folder. A file appears whole or not at all, and is on the disk when `put` returns. */
export function folderStore(folder: string): FileStore {
  const pathOf = (key: string) => join(folder, requireKey(key))
  const store: FileStore = {
    put: async (key, bytes) => {
      const path = pathOf(key)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      const draft = `${path}.${randomUUID()}`
      try {
        await writeThrough(draft, bytes)
        await rename(draft, path)
      } catch (error) {
        await rm(draft, { force: true })
        throw error
      }
    },
    get: async (key) => {
      return readFile(pathOf(key)).catch((error: NodeJS.ErrnoException) => {
        throw error.code === 'ENOENT' ? fileMissing({ key }) : error
      })
    },
    remove: (key) => rm(pathOf(key), { force: true }),
    health: async () => {
      try {
        await store.put(PROBE, Buffer.alloc(0))
        await store.remove(PROBE)
        return null
      } catch (error) {
        return String(error)
      }
    },
  }
  return store
}

async function writeThrough(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}
