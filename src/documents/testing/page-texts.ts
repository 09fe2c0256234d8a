import { cellLines } from '../paging/blocks.ts'
import type { Line } from '../paging/lines.ts'
import type { Paginated } from '../paging/paginate.ts'
import type { Piece } from '../paging/pieces.ts'

/** For tests: the lines of each page in reading order, without spaces; the boxes of the form are left out. */
export function pageTexts({ pages, setting }: Paginated): string[][] {
  return pages.map(({ pieces }) => pieces.flatMap((piece) => linesOf(piece, setting)).map(packed))
}

/** For tests: text without any space, as PDF files do not keep them at the ends of lines. */
export const packed = (text: string) => text.replace(/\s+/gu, '')

function linesOf(piece: Piece, setting: Paginated['setting']): string[] {
  if (piece.kind === 'text') return piece.lines.map(wordsOf)
  if (piece.kind !== 'table') return []
  const { table, widths, from, to } = piece
  const cells = (row: typeof table.head, element: 'tableHead' | 'tableText') =>
    row.flatMap((cell, i) => cellLines(setting, element, { cell, width: widths[i] ?? 0 }).map(wordsOf))
  return [
    ...cells(table.head, 'tableHead'),
    ...table.rows.slice(from, to).flatMap((row) => cells(row, 'tableText')),
  ]
}

const wordsOf = ({ runs }: Line) => runs.map(({ text }) => text).join('')
