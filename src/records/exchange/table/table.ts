/** What a cell holds besides text, a number or a truth value. */
export type SpecialCell =
  | { kind: 'date'; iso: string }
  /** `cached` is what the spreadsheet program last computed; undefined when the file does not say. */
  | { kind: 'formula'; cached: Cell | undefined }
  /** A spreadsheet's own error: #REF!, #N/A. */
  | { kind: 'error'; code: string }
  /** An array or object of a JSON file. */
  | { kind: 'json'; value: unknown }
  /** A member that this object of a JSON file does not have, while others do. */
  | { kind: 'absent' }

export type Cell = string | number | boolean | null | SpecialCell

/** `number` is the row's number as the spreadsheet shows it; cells may be sparse. */
export type Row = { number: number; cells: Cell[] }

/** A merged area: row numbers as shown, columns from 0, all inclusive. */
export type Merge = { top: number; left: number; bottom: number; right: number }

/** A file read into rows, before anything is known about its meaning. Empty rows are left out. */
export type Table = {
  format: 'xlsx' | 'csv' | 'json'
  sheet: string | null
  rows: Row[]
  merges: Merge[]
  /** The encoding of a text file that was not UTF-8. */
  encoding?: string
}

/** Rows that one import takes, and cells that it holds in memory while it works. */
export const limits = { rows: 100_000, cells: 8_000_000, bytes: 50 * 1024 * 1024 }

export function isSpecial(cell: Cell): cell is SpecialCell {
  return typeof cell === 'object' && cell !== null
}

export function isBlank(cell: Cell | undefined): boolean {
  if (cell === undefined || cell === null) return true
  if (typeof cell === 'string') return cell.trim() === ''
  return isSpecial(cell) && cell.kind === 'absent'
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnLetter(Math.floor(index / 26) - 1) + letter
}

/** D12 → 3; −1 when it is no cell's address. */
export function columnIndex(address: string): number {
  const letters = /^[A-Z]{1,3}/.exec(address)?.[0] ?? ''
  return [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
