import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import type { Labels } from '../../platform/labels.ts'
import type { Fields } from '../collection.ts'
import { error, findingAt, warning, type Findings, type Problem } from './findings.ts'
import type { MappedColumn } from './header.ts'
import type { Directory } from './organizations.ts'
import { uncover } from './read-cell.ts'
import { findReferences, isId, type ReferenceBook } from './references.ts'
import { isBlank, type Row, type Table } from './table/table.ts'
import * as problems from './values/problems.ts'
import { readValue, textOf, type PlainCell } from './values/read-value.ts'

/** What one row of a file says of a record. `fields` and `extra` hold the columns that the file has. */
export type Draft = {
  row: number
  id: string | null
  ownerOrgId: string | null
  state: string | null
  fields: Fields
  extra: Fields
  /** Something in the row cannot be imported. */
  faulty: boolean
}

export type ReadRows = {
  columns: readonly MappedColumn[]
  format: Table['format']
  directory: Directory
  findings: Findings
  /** How a collection is called, for findings about references. */
  labelOfCollection(name: string): Labels
}

/** Reads many rows; what they refer to is looked up for all of them at once. */
export async function readRows(db: Database, actor: Actor, rows: readonly Row[], options: ReadRows) {
  const books = await referenceBooks(db, actor, rows, options)
  const drafts = rows.map((row) => readRow(row, books, options))
  const removed = (id: string) => [...books.values()].some((book) => book.isRemoved(id))
  return { drafts, removed }
}

type Books = ReadonlyMap<string, ReferenceBook>

async function referenceBooks(
  db: Database,
  actor: Actor,
  rows: readonly Row[],
  { columns, format }: ReadRows,
) {
  const texts = new Map<string, Set<string>>()
  for (const mapped of columns) {
    const target = targetOf(mapped, columns)
    if (!target) continue
    const wanted = texts.get(target) ?? new Set()
    texts.set(target, wanted)
    for (const { cells } of rows) {
      const { cell } = uncover(cells[mapped.place.index], mapped, format)
      const text = cell === undefined ? '' : textOf(cell)
      if (text !== '') wanted.add(text)
    }
  }
  const books = new Map<string, ReferenceBook>()
  for (const [target, wanted] of texts)
    books.set(target, await findReferences(db, actor, target, [...wanted]))
  return books
}

/** The collection that a column's cells name records of. */
function targetOf({ column }: MappedColumn, columns: readonly MappedColumn[]): string | undefined {
  if (column.part === 'field') return column.meta.collection
  if (column.part !== 'reference') return undefined
  const title = columns.find((each) => each.column.part === 'field' && each.column.field === column.field)
  return title?.column.meta.collection ?? column.meta.collection
}

function readRow(row: Row, books: Books, options: ReadRows): Draft {
  const { columns, format, findings } = options
  const draft: Draft = emptyDraft(row.number)
  for (const mapped of columns) {
    const { cell, problems: found } = uncover(row.cells[mapped.place.index], mapped, format)
    const note = (problem: Problem) => {
      if (problem.severity === 'error') draft.faulty = true
      const value = cell === undefined || cell === null ? null : textOf(cell).slice(0, 200)
      findings.add(findingAt(format, problem, { row: row.number, place: mapped.place, value }))
    }
    found.forEach(note)
    if (cell !== undefined) place(draft, mapped, { cell, row, note, books, options })
  }
  return draft
}

function emptyDraft(row: number): Draft {
  return { row, id: null, ownerOrgId: null, state: null, fields: {}, extra: {}, faulty: false }
}

type Placing = {
  cell: PlainCell
  row: Row
  note: (problem: Problem) => void
  books: Books
  options: ReadRows
}

function place(draft: Draft, mapped: MappedColumn, { cell, row, note, books, options }: Placing): void {
  const { column, unit } = mapped
  if (column.part === 'id') {
    const id = textOf(cell).toLowerCase()
    if (isId(id)) draft.id = id
    else if (id !== '') note(error(notId))
    return
  }
  if (column.meta.collection || column.part === 'reference') {
    const value = readReference(mapped, cell, { row, note, books, options })
    if (value !== undefined) draft.fields[column.field] = value
    return
  }
  const reading = readValue(column.meta, cell, { directory: options.directory, unit })
  if ('problem' in reading) {
    // The state is for information; a strange word there harms nothing.
    if (column.part !== 'state') note(reading.problem)
  } else if (column.part === 'owner') draft.ownerOrgId = reading.value as string | null
  else if (column.part === 'state') draft.state = reading.value as string | null
  else if (column.part === 'extra') draft.extra[column.field] = reading.value
  else draft.fields[column.field] = reading.value
}

const notId = {
  vi: 'Đây không phải mã bản ghi; hãy để trống khi thêm mới, giữ nguyên mã đã xuất khi sửa.',
  en: 'This is no record id; leave it empty for a new record, keep the exported id to change one.',
}

/** The id of the record that a row points to; undefined when that cannot be told or another column tells it. */
function readReference(
  mapped: MappedColumn,
  cell: PlainCell,
  placing: Omit<Placing, 'cell'>,
): string | null | undefined {
  const { note, books, options } = placing
  const { column } = mapped
  const sibling = options.columns.find((each) => each.column.field === column.field && each !== mapped)
  if (column.part === 'reference' && sibling) return undefined
  const book = books.get(targetOf(mapped, options.columns) ?? '')
  const text = textOf(cell)
  const id = sibling ? siblingId(sibling, placing) : ''
  if (text === '') {
    if (id !== '') note(warning(problems.idWithoutTitle))
    return null
  }
  const found = book?.find(text) ?? []
  if (id !== '' && (found.includes(id) || book?.isCalled(id, text))) return id
  if (found.length === 1) return found[0] ?? null
  if (found.length > 1) note(error(problems.sharedTitle, { text, count: found.length }))
  else note(error(problems.unknownRecord, { text, collection: collectionOf(mapped, options) }))
  return undefined
}

function siblingId({ place }: MappedColumn, { row }: Omit<Placing, 'cell'>): string {
  const cell = row.cells[place.index]
  return isBlank(cell) || typeof cell !== 'string' ? '' : cell.trim().toLowerCase()
}

function collectionOf(mapped: MappedColumn, options: ReadRows): Labels {
  return options.labelOfCollection(targetOf(mapped, options.columns) ?? '*')
}
