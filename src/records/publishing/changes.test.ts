import pg from 'pg'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  clientConfig,
  connect,
  transaction,
  type Connection,
  type Database,
} from '../../platform/database/connect.ts'
import { testDatabase } from '../../platform/testing/database.ts'
import { CHANGES_CHANNEL, recordPublicChange } from './changes.ts'

let db: Database
let connection: Connection
let drop: () => Promise<void>
beforeAll(async () => {
  ;({ db, connection, drop } = await testDatabase())
  // What the installation itself brings is told, too.
  await db.deleteFrom('publicChanges').execute()
})
afterAll(() => drop())

const changes = () => db.selectFrom('publicChanges').select(['id', 'tags']).orderBy('id').execute()

test('a change is told when its transaction commits, once, and nothing of one that is taken back', async () => {
  const client = new pg.Client(clientConfig(connection))
  await client.connect()
  const heard: string[] = []
  client.on('notification', ({ payload = '' }) => heard.push(payload))
  await client.query(`listen ${CHANGES_CHANNEL}`)
  await transaction(db, async (trx) => {
    await recordPublicChange(trx, ['record:1', 'record:1', 'list:places:vi'])
    await recordPublicChange(trx, [])
    expect(await changes()).toEqual([])
  })
  const undone = transaction(db, async (trx) => {
    await recordPublicChange(trx, ['record:2'])
    throw new Error('Taken back')
  })
  await expect(undone).rejects.toThrow('Taken back')
  const [change, ...more] = await changes()
  expect([change?.tags, more]).toEqual([['record:1', 'list:places:vi'], []])
  await expect.poll(() => heard).toEqual([String(change?.id)])
  await client.end()
})

test('whoever has seen a change has seen every one with a smaller number, however the transactions overlap', async () => {
  const before = (await changes()).length
  const writers = connect(connection, { max: 8 })
  let last = 0
  let done = false
  const missed: number[] = []
  // A node that follows: it asks for what is newer than the last it knows, as fast as it can.
  const following = (async () => {
    const seen = new Set<number>()
    while (!done) {
      const rows = await db
        .selectFrom('publicChanges')
        .select('id')
        .where('id', '>', last)
        .orderBy('id')
        .execute()
      for (const { id } of rows) seen.add(id)
      last = Math.max(last, ...rows.map(({ id }) => id))
    }
    const all = await changes()
    missed.push(...all.map(({ id }) => id).filter((id) => !seen.has(id)))
  })()
  const work = Array.from({ length: 120 }, (_, number) =>
    transaction(writers, async (trx) => {
      await recordPublicChange(trx, [`record:${number}`])
      await setTimeout(number % 7)
    }),
  )
  await Promise.all(work)
  await setTimeout(50)
  done = true
  await following
  await writers.destroy()
  expect(missed).toEqual([])
  expect((await changes()).length).toBe(before + 120)
})

test('a change of very many pages drops all of them', async () => {
  await recordPublicChange(
    db,
    Array.from({ length: 2000 }, (_, number) => `record:${number}`),
  )
  expect((await changes()).at(-1)?.tags).toEqual(['all'])
})
