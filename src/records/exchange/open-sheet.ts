import type { ExchangeColumn } from './columns.ts'
import { collectFindings, type Finding } from './findings.ts'
import { findHeader, type MappedColumn } from './header.ts'
import { recordRows } from './merges.ts'
import { noteOtherSheet, noteEncoding } from './open-table.ts'
import { noRowsInFile, tooManyRows } from './table/errors.ts'
import { readTables, type ImportFile } from './table/read-table.ts'
import { isBlank, limits, type Cell, type Row, type Table } from './table/table.ts'

/** A column of a file as its reader finds it: what it is headed, what it holds, and what it is taken for. */
export type SheetColumn = {
  index: number
  heading: string
  /** The first values, for people to recognise the column by. */
  samples: Cell[]
  mapped: MappedColumn | null
}

/** The sheet of a file that holds the data, cut into heading and rows; nothing is checked yet. */
export type Sheet = {
  format: Table['format']
  name: string | null
  head: Row[]
  rows: Row[]
  columns: SheetColumn[]
  notes: Finding[]
}

const SAMPLES = 3

/**
 * Opens the first sheet whose heading names columns of the collection; when none does, the first sheet with its first
 * row as the heading, for a person to say what its columns are.
 * @throws noRowsInFile, tooManyRows and what `readTables` declares
 */
export async function openSheet(file: ImportFile, columns: readonly ExchangeColumn[]): Promise<Sheet> {
  const tables: Table[] = []
  let table: Table | undefined
  for await (const each of readTables(file)) {
    tables.push(each)
    if (!table && findHeader(each, columns)) table = each
  }
  table ??= tables.find(({ rows }) => rows.length > 1)
  if (!table) throw noRowsInFile({ name: file.name })
  const findings = collectFindings()
  for (const other of tables) if (other !== table && other.rows.length > 0) noteOtherSheet(findings, other)
  noteEncoding(findings, table)
  const sheet = cut(table, columns)
  if (sheet.rows.length === 0) throw noRowsInFile({ name: file.name })
  if (sheet.rows.length > limits.rows) throw tooManyRows({ limit: limits.rows })
  return { ...sheet, notes: [...findings.list(), ...sheet.notes] }
}

function cut(table: Table, columns: readonly ExchangeColumn[]): Sheet {
  const header = findHeader(table, columns)
  const top = header?.top ?? (table.rows[0]?.number ?? 0) + 1
  const head = table.rows.filter(({ number }) => number < top)
  const below = header?.rows ?? table.rows.slice(1)
  const indexes = [...new Set([...head.slice(-2), ...below].flatMap(filledIn))].sort((a, b) => a - b)
  const all = indexes.map((index) => ({ place: { index, heading: headingOf(head, index), name: null } }))
  const { rows, findings } = recordRows(table, { rows: below, columns: header?.columns ?? all, top })
  const mapped = new Map(header?.columns.map((column) => [column.place.index, column]))
  return {
    format: table.format,
    name: table.sheet,
    head,
    rows,
    columns: all.map(({ place: { index, heading } }) => ({
      index,
      heading: mapped.get(index)?.place.heading ?? heading,
      samples: samplesOf(rows, index),
      mapped: mapped.get(index) ?? null,
    })),
    notes: findings,
  }
}

function filledIn({ cells }: Row): number[] {
  return [...cells.entries()].flatMap(([index, cell]) => (isBlank(cell) ? [] : [index]))
}

/** The lowest of the heading's rows that says something of the column. */
function headingOf(head: readonly Row[], index: number): string {
  const said = head.map(({ cells }) => cells[index]).filter((cell) => !isBlank(cell))
  const last = said.at(-1)
  return typeof last === 'string' ? last.trim() : typeof last === 'number' ? String(last) : ''
}

function samplesOf(rows: readonly Row[], index: number): Cell[] {
  const found: Cell[] = []
  for (const { cells } of rows) {
    const cell = cells[index] ?? null
    if (!isBlank(cell)) found.push(cell)
    if (found.length === SAMPLES) break
  }
  return found
}
