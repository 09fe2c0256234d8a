import { createHash, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'

/**
 * Tells the program that made a page from every other: the hash of the bundle, whose chunks are named by their content.
 * Run from the sources, every start is another program.
 */
export function programStamp(...more: readonly string[]): string {
  const [, file] = process.argv
  if (file === undefined || !/[\\/]main\.js$/.test(file)) return randomUUID()
  const hash = createHash('sha256').update(readFileSync(file))
  for (const text of more) hash.update('\0').update(text)
  return hash.digest('base64url')
}
