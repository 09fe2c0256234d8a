import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCluster, type Cluster } from '../../platform/database/cluster.ts'
import { connect, type Database } from '../../platform/database/connect.ts'
import { migrate } from '../../platform/database/migrate.ts'
import { makeTexts, startNode, textRoutes, writeText, type Counted, type Node } from './testing/node.ts'

let folder: string
let cluster: Cluster
let db: Database
let counted: Counted
let node: Node

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chalo-stopped-'))
  await chmod(folder, 0o711)
  cluster = await openCluster({ databaseUrl: undefined, dataFolder: folder })
  await migrate(cluster.connection)
  db = connect(cluster.connection)
  await makeTexts(db)
  counted = textRoutes()
  node = await startNode(cluster.connection, db, {
    routes: counted.routes,
    stamp: 'test',
    folder: join(folder, 'ready'),
    // So little memory that most pages have to come from the disk.
    most: { memory: 10_000 },
  })
})
afterAll(async () => {
  await node.stop()
  await db.destroy()
  await cluster.stop()
  await rm(folder, { recursive: true })
})

test('while PostgreSQL is stopped every published page answers and says when it was renewed; then all heals', async () => {
  const slugs = Array.from({ length: 40 }, (_, number) => `text-${number}`)
  for (const slug of slugs) await writeText(db, slug, `About ${slug} ${'…'.repeat(200)}`)
  await node.caughtUp()
  expect((await node.get('/vi/search?q=text-1')).text).toBe('found')
  await node.warmed()

  await cluster.stop()
  for (const slug of slugs) {
    const page = await node.get(`/vi/texts/${slug}`)
    expect(page.status).toBe(200)
    expect(page.text).toContain(`About ${slug} `)
    expect(Date.parse(String(page.headers['x-chalo-rendered']))).toBeLessThan(Date.now())
  }
  expect((await node.get('/vi/texts')).status).toBe(200)
  await expect
    .poll(async () => (await node.get('/vi/texts')).headers['x-chalo-unconfirmed-since'])
    .toBeDefined()
  expect((await node.get('/vi/search?q=text-1')).text).toBe('found')

  const asked = performance.now()
  const missing = await node.get('/ko/texts/text-1')
  expect(missing.status).toBe(503)
  expect(missing.headers['retry-after']).toBe('30')
  expect(missing.text).toContain('lang="ko"')
  expect(missing.text).not.toMatch(/ECONN|at .*\.ts|socket/)
  expect((await node.get('/api/public/texts/text-1')).status).toBe(503)
  expect(performance.now() - asked).toBeLessThan(20_000)

  cluster = await openCluster({ databaseUrl: undefined, dataFolder: folder })
  await expect.poll(async () => (await node.get('/ko/texts/text-1')).status).toBe(200)
  await writeText(db, 'text-1', 'After the trouble')
  await expect.poll(async () => (await node.get('/vi/texts/text-1')).text).toContain('After the trouble')
  await expect
    .poll(async () => (await node.get('/vi/texts')).headers['x-chalo-unconfirmed-since'])
    .toBeUndefined()
})
