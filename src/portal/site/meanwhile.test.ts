import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadConfig } from '../../platform/config.ts'
import { testDatabase } from '../../platform/testing/database.ts'
import { answerMeanwhile } from './meanwhile.ts'
import { makeTexts, startNode, textRoutes, writeText } from './testing/node.ts'

test('a node whose database is away at its start answers with what lies on its disk, and no more', async () => {
  const parent = await mkdtemp(join(tmpdir(), 'chalo-meanwhile-'))
  const parts = { routes: textRoutes().routes, stamp: 'test', folder: join(parent, 'ready') }
  const { db, connection, drop } = await testDatabase()
  await makeTexts(db)
  await writeText(db, 'phong-nha', 'Động Phong Nha')
  const before = await startNode(connection, db, parts)
  await before.caughtUp()
  await before.get('/vi/texts/phong-nha')
  await before.warmed()
  await before.stop()
  await drop()

  const config = {
    ...loadConfig({ CHALO_DATA: parent, CHALO_LOG_LEVEL: 'silent' }),
    host: '127.0.0.1',
    port: 0,
  }
  const away = { connectionString: 'postgres://chalo@127.0.0.1:1/chalo' }
  const { port, close } = await answerMeanwhile({ ...parts, config, connection: away })
  const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`)
  const page = await get('/vi/texts/phong-nha')
  expect(await page.text()).toContain('Động Phong Nha')
  expect(page.headers.get('x-chalo-unconfirmed-since')).not.toBeNull()
  expect((await get('/lo/texts/phong-nha')).status).toBe(503)
  for (const path of ['/office', '/office/records/plans', '/api/me', '/health'])
    expect((await get(path)).status, path).toBe(503)
  await close()
  await rm(parent, { recursive: true })
})
