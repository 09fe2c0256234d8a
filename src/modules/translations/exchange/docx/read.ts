import type { ReadDocument, ReadItem, ReadUnit } from '../model.ts'
import { elementsOf, firstOf, type XmlElement } from '../xml.ts'
import { parseItemName } from '../xliff/ids.ts'
import { openWord } from './archive.ts'
import { isOn, paragraphsIn } from './cell-text.ts'
import { commentsIn, readComments } from './comments.ts'
import { readProperties } from './properties.ts'
import { NOTE_SIGN, parseRowId } from './row-id.ts'
import { fromVisible } from './visible-tags.ts'
import { fileWords } from './words.ts'

/**
 * Reads a bilingual table as an editor has saved it: rows in any order and table, runs cut anyhow, tracked changes as if
 * accepted. A row is known by its first cell alone; comments of the editor are told with the row in which they end.
 * @throws damagedDocx, openDocumentFile, inflatesTooMuch, and what `parseXml` throws
 */
export async function readBilingualDocx(bytes: Buffer, name: string): Promise<ReadDocument> {
  const { body, properties, comments } = await openWord(bytes, name)
  const said = readComments(comments)
  const { items, ...origin } = readProperties(properties)
  for (const [number, item] of namedInText(body)) if (!items.has(number)) items.set(number, item)
  const units = new Map([...items.keys()].map((number) => [number, [] as ReadUnit[]]))
  // A row that says of no item what it belongs to is shown with the one before it.
  let current = [...items.keys()][0] ?? 1
  rowsIn(body).forEach((row, at) => {
    const read = readRow(row, at + 1)
    if (!read) return
    if (read.item !== null && units.has(read.item)) current = read.item
    const remarks = commentsIn(row).flatMap((number) => said.get(number) ?? [])
    units.get(current)?.push(remarks.length > 0 ? { ...read.unit, comments: remarks } : read.unit)
  })
  return {
    format: 'docx',
    ...origin,
    items: [...items].map(([number, item]): ReadItem => ({ ...item, units: units.get(number) ?? [] })),
  }
}

/** The small lines below the headings name the items once more, for files that have lost their properties. */
function namedInText(body: XmlElement) {
  return paragraphsIn(body).flatMap((line) => {
    const [, number, name] = /^\s*(\d{1,4}) · (\S+)\s*$/.exec(line) ?? []
    const item = parseItemName(name)
    return item ? [[Number(number), { ...item, sourceHash: null }] as const] : []
  })
}

/** All rows of all tables, nested ones after the row that holds them. */
function rowsIn(element: XmlElement): XmlElement[] {
  return elementsOf(element).flatMap((child) =>
    child.name === 'tr' ? [child, ...elementsOf(child).flatMap(rowsIn)] : rowsIn(child),
  )
}

type Row = { item: number | null; unit: ReadUnit }

function readRow(row: XmlElement, at: number): Row | null {
  const properties = firstOf(row, 'trPr')
  if (isOn(properties, 'del') || isOn(properties, 'tblHeader')) return null
  const cells = cellsOf(row).map(paragraphsIn)
  const words = cells.map((lines) => lines.join(' ').trim())
  if (words.every((text) => text === '') || words[0]?.startsWith(fileWords.id.vi)) return null
  const column = words.findIndex((text) => parseRowId(text) !== null)
  const id = parseRowId(words[column] ?? '')
  if (!id) {
    const target = words.at(-1) ?? ''
    return { item: null, unit: { ...nothing, id: null, at, target: fromVisible(target) } }
  }
  const [source, target] = [cells[column + 1], cells[column + 2]]
  const said = source && fromVisible(sourceOf(source))
  return {
    item: id.item,
    unit: {
      ...nothing,
      id: id.id,
      at,
      mark: id.mark,
      source: said ?? null,
      target: target ? fromVisible(targetOf(target, said ?? '')) : null,
      ...(target ? {} : { broken: true }),
    },
  }
}

const nothing = { source: null, target: null, state: null, mark: null }

function cellsOf(row: XmlElement): XmlElement[] {
  return elementsOf(row).flatMap((child) => {
    if (child.name === 'tc') return [child]
    return child.name === 'tbl' ? [] : cellsOf(child)
  })
}

/** The source ends where the notes begin. */
function sourceOf(lines: readonly string[]): string {
  const notes = lines.findIndex((line, at) => at > 0 && line.trimStart().startsWith(NOTE_SIGN))
  return lines.slice(0, notes === -1 ? undefined : notes).join('\n')
}

/** Lines that the source does not have were broken for the look of it. */
function targetOf(lines: readonly string[], source: string): string {
  const text = lines.join('\n')
  return source.includes('\n') ? text.trim() : text.replace(/[ \t]*\n[ \t\n]*/g, ' ').trim()
}
