import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '../../platform/testing/database.ts'
import { recordPublicChange } from '../../records/publishing/changes.ts'
import { openSuggestions } from '../../records/publishing/search/suggestions.ts'
import {
  publishPages,
  testOrganization,
  testPage,
  testRecords,
} from '../../records/publishing/testing/pages.ts'
import { searchRoutes } from '../search/routes.ts'
import { startNode, type Node } from '../site/testing/node.ts'
import { readApiRoutes } from './routes.ts'

let database: TestDatabase
let node: Node
let ids: string[]

const EVIL = '<img src=x onerror=alert(1)>"\'--></script><svg/onload=alert(2)>'

beforeAll(async () => {
  database = await testDatabase()
  const orgId = await testOrganization(database.db)
  ids = await testRecords(database.db, orgId, 4)
  const [cave = '', river = '', evil = '', old = ''] = ids
  await publishPages(database.db, [
    testPage({
      recordId: cave,
      orgId,
      title: 'Động Phong Nha',
      slug: 'dong-phong-nha',
      subjects: ['nature'],
      body: 'Sông ngầm.',
    }),
    testPage({
      recordId: cave,
      orgId,
      locale: 'en',
      title: 'Phong Nha Cave',
      slug: 'phong-nha-cave',
      reading: 'awaiting',
    }),
    testPage({
      recordId: river,
      orgId,
      title: 'Sông Son',
      slug: 'song-son',
      publishedAt: new Date('2018-01-01T00:00:00Z'),
    }),
    testPage({
      recordId: evil,
      orgId,
      title: `Tên hiểm ${EVIL}`,
      slug: 'ten-hiem',
      summary: `Tóm tắt ${EVIL}`,
    }),
    testPage({
      recordId: old,
      orgId,
      title: 'Đèo Ngang',
      slug: 'deo-ngang',
      publishedAt: new Date('2014-01-01T00:00:00Z'),
    }),
  ])
  node = await startNode(database.connection, database.db, {
    routes: [...searchRoutes, ...readApiRoutes()],
    stamp: 'test',
  })
})
afterAll(async () => {
  await node.stop()
  await database.drop()
})

type Json = Record<string, unknown>

async function getJson(
  path: string,
): Promise<{ status: number; headers: Record<string, unknown>; body: Json }> {
  const { status, headers, body } = await node.get(path)
  return { status, headers, body: JSON.parse(String(body)) as Json }
}

describe('an item', () => {
  test('is told with its texts, its other languages, its source, and may be read by pages of other sites', async () => {
    const { status, headers, body } = await getJson('/api/public/places/dong-phong-nha')
    expect(status).toBe(200)
    expect(headers).toMatchObject({
      'access-control-allow-origin': '*',
      'content-type': 'application/json; charset=utf-8',
    })
    expect(body).toMatchObject({
      id: ids[0],
      language: 'vi',
      title: 'Động Phong Nha',
      texts: { title: 'Động Phong Nha' },
      licence: { url: expect.stringMatching(/\/vi\/about\/data$/) },
    })
    const alternates = body['alternates'] as { language: string; url: string; api: string }[]
    const english = alternates.find(({ language }) => language === 'en')
    expect(english?.url).toMatch(/\/en\/places\/phong-nha-cave$/)
    expect(english?.api).toMatch(/\/api\/public\/places\/phong-nha-cave\?lang=en$/)
  })

  test('is not sent again to a reader who has it, and another is a problem told as everywhere', async () => {
    const { headers } = await node.get('/api/public/places/dong-phong-nha')
    const again = await node.get('/api/public/places/dong-phong-nha', {
      'if-none-match': String(headers['etag']),
    })
    expect(again.status).toBe(304)
    const missing = await getJson('/api/public/places/khong-co')
    expect([missing.status, missing.headers['content-type']]).toEqual([
      404,
      'application/problem+json; charset=utf-8',
    ])
    const wrong = await getJson('/api/public/places?lang=xx&limit=1000')
    expect(wrong.status).toBe(400)
    expect((wrong.body['issues'] as { at: string }[]).map(({ at }) => at).sort()).toEqual(['lang', 'limit'])
  })
})

test('a list leads from page to page, by subject and by when something was renewed', async () => {
  const first = await getJson('/api/public/places?limit=2')
  const titles = (body: Json) => (body['items'] as { title: string }[]).map(({ title }) => title)
  expect(titles(first.body)[0]).toBe('Sông Son')
  const next = new URL(String(first.body['next']))
  const second = await getJson(next.pathname + next.search)
  expect(titles(second.body).at(-1)).toBe('Đèo Ngang')
  expect(second.body['next']).toBeNull()
  expect(titles((await getJson('/api/public/places?subject=nature')).body)).toEqual(['Động Phong Nha'])
  const since = encodeURIComponent('2017-12-31T00:00:00+07:00')
  expect(titles((await getJson(`/api/public/places?updatedSince=${since}`)).body)).toEqual(['Sông Son'])
  expect((await getJson('/api/public/nothing-of-the-kind')).status).toBe(404)
})

test('a search answers in JSON and as a page, with what it found marked and nothing of it running', async () => {
  const { body } = await getJson('/api/public/search?q=phong%20nha&lang=en')
  expect(body).toMatchObject({ total: 1, collections: { places: 1 }, languages: { vi: 1, en: 1 } })
  expect((body['hits'] as { titlePieces: unknown }[])[0]?.titlePieces).toEqual([
    { text: 'Phong Nha', marked: true },
    { text: ' Cave', marked: false },
  ])
  for (const q of ['tên hiểm', EVIL, '" autofocus onfocus=alert(3) x="']) {
    const page = String((await node.get(`/vi/search?q=${encodeURIComponent(q)}`)).body)
    expect(page).not.toMatch(/<img src=x|<svg\/onload|<script>|" autofocus/)
    expect(page).toContain('<meta name="robots" content="noindex">')
  }
  expect(String((await node.get('/vi/search?q=phong%20nha')).body)).toContain('<mark>Phong Nha</mark>')
  expect((await node.get('/vi/search?q=%00&page=-1&in=xx&kind=%27')).status).toBe(200)
  expect((await node.get('/ko/search')).status).toBe(200)
})

test('titles are suggested by their beginnings, without accents, the reader’s language first', async () => {
  const { body } = await getJson('/api/public/suggestions?q=pho&lang=en')
  const found = body['suggestions'] as { title: string; language: string }[]
  expect(found.map(({ title }) => title)).toEqual(['Phong Nha Cave', 'Động Phong Nha'])
  const accents = await getJson('/api/public/suggestions?q=dong%20ph')
  expect((accents.body['suggestions'] as { title: string }[])[0]?.title).toBe('Động Phong Nha')
})

test('suggestions follow what is withdrawn, and go on while the database cannot be asked', async () => {
  let time = 0
  const suggestions = openSuggestions({ now: () => time })
  const { db } = database
  const titles = async (using = db) => (await suggestions.find(using, 'deo', 'vi')).map(({ title }) => title)
  expect(await titles()).toEqual(['Đèo Ngang'])
  const broken = database.db.withSchema('nowhere')
  time += 10_000
  const stopped = new Proxy(broken, {
    get() {
      throw new Error('connect ECONNREFUSED')
    },
  })
  expect(await titles(stopped)).toEqual(['Đèo Ngang'])
  await sql`delete from public_pages where slug = 'deo-ngang'`.execute(db)
  await recordPublicChange(db, ['news:vi'])
  time += 10_000
  expect(await titles()).toEqual([])
})
