import { randomBytes, randomUUID } from 'node:crypto'
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from './config.ts'

/**
 * The key that signs sessions: CHALO_SECRET, or one made at the first call and kept in the data folder,
 * readable by its owner only. Several nodes on one database must share CHALO_SECRET.
 */
export async function openSecret(config: Pick<Config, 'secret' | 'dataFolder'>): Promise<string> {
  if (config.secret) return config.secret
  const folder = join(config.dataFolder, 'keys')
  const path = join(folder, 'secret')
  return (await readSecret(path)) ?? makeSecret(folder, path)
}

async function readSecret(path: string): Promise<string | undefined> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  return text.trim() || undefined
}

// Linking a finished file into place lets exactly one of two processes win, and never shows half a key.
async function makeSecret(folder: string, path: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await chmod(folder, 0o700)
  const draft = `${path}.${randomUUID()}`
  await writeFile(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 })
  await link(draft, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(draft, { force: true })
  return (await readFile(path, 'utf8')).trim()
}
