import { mediaAssets } from '../../modules/media/public.ts'
import type { ExchangeColumn } from '../../records/exchange/columns.ts'
import type { MappedColumn } from '../../records/exchange/header.ts'
import type { Opened } from '../../records/exchange/plan.ts'
import { columnLetter, isBlank, type Cell, type Row } from '../../records/exchange/table/table.ts'
import { joinList, splitList } from '../../records/exchange/values/lists.ts'
import { fold } from '../../platform/text/fold.ts'

/** The media of a package by the names of their files below `media/`, without accents. */
export type MediaOfPackage = ReadonlyMap<string, { id: string; isNew: boolean }>

/** The heading of the column of `media-assets` that names the file of a row. */
const FILE_HEADINGS = new Set(['file', 'tep', 'ten tep'])

/** What is said of that column, of which the table of media itself knows nothing. */
const FILE_NOTE = /^field “(?:file|tệp|tên tệp)”$/i

const ABSENT: Cell = { kind: 'absent' }

export function mediaKey(name: string): string {
  return fold(name.trim().replace(/^media\//, ''))
}

/** Puts records of the library in the place of the names of files, wherever a table speaks of media. */
export function nameMedia({ table, header }: Opened, media: MediaOfPackage): void {
  const idOf = (name: string) => media.get(mediaKey(name))?.id
  for (const { place, column } of header.columns) {
    const rename = renamer(column, idOf)
    if (rename) for (const row of table.rows) row.cells[place.index] = rename(row.cells[place.index] ?? null)
  }
}

type IdOf = (name: string) => string | undefined

function renamer({ part, meta }: ExchangeColumn, idOf: IdOf): ((cell: Cell) => Cell) | null {
  const each = (name: string) => idOf(name) ?? name
  if (part === 'field' && meta.collection === mediaAssets.name)
    return meta.kind === 'records'
      ? (cell) => inText(cell, (text) => joinList(splitList(text).map(each)), each)
      : (cell) => inText(cell, each, each)
  if (part !== 'text' || meta.kind !== 'structured') return null
  // `![caption](media:hang-en.jpg)`, in angle brackets where the name has spaces.
  const inMarkdown = (text: string) =>
    text.replace(/\]\((?:<media:([^<>\n]+)>|media:([^\s()]+))/g, (whole, one?: string, two?: string) => {
      const id = idOf(one ?? two ?? '')
      return id ? `](media:${id}` : whole
    })
  return (cell) => inText(cell, inMarkdown, each)
}

function inText(cell: Cell, change: (text: string) => string, each: (name: string) => string): Cell {
  if (typeof cell === 'string') return change(cell)
  if (typeof cell !== 'object' || cell?.kind !== 'json' || !Array.isArray(cell.value)) return cell
  return {
    kind: 'json',
    value: cell.value.map((item: unknown) => (typeof item === 'string' ? each(item) : item)),
  }
}

/**
 * Gives the rows of `media-assets` the records of their files. Rows of files that the library had before are left out:
 * what officers have written of them since stays. @returns the rows that name no file of the package
 */
export function matchFiles({ table, header, known }: Opened, media: MediaOfPackage): Row[] {
  const head = table.rows.filter(({ number }) => number < header.top)
  const index = fileColumn(head)
  const id = header.columns.find(({ column }) => column.part === 'id') ?? addId({ table, header, known })
  const letter = index === null ? null : columnLetter(index)
  header.findings = header.findings.filter(({ column, at }) => column !== letter && !FILE_NOTE.test(at.en))
  const strangers: Row[] = []
  header.rows = header.rows.filter((row) => {
    const cell = index === null ? null : row.cells[index]
    const found = typeof cell === 'string' ? media.get(mediaKey(cell)) : undefined
    if (!found && isBlank(row.cells[id.place.index])) strangers.push(row)
    if (found) row.cells[id.place.index] = found.id
    if (found && index !== null) row.cells[index] = null
    return found?.isNew ?? !isBlank(row.cells[id.place.index])
  })
  return strangers
}

function fileColumn(head: readonly Row[]): number | null {
  for (const { cells } of head) {
    const index = cells.findIndex((cell) => typeof cell === 'string' && FILE_HEADINGS.has(fold(cell).trim()))
    if (index >= 0) return index
  }
  return null
}

function addId({ table, header, known }: Opened): MappedColumn {
  const column = known.find(({ part }) => part === 'id')
  if (!column) throw new TypeError('Every table has a column for ids')
  const index = table.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  const mapped = { place: { index, heading: 'id', name: column.name }, column, unit: 'dong' as const }
  header.columns.push(mapped)
  return mapped
}

/** Whether rows lead to other items, which may come in later than they do. */
export function leadsOn({ header }: Opened): boolean {
  return header.columns.some(isDeferred)
}

/** Leaves out for now what leads to other items. */
export function deferLinks({ table, header }: Opened): void {
  for (const { place } of header.columns.filter(isDeferred))
    for (const row of table.rows) if (row.number >= header.top) row.cells[place.index] = ABSENT
}

function isDeferred({ column: { part, meta } }: MappedColumn): boolean {
  const leads = part === 'reference' || (part === 'field' && meta.collection !== undefined)
  return leads && meta.collection !== mediaAssets.name
}
