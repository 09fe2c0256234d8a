import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '../testing/database.ts'
import { connect, transaction, type Database } from './connect.ts'
import { sendOff } from './pipeline.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
  await sql`create table kept (id integer primary key)`.execute(database.db)
})
afterAll(() => database.drop())

const keep = (db: Database, id: number) => sql`insert into kept (id) values (${id})`.execute(db)

async function kept(): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`select id from kept order by id`.execute(database.db)
  return rows.map(({ id }) => id)
}

test('statements of a transaction that are asked for at the same time run in the order in which they were asked for', async () => {
  const seen = await transaction(database.db, (trx) =>
    Promise.all(
      Array.from({ length: 20 }, async (_none, at) => {
        await keep(trx, at)
        const { rows } = await sql<{ count: number }>`select count(*)::integer from kept`.execute(trx)
        return rows[0]?.count
      }),
    ),
  )
  expect(seen.every((count) => count === 20)).toBe(true)
  expect(await kept()).toHaveLength(20)
})

test('when one of several statements sent together fails, its error is told and nothing of the transaction stays', async () => {
  const failing = transaction(database.db, (trx) =>
    Promise.all([keep(trx, 100), keep(trx, 0), keep(trx, 101)]),
  )
  await expect(failing).rejects.toMatchObject({ code: '23505' })
  expect(await kept()).toHaveLength(20)
  // The connection is as good as before.
  await transaction(database.db, (trx) => keep(trx, 102))
  expect(await kept()).toContain(102)
})

test('what goes on after its transaction has failed writes nothing', async () => {
  let straggler: Promise<unknown> = Promise.resolve()
  const failing = transaction(database.db, async (trx) => {
    straggler = (async () => {
      await sql`select 1`.execute(trx)
      await new Promise((resolve) => setTimeout(resolve, 50))
      await keep(trx, 200)
    })()
    straggler.catch(() => {})
    await keep(trx, 0)
  })
  await expect(failing).rejects.toMatchObject({ code: '23505' })
  await expect(straggler).rejects.toThrow()
  expect(await kept()).not.toContain(200)
})

test('a statement that is kept prepared gives the same answers, on every connection', async () => {
  const db = connect(database.connection, { max: 2 })
  const double = (number: number) =>
    sql<{ twice: number }>`/* prepared */ select ${number}::integer * 2 as twice`.execute(db)
  const answers = await Promise.all(Array.from({ length: 30 }, (_none, at) => double(at)))
  expect(answers.map(({ rows }) => rows[0]?.twice)).toEqual(answers.map((_none, at) => at * 2))
  const { rows } = await sql<{ calls: number }>`
    select generic_plans + custom_plans as calls from pg_prepared_statements`.execute(db)
  expect(rows).toHaveLength(1)
  await db.destroy()
})

test('a statement that nobody waits for is committed with the rest, or nothing is, with its error', async () => {
  const send = (db: Database, id: number) => sendOff(db, sql`insert into kept (id) values (${id})`)
  await transaction(database.db, (trx) => send(trx, 300))
  expect(await kept()).toContain(300)
  const atTheEnd = transaction(database.db, async (trx) => {
    await keep(trx, 301)
    await send(trx, 300)
  })
  await expect(atTheEnd).rejects.toMatchObject({ code: '23505' })
  const inTheMiddle = transaction(database.db, async (trx) => {
    await send(trx, 300)
    await keep(trx, 302)
  })
  await expect(inTheMiddle).rejects.toMatchObject({ code: '23505' })
  await send(database.db, 303)
  expect((await kept()).filter((id) => id > 300)).toEqual([303])
})
