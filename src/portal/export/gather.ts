import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { atOneMoment, type Database } from '../../platform/database/connect.ts'
import { addressReader, type ReadAddress } from '../site/address.ts'
import { isKept, type PortalRoute } from '../site/route.ts'
import { filePathOf } from './file-path.ts'
import { linksOf } from './links.ts'

/** What was gathered: where each address lies, of what type it is, and which addresses lead on to another. */
export type Gathered = {
  files: Map<string, { file: string; type: string }>
  /** What is copied once the pages are there. */
  copies: { file: string; bytes: FoundFile['bytes'] }[]
  redirects: Map<string, string>
  /** Pages that say that there is nothing (404) or nothing any more (410), each with its status. */
  notices: Map<string, 404 | 410>
  read: ReadAddress
}

/** A file that stands beside the routes: at once, or read when it is copied; and the addresses that it needs. */
export type FoundFile = {
  type: string
  bytes: Buffer | (() => Promise<Readable>)
  needs: readonly string[]
}

/** Finds a file by its path: films, sounds, reports; null where there is none. */
export type FindFile = (db: Database, path: string) => Promise<FoundFile | null>

export type Gathering = {
  routes: readonly PortalRoute[]
  findFiles?: readonly FindFile[] | undefined
  origin: string
  folder: string
  /** Addresses that are needed besides. */
  also?: readonly string[]
  progress?: (done: number, known: number) => void
}

/**
 * Renders every address of the site on one snapshot of the database, and whatever else these pages lead to, each into
 * its file. What is published meanwhile is wholly in the next export, never half in this one.
 */
export function gatherSite(db: Database, gathering: Gathering): Promise<Gathered> {
  return atOneMoment(db, (snapshot) => gather(snapshot, gathering))
}

async function gather(
  db: Database,
  { routes, findFiles = [], origin, folder, also = [], progress }: Gathering,
): Promise<Gathered> {
  const read = addressReader(routes)
  const gathered: Gathered = {
    files: new Map(),
    copies: [],
    redirects: new Map(),
    notices: new Map(),
    read,
  }
  const known = new Set<string>()
  const add = (address: string) => {
    const found = read(address)
    if (found?.is === 'page' && isKept(found.route, found.asked)) known.add(found.key)
  }
  const sought = new Set<string>()
  const bring = async (path: string) => {
    if (read(path) || sought.has(path)) return
    sought.add(path)
    const found = await firstFound(db, path, findFiles)
    if (!found) return
    const { type, bytes } = found
    const file = filePathOf(path, type)
    gathered.files.set(path, { file, type })
    gathered.copies.push({ file, bytes })
    const links = Buffer.isBuffer(bytes) && isText(type) ? linksOf(bytes.toString(), type) : []
    for (const link of [...links, ...found.needs]) {
      const [address = ''] = link.split('#')
      add(address)
      await bring(address)
    }
  }
  for (const { addresses, oldAddresses } of routes) {
    for (const address of (await addresses?.(db)) ?? []) add(address)
    for (const address of (await oldAddresses?.(db)) ?? []) add(address)
  }
  for (const address of also) add(address)
  let done = 0
  // A set that grows while it is gone through: pages lead to pages.
  for (const key of known) {
    const page = read(key)
    if (page?.is !== 'page') continue
    const answer = await page.route.answer(db, { ...page.asked, origin })
    progress?.(++done, known.size)
    if (answer?.status === 301) {
      gathered.redirects.set(key, answer.location)
      add(answer.location)
    }
    if (!answer || answer.status === 301) continue
    const { status, type, body } = answer
    if (status !== 200) {
      if (!type.startsWith('text/html')) continue
      gathered.notices.set(key, status)
    }
    const file = filePathOf(key, type)
    gathered.files.set(key, { file, type })
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), body)
    for (const link of linksOf(isText(type) ? body.toString() : '', type)) {
      const [address = ''] = link.split('#')
      add(address)
      await bring(address)
    }
  }
  return gathered
}

async function firstFound(
  db: Database,
  path: string,
  finders: readonly FindFile[],
): Promise<FoundFile | null> {
  for (const find of finders) {
    const found = await find(db, path)
    if (found) return found
  }
  return null
}

function isText(type: string): boolean {
  return /^text\/(?:html|css)|^image\/svg/.test(type)
}
