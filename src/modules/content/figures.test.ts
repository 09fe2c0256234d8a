import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { evaluateFigures } from '../../figures/evaluate.ts'
import { testDatabase, type TestDatabase } from '../../platform/testing/database.ts'
import { testOrganization, testRecords } from '../../records/publishing/testing/pages.ts'
import { contentFigures } from './figures.ts'

let database: TestDatabase
let org: string
let items: string[]

beforeAll(async () => {
  database = await testDatabase()
  org = await testOrganization(database.db)
  items = await testRecords(database.db, org, 4)
})
afterAll(() => database.drop())

async function publish(item: string | undefined, locale: string, day = '2017-05-01'): Promise<void> {
  await sql`insert into public_pages (record_id, locale, collection, org_id, slug, title, reading, version,
      first_published_at, published_at)
    values (${item}::uuid, ${locale}, 'places', ${org}::uuid, ${`muc-${item}`}, 'Mục', 'read', 1,
      ${`${day}T00:00:00+07:00`}::timestamptz, now())`.execute(database.db)
}

const scope = () => ({ orgIds: [org], from: '2016-12-15', to: '2017-12-14' })

async function values() {
  const found = await evaluateFigures(database.db, contentFigures, scope())
  return new Map(found.map(({ key, computed }) => [key, computed]))
}

test('while nothing is published nothing is known, and no share is made up', async () => {
  expect([...(await values()).values()].every((value) => value === null)).toBe(true)
})

test('coverage is the share of published items with a foreign version, of each language too', async () => {
  for (const item of items.slice(0, 3)) await publish(item, 'vi')
  await publish(items[0], 'en')
  await publish(items[0], 'zh-Hans')
  await publish(items[1], 'en')
  // Published after the period.
  await publish(items[3], 'vi', '2018-01-02')
  const found = await values()
  expect(found.get('content.published')).toBe(3)
  expect(found.get('content.in-foreign-languages')).toBe(2)
  expect(found.get('content.share-foreign')).toBe(66.7)
  expect(found.get('content.share-en')).toBe(66.7)
  expect(found.get('content.share-zh-hans')).toBe(33.3)
  expect(found.get('content.share-lo')).toBe(0)
  await publish(items[2], 'en')
  expect((await values()).get('content.share-en')).toBe(100)
})

test('the figure opens on the items that it was counted from', async () => {
  const share = contentFigures.filter(({ key }) => key === 'content.share-foreign')
  const [found] = await evaluateFigures(database.db, share, scope(), { withRecords: true })
  expect(found?.records.toSorted()).toEqual(items.slice(0, 3).toSorted())
})
