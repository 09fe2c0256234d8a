import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '../../platform/testing/database.ts'
import {
  makeTexts,
  startNode,
  tellOf,
  textRoutes,
  writeText,
  type Counted,
  type Node,
} from './testing/node.ts'

let database: TestDatabase
let folder: string
let counted: Counted
let node: Node

beforeAll(async () => {
  database = await testDatabase()
  folder = await mkdtemp(join(tmpdir(), 'chalo-ready-'))
  await makeTexts(database.db)
  counted = textRoutes()
  node = await nodeOf()
})
afterAll(async () => {
  await node.stop()
  await database.drop()
  await rm(folder, { recursive: true })
})

function nodeOf(parts: Partial<Parameters<typeof startNode>[2]> = {}): Promise<Node> {
  return startNode(database.connection, database.db, { routes: counted.routes, stamp: 'test', ...parts })
}

const write = (slug: string, body: string, options?: { quietly?: boolean }) =>
  writeText(database.db, slug, body, options)
const timesRendered = (path: string) => counted.rendered.get(path) ?? 0

describe('a page that is ready', () => {
  beforeAll(async () => {
    await write('phong-nha', 'Động Phong Nha '.repeat(100))
    await node.caughtUp()
    await node.get('/vi/texts/phong-nha')
  })

  test('is rendered once, however often and with whatever else in its address it is asked for', async () => {
    const before = timesRendered('/vi/texts/phong-nha')
    const pages = await Promise.all(
      [
        '/vi/texts/phong-nha',
        '/vi/texts/phong-nha?utm_source=x',
        '/vi/texts/%70hong-nha',
        '/vi/texts/phong-nha?page=2#top',
      ].map((path) => node.get(path, { host: 'evil.example' })),
    )
    expect(new Set(pages.map(({ status, headers }) => `${status} ${headers.etag}`)).size).toBe(1)
    expect(timesRendered('/vi/texts/phong-nha')).toBe(before)
  })

  test('travels as the reader can read it, each coding with a strong tag of its own', async () => {
    const ask = (coding: string) => node.get('/vi/texts/phong-nha', { 'accept-encoding': coding })
    const [plain, gzip, brotli] = await Promise.all([ask('identity'), ask('gzip'), ask('gzip, deflate, br')])
    expect(gzip.headers['content-encoding']).toBe('gzip')
    expect(brotli.headers['content-encoding']).toBe('br')
    expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true)
    expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true)
    const tags = [plain, gzip, brotli].map(({ headers }) => String(headers.etag))
    expect(new Set(tags).size).toBe(3)
    for (const tag of tags) expect(tag).toMatch(/^"[\w-]+"$/)
    expect(plain.headers.vary).toBe('Accept-Encoding')
    expect((await ask('br;q=0, gzip;q=0.5')).headers['content-encoding']).toBe('gzip')
  })

  test('is spared to whoever has it, and tells how old it is', async () => {
    const { headers } = await node.get('/vi/texts/phong-nha')
    expect(headers['cache-control']).toContain('max-age=60')
    expect(Date.parse(String(headers['x-chalo-rendered']))).toBeLessThanOrEqual(Date.now())
    const again = await node.get('/vi/texts/phong-nha', { 'if-none-match': `W/${headers.etag}, "other"` })
    expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, headers.etag])
    const since = await node.get('/vi/texts/phong-nha', {
      'if-modified-since': String(headers['last-modified']),
    })
    expect(since.status).toBe(304)
    const other = await node.get('/vi/texts/phong-nha', { 'if-none-match': '"other"' })
    expect(other.status).toBe(200)
  })

  test('HEAD tells the length and sends nothing', async () => {
    const get = await node.get('/vi/texts/phong-nha')
    const head = await node.get('/vi/texts/phong-nha', {}, 'HEAD')
    expect(head.headers['content-length']).toBe(String(get.body.length))
    expect(head.body.length).toBe(0)
  })

  test('has the security headers of every other answer', async () => {
    const ready = (await node.get('/vi/texts/phong-nha')).headers
    const framework = (await node.get('/nowhere')).headers
    const names = Object.keys(framework).filter((name) => {
      return /security|policy|^x-(?!ratelimit|chalo)|agent-cluster/.test(name)
    })
    expect(names.length).toBeGreaterThan(9)
    for (const name of names) expect(ready[name], name).toBe(framework[name])
    expect(Object.keys(ready).filter((name) => name.startsWith('x-ratelimit'))).toEqual([])
  })

  test('is not counted against the reader, who may ask for thousands', async () => {
    const other = { 'x-forwarded-for': '203.0.113.9' }
    for (let round = 0; round < 32; round++) {
      const asked = Array.from({ length: 100 }, () => node.get('/vi/texts/phong-nha', other))
      for (const { status } of await Promise.all(asked)) expect(status).toBe(200)
    }
  })
})

describe('a change', () => {
  test('drops the pages that carry its tags, and no other, on every node', async () => {
    const other = await nodeOf()
    await write('kept', 'stays')
    await write('changed', 'before')
    for (const one of [node, other]) {
      await one.caughtUp()
      await one.get('/vi/texts/kept')
      await one.get('/vi/texts/changed')
      await one.get('/api/public/texts/changed')
    }
    const kept = timesRendered('/vi/texts/kept')
    await write('changed', 'after')
    for (const one of [node, other]) {
      await expect.poll(async () => (await one.get('/vi/texts/changed')).text).toContain('after')
      await expect.poll(async () => (await one.get('/api/public/texts/changed')).text).toContain('after')
      await expect.poll(async () => (await one.get('/vi/texts')).text).toContain('changed')
      expect((await one.get('/vi/texts/kept')).status).toBe(200)
    }
    expect(timesRendered('/vi/texts/kept')).toBe(kept)
    await other.stop()
  })

  test('is found out though its notice was lost', async () => {
    await write('quiet', 'before')
    await node.caughtUp()
    expect((await node.get('/vi/texts/quiet')).text).toContain('before')
    await write('quiet', 'after', { quietly: true })
    await expect.poll(async () => (await node.get('/vi/texts/quiet')).text).toContain('after')
  })

  test('that arrives while its page is being rendered does not leave the old one behind', async () => {
    const gate = Promise.withResolvers<void>()
    let isSlow = true
    let read = 0
    const delay = () => {
      read += 1
      return isSlow ? gate.promise : Promise.resolve()
    }
    const slow = textRoutes({ delay })
    const one = await nodeOf({ routes: slow.routes })
    await write('torn', 'before')
    const first = one.get('/vi/texts/torn')
    await expect.poll(() => read).toBe(1)
    await write('torn', 'after')
    isSlow = false
    // Whoever asks before the change is known waits for what was begun.
    await one.caughtUp()
    await expect.poll(async () => (await one.get('/vi/texts/torn')).text).toContain('after')
    gate.resolve()
    expect((await first).text).toContain('before')
    expect((await one.get('/vi/texts/torn')).text).toContain('after')
    await one.stop()
  })

  test('a node that was away too long forgets everything', async () => {
    const home = join(folder, 'away')
    await write('away', 'before')
    const before = await nodeOf({ folder: home })
    await before.get('/vi/texts/away')
    await before.warmed()
    await before.stop()
    await sql`update test_texts set body = 'after' where slug = 'away'`.execute(database.db)
    await sql`truncate public_changes`.execute(database.db)
    await tellOf(database.db, ['record:other'])
    const after = await nodeOf({ folder: home })
    expect((await after.get('/vi/texts/away')).text).toContain('after')
    await after.stop()
  })
})

test('pages outlive a restart on the disk, and what changed meanwhile does not', async () => {
  const home = join(folder, 'restart')
  await write('lasting', 'as it was')
  await write('passing', 'before')
  await node.caughtUp()
  const before = await nodeOf({ folder: home })
  await before.get('/vi/texts/lasting')
  await before.warmed()
  await before.stop()
  await write('passing', 'after', { quietly: true })
  const rendered = timesRendered('/vi/texts/lasting')
  const after = await nodeOf({ folder: home })
  expect((await after.get('/vi/texts/lasting', { 'accept-encoding': 'br' })).status).toBe(200)
  expect((await after.get('/vi/texts/lasting')).text).toContain('as it was')
  expect((await after.get('/vi/texts/passing')).text).toContain('after')
  expect(timesRendered('/vi/texts/lasting')).toBe(rendered)
  await after.stop()
})

test('pages that another program made are not used', async () => {
  const home = join(folder, 'upgrade')
  await write('upgrade', 'text')
  const before = await nodeOf({ folder: home, stamp: 'old' })
  await before.get('/vi/texts/upgrade')
  await before.warmed()
  await before.stop()
  const rendered = timesRendered('/vi/texts/upgrade')
  const after = await nodeOf({ folder: home, stamp: 'new' })
  await after.get('/vi/texts/upgrade')
  await after.stop()
  expect(timesRendered('/vi/texts/upgrade')).toBeGreaterThan(rendered)
})

describe('addresses', () => {
  test('what is not there is told in the language of the address', async () => {
    const lao = await node.get('/lo/texts/nowhere')
    expect([lao.status, lao.headers['cache-control']]).toEqual([404, 'no-store'])
    expect(lao.text).toContain('lang="lo"')
    expect((await node.get('/ja/no/such/kind')).text).toContain('lang="ja"')
    const api = await node.get('/api/public/texts/nowhere')
    expect([api.status, api.headers['content-type']]).toEqual([
      404,
      'application/problem+json; charset=utf-8',
    ])
  })

  test('slashes and capitals lead to the one address, and never to another site', async () => {
    await write('small', 'text')
    const to = async (path: string) => (await node.get(path)).headers.location
    expect(await to('/vi/texts/small/')).toBe('/vi/texts/small')
    expect(await to('/VI/texts/small')).toBe('/vi/texts/small')
    expect(await to('/zh-hans/texts/?page=2&x=1')).toBe('/zh-Hans/texts?page=2')
    expect(await to('/vi/texts/SMALL')).toBe('/vi/texts/small')
    expect((await node.get('/vi/texts/SMALLER')).status).toBe(404)
    for (const path of [
      '//evil.example/',
      '//evil.example/vi/texts/',
      '/\\evil.example/',
      '/vi//evil.example/',
    ])
      expect(String(await to(path)), path).not.toMatch(/^(?:https?:)?[/\\]{2}/)
  })

  test('a text that moved and one that was withdrawn say so', async () => {
    await write('old', '/vi/texts/small')
    const moved = await node.get('/vi/texts/old')
    expect([moved.status, moved.headers.location]).toEqual([301, '/vi/texts/small'])
    await write('withdrawn', 'text')
    await sql`update test_texts set gone = true where slug = 'withdrawn'`.execute(database.db)
    expect((await node.get('/vi/texts/withdrawn')).status).toBe(410)
  })

  test('hostile addresses are answered without rendering anything and without a fault', async () => {
    const before = [...counted.rendered.values()].reduce((sum, count) => sum + count, 0)
    const paths = [
      '/vi/texts/%00',
      '/vi/texts/%',
      '/vi/texts/%ff%fe',
      '/vi/texts/..%2f..%2fetc%2fpasswd',
      '/vi/texts/../../etc/passwd',
      '/vi/texts/%2e%2e',
      '/vi/texts/a%0d%0aSet-Cookie:x=1',
      `/vi/texts/${'a'.repeat(5000)}`,
      '/vi/texts/a\\b',
      '/vi/%ZZ',
    ]
    for (const path of paths) {
      const { status, headers } = await node.get(path)
      expect([404, 400], path).toContain(status)
      expect(headers['set-cookie']).toBeUndefined()
    }
    expect([...counted.rendered.values()].reduce((sum, count) => sum + count, 0)).toBe(before)
  })

  test('one question has one page, however it is asked', async () => {
    await node.caughtUp()
    await node.get('/vi/texts?sort=name&page=3')
    const before = timesRendered('/vi/texts?page=3&sort=name')
    expect(before).toBe(1)
    for (const query of [
      'page=3&sort=name',
      'page=3&sort=name&utm=1',
      'sort=n%61me&page=3&empty=',
      'page=3&&sort=name',
    ])
      expect((await node.get(`/vi/texts?${query}`)).status).toBe(200)
    expect(timesRendered('/vi/texts?page=3&sort=name')).toBe(before)
  })

  test('a search is made anew each time', async () => {
    expect((await node.get('/vi/search?q=late')).text).toBe('nothing')
    await write('late', 'text')
    const found = await node.get('/vi/search?q=late')
    expect([found.text, found.headers['cache-control']]).toEqual(['found', 'no-cache'])
  })

  test('a fault in one page is told like every fault and kept from the reader', async () => {
    const { status, text } = await node.get('/vi/faulty')
    expect(status).toBe(500)
    expect(text).not.toContain('A fault of ours')
  })

  test('changes are not taken from here, and other addresses belong to the framework', async () => {
    expect((await node.get('/vi/texts/small', {}, 'POST')).status).toBe(404)
    expect((await node.get('/health')).status).toBe(200)
  })
})
