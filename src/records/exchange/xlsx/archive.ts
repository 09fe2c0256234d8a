import type { Readable } from 'node:stream'
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'
import { brokenWorkbook, inflatesTooMuch } from '../table/errors.ts'

/** The parts of an Office file, by name. */
export type Archive = { has(name: string): boolean; open(name: string): Promise<Readable | null> }

const MOST_ENTRIES = 2000
const MOST_BYTES = 400 * 1024 * 1024

/**
 * Opens a ZIP archive after looking at its directory: nothing is unpacked that announces more than the limits, and
 * while unpacking a part that grows beyond what it announced is an error. @throws brokenWorkbook, inflatesTooMuch
 */
export async function openArchive(bytes: Buffer): Promise<Archive> {
  const zip = await fromBufferPromise(bytes, { autoClose: false, validateEntrySizes: true }).catch(refuse)
  if (zip.entryCount > MOST_ENTRIES) throw tooMuch()
  const entries = await directoryOf(zip)
  const total = [...entries.values()].reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
  if (total > MOST_BYTES) throw tooMuch()
  return {
    has: (name) => entries.has(name),
    open: async (name) => {
      const entry = entries.get(name)
      return entry ? zip.openReadStreamPromise(entry).catch(refuse) : null
    },
  }
}

async function directoryOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  try {
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry)
  } catch (error) {
    refuse(error)
  }
  return entries
}

function tooMuch() {
  return inflatesTooMuch({ limit: MOST_BYTES / 1024 / 1024, entries: MOST_ENTRIES })
}

/** @throws brokenWorkbook with the words of the ZIP or XML reader */
export function refuse(error: unknown): never {
  throw brokenWorkbook({
    reason: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error),
  })
}
