import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  type PDFContext,
  type PDFPage,
} from '@cantoo/pdf-lib'
import { textBlocks, utf16, type ShownGlyph, type TextBlock, type Widths } from './shown-text.ts'

/** What a font says of its glyphs: their widths and their text (ISO 32000-2, 9.7.4.3 and 9.10.3). */
type FontMap = { ref: PDFRef; texts: Map<number, string>; widths: Map<number, number>; described: PDFDict }
/** The glyphs of one cluster: a letter with the marks above and below it. */
type Cluster = { text: string; glyphs: ShownGlyph[] }

/**
 * Lets Lao and Thai be copied and searched as they were written. The compiler breaks a line at each raised mark and says
 * of it the text of its whole cluster, so that «ที่» is read back as «ที่ที่»; here all glyphs of a cluster stand in one span
 * that says its text once. A file in which that cannot be told for certain stays as it is.
 */
export async function letterByLetter(pdf: Buffer): Promise<Buffer> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  const { context } = document
  const rewritten = document.getPages().map((page) => rewrite(context, page))
  if (!rewritten.every((each) => each !== null)) return pdf
  for (const write of rewritten) write()
  return Buffer.from(await document.save({ useObjectStreams: false, addDefaultPage: false }))
}

/** What has to be written for a page; null where its glyphs contradict each other. */
function rewrite(context: PDFContext, page: PDFPage): (() => void) | null {
  const ref = page.node.get(PDFName.of('Contents'))
  const content = ref instanceof PDFRef ? streamText(context, ref) : null
  if (content === null || !(ref instanceof PDFRef)) return null
  const fonts = fontsOf(context, page)
  const widths: Widths = (font, glyph) => fonts.get(font)?.widths.get(glyph) ?? 0
  const blocks = textBlocks(content, widths)
  const clusters = clustersOf(
    blocks.flatMap(({ shown }) => shown),
    fonts,
  )
  const letters = lettersOf(clusters.filter(({ text }) => OWN.test(text)))
  const text = letters && rewritten({ content, blocks, clusters, widths })
  if (!letters || text === null) return null
  return () => {
    context.assign(ref, context.flateStream(Buffer.from(text, 'latin1')))
    for (const [font, map] of fonts) {
      const own = letters.get(font)
      if (!own) continue
      const closing = addClosing(map)
      const texts = new Map([...map.texts, ...own, ...closing.map((each) => [each, JOINER] as const)])
      context.assign(map.ref, context.flateStream(characterMap(texts)))
    }
  }
}

/** Numbers of a font from here on show nothing: each is as wide as the glyph that it is counted from. */
const CLOSING = 0x4000
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

function streamText(context: PDFContext, ref: PDFRef): string | null {
  const stream = context.lookup(ref)
  if (!(stream instanceof PDFRawStream)) return null
  return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
}

function fontsOf(context: PDFContext, page: PDFPage): Map<string, FontMap> {
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

const OWN = /^[\u0e00-\u0eff]+$/
/** The vowel am is drawn as a ring, which stands before the mark of a tone, and a stroke. */
const drawn = (text: string) =>
  text
    .replace(/([\u0e48-\u0e4b]?)\u0e33/g, '\u0e4d$1\u0e32')
    .replace(/([\u0ec8-\u0ecb]?)\u0eb3/g, '\u0ecd$1\u0eb2')

/** What each of so many glyphs draws; a font may draw the ring and the mark of a tone above it as one. */
function signsOf(text: string, count: number): string[] | null {
  const apart = Array.from(drawn(text))
  const joined = drawn(text).match(/[\u0e4d\u0ecd][\u0e48-\u0e4b\u0ec8-\u0ecb]|./gu) ?? []
  return [apart, [...joined]].find(({ length }) => length === count) ?? null
}

/** Glyphs of one text belong together until each of its signs is drawn; elsewhere those of one span do. */
function clustersOf(shown: readonly ShownGlyph[], fonts: ReadonlyMap<string, FontMap>): Cluster[] {
  const clusters: Cluster[] = []
  for (const each of shown) {
    const text = each.span?.text ?? fonts.get(each.font)?.texts.get(each.glyph) ?? ''
    const last = clusters.at(-1)
    const isMore =
      last?.text === text &&
      (OWN.test(text)
        ? last.glyphs.length < drawn(text).length
        : each.span !== null && last.glyphs.at(-1)?.span === each.span)
    if (isMore) last.glyphs.push(each)
    else clusters.push({ text, glyphs: [each] })
  }
  return clusters
}

/** The one character of each glyph, by font; null where a cluster is not whole or a glyph would be two characters. */
function lettersOf(clusters: readonly Cluster[]): Map<string, Map<number, string>> | null {
  const fonts = new Map<string, Map<number, string>>()
  for (const { text, glyphs } of clusters) {
    const signs = signsOf(text, glyphs.length)
    if (signs === null) return null
    for (const [at, { font, glyph }] of glyphs.entries()) {
      const letters = fonts.get(font) ?? new Map<number, string>()
      const sign = signs[at] ?? ''
      if ((letters.get(glyph) ?? sign) !== sign) return null
      fonts.set(font, letters.set(glyph, sign))
    }
  }
  return fonts
}

type Read = {
  content: string
  blocks: readonly TextBlock[]
  clusters: readonly Cluster[]
  widths: Widths
}

/** The content with each block that shows Lao or Thai written anew; null where some of it stands nowhere. */
function rewritten({ content, blocks, clusters, widths }: Read): string | null {
  const clusterOf = new Map(
    clusters.flatMap((cluster) => cluster.glyphs.map((glyph) => [glyph, cluster] as const)),
  )
  const isOwn = (glyph: ShownGlyph) => OWN.test(clusterOf.get(glyph)?.text ?? '')
  let text = ''
  let at = 0
  for (const block of blocks.filter(({ shown }) => shown.some(isOwn))) {
    // A cluster stands where its first glyph did.
    const begun = block.shown
      .flatMap((glyph) => clusterOf.get(glyph) ?? [])
      .filter((cluster, index, all) => {
        return all.indexOf(cluster) === index && cluster.glyphs[0] && block.shown.includes(cluster.glyphs[0])
      })
    const written = begun.map((cluster) => writtenCluster(cluster, { block, widths }))
    if (written.some((each) => each.includes('NaN'))) return null
    text += `${content.slice(at, block.from)}\n${written.join('')}`
    at = block.to
  }
  return text + content.slice(at)
}

/**
 * Readers take the width of what a span says from where its first glyph begins and its last one ends; marks end anywhere,
 * so an empty glyph of the width of its last letter ends it.
 */
function writtenCluster(cluster: Cluster, { block, widths }: Place): string {
  const { text, glyphs } = cluster
  const [letter] = glyphs
  if (!letter) return ''
  if (glyphs.length === 1 && Array.from(text).length === 1) return shownAt(letter, block)
  const shown = piecesOf(cluster, widths)
    .map((piece) => shownInOne(piece, { block, widths }))
    .join('')
  const signs = signsOf(text, glyphs.length) ?? []
  const end = glyphs.findLast((_, at) => !/\p{Mn}/u.test(signs[at] ?? '')) ?? letter
  return `/Span <</ActualText <feff${hex(text)}>>> BDC\n${shown}3 Tr\n${shownAt({ ...end, glyph: CLOSING + end.glyph }, block)}0 Tr\nEMC\n`
}

type Place = { block: TextBlock; widths: Widths }

const endOf = ({ font, glyph, size, x }: ShownGlyph, widths: Widths) =>
  x + (widths(font, glyph) * size) / 1000

const places = (value: number) => String(Number(value.toFixed(4)))
const numbered = (glyph: number) => `<${glyph.toString(16).padStart(4, '0')}>`

function positioned({ font, size, x, y }: ShownGlyph, block: TextBlock): string {
  return `/${font} ${size} Tf\n1 0 0 -1 ${places(x - block.x)} ${places(block.y - y)} Tm\n`
}

function shownAt(glyph: ShownGlyph, block: TextBlock): string {
  return `${positioned(glyph, block)}${numbered(glyph.glyph)} Tj\n`
}

/** How much of its letter's width a mark must begin before the letter's end to be a piece of its own. */
const INSIDE = 0.25

/**
 * Some readers sort pieces of text by where they begin: a mark that begins about the end of its letter, where the next one
 * stands, must not be a piece of its own. One that begins well within must be: they would take its end for the letter's.
 */
function piecesOf({ text, glyphs }: Cluster, widths: Widths): ShownGlyph[][] {
  const pieces: ShownGlyph[][] = []
  for (const each of glyphs) {
    const piece = pieces.at(-1)
    const first = piece?.[0]
    const end = first ? endOf(first, widths) : 0
    const isBehind = first && (drawn(text) !== text || each.x > end - INSIDE * (end - first.x))
    if (piece && isBehind && first.y === each.y) piece.push(each)
    else pieces.push([each])
  }
  return pieces
}

function shownInOne(glyphs: readonly ShownGlyph[], { block, widths }: Place): string {
  const [first] = glyphs
  if (!first) return ''
  const parts = glyphs.map((each, at) => {
    const before = glyphs[at - 1]
    const back = before ? ((endOf(before, widths) - each.x) * 1000) / each.size : 0
    return Math.abs(back) < 0.01 ? numbered(each.glyph) : `${places(back)} ${numbered(each.glyph)}`
  })
  return `${positioned(first, block)}[${parts.join(' ')}] TJ\n`
}

const MOST = 100
const hex = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex')

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
