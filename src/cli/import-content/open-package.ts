import { createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { openPromise, type ZipFile } from 'yauzl'
import { defineError } from '../../platform/errors.ts'

export const packageUnreadable = defineError('import-content.unreadable', 422, {
  vi: 'Không mở được gói {path} ({reason}). Gói là một thư mục hoặc một tệp ZIP.',
  en: 'Cannot open the package {path} ({reason}). A package is a folder or a ZIP file.',
})

export const packageTooLarge = defineError('import-content.too-large', 413, {
  vi: 'Gói ZIP có {entries} tệp, giải nén thành {gigabytes} GB: quá mức {most} tệp hoặc {limit} GB. Hãy giải nén ra thư mục rồi nhập thư mục ấy, hoặc chia nhỏ gói.',
  en: 'The ZIP file holds {entries} files, {gigabytes} GB when unpacked: more than {most} files or {limit} GB. Unpack it and import the folder, or split it.',
})

/** A package of content: tables at its top, files below `media/`; names with forward slashes. */
export type ContentPackage = { folder: string; tables: string[]; media: string[]; strange: string[] }

const GB = 1024 ** 3
const MOST = { entries: 20_000, bytes: 50 * GB }
const TABLE = /\.(?:csv|xlsx|json)$/i
/** What operating systems leave lying about. */
const LITTER = /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i

/** Opens a folder, or unpacks a ZIP file beside the data, and does something with it; what was unpacked is removed again. */
export async function withPackage<T>(
  path: string,
  work: string,
  act: (opened: ContentPackage) => Promise<T>,
): Promise<T> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw packageUnreadable({ path, reason: error.code ?? error.message })
  })
  if (found.isDirectory()) return act(await listPackage(path))
  await mkdir(work, { recursive: true, mode: 0o700 })
  const folder = await mkdtemp(join(work, 'content-'))
  try {
    await unpack(path, folder)
    return await act(await listPackage(folder))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function listPackage(folder: string): Promise<ContentPackage> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const names = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name).slice(join(folder, '/').length).split(sep).join('/'),
    )
    .filter((name) => !LITTER.test(name))
    .sort()
  const [root, ...others] = new Set(names.map((name) => name.split('/')[0] ?? ''))
  // A folder that was packed whole lies alone at the top.
  const isWrapped = root !== undefined && others.length === 0 && root !== 'media' && !names.includes(root)
  if (isWrapped) return listPackage(join(folder, root))
  const tables = names.filter((name) => !name.includes('/') && TABLE.test(name))
  const media = names.filter((name) => name.startsWith('media/'))
  return {
    folder,
    tables,
    media,
    strange: names.filter((name) => !tables.includes(name) && !media.includes(name)),
  }
}

/** The reader refuses names that lead out of the archive and entries larger than they announce. */
async function unpack(path: string, folder: string): Promise<void> {
  const zip = await openPromise(path, { validateEntrySizes: true }).catch((error: Error) =>
    refuse(path, error),
  )
  const { entryCount: entries } = zip
  if (entries > MOST.entries) throw tooLarge(entries, 0)
  try {
    await unpackEntries(zip, folder)
  } catch (error) {
    if (error instanceof Error && 'status' in error) throw error
    refuse(path, error instanceof Error ? error : new Error(String(error)))
  }
}

async function unpackEntries(zip: ZipFile, folder: string): Promise<void> {
  let bytes = 0
  for await (const entry of zip.eachEntry()) {
    bytes += entry.uncompressedSize
    if (bytes > MOST.bytes) throw tooLarge(zip.entryCount, bytes)
    if (entry.fileName.endsWith('/') || LITTER.test(entry.fileName)) continue
    const file = join(folder, entry.fileName)
    await mkdir(dirname(file), { recursive: true })
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(file))
  }
}

function tooLarge(entries: number, bytes: number) {
  const gigabytes = Math.ceil(bytes / GB)
  return packageTooLarge({ entries, gigabytes, most: MOST.entries, limit: MOST.bytes / GB })
}

function refuse(path: string, { message }: Error): never {
  throw packageUnreadable({ path, reason: message.split('\n')[0] ?? '' })
}
