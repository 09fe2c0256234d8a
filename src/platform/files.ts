import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import type { Config } from './config.ts'
import { folderStore } from './files/folder.ts'
import { s3Store } from './files/s3.ts'
import type { FileStore } from './files/store.ts'

export { fileMissing, type FileStore } from './files/store.ts'

/**
 * The store of CHALO_FILES_URL: `file:///folder`, or `s3://KEY:SECRET@host[:port]/bucket[/prefix]?region=…&tls=false`;
 * without one, `files/` in the data folder.
 */
export function openFiles({ filesUrl, dataFolder }: Pick<Config, 'filesUrl' | 'dataFolder'>): FileStore {
  if (filesUrl === undefined) return folderStore(join(dataFolder, 'files'))
  const url = new URL(filesUrl)
  return url.protocol === 's3:' ? s3Store(url) : folderStore(fileURLToPath(url))
}
