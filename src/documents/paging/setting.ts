import { lineHeight } from '../font-faces.ts'
import type { Geometry, TextWidth } from '../geometry.ts'
import type { ElementName, Layout } from '../layouts.ts'
import type { Printed } from '../printed.ts'
import type { Block, Inline } from '../tree.ts'
import type { FlowItem } from './flow.ts'
import { breakLines, runsOf, type Column, type Line, type Run } from './lines.ts'
import type { TextPiece } from './pieces.ts'

export const MM_PER_POINT = 25.4 / 72

/** Room that an editor takes in the place of the blocks with these ids, in millimetres. */
export type Reserved = { id: string; blocks: ReadonlySet<string>; height: number }

/** What all parts of a document are set with. */
export type Setting = {
  printed: Printed
  geometry: Geometry
  spacing: Spacing
  textWidth: TextWidth
  reserved: Reserved | null
  /** Blocks that were broken into lines before. */
  known: WeakMap<Block, readonly Line[]>
}

const SOLID = lineHeight.ascent + lineHeight.descent

export type Spacing = ReturnType<typeof spacingOf>

/** Heights and gaps of a layout in millimetres; sizes in points. */
export function spacingOf({ body, styles }: Layout) {
  const size = styles.body.size.use
  const leading = (em = size) => (lineHeight.single * body.lineSpacing.use - SOLID) * em * MM_PER_POINT
  return {
    /** One line set solid. */
    solid: (points: number) => points * SOLID * MM_PER_POINT,
    /** Between the lines of running text, and between its paragraphs. */
    leading,
    gap: (em = size) => leading(em) + body.gapAfter.use * MM_PER_POINT,
    /** Between the lines of the form. */
    tight: (em = size) => (lineHeight.single - SOLID) * em * MM_PER_POINT,
  }
}

/** Of two gaps that meet, that of a block counts, not that of a paragraph. */
export const PARAGRAPH = 4
const BLOCK = 3

export const gap = (amount: number, weakness = BLOCK): FlowItem => ({ kind: 'gap', amount, weakness })

export function styleOf({ printed }: Setting, element: ElementName) {
  const { size, bold = false, italic = false } = printed.layout.styles[element]
  return { size: size.use, bold, italic }
}

export function styledRuns(setting: Setting, element: ElementName, inlines: readonly Inline[]): Run[] {
  return runsOf(inlines, styleOf(setting, element))
}

/** The lines of runs in the style of an element. */
export function linesOf(
  setting: Setting,
  element: ElementName,
  runs: readonly Run[],
  column: Omit<Column, 'size'>,
): Line[] {
  return breakLines(runs, { ...column, size: styleOf(setting, element).size }, setting.textWidth)
}

type Text = {
  id: string
  block?: Block
  element: ElementName
  lines: readonly Line[]
  /** Room between two lines, in millimetres. */
  leading: number
  x?: number
  sticky?: boolean
}

/** Lines as an item of the flow, without the gaps around it. */
export function textItem(
  setting: Setting,
  { id, block, element, lines, leading, x = 0, sticky }: Text,
): FlowItem {
  const lineHeight = setting.spacing.solid(styleOf(setting, element).size)
  const pitch = lineHeight + leading
  const place = (y: number, from: number, to: number): TextPiece => ({
    kind: 'text',
    id,
    block: block ?? null,
    element,
    lines: lines.slice(from, to),
    pitch,
    lineHeight,
    x,
    y,
    height: (to - from - 1) * pitch + lineHeight,
    continued: from > 0,
  })
  return { kind: 'lines', count: lines.length, lineHeight, pitch, sticky, place }
}
