import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '../testing/database.ts'
import { againWhenEntangled, checkFacts, checkServer, transaction } from './connect.ts'

let own: TestDatabase
beforeAll(async () => {
  own = await testDatabase()
})
afterAll(() => own.drop())

async function valueOf(expression: string): Promise<unknown> {
  const { rows } = await sql.raw<{ value: unknown }>(`select ${expression} as value`).execute(own.db)
  return rows[0]?.value
}

test.each([
  ['9007199254740991::bigint', 9007199254740991],
  ['1500000000::numeric', 1500000000],
  ['12.50::numeric', 12.5],
  ["'2017-12-14'::date", '2017-12-14'],
  ["'[2017-01-01,2017-12-31]'::daterange", '[2017-01-01,2018-01-01)'],
  ["array['2017-12-14', null]::date[]", ['2017-12-14', null]],
  ['array[1, 2]::bigint[]', [1, 2]],
  ["'{}'::numeric[]", []],
  ["'2017-12-14 07:00+07'::timestamptz", new Date('2017-12-14T00:00:00Z')],
  [`'{"snake_key": 1}'::jsonb`, { snake_key: 1 }],
])('reads %s exactly', async (expression, expected) => {
  expect(await valueOf(expression)).toEqual(expected)
})

test('refuses to round a whole number that JavaScript cannot hold', async () => {
  await expect(valueOf('9007199254740993::bigint')).rejects.toThrow(RangeError)
})

test('a transaction inside a transaction commits or fails with the outer one', async () => {
  const { db } = own
  await sql`create table notes (note_text text)`.execute(db)
  const work = transaction(db, async (outer) => {
    await transaction(outer, (inner) => sql`insert into notes values ('inner')`.execute(inner))
    throw new Error('outer failed')
  })
  await expect(work).rejects.toThrow('outer failed')
  const { rows } = await sql<{ noteText: string }>`select note_text from notes`.execute(db)
  expect(rows).toEqual([])
})

test('says which server could not be reached', async () => {
  const nowhere = { connectionString: 'postgres://127.0.0.1:1/chalo' }
  await expect(checkServer(nowhere)).rejects.toMatchObject({ code: 'database.cannot-connect' })
  await expect(checkServer(own.connection)).resolves.toBeUndefined()
})

test('needs PostgreSQL 15 or newer in UTF-8', () => {
  const facts = { number: '150008', version: '15.8', encoding: 'UTF8' }
  expect(() => checkFacts(facts)).not.toThrow()
  expect(() => checkFacts({ ...facts, number: '140013', version: '14.13' })).toThrow(/14.13 is too old/)
  expect(() => checkFacts({ ...facts, encoding: 'SQL_ASCII' })).toThrow(/UTF8/)
})

test('of two changes that wait for each other both are done', async () => {
  const { db } = own
  await sql`create table counters (name text primary key, value integer not null)`.execute(db)
  await sql`insert into counters values ('a', 0), ('b', 0)`.execute(db)
  let met = 0
  const together = Promise.withResolvers<void>()
  const raise = (first: string, second: string) =>
    againWhenEntangled(() =>
      transaction(db, async (trx) => {
        await sql`update counters set value = value + 1 where name = ${first}`.execute(trx)
        if (++met === 2) together.resolve()
        await together.promise
        await sql`update counters set value = value + 1 where name = ${second}`.execute(trx)
      }),
    )
  await Promise.all([raise('a', 'b'), raise('b', 'a')])
  const { rows } = await sql`select value from counters order by name`.execute(db)
  expect(rows).toEqual([{ value: 2 }, { value: 2 }])
  // One of them had to begin again.
  expect(met).toBeGreaterThan(2)
})
