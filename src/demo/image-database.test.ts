import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoDatabase } from '../../test/demo.ts'
import { contentCollections } from '../modules/content/collections.ts'
import { portalLocales } from '../platform/locales.ts'
import type { TestDatabase } from '../platform/testing/database.ts'
import type { Fields } from '../records/collection.ts'
import type { PublicPage } from '../records/publishing/public-page.ts'
import { blockTexts, mediaIn, sourcesIn } from '../records/structured/plain-text.ts'
import { structuredText, type StructuredText } from '../records/structured/schema.ts'
import { demoFolder } from './files.ts'

const IN_EIGHT_LANGUAGES = 12

type Page = PublicPage & { facts: Fields & { sources: { text: string; url: string | null }[] } }

let database: TestDatabase
let pages: Page[]
beforeAll(async () => {
  database = await demoDatabase()
  const found = await sql<Page>`
    select record_id as "recordId", locale, collection, slug, title, summary, texts, facts, media, reading, subjects
    from public_pages order by record_id, locale`.execute(database.db.withoutPlugins())
  pages = found.rows
})
afterAll(() => database.drop())

const bodyOf = ({ texts }: Page): StructuredText => structuredText.parse(texts['body'])
const items = () => Map.groupBy(pages, ({ recordId }) => recordId)
const named = ({ locale, slug }: Page) => `${locale}/${slug}`

test('at least forty items of all ten kinds are published, each in Vietnamese and English', () => {
  expect(items().size).toBeGreaterThanOrEqual(44)
  expect(new Set(pages.map(({ collection }) => collection))).toEqual(
    new Set(contentCollections.map(({ name }) => name)),
  )
  for (const languages of items().values()) {
    expect(languages.map(({ locale }) => locale)).toEqual(expect.arrayContaining(['vi', 'en']))
  }
})

test('the most important items are there in all eight languages, and nothing is there in only some of them', () => {
  const counts = [...items().values()].map(({ length }) => length)
  expect(counts.filter((count) => count === portalLocales.length)).toHaveLength(IN_EIGHT_LANGUAGES)
  expect(counts.every((count) => count === 2 || count === portalLocales.length)).toBe(true)
})

test('no text claims a reader that it has not had', async () => {
  expect(pages.filter(({ locale, reading }) => locale !== 'vi' && reading !== 'awaiting').map(named)).toEqual(
    [],
  )
  const { rows } =
    await sql`select 1 from record_texts where native_reader is not null or native_read_at is not null`.execute(
      database.db,
    )
  expect(rows).toEqual([])
})

test('every item names its sources; every number in its text has one, and every source is used', () => {
  for (const page of pages) {
    const { sources } = page.facts
    const cited = sourcesIn(bodyOf(page))
    expect([named(page), cited]).toEqual([named(page), sources.map((_, at) => at + 1)])
    for (const { text } of sources) expect(text.length).toBeGreaterThan(10)
  }
})

test('a translation has the blocks of its source, one for one', () => {
  for (const languages of items().values()) {
    const source = languages.find(({ locale }) => locale === 'vi')
    const shape = (page: Page) => blockTexts(bodyOf(page)).map(({ id }) => id)
    for (const page of languages) {
      expect([named(page), shape(page)]).toEqual([named(page), source ? shape(source) : []])
      expect(blockTexts(bodyOf(page)).filter(({ text }) => text === '')).toEqual([])
      expect(page.summary).toBeTruthy()
    }
  }
})

test('every item shows a drawing, described in its language, with author and licence', () => {
  for (const page of pages) {
    const shown = Object.values(page.media)
    expect([named(page), shown.length > 0, page.facts['cover'] !== null]).toEqual([named(page), true, true])
    for (const id of mediaIn(bodyOf(page))) expect(page.media).toHaveProperty(id)
    for (const medium of shown) {
      expect(medium.alt.length).toBeGreaterThan(15)
      expect(medium.caption).toBeTruthy()
      expect(medium).toMatchObject({ kind: 'drawing', author: 'Nhóm Chalo', width: 1200, height: 800 })
      expect(medium.licence).toContain('CC BY 4.0')
    }
  }
  const captions = pages
    .filter(({ locale }) => locale === 'vi')
    .flatMap(({ media }) => Object.values(media).map(({ caption }) => caption))
  expect(captions.filter((caption) => !caption?.includes('Tranh vẽ'))).toEqual([])
})

test('drawings are small, hold no words and no script, and know the night after they were made safe', async () => {
  const { rows } = await sql<{ name: string; id: string; version: number }>`
    select name, record_id as id, version from media_files`.execute(database.db)
  expect(rows.length).toBeGreaterThanOrEqual(22)
  for (const { name } of rows) {
    const drawn = await readFile(join(demoFolder(), 'media', name), 'utf8')
    expect([name, drawn.length < 25_000]).toEqual([name, true])
    expect(drawn).not.toMatch(/<(text|script|image|foreignObject)\b/)
    expect(drawn).toContain('light-dark(')
  }
})

test('lists begin with what is told in every language', async () => {
  const { rows } = await sql<{ slug: string }>`
    select slug from public_pages where locale = 'vi' and collection = 'places' order by published_at desc limit 2`.execute(
    database.db,
  )
  expect(rows.map(({ slug }) => slug)).toEqual(['vuon-quoc-gia-phong-nha-ke-bang', 'hang-son-doong'])
})

test('what leads to other items leads to published ones', () => {
  const addresses = new Set(pages.map(({ recordId, locale }) => `${recordId} ${locale}`))
  const dead = pages.flatMap((page) =>
    ['within', 'festival', 'place', 'related'].flatMap((name) => {
      const led = [page.facts[name] ?? []].flat() as { id: string; slug: string | null }[]
      const wrong = led.filter(({ id, slug }) => addresses.has(`${id} ${page.locale}`) !== (slug !== null))
      return wrong.map(() => `${named(page)}: ${name}`)
    }),
  )
  expect(dead).toEqual([])
  const leading = pages.filter(({ facts }) => [facts['related'] ?? []].flat().length > 0)
  expect(leading.length).toBeGreaterThan(pages.length / 2)
})
