import { readdir, rm, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../../../platform/config.ts'

/** An upload that nobody goes on with is forgotten after these days. */
export const UPLOAD_DAYS = 7
export const DAY = 86_400_000

/** Files on their way in lie on this machine until they are whole. */
export function uploadFolder({ dataFolder }: Pick<Config, 'dataFolder'>): string {
  return join(dataFolder, 'uploads')
}

export function uploadPath(config: Pick<Config, 'dataFolder'>, id: string): string {
  return join(uploadFolder(config), id)
}

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])

/** Whether a write failed because there is no room, or no more room for us. */
export function isFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && FULL.has(String(error.code))
}

/** Bytes that may still be written where uploads lie; null where that cannot be told. */
export async function freeSpace(folder: string): Promise<number | null> {
  const space = await statfs(folder).catch(() => undefined)
  return space ? space.bavail * space.bsize : null
}

/** Removes an upload with what tus noted of it. */
export async function removeUpload(config: Pick<Config, 'dataFolder'>, id: string): Promise<void> {
  const path = uploadPath(config, id)
  await rm(path, { force: true })
  await rm(`${path}.json`, { force: true })
}

/** Removes what lies in the folder since longer than an upload may take. */
export async function sweepFolder(config: Pick<Config, 'dataFolder'>): Promise<void> {
  const folder = uploadFolder(config)
  const names = await readdir(folder).catch(() => [])
  for (const name of names) {
    const { mtimeMs = Date.now() } = (await stat(join(folder, name)).catch(() => undefined)) ?? {}
    if (Date.now() - mtimeMs > UPLOAD_DAYS * DAY) await rm(join(folder, name), { force: true })
  }
}
