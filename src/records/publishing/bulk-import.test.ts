import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { portalLocales } from '../../platform/locales.ts'
import type { Database } from '../../platform/database/connect.ts'
import { testDatabase, type TestDatabase } from '../../platform/testing/database.ts'
import { importPages } from './bulk-import.ts'
import type { BulkPage } from './bulk-rows.ts'
import { searchPages } from './search/search-pages.ts'
import { publishPages, testOrganization, testPage, testRecords } from './testing/pages.ts'

let database: TestDatabase
let orgId: string
beforeAll(async () => {
  database = await testDatabase()
  orgId = await testOrganization(database.db)
})
afterAll(() => database.drop())

const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.constantFrom(
      'Động Thiên Đường\n\\N\t"x"',
      'ຖ້ຳສະຫວັນ',
      '洞穴 洞',
      "l'été & 'co' \\",
      '{a,"b"}',
      'Ngã\r\nba',
    ),
  )
  .map((said) => said.replaceAll('\0', '').toWellFormed())

const said = fc.record({
  title: text,
  summary: fc.option(text),
  body: text,
  locale: fc.constantFrom(...portalLocales),
  subjects: fc.array(text, { maxLength: 3 }),
  facts: fc.dictionary(fc.constantFrom('a', 'b'), text),
  startsOn: fc.option(fc.constantFrom('2017-02-28', '2026-12-31')),
  // PostgreSQL tells −0 from 0 as little as a map does.
  longitude: fc.option(fc.double({ min: -180, max: 180, noNaN: true }).map((east) => east + 0)),
  reading: fc.constantFrom('read', 'awaiting', 'machine'),
})

/** Everything that publishing wrote, without what is new each time. */
async function rowsOf(db: Database): Promise<unknown> {
  const pages = sql`select p.*, 0 as version from public_pages p order by record_id`.execute(db)
  const search = sql`select * from public_search order by record_id`.execute(db)
  const words = sql`select * from public_words order by word`.execute(db)
  return (await Promise.all([pages, search, words])).map(({ rows }) => rows)
}

async function clear(db: Database): Promise<void> {
  await sql`delete from public_pages`.execute(db)
  await sql`delete from public_words`.execute(db)
}

test('many pages at once become the very rows that publishing each becomes', async () => {
  const { db, connection } = database
  const ids = await testRecords(db, orgId, 12)
  await fc.assert(
    fc.asyncProperty(fc.array(said, { minLength: 1, maxLength: 12 }), async (texts) => {
      const pages = texts.map((one, at) => testPage({ ...one, recordId: ids[at] ?? '', orgId }))
      await clear(db)
      await publishPages(db, pages)
      const single = await rowsOf(db)
      await clear(db)
      await importPages(connection, pages, { batch: 5 })
      expect(await rowsOf(db)).toEqual(single)
    }),
    { numRuns: 10 },
  )
})

const page = (recordId: string, title: string, more: Partial<BulkPage> = {}) =>
  testPage({ recordId, orgId, title, ...more })

test('a batch is published whole or not at all, and those before it stay', async () => {
  const { db, connection } = database
  await clear(db)
  const ids = await testRecords(db, orgId, 4)
  const pages = [...ids.map((id, at) => page(id, `Trang ${at}`)), page(crypto.randomUUID(), 'Không có hồ sơ')]
  const told: number[] = []
  const importing = importPages(connection, pages, { batch: 2, progress: (sofar) => told.push(sofar.pages) })
  await expect(importing).rejects.toThrow('violates foreign key')
  expect(told).toEqual([2, 4])
  const titles = await db.selectFrom('publicPages').select('title').orderBy('title').execute()
  expect(titles.map(({ title }) => title)).toEqual(['Trang 0', 'Trang 1', 'Trang 2', 'Trang 3'])
})

test('a page that cannot be cut takes its batch with it, and what was begun is left', async () => {
  const { db, connection } = database
  await clear(db)
  const ids = await testRecords(db, orgId, 600)
  const pages = ids.map((id, at) => page(id, `Trang ${at}`, at === 590 ? { facts: { length: 1n } } : {}))
  await expect(importPages(connection, pages)).rejects.toThrow('BigInt')
  expect(await db.selectFrom('publicPages').select('title').execute()).toEqual([])
  await importPages(connection, pages.slice(0, 3))
  expect(await db.selectFrom('publicPages').select('title').execute()).toHaveLength(3)
})

test('pages that were there are replaced and keep the day on which they were first there', async () => {
  const { db, connection } = database
  await clear(db)
  const [id = ''] = await testRecords(db, orgId, 1)
  await publishPages(db, [page(id, 'Bến phà cũ')])
  const later = new Date('2026-01-01T00:00:00Z')
  await importPages(connection, [
    page(id, 'Cầu mới', { firstPublishedAt: later, publishedAt: later, version: 2 }),
  ])
  const [row] = await db.selectFrom('publicPages').selectAll().execute()
  expect(row).toMatchObject({
    title: 'Cầu mới',
    publishedAt: later,
    firstPublishedAt: new Date('2017-06-01T00:00:00Z'),
  })
  const found = (q: string) => searchPages(db, q, { locale: 'vi', limit: 5, offset: 0 })
  expect((await found('cầu mới')).total).toBe(1)
  expect((await found('bến phà')).total).toBe(0)
})

test('of a page that comes again the last one stays, and an address goes from page to page in their order', async () => {
  const { db, connection } = database
  await clear(db)
  const [one = '', other = ''] = await testRecords(db, orgId, 2)
  const at = (id: string, slug: string, title: string) => page(id, title, { slug })
  const pages = [
    at(one, 'x', 'Bến cũ'),
    at(one, 'y', 'Bến mới'),
    at(other, 'x', 'Cầu'),
    at(one, 'z', 'Bến xưa'),
  ]
  expect(await importPages(connection, pages, { batch: 1 })).toEqual({ pages: 4, batches: 4 })
  const rows = await db.selectFrom('publicPages').select(['title', 'slug']).orderBy('slug').execute()
  expect(rows).toEqual([
    { title: 'Cầu', slug: 'x' },
    { title: 'Bến xưa', slug: 'z' },
  ])
  const taken = importPages(connection, [at(other, 'z', 'Cầu'), at(one, 'a', 'Bến')], { batch: 1 })
  await expect(taken).rejects.toThrow('duplicate key')
})

test('readers are told once a batch', async () => {
  const { db, connection } = database
  const before = await db.selectFrom('publicChanges').selectAll().execute()
  const ids = await testRecords(db, orgId, 6)
  await importPages(
    connection,
    ids.map((id) => page(id, 'Làng chài')),
    { batch: 3 },
  )
  const after = await db.selectFrom('publicChanges').selectAll().execute()
  expect(after.length - before.length).toBe(2)
})
