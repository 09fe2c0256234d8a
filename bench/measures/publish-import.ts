import { pipeline } from 'node:stream/promises'
import { Readable } from 'node:stream'
import { sql } from 'kysely'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { BINARY_END, BINARY_START } from '../../src/platform/database/binary-rows.ts'
import { clientConfig, type Connection } from '../../src/platform/database/connect.ts'
import { importPages } from '../../src/records/publishing/bulk-import.ts'
import { bulkRowsOf, PAGE_COLUMNS, type BulkPage } from '../../src/records/publishing/bulk-rows.ts'
import type { Measure } from '../measures.ts'
import { timed } from '../statistics.ts'
import { makePublished, pagesOf } from '../world/pages.ts'

/** Texts of some 140 words in three languages, published at once with every index and the words of the search. */
export const measurePublishImport: Measure = async ({ db, connection, world }) => {
  const count = Math.max(2000, Math.round(world.activities / 10))
  const records = await makePublished(db, world.province.orgIds[0] ?? '', count)
  const pages = [...pagesOf(records, 2017)]
  const taken = (await timed(() => importPages(connection, pages))) / 1000
  const bare = (await bareCopy(connection, pages)) / 1000
  await sql`delete from public_pages where record_id = any(${records.map(({ recordId }) => recordId)}::uuid[])`.execute(
    db,
  )
  const baseline = { what: 'bare COPY of the pages, no index, no search', value: pages.length / bare }
  const many = `${pages.length.toLocaleString('en')} texts`
  return [
    {
      what: `${many} published at once`,
      value: pages.length / taken,
      unit: '/s',
      floor: TEXTS_A_SECOND,
      baseline,
    },
    { what: `${many} published at once: in all`, value: taken, unit: 's' },
  ]
}

const TEXTS_A_SECOND = 6000

async function bareCopy(connection: Connection, pages: readonly BulkPage[]): Promise<number> {
  const rows = [BINARY_START, bulkRowsOf(pages).pages, BINARY_END]
  const client = new pg.Client(clientConfig(connection))
  await client.connect()
  try {
    await client.query('create temporary table bare (like public_pages)')
    const copy = () => client.query(copyFrom(`copy bare (${PAGE_COLUMNS}) from stdin (format binary)`))
    return await timed(() => pipeline(Readable.from(rows), copy()))
  } finally {
    await client.end()
  }
}
