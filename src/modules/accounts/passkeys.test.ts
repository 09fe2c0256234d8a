import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadConfig } from '../../platform/config.ts'
import { oidcOf } from './oidc.ts'
import { openDoor, password, type TestDoor } from './testing/door.ts'

let door: TestDoor
let lan: string
beforeAll(async () => {
  door = await openDoor()
  lan = await door.user('lan@example.vn')
  await door.user('minh@example.vn')
})
afterAll(() => door.close())

const options = (kind: 'register' | 'authenticate', cookie?: string) =>
  door.ask({ method: 'GET', url: `/api/auth/passkey/generate-${kind}-options` }, cookie)

function keep(userId: string, id: string): Promise<unknown> {
  const passkey = { id, userId, name: 'Máy cơ quan', publicKey: 'x', credentialId: id, counter: 0 }
  return door.db
    .insertInto('userPasskeys')
    .values({ ...passkey, deviceType: 'singleDevice', backedUp: false })
    .execute()
}

test('a passkey belongs to this place and asks for a finger, a face or a PIN', async () => {
  const cookie = await door.enter('lan@example.vn')
  expect((await options('register', cookie)).json()).toMatchObject({
    rp: { id: 'localhost', name: 'Chalo' },
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  expect((await options('authenticate')).json()).toMatchObject({
    rpId: 'localhost',
    userVerification: 'required',
  })
})

test('only somebody who has just shown who he is makes one', async () => {
  expect((await options('register')).statusCode).toBe(401)
  const cookie = await door.enter('lan@example.vn')
  await sql`update user_sessions set proven_at = now() - interval '11 minutes' where user_id = ${lan}`.execute(
    door.db,
  )
  expect((await options('register', cookie)).json().code).toBe('accounts.proof-needed')
  await sql`update user_sessions set locked_at = now() where user_id = ${lan}`.execute(door.db)
  expect((await options('register', cookie)).statusCode).toBe(401)
})

test('what is no passkey of ours opens nothing, and says so', async () => {
  const asked = await options('authenticate')
  const cookie = asked.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
  const response = {
    id: 'nobody',
    rawId: 'nobody',
    type: 'public-key',
    response: {},
    clientExtensionResults: {},
  }
  const answer = await door.ask(
    { method: 'POST', url: '/api/auth/passkey/verify-authentication', payload: { response } },
    cookie,
  )
  expect(answer.json()).toMatchObject({ status: 401, code: 'accounts.passkey-refused' })
})

test('beside a passkey the password alone opens nothing; others neither name nor remove it', async () => {
  const id = 'a-passkey-of-lan'
  const cookie = await door.enter('lan@example.vn')
  await keep(lan, id)
  const payload = { email: 'lan@example.vn', password }
  const signed = await door.ask({ method: 'POST', url: '/api/auth/sign-in/email', payload })
  expect(signed.json()).toEqual({ secondStep: { code: false, passkey: true } })
  const minh = await door.enter('minh@example.vn')
  const url = `/api/me/passkeys/${id}`
  expect((await door.ask({ method: 'DELETE', url }, minh)).statusCode).toBe(404)
  expect((await door.ask({ method: 'PATCH', url, payload: { name: 'x' } }, minh)).statusCode).toBe(404)
  const listed = await door.ask({ method: 'GET', url: '/api/me/passkeys' }, cookie)
  expect(listed.json().items).toMatchObject([{ id, name: 'Máy cơ quan', lastUsedAt: null }])
  expect((await door.ask({ method: 'DELETE', url }, cookie)).statusCode).toBe(204)
})

test('single sign-on is configured whole or not at all, and said to be out of reach when it is', async () => {
  expect(oidcOf(loadConfig({}))).toBeNull()
  const whole = {
    CHALO_OIDC_ISSUER: 'https://id.example.vn/',
    CHALO_OIDC_CLIENT_ID: 'chalo',
    CHALO_OIDC_CLIENT_SECRET: 'x',
  }
  expect(oidcOf(loadConfig(whole))).toMatchObject({
    issuer: 'https://id.example.vn',
    name: 'Tài khoản của tỉnh',
  })
  expect(() => oidcOf(loadConfig({ ...whole, CHALO_OIDC_CLIENT_SECRET: '' }))).toThrow(/set all three/)
  const to = async (url: string) => (await door.ask({ method: 'GET', url })).headers.location
  expect(await to('/api/auth/sign-in/oidc?next=/office/reports')).toBe(
    '/office/sign-in?next=%2Foffice%2Freports&error=provider_unreachable',
  )
  expect(await to('/api/auth/callback/oidc?code=x&state=made-up')).toContain('/office/sign-in?error=')
})
