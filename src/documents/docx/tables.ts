import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Table as TableBlock, TableCell as Cell } from '../tree.ts'
import { paragraph } from './runs.ts'
import { twips, twipsOfPoints } from './units.ts'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
}
const thin = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT }

/** A table without lines that sets texts side by side; widths in millimetres. */
export function columns(widths: readonly number[], rows: readonly (readonly Paragraph[])[][]): Table {
  const twipWidths = widths.map(twips)
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: sum(twipWidths), type: WidthType.DXA },
    columnWidths: twipWidths,
    borders: noBorders,
    margins: { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, i) =>
              new TableCell({
                children: [...children],
                width: { size: twipWidths[i] ?? 0, type: WidthType.DXA },
              }),
          ),
        }),
    ),
  })
}

/** An empty paragraph whose upper border is a rule of the given length, in the middle of the given width. */
export function rule(length: number, width: number, points: number): Paragraph {
  const side = twips(Math.max(0, width - length) / 2)
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: twipsOfPoints(2), line: twipsOfPoints(4), lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: Math.round(points * 8), space: 0, color: '000000' } },
  })
}

/** A table of data; its head is repeated on every page. `width` in millimetres. */
export function dataTable(block: TableBlock, width: number): (Paragraph | Table)[] {
  const total = sum(block.widths) || 1
  const widths = block.widths.map((part) => twips((width * part) / total))
  const caption = block.caption === null ? [] : [paragraph('tableCaption', block.caption)]
  const row = (cells: readonly Cell[], isHead: boolean) =>
    new TableRow({
      cantSplit: true,
      tableHeader: isHead,
      children: cells.map((cell, i) => dataCell(cell, widths[i] ?? 0, isHead)),
    })
  const table = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: sum(widths), type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: thin,
      bottom: thin,
      left: thin,
      right: thin,
      insideHorizontal: thin,
      insideVertical: thin,
    },
    margins: { left: 85, right: 85, top: 40, bottom: 40, marginUnitType: WidthType.DXA },
    rows: [row(block.head, true), ...block.rows.map((cells) => row(cells, false))],
  })
  const gap = new Paragraph({ spacing: { line: twipsOfPoints(6), lineRule: LineRuleType.EXACT } })
  return [...caption, table, gap]
}

function dataCell({ inlines, align, bold }: Cell, width: number, isHead: boolean): TableCell {
  const content = bold
    ? inlines.map((inline) => (inline.kind === 'text' ? { ...inline, bold: true } : inline))
    : inlines
  const alignment = align && !isHead ? { alignment: alignments[align] } : {}
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: isHead ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
    children: [paragraph(isHead ? 'tableHead' : 'tableText', content, { ...alignment, keepNext: isHead })],
  })
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
