import { PDFDocument, PDFName, PDFRef, type PDFContext, type PDFPage } from '@cantoo/pdf-lib'
import { CLOSING, fontsOf, hex, streamText, writeTexts, type FontMap } from './font-maps.ts'
import { textBlocks, type ShownGlyph, type TextBlock, type Widths } from './shown-text.ts'

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
      if (own) writeTexts(context, map, own)
    }
  }
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
