import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { restIdleAccounts } from './idle-accounts.ts'
import { openDoor, type TestDoor } from './testing/door.ts'

let door: TestDoor
beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door.close())

const age = (id: string, days: number, warned: number | null = null) =>
  sql`
  update users set active_at = now() - make_interval(days => ${days}::int),
    idle_warned_at = now() - make_interval(days => ${warned}::int) where id = ${id}`.execute(door.db)
const isOpen = async (id: string) =>
  (await door.db.selectFrom('users').select('disabledAt').where('id', '=', id).executeTakeFirstOrThrow())
    .disabledAt === null

test('an account that nobody uses is warned of, and disabled a fortnight after that', async () => {
  const id = await door.user('lan@example.vn')
  await age(id, 32)
  expect(await restIdleAccounts(door.db)).toEqual({ warned: 1, disabled: 0 })
  expect(await restIdleAccounts(door.db)).toEqual({ warned: 0, disabled: 0 })
  const told = await door.db
    .selectFrom('notifications')
    .select(['kind', 'mail'])
    .where('userId', '=', id)
    .execute()
  expect(told).toEqual([{ kind: 'security', mail: 'at-once' }])
  await age(id, 46, 13)
  expect(await restIdleAccounts(door.db)).toEqual({ warned: 0, disabled: 0 })
  await age(id, 46, 15)
  expect(await restIdleAccounts(door.db)).toEqual({ warned: 0, disabled: 1 })
  expect(await isOpen(id)).toBe(false)
  const events = await door.db.selectFrom('events').select('type').execute()
  expect(events.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['user.idle-warned', 'user.disabled']),
  )
})

test('signing in after the warning, or a key in use, is use', async () => {
  const [hoa, machine] = [await door.user('hoa@example.vn'), await door.user('may@example.vn')]
  await age(hoa, 46, 15)
  await door.enter('hoa@example.vn')
  await age(machine, 400, 300)
  const key = { id: '019ab000-0000-7000-8000-000000000001', userId: machine, name: 'x', hint: 'x', hash: 'x' }
  await door.db
    .insertInto('apiKeys')
    .values({ ...key, lastUsedAt: new Date() })
    .execute()
  expect(await restIdleAccounts(door.db)).toEqual({ warned: 0, disabled: 0 })
})

test('the last administrator stays, and one who is opened again starts afresh', async () => {
  const [first, second] = [
    await door.user('mot@example.vn', ['administrator']),
    await door.user('hai@example.vn', ['administrator']),
  ]
  await age(first, 100, 50)
  await age(second, 90, 40)
  expect(await restIdleAccounts(door.db)).toEqual({ warned: 0, disabled: 1 })
  expect([await isOpen(first), await isOpen(second)]).toEqual([false, true])
  const chief = await door.enter('hai@example.vn')
  await door.ask({ method: 'PATCH', url: `/api/users/${first}`, payload: { disabled: false } }, chief)
  expect(await restIdleAccounts(door.db)).toEqual({ warned: 0, disabled: 0 })
  expect(await isOpen(first)).toBe(true)
})
