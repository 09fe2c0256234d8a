import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '../testing/database.ts'
import { answerOf } from './answer-of.ts'
import { clientConfig } from './connect.ts'

let database: TestDatabase
let pool: pg.Pool
beforeAll(async () => {
  database = await testDatabase()
  pool = new pg.Pool({ ...clientConfig(database.connection), max: 1 })
  pool.on('error', () => {})
})
afterAll(async () => {
  await pool.end()
  await database.drop()
})

async function asked(text: string, limit?: number): Promise<unknown[]> {
  const client = await pool.connect()
  try {
    return (await answerOf(client, { text, values: [] }, limit)).rows
  } finally {
    client.release()
  }
}

test('a question is answered, and a wrong one refused with what PostgreSQL says', async () => {
  expect(await asked('select 1 as one', 5000)).toEqual([{ one: 1 }])
  await expect(asked('select 1 / 0')).rejects.toMatchObject({ code: '22012' })
})

test('nobody waits behind a question that is not answered in time', async () => {
  const begun = performance.now()
  await expect(asked('select pg_sleep(20)', 50)).rejects.toThrow('has not answered')
  expect(await asked('select 2 as two', 5000)).toEqual([{ two: 2 }])
  expect(performance.now() - begun).toBeLessThan(10_000)
})
