import type { Readable } from 'node:stream'
import { defineError } from '../errors.ts'

/** Positions of the first and the last byte. */
export type ByteRange = { start: number; end: number }

/** Where files live: a local folder, or S3-compatible storage. Keys are relative paths with forward slashes. */
export type FileStore = {
  put(key: string, bytes: Buffer): Promise<void>
  /** @throws fileMissing */
  get(key: string): Promise<Buffer>
  /** Keeps a file of this machine without holding it in memory; see `storeFile`. */
  putFile?(key: string, path: string): Promise<void>
  /** The bytes from `start` to `end`, both included, as they are read. @throws fileMissing */
  stream?(key: string, range?: ByteRange): Promise<Readable>
  /** Every key, in no order; what is being written is not among them. */
  list(): AsyncIterable<string>
  /** Removing what is not there is no error. */
  remove(key: string): Promise<void>
  /** Null when the store can be written and read, else what is wrong. */
  health(): Promise<string | null>
}

export const fileMissing = defineError('files.missing', 404, {
  vi: 'Tệp {key} không còn trong kho tệp. Hãy khôi phục từ bản sao lưu hoặc tải lên lại.',
  en: 'The file {key} is no longer in the file store. Restore it from a backup, or send it again.',
})
