import { markOf } from '../printed.ts'
import { announces, type Block, type Heading, type Paragraph, type Table, type TableCell } from '../tree.ts'
import type { FlowItem } from './flow.ts'
import type { Line } from './lines.ts'
import {
  gap,
  linesOf,
  MM_PER_POINT,
  PARAGRAPH,
  styledRuns,
  styleOf,
  textItem,
  type Setting,
} from './setting.ts'

/** The running text as a flow: paragraphs, headings that stay with what follows, tables. */
export function blocksOf(setting: Setting, blocks: readonly Block[]): FlowItem[] {
  const { reserved } = setting
  let isReserved = false
  let depth = 0
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') depth = Math.min(block.level, depth + 1)
    if (reserved?.blocks.has(block.id)) {
      if (isReserved) return []
      isReserved = true
      return reservedItem(setting)
    }
    if (block.kind === 'heading') return headingItems(setting, block, depth)
    return block.kind === 'table' ? tableItems(setting, block) : paragraphItems(setting, block)
  })
}

function reservedItem({ spacing, reserved }: Setting): FlowItem[] {
  const { id = '', height = 0 } = reserved ?? {}
  const space = gap(spacing.gap(), PARAGRAPH)
  return [space, { kind: 'box', height, place: (y) => ({ kind: 'reserved', id, y, height }) }, space]
}

/** One paragraph; `sticky` keeps it with what follows, as an announcement is kept. */
export function paragraphItems(setting: Setting, block: Paragraph, sticky = announces(block)): FlowItem[] {
  const { spacing, geometry, printed, known } = setting
  const indent = printed.layout.body.firstLineIndent.use
  const lines =
    known.get(block) ??
    linesOf(setting, 'body', paragraphRuns(setting, block), { width: geometry.width, indent })
  known.set(block, lines)
  const space = gap(spacing.gap(), sticky ? undefined : PARAGRAPH)
  const text = { id: block.id, block, element: 'body' as const, lines, leading: spacing.leading(), sticky }
  return [space, textItem(setting, text), space]
}

function paragraphRuns(setting: Setting, { marker, inlines }: Paragraph) {
  const runs = styledRuns(setting, 'body', inlines)
  return marker === null ? runs : [{ text: `${marker} `, bold: false, italic: false, inline: -1 }, ...runs]
}

const elements = { 1: 'part', 2: 'section', 3: 'point' } as const

/** The typesetter gives headings a larger em, which their leading and gaps follow. */
const EMS: Readonly<Record<number, number>> = { 1: 1.4, 2: 1.2 }

export function headingEm(setting: Setting, depth: number): number {
  return styleOf(setting, 'body').size * (EMS[depth] ?? 1)
}

function headingItems(setting: Setting, block: Heading, depth: number): FlowItem[] {
  const { spacing, geometry, printed, known } = setting
  const element = elements[block.level]
  const { bold, italic } = styleOf(setting, element)
  const number = block.number === null ? '' : `${markOf(block.number, block.level)} `
  const runs = [{ text: number + block.text, bold, italic, inline: 0 }]
  const indent = printed.layout.body.firstLineIndent.use
  const lines = known.get(block) ?? linesOf(setting, element, runs, { width: geometry.width, indent })
  known.set(block, lines)
  const em = headingEm(setting, depth)
  const space = gap(spacing.gap(em))
  const text = { id: block.id, block, element, lines, leading: spacing.leading(em), sticky: true }
  return [space, textItem(setting, text), space]
}

/** Room between a cell's text and its edges, in millimetres. */
export const INSET = { x: 1.5, y: 0.7 }

function tableItems(setting: Setting, table: Table): FlowItem[] {
  const { spacing, geometry } = setting
  const total = table.widths.reduce((sum, width) => sum + width, 0) || 1
  const widths = table.widths.map((width) => (width * geometry.width) / total)
  const heightOf = (row: readonly TableCell[], element: 'tableHead' | 'tableText') =>
    Math.max(...row.map((cell, i) => cellHeight(setting, element, { cell, width: widths[i] ?? 0 })))
  const head = heightOf(table.head, 'tableHead')
  const heights = table.rows.map((row) => heightOf(row, 'tableText'))
  const rows: FlowItem = {
    kind: 'rows',
    head,
    heights,
    place: (y, from, to) => ({
      kind: 'table',
      id: table.id,
      table,
      from,
      to,
      widths,
      headHeight: head,
      rowHeights: heights.slice(from, to),
      y,
      height: head + heights.slice(from, to).reduce((sum, height) => sum + height, 0),
    }),
  }
  const space = gap(spacing.tight())
  return [...captionItems(setting, table), space, rows, space]
}

type Cell = { cell: TableCell; width: number }

function cellHeight(setting: Setting, element: 'tableHead' | 'tableText', { cell, width }: Cell): number {
  const lines = cellLines(setting, element, { cell, width }).length
  const { solid, tight } = setting.spacing
  const { size } = styleOf(setting, element)
  return lines * solid(size) + (lines - 1) * tight(size) + 2 * INSET.y
}

export function cellLines(
  setting: Setting,
  element: 'tableHead' | 'tableText',
  { cell, width }: Cell,
): Line[] {
  const { bold, italic } = styleOf(setting, element)
  const runs = styledRuns(setting, element, cell.inlines).map((run) => ({
    ...run,
    bold: run.bold || bold || cell.bold === true,
    italic: run.italic || italic,
  }))
  return linesOf(setting, element, runs, { width: width - 2 * INSET.x })
}

function captionItems(setting: Setting, { id, caption }: Table): FlowItem[] {
  if (caption === null) return []
  const { spacing, geometry } = setting
  const runs = styledRuns(setting, 'tableCaption', [{ kind: 'text', text: caption }])
  const lines = linesOf(setting, 'tableCaption', runs, { width: geometry.width })
  const { size } = styleOf(setting, 'tableCaption')
  const text = { id: `${id}.caption`, element: 'tableCaption' as const, lines, leading: spacing.tight(size) }
  return [gap(12 * MM_PER_POINT), textItem(setting, { ...text, sticky: true }), gap(6 * MM_PER_POINT)]
}
