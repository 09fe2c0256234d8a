import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { portalFolder } from '../folder.ts'

/** What pages are drawn with that is no part of the bundle: their addresses in a page change with their content. */
const BESIDE = ['styles', 'art']

/**
 * Tells the program that made a page from every other: the hash of the bundle, whose chunks are named by their content,
 * and of the styles and drawings beside it. Run from the sources, every start is another program.
 */
export function programStamp(...more: readonly string[]): string {
  const [, file] = process.argv
  if (file === undefined || !/[\\/]main\.js$/.test(file)) return randomUUID()
  const hash = createHash('sha256').update(readFileSync(file))
  for (const path of filesBeside()) hash.update(readFileSync(path))
  for (const text of more) hash.update('\0').update(text)
  return hash.digest('base64url')
}

function filesBeside(): string[] {
  return BESIDE.flatMap((name) => {
    const folder = join(portalFolder(), name)
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(folder, entry.name))
      .sort()
  })
}
