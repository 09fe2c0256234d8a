import type { ElementName } from '../layouts.ts'
import type { Block, Table } from '../tree.ts'
import type { Line } from './lines.ts'

type Placed = {
  /** Millimetres from the upper edge of the text area, and the height. */
  y: number
  height: number
}

/** Lines of one text on one page. */
export type TextPiece = Placed & {
  kind: 'text'
  id: string
  /** The block that the lines belong to; null for what the form adds. */
  block: Block | null
  element: ElementName
  lines: readonly Line[]
  /** From one line's upper edge to the next, and the height of one, in millimetres. */
  pitch: number
  lineHeight: number
  /** From the left margin, in millimetres. */
  x: number
  /** Whether it goes on from the page before. */
  continued: boolean
}

/** Rows of a table on one page, the head above them. */
export type TablePiece = Placed & {
  kind: 'table'
  id: string
  table: Table
  /** The first row and the one after the last. */
  from: number
  to: number
  /** Millimetres. */
  widths: readonly number[]
  headHeight: number
  rowHeights: readonly number[]
}

/** Room that an editor takes in the place of blocks. */
export type ReservedPiece = Placed & { kind: 'reserved'; id: string }

export type FormPiece = Placed & { kind: 'letterhead' | 'title' | 'signature' }

export type Piece = TextPiece | TablePiece | ReservedPiece | FormPiece

/** One sheet as it comes from the printer. */
export type Page = {
  /** Printed on it; null on a first page. */
  number: number | null
  pieces: readonly Piece[]
}
