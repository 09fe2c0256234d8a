import { escapeTagged } from '../segments/tags.ts'

/** Gathers the content of one `seg` as tagged text. */
export type SegmentReader = {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  close(): void
  text(words: string): void
  end(): string
}

/** Elements whose content is code of another program, not words. */
const CODES = new Set(['bpt', 'ept', 'ph', 'it', 'ut'])

type Part = { words: string } | { kind: 'open' | 'close' | 'empty'; number: number }

/** `numbers` are shared by the languages of a unit: what is the same tag in two of them gets the same number. */
export function segmentReader(numbers: Map<string, number>): SegmentReader {
  const parts: Part[] = []
  const pairs = new Map<string, number>()
  let inCode = 0
  let places = 0
  const numberOf = (key: string) => {
    const number = numbers.get(key) ?? numbers.size + 1
    numbers.set(key, number)
    return number
  }
  return {
    open(name, { i, x }) {
      if (inCode > 0 || CODES.has(name)) inCode++
      if (inCode !== 1) return
      if (name === 'bpt') {
        const number = numberOf(`pair ${x ?? i}`)
        pairs.set(String(i), number)
        parts.push({ kind: 'open', number })
      } else if (name === 'ept') {
        const number = pairs.get(String(i))
        if (number !== undefined) parts.push({ kind: 'close', number })
      } else {
        parts.push({ kind: 'empty', number: numberOf(`place ${x ?? `#${++places}`}`) })
      }
    },
    close() {
      if (inCode > 0) inCode--
    },
    text(words) {
      if (inCode === 0) parts.push({ words })
    },
    end: () => taggedOf(parts),
  }
}

/** Tagged text of which every opened tag is closed: one that is not stands for nothing. */
function taggedOf(parts: readonly Part[]): string {
  const closed = new Set(
    parts.flatMap((part) => ('kind' in part && part.kind === 'close' ? [part.number] : [])),
  )
  return parts
    .map((part) => {
      if ('words' in part) return escapeTagged(part.words)
      if (part.kind === 'empty') return `<${part.number}/>`
      if (part.kind === 'close') return `</${part.number}>`
      return closed.has(part.number) ? `<${part.number}>` : ''
    })
    .join('')
}
