import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import type { Labels } from '../../platform/labels.ts'
import type { Fields } from '../collection.ts'
import { error, findingAt, type Findings, type Problem } from './findings.ts'
import type { ExchangeColumn } from './columns.ts'
import type { MappedColumn } from './header.ts'
import type { Directory } from './organizations.ts'
import { uncover } from './read-cell.ts'
import { readReferences, referenceBooks, type Books, type Placing } from './read-reference.ts'
import { isId } from './references.ts'
import type { Row, Table } from './table/table.ts'
import { readValue, textOf, type PlainCell } from './values/read-value.ts'

/** What one row of a file says of a record. `fields` and `extra` hold the columns that the file has. */
export type Draft = {
  row: number
  id: string | null
  ownerOrgId: string | null
  state: string | null
  fields: Fields
  extra: Fields
  /** What the file says in each language; a body or messages as the cell has them. */
  texts: Record<string, Fields>
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
  return { row, id: null, ownerOrgId: null, state: null, fields: {}, extra: {}, texts: {}, faulty: false }
}

type Placed = Placing & { cell: PlainCell }

function place(draft: Draft, mapped: MappedColumn, { cell, row, note, books, options }: Placed): void {
  const { column, unit } = mapped
  if (column.part === 'id') {
    const id = textOf(cell).toLowerCase()
    if (isId(id)) draft.id = id
    else if (id !== '') note(error(notId))
    return
  }
  if (column.meta.collection || column.part === 'reference') {
    const value = readReferences(mapped, cell, { row, note, books, options })
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
  else if (column.part === 'text') placeText(draft, column, reading.value)
  else draft.fields[column.field] = reading.value
}

function placeText({ texts }: Draft, { locale = '', field }: ExchangeColumn, value: unknown): void {
  texts[locale] = { ...texts[locale], [field]: value }
}

const notId = {
  vi: 'Đây không phải mã bản ghi; hãy để trống khi thêm mới, giữ nguyên mã đã xuất khi sửa.',
  en: 'This is no record id; leave it empty for a new record, keep the exported id to change one.',
}
