import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../platform/ids.ts'
import { testDatabase, type TestDatabase } from '../../platform/testing/database.ts'
import {
  testOrganization,
  publishPages,
  testPage,
  testRecords,
} from '../../records/publishing/testing/pages.ts'
import { aboutRoutes } from '../about/routes.ts'
import { eventRoutes } from '../events/routes.ts'
import { pressRoutes } from '../press/routes.ts'
import { provinceRoutes } from '../province/routes.ts'
import { readApiRoutes } from '../read-api/routes.ts'
import { reportRoutes } from '../report-routes.ts'
import type { PortalRoute } from './route.ts'
import { startNode, type Node } from './testing/node.ts'

let database: TestDatabase
let node: Node
let orgId: string
let made = 0
const slow: string[] = []

/** Tells which addresses had to be rendered. */
const counted = (route: PortalRoute): PortalRoute => ({
  ...route,
  answer(db, asked) {
    made += 1
    slow.push(asked.path)
    return route.answer(db, asked)
  },
})

const routes = [
  ...eventRoutes,
  ...pressRoutes,
  ...provinceRoutes,
  ...aboutRoutes,
  ...reportRoutes,
  ...readApiRoutes(),
].map(counted)

beforeAll(async () => {
  database = await testDatabase()
  orgId = await testOrganization(database.db)
  const ids = await testRecords(database.db, orgId, 23)
  const pages = ids.map((recordId, at) =>
    testPage({ recordId, orgId, title: `Hang ${at}`, slug: `hang-${at}` }),
  )
  const [first] = pages
  if (!first) throw new Error('No page')
  const fair = { ...first, collection: 'events', slug: 'hoi-cho', title: 'Hội chợ', startsOn: '2026-12-24' }
  await publishPages(database.db, [fair, ...pages.slice(1)])
  node = await startNode(database.connection, database.db, { routes, stamp: 'test' })
  await node.caughtUp()
  await node.warmed()
}, 120_000)
afterAll(async () => {
  await node.stop()
  await database.drop()
})

const changesOf = async (act: () => Promise<unknown>) => {
  const { rows: before } = await sql<{ id: number }>`select max(id) as id from public_changes`.execute(
    database.db,
  )
  await act()
  const { rows } = await sql<{ tags: string[] }>`
    select tags from public_changes where id > ${before[0]?.id ?? 0} order by id`.execute(database.db)
  return rows.map(({ tags }) => tags)
}

test('every standing page, calendar and answer for programs is ready without asking the database', async () => {
  const addresses = (
    await Promise.all(routes.map(async (route) => (await route.addresses?.(database.db)) ?? []))
  ).flat()
  for (const known of [
    '/vi/events',
    '/lo/events.ics',
    '/vi/events/hoi-cho.ics',
    '/th/press',
    '/vi/province',
    '/en/about/accessibility',
    '/vi/reports',
    '/api/public/places?lang=vi',
    '/api/public/places/hang-7?lang=vi',
  ])
    expect(addresses).toContain(known)
  expect(addresses.filter((address) => /public\/places\?after=.*&lang=vi$/.test(address))).toHaveLength(1)
  slow.length = 0
  for (const address of addresses) expect((await node.get(address)).status, address).toBe(200)
  expect(slow).toEqual([])
})

test('another day of the province is made for whoever asks, and never kept', async () => {
  made = 0
  for (const _ of [1, 2]) expect((await node.get('/vi/province?on=2017-06-30')).status).toBe(200)
  expect(made).toBe(2)
  expect((await node.get('/vi/province?on=3017-06-30')).headers.location).toBe('/vi/province')
})

test('an office that gets a name tells the pages that show offices, once for each act', async () => {
  const before = (await node.get('/vi/province')).text
  expect(before).not.toContain('Ủy ban thử')
  const told = await changesOf(() =>
    database.db.transaction().execute(async (trx) => {
      await sql`insert into organization_versions (id, org_id, valid, name, level)
        values (gen_random_uuid(), ${orgId}::uuid, '[2016-01-01,)', 'Ủy ban thử', 'provincial')`.execute(trx)
      await sql`update organizations set code = 'thu', kind = 'people-committee' where record_id = ${orgId}::uuid`.execute(
        trx,
      )
    }),
  )
  expect(told).toEqual([['list:organizations']])
  await expect.poll(async () => (await node.get('/vi/province')).text).toContain('Ủy ban thử')
})

test('a rule of law and a report tell the pages that show them; what is no register tells nothing', async () => {
  const rule = sql`
    update legal_rules set citation = 'Văn bản thử 01/2017' where code = 'portal.accessibility'`
  expect((await node.get('/vi/about/accessibility')).text).not.toContain('Văn bản thử 01/2017')
  expect(await changesOf(() => rule.execute(database.db))).toEqual([['list:legal-rules']])
  await expect
    .poll(async () => (await node.get('/vi/about/accessibility')).text)
    .toContain('Văn bản thử 01/2017')
  const reportId = newId()
  await sql`insert into records (id, collection, owner_org_id, title)
    values (${reportId}::uuid, 'reports', ${orgId}::uuid, 'Báo cáo thử')`.execute(database.db)
  const opened = sql`update records set visibility = 'public' where id = ${reportId}::uuid`
  expect(await changesOf(() => opened.execute(database.db))).toEqual([['list:reports']])
  const quiet = sql`insert into records (id, collection, owner_org_id, title) values (gen_random_uuid(), 'programmes', ${orgId}::uuid, 'x')`
  expect(await changesOf(() => quiet.execute(database.db))).toEqual([])
})
