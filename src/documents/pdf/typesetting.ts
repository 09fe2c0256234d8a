import { lineHeight } from '../font-faces.ts'
import { textWidth } from '../fonts.ts'
import { geometryOf, type Geometry } from '../geometry.ts'
import type { Layout } from '../layouts.ts'
import { markOf, type Printed } from '../printed.ts'
import { announces, BLANK, type Block, type Inline, type Paragraph, type TableCell } from '../tree.ts'

/** A stretch of text: plain, or with its own weight and slant. */
type Run = string | { text: string; bold: boolean; italic: boolean }

type SetBlock =
  | { kind: 'paragraph'; runs: Run[]; announces: boolean }
  | { kind: 'heading'; level: number; style: string; text: string }
  | { kind: 'table'; caption: string | null; widths: readonly number[]; head: SetCell[]; rows: SetCell[][] }

type SetCell = { runs: Run[]; align: string }

/** Everything that the Typst template needs, in millimetres, points and ems; it decides nothing itself. */
export type Typesetting = ReturnType<typeof typesettingOf>

export function typesettingOf(printed: Printed) {
  const { layout } = printed
  const geometry = geometryOf(printed, textWidth)
  return {
    name: printed.name,
    author: printed.issuer.join(' '),
    date: printed.date?.length === 10 ? printed.date.split('-').map(Number) : null,
    watermark: printed.watermark,
    page: pageOf(layout),
    styles: stylesOf(layout),
    spacing: spacingOf(layout),
    ruleWeight: layout.ruleWeight,
    geometry,
    number: runsOf(printed.number),
    placeDate: runsOf(printed.placeDate),
    typeName: printed.typeName,
    addressees: addressees(printed, geometry),
    bases: printed.bases.map(runsOf),
    blocks: setBlocks(printed.blocks),
    last: paragraphRuns(printed.last),
    authority: printed.authority.map((line) => runsOf([line])),
    signer: runsOf([printed.signer]),
    signatureSpace: layout.signatureSpace,
    recipients: printed.recipients,
    annexes: printed.annexes.map((annex) => ({
      label: annex.label,
      title: annex.title,
      reference: runsOf(annex.reference),
      blocks: setBlocks(annex.blocks),
    })),
  }
}

function pageOf({ font, page, pageNumber }: Layout) {
  const { top, bottom, left, right } = page.margins
  return {
    // Tinos stands in for Times New Roman, which may not be embedded freely.
    font: font === 'Times New Roman' ? 'Tinos' : font,
    width: page.width,
    height: page.height,
    margins: { top: top.use, bottom: bottom.use, left: left.use, right: right.use },
    number: pageNumber,
  }
}

function stylesOf({ styles }: Layout) {
  const entries = Object.entries(styles).map(([name, { size, bold = false, italic = false, align }]) => {
    return [name, { size: size.use, bold, italic, align }] as const
  })
  return Object.fromEntries(entries)
}

/** Word counts a line from the font's own height; the template sets solid lines and adds this between them, in ems. */
function spacingOf({ body }: Layout) {
  const solid = lineHeight.ascent + lineHeight.descent
  return {
    ascent: lineHeight.ascent,
    descent: lineHeight.descent,
    singleLeading: lineHeight.single - solid,
    bodyLeading: lineHeight.single * body.lineSpacing.use - solid,
    gap: body.gapAfter.use,
    indent: body.firstLineIndent.use,
  }
}

function addressees({ addressees: names }: Printed, { addressee }: Geometry) {
  return { ...addressee, list: names }
}

function setBlocks(blocks: readonly Block[]): SetBlock[] {
  let depth = 0
  return blocks.map((block) => {
    if (block.kind === 'paragraph')
      return { kind: 'paragraph', runs: paragraphRuns(block), announces: announces(block) }
    if (block.kind === 'table') {
      const { caption, widths, head, rows } = block
      return {
        kind: 'table',
        caption,
        widths,
        head: head.map(setCell),
        rows: rows.map((row) => row.map(setCell)),
      }
    }
    // PDF/UA forbids a level to be left out; the style still follows the outline.
    depth = Math.min(block.level, depth + 1)
    const number = block.number === null ? '' : `${markOf(block.number, block.level)} `
    return { kind: 'heading', level: depth, style: headingStyles[block.level], text: number + block.text }
  })
}

const headingStyles = { 1: 'part', 2: 'section', 3: 'point' }

function setCell({ inlines, align = 'left', bold = false }: TableCell): SetCell {
  return { runs: runsOf(bold ? inlines.map(emboldened) : inlines), align }
}

const emboldened = (inline: Inline): Inline => (inline.kind === 'text' ? { ...inline, bold: true } : inline)

function paragraphRuns({ marker, inlines }: Paragraph): Run[] {
  return marker === null ? runsOf(inlines) : [`${marker} `, ...runsOf(inlines)]
}

function runsOf(inlines: readonly Inline[]): Run[] {
  return inlines.map((inline) => {
    if (inline.kind === 'blank') return BLANK
    if (inline.kind !== 'text' || !(inline.bold || inline.italic)) return inline.text
    return { text: inline.text, bold: inline.bold ?? false, italic: inline.italic ?? false }
  })
}
