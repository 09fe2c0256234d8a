import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openReady } from '../../platform/ready/ready.ts'
import { testDatabase, type TestDatabase } from '../../platform/testing/database.ts'
import { defineRoute } from './route.ts'
import { makeTexts, startNode } from './testing/node.ts'
import { untilNewYear, untilNextHour, untilTomorrow } from './until.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
  await makeTexts(database.db)
})
afterAll(() => database.drop())

test('days and years end at midnight in Viet Nam, hours everywhere', () => {
  expect(untilTomorrow(new Date('2026-11-23T16:59:59Z')).toISOString()).toBe('2026-11-23T17:00:00.000Z')
  expect(untilTomorrow(new Date('2026-11-23T17:00:00Z')).toISOString()).toBe('2026-11-24T17:00:00.000Z')
  expect(untilNewYear(new Date('2026-12-31T17:30:00Z')).toISOString()).toBe('2027-12-31T17:00:00.000Z')
  expect(untilNextHour(new Date('2026-11-23T07:00:00Z')).toISOString()).toBe('2026-11-23T08:00:00.000Z')
})

/** A page that is true for a while, and how often it was made. */
function passingRoute(lasting: number) {
  let made = 0
  const route = defineRoute({
    path: '/:locale/day',
    async answer() {
      made += 1
      const until = new Date(Date.now() + lasting)
      return { status: 200, type: 'text/html', body: `day ${made}`, tags: [], until }
    },
    addresses: async () => ['/vi/day'],
  })
  return { route, made: () => made }
}

test('a page whose time is over is made anew by itself, before anybody asks', async () => {
  const passing = passingRoute(300)
  const node = await startNode(database.connection, database.db, { routes: [passing.route], stamp: 'a' })
  await node.get('/vi/day')
  const first = passing.made()
  await expect.poll(passing.made, { timeout: 20_000 }).toBeGreaterThan(first)
  await node.stop()
})

test('near its end a page is not to be copied, before it for a minute', async () => {
  const control = async (lasting: number) => {
    const { route } = passingRoute(lasting)
    const node = await startNode(database.connection, database.db, { routes: [route], stamp: 'b' })
    const { headers } = await node.get('/vi/day')
    const again = await node.get('/vi/day', { 'if-none-match': String(headers.etag) })
    await node.stop()
    expect([again.status, again.headers['cache-control']]).toEqual([304, headers['cache-control']])
    return headers['cache-control']
  }
  expect(await control(60_000)).toBe('no-cache')
  expect(await control(3_600_000)).toContain('max-age=60')
})

test('from memory or from the disk, what is past is not used; it is better than nothing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'chalo-until-'))
  const ready = openReady({ folder, stamp: 'c', common: [], mayOutlive: (changed) => changed.length === 0 })
  const until = new Date(Date.now() + 400)
  const page = { status: 200, type: 'text/html', body: Buffer.from('day'), headers: [], tags: ['a'] }
  const times = { until, lastModified: null, renderedAt: new Date() }
  await ready.make(
    '/vi/day',
    async () => ({ ...page, ...times }),
    () => true,
  )
  expect(ready.hot('/vi/day')).toBeDefined()
  await sleep(200)
  ready.close()
  const ends: Date[] = []
  const again = openReady({
    folder,
    stamp: 'c',
    common: [],
    mayOutlive: () => true,
    ends: (at) => ends.push(at),
  })
  expect(again.has('/vi/day')).toBe(true)
  expect(ends).toEqual([until])
  await sleep(until.getTime() - Date.now() + 5)
  expect([again.has('/vi/day'), again.hot('/vi/day'), again.find('/vi/day')]).toEqual([
    false,
    undefined,
    undefined,
  ])
  expect(again.findOld('/vi/day')?.status).toBe(200)
  again.close()
  await rm(folder, { recursive: true })
})
