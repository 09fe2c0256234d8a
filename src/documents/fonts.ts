import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fontFaces, type FontChoice } from './font-faces.ts'

/** The folder that holds the files of `fontFaces`. */
export function fontFolder(): string {
  return dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'))
}

/** Width of a line of text in millimetres, without kerning, as Word sets it. `size` in points. */
export function textWidth(text: string, { size, bold = false, italic = false }: FontChoice): number {
  const advances = advancesOf(bold, italic)
  let width = 0
  for (const character of text) width += advances[character.codePointAt(0) ?? 0] ?? advances[0x6e] ?? 0
  return (width * size * MM_PER_POINT) / UNITS_PER_EM
}

const MM_PER_POINT = 25.4 / 72
const UNITS_PER_EM = 2048

const loaded = new Map<string, Uint16Array>()

/** Advance widths of one face by code point of the basic plane, in font units. */
function advancesOf(bold: boolean, italic: boolean): Uint16Array {
  const face = fontFaces.find((f) => f.weight === (bold ? 700 : 400) && (f.style === 'italic') === italic)
  const file = (face ?? fontFaces[0])?.file ?? ''
  const advances = loaded.get(file) ?? readAdvances(readFileSync(join(fontFolder(), file)))
  loaded.set(file, advances)
  return advances
}

/** Reads the tables cmap (format 4) and hmtx of an OpenType file. */
function readAdvances(font: Buffer): Uint16Array {
  const tables = new Map<string, number>()
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    tables.set(font.toString('latin1', 12 + 16 * i, 16 + 16 * i), font.readUInt32BE(20 + 16 * i))
  }
  const offset = (tag: string) => tables.get(tag) ?? 0
  const metrics = font.readUInt16BE(offset('hhea') + 34)
  const advances = new Uint16Array(0x10000)
  for (const [character, glyph] of glyphs(font, offset('cmap'))) {
    advances[character] = font.readUInt16BE(offset('hmtx') + 4 * Math.min(glyph, metrics - 1))
  }
  return advances
}

function* glyphs(font: Buffer, cmap: number): Generator<[character: number, glyph: number]> {
  const table = cmap + font.readUInt32BE(cmap + 8)
  const segments = font.readUInt16BE(table + 6)
  for (let at = table + 14; at < table + 14 + segments; at += 2) {
    const end = font.readUInt16BE(at)
    const start = font.readUInt16BE(at + segments + 2)
    const delta = font.readUInt16BE(at + 2 * segments + 2)
    const range = at + 3 * segments + 2
    const rangeOffset = font.readUInt16BE(range)
    for (let character = start; character <= end && character < 0xffff; character++) {
      const glyph =
        rangeOffset === 0 ? character : font.readUInt16BE(range + rangeOffset + 2 * (character - start))
      yield [character, (glyph + delta) & 0xffff]
    }
  }
}
