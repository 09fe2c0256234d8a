import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import type { Config } from './config.ts'
import { defineError } from './errors.ts'
import { folderStore } from './files/folder.ts'
import { s3Store } from './files/s3.ts'

/** Where files live: a local folder, or S3-compatible storage. Keys are relative paths with forward slashes. */
export type FileStore = {
  put(key: string, bytes: Buffer): Promise<void>
  /** @throws fileMissing */
  get(key: string): Promise<Buffer>
  /** Removing what is not there is no error. */
  remove(key: string): Promise<void>
  /** Null when the store can be written and read, else what is wrong. */
  health(): Promise<string | null>
}

export const fileMissing = defineError('files.missing', 404, {
  vi: 'Tệp {key} không còn trong kho tệp. Hãy khôi phục từ bản sao lưu hoặc tải lên lại.',
  en: 'The file {key} is no longer in the file store. Restore it from a backup, or send it again.',
})

/**
 * The store of CHALO_FILES_URL: `file:///folder`, or `s3://KEY:SECRET@host[:port]/bucket[/prefix]?region=…&tls=false`;
 * without one, `files/` in the data folder.
 */
export function openFiles({ filesUrl, dataFolder }: Pick<Config, 'filesUrl' | 'dataFolder'>): FileStore {
  if (filesUrl === undefined) return folderStore(join(dataFolder, 'files'))
  const url = new URL(filesUrl)
  return url.protocol === 's3:' ? s3Store(url) : folderStore(fileURLToPath(url))
}
