import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { transaction } from './database/connect.ts'
import { enqueue, installJobs, startJobs, type Job, type JobData } from './jobs.ts'
import { testDatabase, type TestDatabase } from './testing/database.ts'

let database: TestDatabase
const done: JobData[] = []
const greet: Job = { name: 'test.greet', run: async (_db, data) => void done.push(data) }
const nightly: Job = { name: 'test.nightly', cron: '17 3 * * *', run: async () => {} }
const jobs = [greet, nightly]

beforeAll(async () => {
  database = await testDatabase()
  await installJobs({ ...database, jobs })
})
afterAll(() => database.drop())

async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100 && !condition(); tries++) await setTimeout(100)
}

test('a job runs when its transaction is committed, and never when it is not', async () => {
  const { db } = database
  const failed = transaction(db, async (trx) => {
    await enqueue(trx, 'test.greet', { name: 'nobody' })
    throw new Error('no')
  })
  await expect(failed).rejects.toThrow('no')
  await transaction(db, (trx) => enqueue(trx, 'test.greet', { name: 'Lan' }))
  const running = await startJobs({ ...database, jobs })
  try {
    await until(() => done.length > 0)
    expect(done).toEqual([{ name: 'Lan' }])
    expect(await running.check()).toBeNull()
  } finally {
    await running.stop()
  }
})

test('schedules follow the modules, in Vietnamese time', async () => {
  const schedules = async () => {
    const { rows } = await sql`select name, cron, timezone from pgboss.schedule order by name`.execute(
      database.db,
    )
    return rows
  }
  expect(await schedules()).toEqual([
    { name: 'test.nightly', cron: '17 3 * * *', timezone: 'Asia/Ho_Chi_Minh' },
  ])
  const running = await startJobs({ ...database, jobs: [greet] })
  await running.stop()
  expect(await schedules()).toEqual([])
})

test('enqueuing what no module declares is a fault, not a job that never runs', async () => {
  await expect(enqueue(database.db, 'test.nothing')).rejects.toThrow(
    'No module declares the job test.nothing',
  )
})
