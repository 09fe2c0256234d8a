import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  type PDFContext,
  type PDFPage,
} from '@cantoo/pdf-lib'
import { utf16 } from './shown-text.ts'

/** What a font says of its glyphs: their widths and their text (ISO 32000-2, 9.7.4.3 and 9.10.3). */
export type FontMap = {
  ref: PDFRef
  texts: Map<number, string>
  widths: Map<number, number>
  described: PDFDict
}

/** Numbers of a font from here on show nothing: each is as wide as the glyph that it is counted from. */
export const CLOSING = 0x4000
/** What an empty glyph says: nothing, and no line breaks at it. */
const JOINER = '\u2060'

/** Gives a font, for each of its glyphs, an empty one of the same width. */
function addClosing({ described, widths, texts }: FontMap): number[] {
  const { context } = described
  const glyphs = [...widths.keys()].filter((glyph) => glyph > 0 && glyph < CLOSING)
  const list = described.lookup(PDFName.of('W'), PDFArray)
  const drawings = new Uint8Array(2 * (CLOSING + Math.max(0, ...glyphs) + 1))
  const last = Math.max(0, ...texts.keys(), ...widths.keys())
  for (let glyph = 0; glyph <= last; glyph++) drawings.set([glyph >> 8, glyph & 0xff], 2 * glyph)
  for (const glyph of glyphs) {
    list.push(context.obj(CLOSING + glyph))
    list.push(context.obj([widths.get(glyph) ?? 0]))
  }
  described.set(PDFName.of('CIDToGIDMap'), context.register(context.flateStream(drawings)))
  return glyphs.map((glyph) => CLOSING + glyph)
}

/** Writes into a font the text of each of its glyphs, some of them anew, and gives it the empty glyphs. */
export function writeTexts(context: PDFContext, map: FontMap, anew: ReadonlyMap<number, string>): void {
  const closing = addClosing(map)
  const texts = new Map([...map.texts, ...anew, ...closing.map((each) => [each, JOINER] as const)])
  context.assign(map.ref, context.flateStream(characterMap(texts)))
}

/** The content of a stream, a character for each byte; null where there is none. */
export function streamText(context: PDFContext, ref: PDFRef): string | null {
  const stream = context.lookup(ref)
  if (!(stream instanceof PDFRawStream)) return null
  return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
}

/** The fonts of a page by the names that its content calls them; those that say no text of their glyphs are left out. */
export function fontsOf(context: PDFContext, page: PDFPage): Map<string, FontMap> {
  const fonts = page.node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict)
  const maps = (fonts?.entries() ?? []).flatMap(([name, value]): [string, FontMap][] => {
    const font = context.lookup(value)
    const ref = font instanceof PDFDict ? font.get(PDFName.of('ToUnicode')) : undefined
    const map = ref instanceof PDFRef ? streamText(context, ref) : null
    if (map === null || !(ref instanceof PDFRef) || !(font instanceof PDFDict)) return []
    const described = describedBy(font)
    return described
      ? [[name.decodeText(), { ref, texts: textsIn(map), widths: widthsOf(described), described }]]
      : []
  })
  return new Map(maps)
}

function describedBy(font: PDFDict): PDFDict | null {
  const [descendant] = font.lookup(PDFName.of('DescendantFonts'), PDFArray).asArray()
  const described = descendant && font.context.lookup(descendant)
  return described instanceof PDFDict ? described : null
}

/** The widths of a composite font, written as «first [w w …]» or «first last w». */
function widthsOf(described: PDFDict): Map<number, number> {
  const widths = new Map<number, number>()
  const list = described.lookupMaybe(PDFName.of('W'), PDFArray)
  for (let at = 0; list && at + 1 < list.size();) {
    const first = list.lookup(at, PDFNumber).asNumber()
    const next = list.lookup(at + 1)
    if (next instanceof PDFArray) {
      for (let each = 0; each < next.size(); each++)
        widths.set(first + each, next.lookup(each, PDFNumber).asNumber())
      at += 2
    } else {
      const last = list.lookup(at + 1, PDFNumber).asNumber()
      const width = list.lookup(at + 2, PDFNumber).asNumber()
      for (let glyph = first; glyph <= last; glyph++) widths.set(glyph, width)
      at += 3
    }
  }
  return widths
}

function textsIn(map: string): Map<number, string> {
  const pairs = map.matchAll(/^<([\da-f]{4})> <((?:[\da-f]{4})+)>$/gim)
  return new Map(
    Array.from(pairs, ([, glyph = '', text = '']) => [
      Number.parseInt(glyph, 16),
      utf16(Buffer.from(text, 'hex')),
    ]),
  )
}

/** A text as the hexadecimal digits of its UTF-16, as files of this kind write it. */
export const hex = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex')

const MOST = 100

function characterMap(texts: ReadonlyMap<number, string>): string {
  const pairs = [...texts].sort(([a], [b]) => a - b)
  const lines = pairs.map(([glyph, text]) => `<${glyph.toString(16).padStart(4, '0')}> <${hex(text)}>`)
  let blocks = ''
  for (let at = 0; at < lines.length; at += MOST) {
    const block = lines.slice(at, at + MOST)
    blocks += `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar\n`
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks}endcmap
CMapName currentdict /CMap defineresource pop
end
end`
}
