import { tooManyCells, tooManyRows } from '../table/errors.ts'
import { columnIndex, limits, type Cell, type Merge, type Row } from '../table/table.ts'
import type { Archive } from './archive.ts'
import { parsePart, type PartReader } from './parse-part.ts'
import { dateOfSerial } from './serial-date.ts'
import { unescapeText } from './text.ts'
import type { Workbook } from './workbook.ts'

/** Header and title rows come on top of the rows that an import takes. */
const ROWS_ABOVE = 50

type Sheet = { rows: Row[]; merges: Merge[] }

/** Reads the filled cells of a sheet; formulas are never computed. @throws brokenWorkbook, tooManyRows, tooManyCells */
export async function readSheet(archive: Archive, part: string, book: Workbook): Promise<Sheet> {
  const sheet: Sheet = { rows: [], merges: [] }
  await parsePart(archive, part, sheetReader(sheet, book))
  return sheet
}

type Open = { column: number; type: string; format: number; text: string; filled: boolean; formula: boolean }

function sheetReader({ rows, merges }: Sheet, book: Workbook): PartReader {
  let row: Row = { number: 0, cells: [] }
  let cell: Open | null = null
  let reading = false
  let phonetic = false
  let count = 0
  const endCell = ({ column, ...open }: Open) => {
    const value = toCell(open, book)
    if (value === null || column < 0) return
    row.cells[column] = value
    if (++count > limits.cells) throw tooManyCells()
  }
  const endRow = () => {
    if (row.cells.length > 0) rows.push(row)
    if (rows.length > limits.rows + ROWS_ABOVE) throw tooManyRows({ limit: limits.rows })
  }
  return {
    open: (name, { r = '', t = 'n', s = '0', ref = '' }) => {
      if (name === 'row') row = { number: Number(r) || row.number + 1, cells: [] }
      else if (name === 'c') {
        const column = r === '' ? row.cells.length : columnIndex(r)
        cell = { column, type: t, format: Number(s), text: '', filled: false, formula: false }
      } else if (name === 'v' || name === 't') reading = !phonetic
      else if (name === 'f' && cell) cell.formula = true
      else if (name === 'rPh') phonetic = true
      else if (name === 'mergeCell') merges.push(mergeOf(ref))
    },
    text: (more) => {
      if (reading && cell) cell.text += more
    },
    close: (name) => {
      if (name === 'v' || name === 't') {
        reading = false
        if (cell) cell.filled = true
      } else if (name === 'rPh') phonetic = false
      else if (name === 'row') endRow()
      else if (name === 'c' && cell) {
        endCell(cell)
        cell = null
      }
    },
  }
}

function toCell({ formula, filled, ...open }: Omit<Open, 'column'>, book: Workbook): Cell {
  const value = filled ? valueOf(open, book) : null
  return formula ? { kind: 'formula', cached: filled ? value : undefined } : value
}

function valueOf({ type, format, text }: Pick<Open, 'type' | 'format' | 'text'>, book: Workbook): Cell {
  if (type === 's') return book.strings[Number(text)] || null
  if (type === 'str' || type === 'inlineStr') return unescapeText(text) || null
  if (type === 'b') return text === '1' || text === 'true'
  if (type === 'e') return { kind: 'error', code: text }
  if (type === 'd') return { kind: 'date', iso: text.slice(0, 10) }
  if (text.trim() === '') return null
  const number = Number(text)
  const iso = book.dateFormats[format] ? dateOfSerial(number, book.date1904) : null
  return iso ? { kind: 'date', iso } : number
}

function mergeOf(ref: string): Merge {
  const [from = '', to = from] = ref.split(':')
  const rowOf = (address: string) => Number(/\d+$/.exec(address)?.[0] ?? 0)
  return { top: rowOf(from), left: columnIndex(from), bottom: rowOf(to), right: columnIndex(to) }
}
