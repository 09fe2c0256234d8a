import { randomUUID } from 'node:crypto'
import { constants, createReadStream } from 'node:fs'
import { copyFile, glob, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { fileMissing, type FileStore } from './store.ts'
import { PROBE, requireKey } from './key.ts'

/** How a file is called until all of it is there; see `appear`. */
const DRAFT = /\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Files in a local folder. A file appears whole or not at all, and is on the disk when `put` returns. */
export function folderStore(folder: string): FileStore {
  const pathOf = (key: string) => join(folder, requireKey(key))
  const store: FileStore = {
    put: async (key, bytes) => {
      await appear(pathOf(key), (draft) => writeThrough(draft, bytes))
    },
    putFile: async (key, from) => {
      await appear(pathOf(key), (draft) => copyThrough(from, draft))
    },
    stream: async (key, range) => {
      const file = await open(pathOf(key)).catch((error: NodeJS.ErrnoException) => {
        throw error.code === 'ENOENT' ? fileMissing({ key }) : error
      })
      return createReadStream('', { fd: file, ...range })
    },
    get: async (key) => {
      return readFile(pathOf(key)).catch((error: NodeJS.ErrnoException) => {
        throw error.code === 'ENOENT' ? fileMissing({ key }) : error
      })
    },
    list: () => keysBelow(folder),
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

async function* keysBelow(folder: string): AsyncIterable<string> {
  const found = glob('**', { cwd: folder, withFileTypes: true })
  for await (const entry of found) {
    if (!entry.isFile() || DRAFT.test(entry.name)) continue
    yield relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/')
  }
}

/** Writes beside and moves into place, so that nobody ever opens half of a file. */
async function appear(path: string, write: (draft: string) => Promise<void>): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const draft = `${path}.${randomUUID()}`
  try {
    await write(draft)
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

// Where the file system can, both share the bytes until one is written.
async function copyThrough(from: string, path: string): Promise<void> {
  await copyFile(from, path, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE)
  const file = await open(path, 'r+')
  try {
    await file.chmod(0o600)
    await file.sync()
  } finally {
    await file.close()
  }
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
