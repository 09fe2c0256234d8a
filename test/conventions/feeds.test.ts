import { parseAtomFeed, parseJsonFeed } from 'feedsmith'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { portalLocales } from '../../src/platform/locales.ts'
import { tellOf } from '../../src/portal/site/testing/node.ts'
import { openDemoSite, type DemoSite } from './site.ts'
import { readXml } from './xml.ts'

let site: DemoSite
beforeAll(async () => {
  site = await openDemoSite()
})
afterAll(() => site.stop())

const read = async (path: string) => (await site.get(path)).text
const atom = async (path: string) => parseAtomFeed(await read(path))

test('every language, subject and kind has both feeds, which another library reads', async () => {
  const feeds = (await site.addresses()).filter((address) => /feed\.(?:atom|json)$/.test(address))
  expect(feeds.length).toBe(portalLocales.length * 2 * (1 + 10 + 9))
  for (const address of feeds) {
    const { status, headers, text } = await site.get(address)
    expect(status, address).toBe(200)
    const isAtom = address.endsWith('.atom')
    expect(headers['content-type'], address).toMatch(
      isAtom ? /^application\/atom\+xml/ : /^application\/feed\+json/,
    )
    if (isAtom) readXml(text)
    const feed = isAtom ? parseAtomFeed(text) : parseJsonFeed(text)
    expect(feed.title, address).toBeTruthy()
  }
})

test('the feed of a language holds what is published in it, the newest first, under names that last', async () => {
  for (const locale of portalLocales) {
    const feed = await atom(`/${locale}/feed.atom`)
    const entries = feed.entries ?? []
    const updated = entries.map((entry) => Date.parse(String(entry.updated)))
    expect(updated, locale).toEqual(updated.toSorted((a, b) => b - a))
    const ids = entries.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids)
      expect(id).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
    const json = parseJsonFeed(await read(`/${locale}/feed.json`))
    expect(json.items?.map(({ id }) => id)).toEqual(ids)
    expect(json.language).toBe(locale)
  }
})

test('an entry has the whole text, who wrote it, what may be done with it, and its pictures', async () => {
  const feed = await atom('/en/articles/feed.atom')
  for (const entry of feed.entries ?? []) {
    expect(entry.authors?.length, entry.id).toBeGreaterThan(0)
    expect(entry.rights, entry.id).toBeTruthy()
    const html = String(entry.content?.value ?? entry.content)
    expect(html.length, entry.id).toBeGreaterThan(500)
    expect(html, entry.id).not.toMatch(/(?:href|src)="[/#]/)
    expect(html, entry.id).not.toMatch(/<script|\son\w+=/i)
    const links = entry.links ?? []
    const page = links.find(({ rel }) => rel === 'alternate')?.href ?? ''
    expect((await site.get(page)).status, page).toBe(200)
    for (const { href = '', type } of links.filter(({ rel }) => rel === 'enclosure')) {
      const { status, headers } = await site.get(href)
      expect(status, href).toBe(200)
      expect(String(headers['content-type']).split(';')[0], href).toBe(type)
    }
    expect(links.some(({ rel }) => rel === 'license')).toBe(true)
  }
})

test('a long feed goes on under the address that it names', async () => {
  const seen = new Set<string>()
  let next: string | undefined = '/vi/feed.json'
  while (next) {
    const feed: ReturnType<typeof parseJsonFeed> = parseJsonFeed(await read(next))
    for (const { id } of feed.items ?? []) seen.add(String(id))
    next = feed.next_url
  }
  const { count } = await site.database.db
    .selectFrom('publicPages')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('locale', '=', 'vi')
    .executeTakeFirstOrThrow()
  expect(seen.size).toBe(count)
})

test('a draft by machine is in no feed, no open data and no site map', async () => {
  const { db } = site.database
  const page = await db
    .selectFrom('publicPages')
    .select(['recordId', 'title', 'slug'])
    .where('locale', '=', 'fr')
    .where('collection', '=', 'places')
    .executeTakeFirstOrThrow()
  const set = async (reading: string) => {
    await db
      .updateTable('publicPages')
      .set({ reading })
      .where('recordId', '=', page.recordId)
      .where('locale', '=', 'fr')
      .execute()
    await tellOf(db, ['all'])
    await sql`notify public_changes`.execute(db)
    await site.node.caughtUp()
  }
  await set('machine')
  expect(await read('/fr/feed.atom')).not.toContain(encodeURIComponent(page.slug))
  expect(await read('/sitemap/fr/1.xml')).not.toContain(`/fr/places/${encodeURIComponent(page.slug)}`)
  expect(await read('/data/places.csv')).not.toContain(`/fr/places/${encodeURIComponent(page.slug)}`)
  await set('awaiting')
})
