import { randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { access, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Database } from '../../platform/database/connect.ts'
import { defineError } from '../../platform/errors.ts'
import { securityHeaders } from '../../platform/http/security.ts'
import { portalLocales } from '../../platform/locales.ts'
import { troublePage } from '../pages/trouble.tsx'
import type { PortalRoute } from '../site/route.ts'
import { chooserPage, nginxConfig, README, redirectPage } from './extras.ts'
import { checksums, finishFiles } from './finish.ts'
import { filePathOf } from './file-path.ts'
import { gatherSite, type FindFile, type Gathered } from './gather.ts'
import { linksOf, relativeTo } from './links.ts'

export const folderNotOurs = defineError('export-site.folder', 409, {
  vi: 'Thư mục {folder} có sẵn nội dung khác nên không ghi đè. Chọn một thư mục trống hoặc một thư mục đã xuất trước đó.',
  en: 'The folder {folder} holds something else and is not overwritten. Choose an empty one, or one exported before.',
})

export type ExportOptions = {
  routes: readonly PortalRoute[]
  /** Where films, sounds and reports are found, which no route answers. */
  findFiles?: readonly FindFile[]
  /** The portal's own address, for what only the living site can answer. */
  origin: string
  folder: string
  stylesheet?: string
  progress?: (stage: 'render' | 'copy' | 'finish', done: number, known: number) => void
}

export type Exported = { pages: number; files: number; redirects: number }

/** By this file an exported folder is known, and may be replaced by a newer one. */
const MARK = 'chalo-export.json'

/**
 * Writes the whole public side as files that need no server. They are written beside and moved into place at the end, so
 * that whoever reads the folder meanwhile reads the old site or the new one.
 * @throws folderNotOurs
 */
export async function exportSite(db: Database, options: ExportOptions): Promise<Exported> {
  const folder = resolve(options.folder)
  await requireOurs(folder)
  const draft = join(dirname(folder), `.${basename(folder)}.${randomBytes(4).toString('hex')}`)
  await mkdir(draft, { recursive: true })
  try {
    const exported = await writeSite(db, draft, options)
    await swap(draft, folder)
    return exported
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    throw error
  }
}

async function requireOurs(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [] as string[]
    throw error.code === 'ENOTDIR' ? folderNotOurs({ folder }) : error
  })
  if (names.length > 0 && !names.includes(MARK)) throw folderNotOurs({ folder })
}

async function writeSite(db: Database, folder: string, options: ExportOptions): Promise<Exported> {
  const { routes, findFiles, origin, progress } = options
  const gathered = await gatherSite(db, {
    routes,
    findFiles,
    origin,
    folder,
    also: portalLocales.flatMap((locale) => linksOf(troublePage({ status: 404, locale }), 'text/html')),
    progress: (done, known) => progress?.('render', done, known),
  })
  await copyFiles(folder, gathered, (done, known) => progress?.('copy', done, known))
  await finishFiles(folder, gathered, {
    origin,
    progress: (done, known) => progress?.('finish', done, known),
  })
  await writeRedirects(folder, gathered)
  await writeExtras(folder, gathered, options)
  const pages = [...gathered.files.values()].filter(({ type }) => type.startsWith('text/html')).length
  const about = { madeAt: new Date().toISOString(), origin, pages, redirects: gathered.redirects.size }
  await writeFile(join(folder, MARK), `${JSON.stringify(about, null, 2)}\n`)
  const { text, files } = await checksums(folder)
  await writeFile(join(folder, 'SHA256SUMS'), text)
  return { pages, files: files + 1, redirects: gathered.redirects.size }
}

/** A film of gigabytes passes through without being held. */
async function copyFiles(
  folder: string,
  { copies }: Gathered,
  progress: (done: number, known: number) => void,
): Promise<void> {
  for (const [index, { file, bytes }] of copies.entries()) {
    const path = join(folder, file)
    await mkdir(dirname(path), { recursive: true })
    if (Buffer.isBuffer(bytes)) await writeFile(path, bytes)
    else await pipeline(await bytes(), createWriteStream(path))
    progress(index + 1, copies.length)
  }
}

async function writeRedirects(folder: string, { files, redirects, read }: Gathered): Promise<void> {
  for (const [from, location] of redirects) {
    const address = read(location)
    const target = address?.is === 'page' ? files.get(address.key)?.file : undefined
    if (target === undefined) continue
    const file = filePathOf(from, 'text/html')
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), redirectPage(relativeTo(file, target)))
  }
}

async function writeExtras(folder: string, gathered: Gathered, options: ExportOptions): Promise<void> {
  const { origin, stylesheet } = options
  const find = (address: string) => {
    const found = gathered.read(address)
    return found?.is === 'page' ? gathered.files.get(found.key)?.file : undefined
  }
  const locales = portalLocales.filter((locale) => find(`/${locale}`))
  for (const locale of locales) {
    // Shown at any address, so its links stay as they are and start from the root of the site.
    await writeFile(join(folder, locale, '404.html'), troublePage({ status: 404, locale }))
  }
  const sheet = stylesheet === undefined ? undefined : find(stylesheet)
  await writeFile(join(folder, 'index.html'), chooserPage(locales, sheet))
  const headers = securityHeaders({ publicUrl: origin })
  const notices = [...gathered.notices].flatMap(([path, status]) => {
    const file = gathered.files.get(path)?.file
    return file === undefined || path.includes('?') ? [] : [{ path, status, file }]
  })
  const { redirects } = gathered
  await writeFile(join(folder, 'nginx.conf'), nginxConfig({ redirects, notices, headers }))
  await writeFile(join(folder, 'README.txt'), README)
}

/** Two moves of a name: the folder is missing for the moment between them, and never half full. */
async function swap(draft: string, folder: string): Promise<void> {
  const old = `${draft}.old`
  const isThere = await access(folder).then(
    () => true,
    () => false,
  )
  if (isThere) await rename(folder, old)
  await rename(draft, folder)
  if (isThere) await rm(old, { recursive: true, force: true })
}
