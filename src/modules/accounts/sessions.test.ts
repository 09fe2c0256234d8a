import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDoor, password, type TestDoor } from './testing/door.ts'

let door: TestDoor
beforeAll(async () => {
  door = await openDoor()
  await door.user('lan@example.vn', ['lead'])
  await door.user('chief@example.vn', ['administrator'])
})
afterAll(() => door.close())

const rest = (email: string, minutes: number) =>
  sql`
  update user_sessions set last_seen_at = now() - make_interval(mins => ${minutes}::int)
  where user_id = (select id from users where email = ${email})`.execute(door.db)
const me = async (cookie: string, headers = {}) =>
  (await door.app.inject({ url: '/api/me', headers: { cookie, ...headers } })).statusCode
const state = async (cookie: string) =>
  (await door.ask({ method: 'GET', url: '/api/auth/session' }, cookie)).json()
const sessions = async (cookie: string) =>
  (await door.ask({ method: 'GET', url: '/api/me/sessions' }, cookie)).json().items
const prove = (cookie: string, payload: object) =>
  door.ask({ method: 'POST', url: '/api/auth/session/proof', payload }, cookie)

test('a session that rested for a quarter of an hour is locked until its owner shows who he is', async () => {
  const cookie = await door.enter('lan@example.vn')
  await rest('lan@example.vn', 14)
  expect(await me(cookie)).toBe(200)
  await rest('lan@example.vn', 16)
  expect(await me(cookie)).toBe(401)
  expect(await state(cookie)).toMatchObject({ state: 'locked', email: 'lan@example.vn', lockMinutes: 15 })
  expect((await prove(cookie, { password: 'wrong' })).statusCode).toBe(422)
  expect(await me(cookie)).toBe(401)
  expect((await prove(cookie, { password })).statusCode).toBe(204)
  expect(await me(cookie)).toBe(200)
})

test('whoever administers is locked out after five minutes', async () => {
  const cookie = await door.enter('chief@example.vn')
  await rest('chief@example.vn', 6)
  expect(await me(cookie)).toBe(401)
})

test('what a page asks by itself does not keep a session awake; what a person asks does', async () => {
  const cookie = await door.enter('lan@example.vn')
  await rest('lan@example.vn', 10)
  await me(cookie, { 'x-chalo-background': 'true' })
  expect(Date.now() - Date.parse((await lastSeen(cookie)).lastSeenAt)).toBeGreaterThan(9 * 60_000)
  await rest('lan@example.vn', 10)
  await me(cookie)
  expect(Date.now() - Date.parse((await lastSeen(cookie)).lastSeenAt)).toBeLessThan(60_000)
})

async function lastSeen(cookie: string) {
  const { rows } = await sql<{ lastSeenAt: string }>`
    select last_seen_at::text as "lastSeenAt" from user_sessions
    where id = ${(await own(cookie)).id}`.execute(door.db)
  return { lastSeenAt: `${rows[0]?.lastSeenAt.replace(' ', 'T')}:00` }
}

/** The session of a cookie, found without touching it. */
async function own(cookie: string): Promise<{ id: string }> {
  const token = decodeURIComponent(/session_token=([^;]+)/.exec(cookie)?.[1] ?? '').split('.')[0] ?? ''
  return door.db.selectFrom('userSessions').select('id').where('token', '=', token).executeTakeFirstOrThrow()
}

test('a session can be locked at once, and locking ends nothing', async () => {
  const cookie = await door.enter('lan@example.vn')
  await door.ask({ method: 'POST', url: '/api/auth/session/lock' }, cookie)
  expect(await me(cookie)).toBe(401)
  await prove(cookie, { password })
  expect(await me(cookie)).toBe(200)
})

test('wrong proofs lock the account as wrong passwords do', async () => {
  await door.user('minh@example.vn')
  const cookie = await door.enter('minh@example.vn')
  for (let round = 0; round < 5; round++) await prove(cookie, { password: 'wrong' })
  expect((await prove(cookie, { password })).json().code).toBe('accounts.locked')
})

test('I see where I am signed in, and end one or all the others', async () => {
  await door.user('hoa@example.vn')
  const [here, there, elsewhere] = [
    await door.enter('hoa@example.vn'),
    await door.enter('hoa@example.vn'),
    await door.enter('hoa@example.vn'),
  ]
  const listed = await sessions(here)
  expect(listed).toHaveLength(3)
  expect(listed.map(({ isCurrent }: { isCurrent: boolean }) => isCurrent)).toEqual([true, false, false])
  expect(listed[0].address).toMatch(/^10\.1\.0\./)
  const { id } = await own(there)
  const end = (cookie: string) => door.ask({ method: 'DELETE', url: `/api/me/sessions/${id}` }, cookie)
  expect((await end(await door.enter('lan@example.vn'))).statusCode).toBe(404)
  expect((await end(here)).statusCode).toBe(204)
  expect([await me(there), await me(elsewhere)]).toEqual([401, 200])
  const others = await door.ask({ method: 'DELETE', url: '/api/me/sessions' }, here)
  expect(others.json()).toEqual({ ended: 1 })
  expect([await me(here), await me(elsewhere)]).toEqual([200, 401])
})

test('an administrator ends the session of somebody else, and nobody else does', async () => {
  const hoa = await door.enter('hoa@example.vn')
  const { userId } = await state(hoa)
  const { id } = await own(hoa)
  const end = (cookie: string) =>
    door.ask({ method: 'DELETE', url: `/api/users/${userId}/sessions/${id}` }, cookie)
  expect((await end(await door.enter('lan@example.vn'))).json().code).toBe('accounts.administrator-needed')
  const chief = await door.enter('chief@example.vn')
  const seen = await door.ask({ method: 'GET', url: `/api/users/${userId}/sessions` }, chief)
  expect(seen.json().items.map((one: { id: string }) => one.id)).toContain(id)
  expect((await end(chief)).statusCode).toBe(204)
  expect(await me(hoa)).toBe(401)
})

test('signing in again in the same browser ends the session it had', async () => {
  const before = await door.enter('lan@example.vn')
  const payload = { email: 'lan@example.vn', password }
  await door.ask({ method: 'POST', url: '/api/auth/sign-in/email', payload }, before)
  expect(await me(before)).toBe(401)
})

test('a session does not outlive the working day, however busy', async () => {
  const cookie = await door.enter('lan@example.vn')
  const { id } = await own(cookie)
  await sql`update user_sessions set expires_at = now() - interval '1 second' where id = ${id}`.execute(
    door.db,
  )
  expect(await me(cookie)).toBe(401)
  expect(await state(cookie)).toEqual({ state: 'none' })
})
