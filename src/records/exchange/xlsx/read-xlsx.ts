import type { Table } from '../table/table.ts'
import { openArchive } from './archive.ts'
import { readSheet } from './read-sheet.ts'
import { readWorkbook } from './workbook.ts'

/**
 * The visible sheets of a workbook that hold anything, in their order; read one after the other, so that who asks
 * only for the first pays only for it. @throws brokenWorkbook, notWorkbook, inflatesTooMuch, tooManyRows
 */
export async function* readXlsx(bytes: Buffer): AsyncGenerator<Table> {
  const archive = await openArchive(bytes)
  const book = await readWorkbook(archive)
  for (const { name, part } of book.sheets) {
    const { rows, merges } = await readSheet(archive, part, book)
    if (rows.length > 0) yield { format: 'xlsx', sheet: name, rows, merges }
  }
}
