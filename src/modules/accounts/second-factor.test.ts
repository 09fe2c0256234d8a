import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyChains } from '../../platform/events.ts'
import { cookiesOf, openDoor, password, type TestDoor } from './testing/door.ts'
import { totpCode } from './totp.ts'

let door: TestDoor
beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door.close())

/** Codes are good once, so each test that needs several takes them from steps that lie apart. */
const soon = (steps: number) => Date.now() + steps * 30_000

async function enrolled(email: string) {
  const id = await door.user(email)
  const cookie = await door.enter(email)
  const { secret, address } = (await door.ask({ method: 'POST', url: '/api/me/totp' }, cookie)).json()
  const payload = { code: totpCode(secret, soon(-1)) }
  const confirmed = await door.ask({ method: 'PUT', url: '/api/me/totp', payload }, cookie)
  return { id, cookie, secret, address, backupCodes: confirmed.json().backupCodes as string[] }
}

const signIn = (email: string, given = password) =>
  door.ask({ method: 'POST', url: '/api/auth/sign-in/email', payload: { email, password: given } })
const sendCode = (code: string, cookie: string) =>
  door.ask({ method: 'POST', url: '/api/auth/sign-in/code', payload: { code } }, cookie)
const me = (cookie: string) => door.ask({ method: 'GET', url: '/api/me' }, cookie)

test('an authenticator is set up with a code, and from then on the password alone opens nothing', async () => {
  const { secret, address, backupCodes } = await enrolled('lan@example.vn')
  expect(address).toContain(`secret=${secret}`)
  expect(new Set(backupCodes).size).toBe(10)
  const first = await signIn('lan@example.vn')
  expect(first.json()).toEqual({ secondStep: { code: true, passkey: false } })
  const pending = cookiesOf(first)
  expect((await me(pending)).statusCode).toBe(401)
  const second = await sendCode(totpCode(secret, soon(0)), pending)
  expect(second.statusCode).toBe(200)
  expect((await me(cookiesOf(second))).json().email).toBe('lan@example.vn')
})

test('a code that was used, or a wrong one, opens nothing; a backup code opens once', async () => {
  const { secret, backupCodes } = await enrolled('hoa@example.vn')
  const pending = cookiesOf(await signIn('hoa@example.vn'))
  expect((await sendCode(totpCode(secret, soon(-1)), pending)).json().code).toBe('accounts.code-refused')
  const [backup = ''] = backupCodes
  expect((await sendCode(backup.toUpperCase().replace('-', ' '), pending)).statusCode).toBe(200)
  expect((await sendCode(backup, pending)).json().code).toBe('accounts.code-refused')
})

test('wrong codes count with wrong passwords, and the right password does not start the count anew', async () => {
  const { secret } = await enrolled('minh@example.vn')
  let pending = ''
  const answers: string[] = []
  for (let round = 0; round < 5; round++) {
    pending = cookiesOf(await signIn('minh@example.vn'))
    answers.push((await sendCode('000000', pending)).json().code)
  }
  expect(answers.slice(0, 4)).toEqual(Array.from({ length: 4 }, () => 'accounts.code-refused'))
  expect(answers[4]).toBe('accounts.locked')
  expect((await sendCode(totpCode(secret, soon(0)), pending)).json().code).toBe('accounts.locked')
  expect((await signIn('minh@example.vn')).json().code).toBe('accounts.locked')
})

test('nobody makes a second step up, and one that is ten minutes old is over', async () => {
  const { id, secret } = await enrolled('tam@example.vn')
  const forged = `chalo.second_step=${encodeURIComponent(`${id}.${Date.now() + 60_000}.c2lnbmF0dXJl`)}`
  expect((await sendCode(totpCode(secret, soon(0)), forged)).json().code).toBe('accounts.second-step-over')
  expect((await sendCode(totpCode(secret, soon(0)), '')).json().code).toBe('accounts.second-step-over')
})

test('eight characters are enough beside a second factor, which then cannot be dropped', async () => {
  const { cookie } = await enrolled('binh@example.vn')
  const change = (current: string, next: string) =>
    door.ask({ method: 'PUT', url: '/api/me/password', payload: { current, next } }, cookie)
  expect((await change(password, 'Nhật Lệ7')).statusCode).toBe(204)
  const drop = () => door.ask({ method: 'DELETE', url: '/api/me/totp' }, cookie)
  expect((await drop()).json().code).toBe('accounts.second-factor-kept')
  expect((await change('Nhật Lệ7', 'bảy chữ')).json().code).toBe('accounts.password-too-short')
  expect((await change('Nhật Lệ7', password)).statusCode).toBe(204)
  expect((await drop()).statusCode).toBe(204)
  expect((await change(password, 'Nhật Lệ7')).json().code).toBe('accounts.password-too-short')
})

test('a session that is no longer fresh asks for a proof before it changes how one signs in', async () => {
  const { id, cookie, secret } = await enrolled('thu@example.vn')
  await sql`update user_sessions set proven_at = now() - interval '11 minutes' where user_id = ${id}`.execute(
    door.db,
  )
  const renew = () => door.ask({ method: 'POST', url: '/api/me/backup-codes' }, cookie)
  expect((await renew()).json().code).toBe('accounts.proof-needed')
  const prove = (payload: object) =>
    door.ask({ method: 'POST', url: '/api/auth/session/proof', payload }, cookie)
  expect((await prove({ password: 'wrong' })).json().code).toBe('accounts.proof-refused')
  expect((await prove({})).json().code).toBe('accounts.proof-missing')
  expect((await prove({ code: totpCode(secret, soon(0)) })).statusCode).toBe(204)
  expect((await renew()).json().backupCodes).toHaveLength(10)
})

test('an administrator takes a lost second factor away; a password too short to stand alone goes with it', async () => {
  const { id, cookie } = await enrolled('nga@example.vn')
  await door.ask(
    { method: 'PUT', url: '/api/me/password', payload: { current: password, next: 'Nhật Lệ7' } },
    cookie,
  )
  await door.user('chief@example.vn', ['administrator'])
  const reset = (by: string) => door.ask({ method: 'DELETE', url: `/api/users/${id}/second-factor` }, by)
  expect((await reset(cookie)).json().code).toBe('accounts.administrator-needed')
  expect((await reset(await door.enter('chief@example.vn'))).json()).toEqual({ passwordRemoved: true })
  expect((await me(cookie)).statusCode).toBe(401)
  expect((await signIn('nga@example.vn', 'Nhật Lệ7')).json().code).toBe('accounts.sign-in-refused')
})

test('secret and backup codes are not in the database as they are', async () => {
  const { secret, backupCodes } = await enrolled('quy@example.vn')
  const { rows } = await sql<{ kept: string }>`
    select concat((select string_agg(encode(secret, 'escape'), ' ') from user_totp),
      (select string_agg(hash, ' ') from user_backup_codes)) as kept`.execute(door.db)
  const kept = rows[0]?.kept ?? ''
  for (const clear of [secret, ...backupCodes]) expect(kept).not.toContain(clear)
})

test('everything is told in unbroken events', async () => {
  expect((await verifyChains(door.db)).faults).toEqual([])
  const types = await door.db.selectFrom('events').select('type').distinct().execute()
  expect(types.map(({ type }) => type)).toEqual(
    expect.arrayContaining([
      'second-factor.enabled',
      'second-factor.disabled',
      'second-factor.reset',
      'second-factor.codes-renewed',
      'session.unlocked',
    ]),
  )
})
