import { createHash } from 'node:crypto'

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/^application\/(?:[\w.-]+\+)?json/, '.json'],
  [/xml/, '.xml'],
  [/^text\/calendar/, '.ics'],
  [/^text\/csv/, '.csv'],
  [/^text\/plain/, '.txt'],
  [/^application\/pdf/, '.pdf'],
  [/^application\/zip/, '.zip'],
]

/** A name that every file system takes: no signs of Windows, at most 200 bytes, told apart by its hash when cut. */
function fileName(segment: string): string {
  const plain = segment.replace(/[<>:"/\\|?*\p{Cc}]/gu, '_').replace(/[. ]+$/, '_')
  if (plain === segment && Buffer.byteLength(plain) <= 200) return plain
  const hash = createHash('sha256').update(segment).digest('hex').slice(0, 10)
  let start = ''
  for (const letter of plain) {
    if (Buffer.byteLength(start + letter) > 120) break
    start += letter
  }
  return `${start}~${hash}`
}

/**
 * Where the answer of an address lies in the exported site, with forward slashes: a page as `index.html` in a folder of
 * its name, so that any web server finds it; a question in a folder below its page; everything else under its name.
 */
export function filePathOf(key: string, type: string): string {
  const [path = '', query] = key.split('?')
  const segments = path
    .slice(1)
    .split('/')
    .map((segment) => fileName(decodeURIComponent(segment)))
  if (query !== undefined) segments.push('_', fileName(decodeURIComponent(query)))
  if (type.startsWith('text/html')) return [...segments, 'index.html'].join('/')
  const hasEnding = query === undefined && /\.[a-z\d]{1,8}$/i.test(segments.at(-1) ?? '')
  const ending = hasEnding ? '' : (ENDINGS.find(([pattern]) => pattern.test(type))?.[1] ?? '')
  return segments.join('/') + ending
}
