import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { defineError } from './errors.ts'

export const cannotWriteFile = defineError('files.cannot-write', 500, {
  vi: 'Không ghi được {path} ({reason}). Chọn nơi khác bằng --out, hoặc xin quyền ghi ở đó.',
  en: 'Cannot write {path} ({reason}). Choose another place with --out, or get the right to write there.',
})

// What a file system says of a place; whatever else goes wrong comes from where the bytes do.
const ofFolder = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOTDIR',
  'EISDIR',
  'EEXIST',
  'ENOSPC',
  'EDQUOT',
  'ENAMETOOLONG',
])

/**
 * Writes a file that the user asked for, making its folder. It is written beside and moved into place, so that nobody
 * ever opens half of one. @throws cannotWriteFile
 */
export async function writeOutput(
  path: string,
  bytes: string | Buffer | AsyncIterable<string | Buffer>,
): Promise<void> {
  const part = `${path}.part`
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(part, bytes)
    await rename(part, path)
  } catch (error) {
    await rm(part, { force: true }).catch(() => {})
    const { code = '' } = error as NodeJS.ErrnoException
    throw ofFolder.has(code) ? cannotWriteFile({ path, reason: code }) : error
  }
}
