import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import type { Labels } from '../../platform/labels.ts'
import { error, warning, type Problem } from './findings.ts'
import type { MappedColumn } from './header.ts'
import { uncover } from './read-cell.ts'
import type { ReadRows } from './read-rows.ts'
import { findReferences, type ReferenceBook } from './references.ts'
import { isBlank, type Row } from './table/table.ts'
import { splitList } from './values/lists.ts'
import * as problems from './values/problems.ts'
import { textOf, type PlainCell } from './values/read-value.ts'

export type Books = ReadonlyMap<string, ReferenceBook>

/** Looks up what many rows refer to, a book for each collection. */
export async function referenceBooks(
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
      for (const text of cell === undefined ? [] : named(mapped, cell)) wanted.add(text)
    }
  }
  const books = new Map<string, ReferenceBook>()
  for (const [target, wanted] of texts)
    books.set(target, await findReferences(db, actor, target, [...wanted]))
  return books
}

/** What a cell names records by: several of them where the field holds several. */
function named({ column: { meta } }: MappedColumn, cell: PlainCell): string[] {
  const text = textOf(cell)
  if (meta.kind !== 'records') return text === '' ? [] : [text]
  if (typeof cell === 'object' && cell?.kind === 'json' && Array.isArray(cell.value))
    return cell.value.filter((id) => typeof id === 'string')
  return splitList(text)
}

/** The collection that a column's cells name records of. */
function targetOf({ column }: MappedColumn, columns: readonly MappedColumn[]): string | undefined {
  if (column.part === 'field') return column.meta.collection
  if (column.part !== 'reference') return undefined
  const title = columns.find((each) => each.column.part === 'field' && each.column.field === column.field)
  return title?.column.meta.collection ?? column.meta.collection
}

export type Placing = {
  row: Row
  note: (problem: Problem) => void
  books: Books
  options: ReadRows
}

/** What a cell refers to: an id, several, nothing, or undefined when it cannot be told. */
export function readReferences(mapped: MappedColumn, cell: PlainCell, placing: Placing): unknown {
  return mapped.column.meta.kind === 'records'
    ? readSeveral(mapped, cell, placing)
    : readReference(mapped, cell, placing)
}

/** The id of the record that a row points to; undefined when that cannot be told or another column tells it. */
function readReference(mapped: MappedColumn, cell: PlainCell, placing: Placing): string | null | undefined {
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

/** The ids of the records that a cell names, in its order; undefined when one of them cannot be told. */
function readSeveral(
  mapped: MappedColumn,
  cell: PlainCell,
  { note, books, options }: Placing,
): string[] | null | undefined {
  const book = books.get(targetOf(mapped, options.columns) ?? '')
  const found = named(mapped, cell).map((text) => ({ text, ids: book?.find(text) ?? [] }))
  const collection = collectionOf(mapped, options)
  for (const { text, ids } of found) {
    if (ids.length === 0) note(error(problems.unknownRecord, { text, collection }))
    if (ids.length > 1) note(error(problems.sharedTitle, { text, count: ids.length }))
  }
  if (found.some(({ ids }) => ids.length !== 1)) return undefined
  return found.length === 0 ? null : [...new Set(found.flatMap(({ ids }) => ids))]
}

function siblingId({ place }: MappedColumn, { row }: Placing): string {
  const cell = row.cells[place.index]
  return isBlank(cell) || typeof cell !== 'string' ? '' : cell.trim().toLowerCase()
}

function collectionOf(mapped: MappedColumn, options: ReadRows): Labels {
  return options.labelOfCollection(targetOf(mapped, options.columns) ?? '*')
}
