import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { isCompressible } from '../../platform/ready/page.ts'
import type { Gathered } from './gather.ts'
import { relativeLinks, type Find } from './links.ts'

// Files are compressed once and read often; the very best level takes ten times as long for a twentieth less.
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }
const GZIP = { level: 9 }
const SMALLEST = 256
const AT_ONCE = 4

/** Makes the links of the gathered pages relative and lays their compressed forms beside them. */
export async function finishFiles(
  folder: string,
  { files, redirects, read }: Gathered,
  { origin, progress }: { origin: string; progress?: (done: number, known: number) => void },
): Promise<void> {
  const find: Find = (address) => {
    // Where the living site asks for the reader's language, this one lets him choose.
    if (address === '/') return 'index.html'
    const found = read(address)
    const key = found?.is === 'page' ? found.key : found?.is === 'moved' ? found.to : undefined
    // Films, sounds and reports are no pages, and are known by their address.
    return files.get(key === undefined ? address : (redirects.get(key) ?? key))?.file
  }
  let done = 0
  const queue = [...files.values()]
  const work = async () => {
    for (let next = queue.pop(); next; next = queue.pop()) {
      const { file, type } = next
      if (isCompressible(type)) await finish(join(folder, file), type, { file, find, origin })
      progress?.(++done, files.size)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
}

async function finish(
  path: string,
  type: string,
  place: { file: string; find: Find; origin: string },
): Promise<void> {
  const text = relativeLinks(await readFile(path, 'utf8'), type, place)
  await writeFile(path, text)
  await compress(path, text)
}

export async function compress(path: string, text: string): Promise<void> {
  if (text.length < SMALLEST) return
  const [br, gz] = await Promise.all([promisify(brotliCompress)(text, BROTLI), promisify(gzip)(text, GZIP)])
  await Promise.all([writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)])
}

/** The SHA-256 of every file of a folder, as `sha256sum -c` reads it. */
export async function checksums(folder: string): Promise<{ text: string; files: number }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const names = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .sort()
  const lines: string[] = []
  for (const name of names) {
    const hash = createHash('sha256')
    for await (const piece of createReadStream(join(folder, name))) hash.update(piece)
    lines.push(`${hash.digest('hex')}  ${name.split(sep).join('/')}`)
  }
  return { text: `${lines.join('\n')}\n`, files: names.length }
}
