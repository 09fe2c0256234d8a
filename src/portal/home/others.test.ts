import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../../platform/database/connect.ts'
import type { PortalLocale } from '../../platform/locales.ts'
import { testDatabase, type TestDatabase } from '../../platform/testing/database.ts'
import {
  publishPages,
  testOrganization,
  testPage,
  testRecords,
} from '../../records/publishing/testing/pages.ts'
import { listRoutes } from '../lists/routes.ts'
import type { PortalRoute } from '../site/route.ts'
import { homeRoutes } from './routes.ts'

let database: TestDatabase
let db: Database
let orgId: string
beforeAll(async () => {
  database = await testDatabase()
  db = database.db
  orgId = await testOrganization(db)
})
afterAll(() => database.drop())

async function publish(collection: string, locale: PortalLocale): Promise<void> {
  const [recordId = ''] = await testRecords(db, orgId, 1)
  await publishPages(db, [testPage({ recordId, orgId, collection, locale, title: 'Phong Nha' })])
}

async function answer(
  routes: readonly PortalRoute[],
  path: string,
  locale: PortalLocale,
): Promise<{ body: string; tags: readonly string[] }> {
  const found = routes.find((route) => route.path === path)
  const asked = { locale, origin: 'https://chalo.test', params: {}, query: new URLSearchParams() }
  const answered = await found?.answer(db, { ...asked, path: path.replace(':locale', locale) })
  if (!answered || !('body' in answered)) throw new Error(`nothing at ${path}`)
  return { body: String(answered.body), tags: answered.tags }
}

const home = (locale: PortalLocale) => answer(homeRoutes, '/:locale', locale)
const places = (locale: PortalLocale) => answer(listRoutes, '/:locale/places', locale)
/** The offers to read a list in another language. */
const offers = ({ body }: { body: string }) =>
  [...body.matchAll(/<a href="(\/[^"]+)" hreflang="[^"]+">(?:Read it in|Đọc bằng|[^<]*で読む)/g)].map(
    ([, href]) => href,
  )

test('where nothing is published in any language, none is offered', async () => {
  for (const locale of ['vi', 'en', 'ja'] as const) {
    expect(offers(await home(locale))).toEqual([])
    expect(offers(await places(locale))).toEqual([])
  }
})

test('a language is offered for what it has, and what changes it changes the page', async () => {
  const before = (await home('en')).tags
  expect(before).toContain('list:places:ja')
  await publish('places', 'ja')
  expect(offers(await places('en'))).toEqual(['/ja/places'])
  expect(offers(await home('en'))).toEqual(['/ja/subjects'])
  await publish('galleries', 'vi')
  expect(offers(await home('en'))).toEqual(['/vi/subjects', '/ja/subjects', '/vi/galleries'])
})
