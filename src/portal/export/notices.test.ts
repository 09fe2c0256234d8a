import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '../../platform/testing/database.ts'
import {
  publishPages,
  testOrganization,
  testPage,
  testRecords,
} from '../../records/publishing/testing/pages.ts'
import { itemRoutes } from '../items/routes.ts'
import { startNode } from '../site/testing/node.ts'
import { exportSite } from './export-site.ts'

const places = itemRoutes.filter(({ path }) => path === '/:locale/places/:slug')
let database: TestDatabase
let folder: string
let ids: string[]

beforeAll(async () => {
  database = await testDatabase()
  folder = join(await mkdtemp(join(tmpdir(), 'chalo-notices-')), 'site')
  const orgId = await testOrganization(database.db)
  ids = await testRecords(database.db, orgId, 2)
  const [cave = '', beach = ''] = ids
  await publishPages(database.db, [testPage({ recordId: cave, orgId, title: 'Hang Én', slug: 'hang-en' })])
  await sql`insert into record_slugs (collection, locale, slug, record_id) values
    ('places', 'vi', 'hang-en', ${cave}::uuid), ('places', 'vi', 'hang-yen', ${cave}::uuid),
    ('places', 'vi', 'bai-bien', ${beach}::uuid) on conflict do nothing`.execute(database.db)
  await sql`insert into public_gone (record_id, locale, collection, slug, title, reason, first_published_at)
    values (${beach}::uuid, 'vi', 'places', 'bai-bien', 'Bãi biển', 'withdrawn', now())`.execute(database.db)
})
afterAll(async () => {
  await database.drop()
  await rm(join(folder, '..'), { recursive: true })
})

test('an exported site leads old addresses on and says of what is gone that it is', async () => {
  const exported = await exportSite(database.db, {
    routes: places,
    origin: 'https://tinh.example.vn',
    folder,
  })
  expect(exported.redirects).toBe(1)
  const read = (file: string) => readFile(join(folder, file), 'utf8')
  expect(await read('vi/places/hang-yen/index.html')).toContain('../hang-en/index.html')
  expect(await read('vi/places/bai-bien/index.html')).toContain('Bãi biển')
  const nginx = await read('nginx.conf')
  expect(nginx).toContain('return 301 "/vi/places/hang-en"')
  for (const path of ['/vi/places/bai-bien', '/vi/places/bai-bien/'])
    expect(nginx).toContain(
      `location = "${path}" { error_page 410 "/vi/places/bai-bien/index.html"; return 410; }`,
    )
})

test('what a reader has is renewed when its facts are, though it was not published anew', async () => {
  const node = await startNode(database.connection, database.db, { routes: places, stamp: 'test' })
  const { headers, text } = await node.get('/vi/places/hang-en')
  const since = { 'if-modified-since': String(headers['last-modified']) }
  expect(Date.parse(since['if-modified-since'])).toBeGreaterThan(Date.parse('2026-01-01'))
  expect((await node.get('/vi/places/hang-en', since)).status).toBe(304)
  // Dates in headers are told in seconds.
  await expect.poll(() => Date.now() - Date.parse(since['if-modified-since'])).toBeGreaterThan(1000)
  await sql`update public_pages set title = 'Hang Én lớn' where record_id = ${ids[0]}::uuid`.execute(
    database.db,
  )
  await sql`insert into public_changes (tags) values (array[${`record:${ids[0]}`}])`.execute(database.db)
  await expect.poll(async () => (await node.get('/vi/places/hang-en', since)).status).toBe(200)
  const renewed = await node.get('/vi/places/hang-en', since)
  expect(renewed.text).toContain('Hang Én lớn')
  expect(renewed.text).not.toBe(text)
  await node.stop()
})
