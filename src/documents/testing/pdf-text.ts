import { inflateSync } from 'node:zlib'

/** For tests: the text of a PDF that our compiler wrote, page by page, in the order of its content streams. */
export function pdfPages(pdf: Buffer): string[] {
  const objects = objectsOf(pdf)
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\b/.test(head))
  return pages.map(({ head }) => {
    const fonts = new Map(
      [...head.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [
        name,
        charactersOf(objects, id),
      ]),
    )
    const content = /\/Contents (\d+) 0 R/.exec(head)?.[1] ?? ''
    return textOfContent(streamOf(objects, content), fonts)
  })
}

type PdfObject = { head: string; stream: Buffer | undefined }

function objectsOf(pdf: Buffer): Map<string, PdfObject> {
  const source = pdf.toString('latin1')
  const objects = new Map<string, PdfObject>()
  for (const match of source.matchAll(/^(\d+) 0 obj\n/gm)) {
    const start = match.index + match[0].length
    const streamAt = source.indexOf('\nstream\n', start)
    const end = source.indexOf('\nendobj', start)
    const hasStream = streamAt !== -1 && streamAt < end
    const head = source.slice(start, hasStream ? streamAt : end)
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0)
    const bytes = hasStream ? pdf.subarray(streamAt + 8, streamAt + 8 + length) : undefined
    objects.set(match[1] ?? '', { head, stream: bytes })
  }
  return objects
}

function streamOf(objects: Map<string, PdfObject>, id: string): string {
  const { head = '', stream = Buffer.alloc(0) } = objects.get(id) ?? {}
  return (head.includes('/FlateDecode') ? inflateSync(stream) : stream).toString('latin1')
}

/** The map from glyph to text that a font carries for readers (ToUnicode). */
function charactersOf(objects: Map<string, PdfObject>, font: string): Map<number, string> {
  const id = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font)?.head ?? '')?.[1] ?? ''
  const pairs = streamOf(objects, id).matchAll(/^<([0-9a-f]{4})> <([0-9a-f]+)>$/gim)
  return new Map([...pairs].map(([, glyph = '', text = '']) => [parseInt(glyph, 16), utf16(text)]))
}

const utf16 = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le')

function textOfContent(content: string, fonts: Map<string, Map<number, string>>): string {
  const token = /\/(f\d+) [\d.]+ Tf|\(|\bET\b/g
  let characters = new Map<number, string>()
  let text = ''
  for (let found = token.exec(content); found; found = token.exec(content)) {
    if (found[1] !== undefined) characters = fonts.get(found[1]) ?? characters
    else if (found[0] === 'ET') text += ' '
    else {
      const end = endOfString(content, found.index)
      const glyphs = glyphsOf(content.slice(found.index + 1, end))
      text += glyphs.map((glyph) => characters.get(glyph) ?? '\ufffd').join('')
      token.lastIndex = end
    }
  }
  return text
}

/** Brackets inside a string need no escape while they balance. */
function endOfString(content: string, start: number): number {
  let depth = 0
  for (let at = start; at < content.length; at++) {
    const character = content[at]
    if (character === '\\') at++
    else if (character === '(') depth++
    else if (character === ')' && --depth === 0) return at
  }
  return content.length
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function glyphsOf(literal: string): number[] {
  const bytes = literal.replace(/\\(?:([0-7]{1,3})|([\s\S]))/g, (_, octal?: string, letter = '') =>
    octal === undefined ? (escapes[letter] ?? letter) : String.fromCharCode(parseInt(octal, 8)),
  )
  return Array.from(
    { length: bytes.length / 2 },
    (_, i) => bytes.charCodeAt(2 * i) * 256 + bytes.charCodeAt(2 * i + 1),
  )
}
