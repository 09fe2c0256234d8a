import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { setUpDemo } from '../src/cli/demo.ts'
import { countRecords } from '../src/demo/load.ts'
import { demoUsers } from '../src/modules/accounts/public.ts'
import { library } from '../src/modules.ts'
import { verifyChains } from '../src/platform/events.ts'
import type { Labels, Params } from '../src/platform/labels.ts'
import { testDatabase, type TestDatabase } from '../src/platform/testing/database.ts'

let database: TestDatabase
beforeEach(async () => void (database = await testDatabase()))
afterEach(() => database.drop())

const said: Params[] = []
const log = (_message: Labels, params: Params = {}) => void said.push(params)

test('the demo is one province with an account for every role, whole and traceable', async () => {
  const { db } = database
  await setUpDemo(db, log)
  const { rows } = await sql<{ collection: string; count: number }>`
    select collection, count(*) as count from records group by collection`.execute(db)
  const counts = new Map(rows.map(({ collection, count }) => [collection, count]))
  expect(said.at(-1)).toEqual({ records: await countRecords(db) })
  expect([...counts.keys()].filter((name) => !library.collections.has(name))).toEqual([])
  expect(counts.get('press-delegations')).toBe(6)
  const { rows: nameless } = await sql`select 1 from records where source is null or source = ''`.execute(db)
  expect(nameless).toEqual([])
  const { rows: users } = await sql<{ email: string; roles: number }>`
    select email, (select count(*) from role_assignments a where a.user_id = users.id) as roles from users`.execute(
    db,
  )
  expect(users.map(({ roles }) => roles)).toEqual(demoUsers.map(() => 1))
  expect((await verifyChains(db)).faults).toEqual([])
})

test('a demo that is interrupted leaves nothing, and is loaded whole the next time', async () => {
  const { db } = database
  await sql`create function interrupted() returns trigger language plpgsql as $$
    begin raise exception 'interrupted'; end $$`.execute(db)
  await sql`create trigger interrupted before insert on users execute function interrupted()`.execute(db)
  await expect(setUpDemo(db, log)).rejects.toThrow('interrupted')
  expect(await countRecords(db)).toBe(0)
  await sql`drop trigger interrupted on users`.execute(db)
  await setUpDemo(db, log)
  expect(await countRecords(db)).toBeGreaterThan(100)
})

test('it is loaded into an empty database only', async () => {
  const { db } = database
  await setUpDemo(db, log)
  const before = await countRecords(db)
  await expect(setUpDemo(db, log)).rejects.toMatchObject({
    code: 'demo.not-empty',
    params: { count: before },
  })
  expect(await countRecords(db)).toBe(before)
})
