import { sql } from 'kysely'
import { transaction, type Database } from '../../../platform/database/connect.ts'
import { columnsFor } from '../../../records/exchange/check-rows.ts'
import { openSheet, type SheetColumn } from '../../../records/exchange/open-sheet.ts'
import type { Row } from '../../../records/exchange/table/table.ts'
import { collectionNamed, type Collections } from '../../../records/registry.ts'
import { bytesOf } from '../uploads/store.ts'
import { cellText } from './cells.ts'
import { finish, report, type Hold } from './runner.ts'
import type { Import, StoredColumn } from './store.ts'

const PORTION = 2000

/** Reads the file of an import into rows and guesses what its columns are. */
export async function readFile(
  db: Database,
  collections: Collections,
  of: Import,
  hold: Hold,
): Promise<void> {
  const collection = collectionNamed(collections, of.collection)
  const bytes = await bytesOf(db, of.uploadId)
  const sheet = await openSheet({ name: of.fileName, bytes }, await columnsFor(db, collection))
  await transaction(db, async (trx) => {
    await sql`delete from import_rows where import_id = ${of.id}::uuid`.execute(trx)
    for (let start = 0; start < sheet.rows.length; start += PORTION) {
      await keepRows(trx, of.id, sheet.rows.slice(start, start + PORTION))
      await report(db, hold, { done: Math.min(start + PORTION, sheet.rows.length) })
    }
    const notes = sheet.notes.map(({ at, message }) => ({ at, message }))
    await sql`update imports set format = ${sheet.format}, sheet = ${sheet.name}, total = ${sheet.rows.length},
      head = ${JSON.stringify(sheet.head)}::jsonb, notes = ${JSON.stringify(notes)}::jsonb,
      columns = ${JSON.stringify(sheet.columns.map(stored))}::jsonb where id = ${of.id}::uuid`.execute(trx)
    await finish(trx, hold, { stage: 'matching' })
  })
}

function stored({ index, heading, samples, mapped }: SheetColumn): StoredColumn {
  return {
    index,
    heading,
    samples: samples.map((cell) => cellText(cell).slice(0, 80)),
    column: mapped?.column.name ?? null,
    unit: mapped?.unit ?? 'dong',
  }
}

async function keepRows(db: Database, importId: string, rows: readonly Row[]): Promise<void> {
  // Cells may be sparse, and JSON has no word for what is not there.
  const cells = rows.map((row) => JSON.stringify(Array.from(row.cells, (cell) => cell ?? null)))
  await sql`
    insert into import_rows (import_id, row, cells)
    select ${importId}::uuid, n.row, n.cells::jsonb
    from unnest(${rows.map(({ number }) => number)}::integer[], ${cells}::text[]) as n(row, cells)`.execute(
    db,
  )
}
