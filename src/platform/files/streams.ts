import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { ByteRange, FileStore } from './store.ts'

/** Keeps a file of this machine under a key; a film of gigabytes passes through without being held. */
export async function storeFile(files: FileStore, key: string, path: string): Promise<void> {
  if (files.putFile) return files.putFile(key, path)
  await files.put(key, await readFile(path))
}

/** Reads a file, or a part of it, piece by piece. @throws fileMissing */
export async function readStream(files: FileStore, key: string, range?: ByteRange): Promise<Readable> {
  if (files.stream) return files.stream(key, range)
  const bytes = await files.get(key)
  return Readable.from([range ? bytes.subarray(range.start, range.end + 1) : bytes])
}

/**
 * The part that a Range header asks for (RFC 9110, 14.2): null for the whole, undefined where nothing of it is there.
 * Of several parts none is sent, as the standard allows.
 */
export function rangeOf(header: string | undefined, size: number): ByteRange | null | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? []
  if (first === '' && last === '') return null
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  return start < size && start <= end ? { start, end } : undefined
}
