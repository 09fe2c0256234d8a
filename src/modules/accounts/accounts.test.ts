import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Command } from 'commander'
import { getMigrations } from 'better-auth/db/migration'
import { systemActor } from '../../platform/actor.ts'
import { loadConfig } from '../../platform/config.ts'
import { transaction } from '../../platform/database/connect.ts'
import { verifyChains } from '../../platform/events.ts'
import type { FileStore } from '../../platform/files.ts'
import { collectRoutes } from '../../platform/http/routes.ts'
import { createServer } from '../../platform/http/server.ts'
import { fill } from '../../platform/labels.ts'
import { newId } from '../../platform/ids.ts'
import { testDatabase, type TestDatabase } from '../../platform/testing/database.ts'
import { authOptions, authOptionsWithPlugins } from './auth.ts'
import { authPages } from './auth-pages.ts'
import { actorResolver } from './resolve-actor.ts'
import { assignRole } from './role-assignments.ts'
import { userCommand } from './commands.ts'
import { DEMO_PASSWORD, demoUsers, loadDemoUsers } from './demo.ts'
import { accountRoutes } from './routes.ts'
import { createUser } from './users.ts'

const secret = 'a secret of more than thirty-two characters'
const publicUrl = 'http://localhost:8080'
const config = loadConfig({ CHALO_LOG_LEVEL: 'error', CHALO_SECRET: secret })
const password = 'mười bốn ký tự'
const system = systemActor('test')
const files = { health: async () => null } as unknown as FileStore

let database: TestDatabase
let app: FastifyInstance
let orgId: string

beforeAll(async () => {
  database = await testDatabase()
  const { db } = database
  orgId = newId()
  await transaction(db, async (trx) => {
    await sql`set constraints all deferred`.execute(trx)
    await sql`insert into records (id, collection, owner_org_id, title) values (${orgId}, 'organizations', ${orgId}, 'Sở')`.execute(
      trx,
    )
    await sql`insert into organizations (record_id) values (${orgId})`.execute(trx)
  })
  const routes = collectRoutes()
  accountRoutes(routes)
  app = await createServer({
    db,
    config,
    files,
    routes,
    resolveActor: actorResolver(db, secret),
    pages: [authPages({ db, config, secret })],
  })
})
afterAll(async () => {
  await app.close()
  await database.drop()
})

async function user(email: string, roles: string[] = []) {
  return transaction(database.db, async (trx) => {
    const created = await createUser(trx, system, { email, name: email, password, locale: 'vi' })
    for (const role of roles) {
      await assignRole(trx, system, { userId: created.id, role: role as 'viewer', orgId, validTo: null })
    }
    return created
  })
}

// Each sign-in comes from an address of its own: the limit per address is not what these tests are about.
let addresses = 0
const enter = (email: string, pass = password, headers = {}) =>
  app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    payload: { email, password: pass },
    headers,
    remoteAddress: `10.0.0.${++addresses}`,
  })

async function cookieOf(email: string, pass = password): Promise<string> {
  const answer = await enter(email, pass)
  return answer.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
}

const me = (headers: Record<string, string>) => app.inject({ url: '/api/me', headers })

test('better-auth finds every table and column that it expects', async () => {
  const { toBeCreated, toBeAdded, schemaProblems } = await getMigrations(
    await authOptionsWithPlugins({ db: database.db, secret, publicUrl }),
  )
  expect({ toBeCreated, toBeAdded, schemaProblems }).toEqual({
    toBeCreated: [],
    toBeAdded: [],
    schemaProblems: [],
  })
})

test('a session says who I am, and ends with signing out', async () => {
  await user('lan@example.vn', ['viewer'])
  const cookie = await cookieOf('LAN@example.vn')
  expect((await me({ cookie })).json()).toMatchObject({
    email: 'lan@example.vn',
    kind: 'user',
    assignments: [{ role: 'viewer', orgId, validTo: null }],
  })
  const session = (headers: Record<string, string>) => app.inject({ url: '/api/session', headers })
  expect((await session({ cookie })).json()).toMatchObject({ me: { email: 'lan@example.vn' } })
  expect((await session({})).json()).toEqual({ me: null })
  const forged = cookie.replace(/=(.)/, (_, first) => `=${first === 'x' ? 'y' : 'x'}`)
  expect((await me({ cookie: forged })).statusCode).toBe(401)
  expect(
    (await app.inject({ method: 'POST', url: '/api/auth/sign-out', headers: { cookie } })).statusCode,
  ).toBe(204)
  expect((await me({ cookie })).statusCode).toBe(401)
})

test('the cookie is out of reach of scripts and other sites, and secure behind TLS', async () => {
  const [cookie] = (await enter('lan@example.vn')).cookies
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
  const { advanced } = authOptions({ db: database.db, secret, publicUrl: 'https://chalo.example' })
  expect(advanced?.useSecureCookies).toBe(true)
})

test('a wrong password, an unknown address and a disabled account are answered alike', async () => {
  const gone = await user('gone@example.vn')
  await database.db.updateTable('users').set({ disabledAt: new Date() }).where('id', '=', gone.id).execute()
  const answers = [
    await enter('lan@example.vn', 'not the password'),
    await enter('nobody@example.vn'),
    await enter('gone@example.vn'),
    await enter('not an address'),
  ]
  const [first, ...others] = answers.map((answer) => [answer.statusCode, answer.json()])
  expect(first?.[1]).toMatchObject({ code: 'accounts.sign-in-refused', status: 401 })
  for (const other of others) expect(other).toEqual(first)
})

test('five failures lock an address for a quarter of an hour, even guessed all at once', async () => {
  const { id } = await user('minh@example.vn')
  const guesses = await Promise.all(
    Array.from({ length: 12 }, (_, index) => enter('minh@example.vn', `guess ${index}`)),
  )
  const codes = guesses.map((answer) => answer.json().code)
  // The fifth guess is looked at like the four before it, and already told of the lock that it brings.
  expect(codes.filter((code) => code === 'accounts.sign-in-refused')).toHaveLength(4)
  const locked = await enter('minh@example.vn', password, { 'accept-language': 'en' })
  expect(locked.json()).toMatchObject({ status: 429, code: 'accounts.locked' })
  expect(locked.json().detail).toContain('in 15 minutes')
  await sql`update sign_in_attempts set at = at - interval '16 minutes' where email = 'minh@example.vn'`.execute(
    database.db,
  )
  expect((await enter('minh@example.vn')).json()).toEqual({ userId: id })
})

test('an address that nobody has is locked as well, so a lock tells nothing', async () => {
  for (let index = 0; index < 5; index++) await enter('ghost@example.vn')
  expect((await enter('ghost@example.vn')).json().code).toBe('accounts.locked')
})

test('passwords need fourteen characters; composed and decomposed Vietnamese are the same', async () => {
  const create = (pass: string) =>
    createUser(database.db, system, {
      email: `${newId()}@example.vn`,
      name: 'A',
      password: pass,
      locale: 'vi',
    })
  await expect(create('ngắn')).rejects.toMatchObject({ code: 'accounts.password-too-short' })
  await user('hoa@example.vn')
  expect((await enter('hoa@example.vn', password.normalize('NFD'))).statusCode).toBe(200)
})

test('an API key acts for its owner until it is revoked, and cannot make further keys', async () => {
  const cookie = await cookieOf('lan@example.vn')
  const made = await app.inject({
    method: 'POST',
    url: '/api/keys',
    payload: { name: 'máy chủ' },
    headers: { cookie },
  })
  const { key, id, hint } = made.json()
  expect(made.statusCode).toBe(201)
  expect(key.startsWith(hint)).toBe(true)
  expect((await me({ 'x-api-key': key })).json()).toMatchObject({ kind: 'key', email: 'lan@example.vn' })
  expect((await me({ 'x-api-key': `${key}x`, cookie })).statusCode).toBe(401)
  const again = await app.inject({
    method: 'POST',
    url: '/api/keys',
    payload: { name: 'x' },
    headers: { 'x-api-key': key },
  })
  expect(again.json().code).toBe('accounts.session-needed')
  const [listed] = (await app.inject({ url: '/api/keys', headers: { cookie } })).json().items
  expect(listed).toMatchObject({ id, name: 'máy chủ' })
  expect(JSON.stringify(listed)).not.toContain(key)
  const other = await cookieOf('hoa@example.vn')
  const revoke = (headers: Record<string, string>) =>
    app.inject({ method: 'DELETE', url: `/api/keys/${id}`, headers })
  expect((await revoke({ cookie: other })).statusCode).toBe(404)
  expect((await revoke({ cookie })).statusCode).toBe(204)
  expect((await me({ 'x-api-key': key })).statusCode).toBe(401)
})

test('a key past its day does not open anything', async () => {
  const cookie = await cookieOf('lan@example.vn')
  const { key, id } = (
    await app.inject({
      method: 'POST',
      url: '/api/keys',
      payload: { name: 'x', days: 1 },
      headers: { cookie },
    })
  ).json()
  await sql`update api_keys set expires_at = now() - interval '1 second' where id = ${id}`.execute(
    database.db,
  )
  expect((await me({ 'x-api-key': key })).statusCode).toBe(401)
})

test('only administrators manage accounts, and the last of them stays', async () => {
  const chief = await user('chief@example.vn', ['administrator'])
  const cookie = await cookieOf('chief@example.vn')
  const asViewer = await app.inject({
    url: '/api/users',
    headers: { cookie: await cookieOf('lan@example.vn') },
  })
  expect(asViewer.json().code).toBe('accounts.administrator-needed')
  const added = await app.inject({
    method: 'POST',
    url: '/api/users',
    payload: { email: 'New@example.vn', name: 'Mới' },
    headers: { cookie },
  })
  expect([added.statusCode, added.json().email]).toEqual([201, 'new@example.vn'])
  const twice = await app.inject({
    method: 'POST',
    url: '/api/users',
    payload: { email: 'new@example.vn', name: 'Mới' },
    headers: { cookie },
  })
  expect(twice.json().code).toBe('accounts.email-taken')
  const disabled = await app.inject({
    method: 'PATCH',
    url: `/api/users/${chief.id}`,
    payload: { disabled: true },
    headers: { cookie },
  })
  expect(disabled.json().code).toBe('accounts.last-administrator')
})

test('a role holds on its days only, and at an organisation that exists', async () => {
  const cookie = await cookieOf('chief@example.vn')
  const { id: userId } = await user('tam@example.vn')
  const assign = (payload: object) =>
    app.inject({ method: 'POST', url: `/api/users/${userId}/roles`, payload, headers: { cookie } })
  expect((await assign({ role: 'viewer', orgId: newId() })).json().code).toBe('accounts.organization-unknown')
  await assign({ role: 'viewer', orgId, validFrom: '2017-01-01', validTo: '2017-12-31' })
  await assign({ role: 'translator', orgId, validFrom: '2999-01-01' })
  const current = await assign({ role: 'lead', orgId, validFrom: '2020-01-01' })
  const resolve = actorResolver(database.db, secret)
  const rolesNow = async () =>
    (await resolve({ cookie: await cookieOf('tam@example.vn') }))?.assignments.map(({ role }) => role)
  expect(await rolesNow()).toEqual(['lead'])
  const end = () =>
    app.inject({
      method: 'DELETE',
      url: `/api/users/${userId}/roles/${current.json().id}`,
      headers: { cookie },
    })
  expect((await end()).statusCode).toBe(204)
  expect((await end()).statusCode).toBe(404)
  expect(await rolesNow()).toEqual([])
})

test('a new password ends the sessions and opens a locked address', async () => {
  const { id } = await user('binh@example.vn')
  const old = await cookieOf('binh@example.vn')
  for (let index = 0; index < 6; index++) await enter('binh@example.vn', 'wrong')
  const cookie = await cookieOf('chief@example.vn')
  const next = 'một mật khẩu khác'
  await app.inject({
    method: 'PUT',
    url: `/api/users/${id}/password`,
    payload: { password: next },
    headers: { cookie },
  })
  expect((await me({ cookie: old })).statusCode).toBe(401)
  const own = await cookieOf('binh@example.vn', next)
  const change = (current: string) =>
    app.inject({
      method: 'PUT',
      url: '/api/me/password',
      payload: { current, next: password },
      headers: { cookie: own },
    })
  expect((await change('wrong')).json().code).toBe('accounts.password-wrong')
  expect((await change(next)).statusCode).toBe(204)
  expect((await enter('binh@example.vn')).statusCode).toBe(200)
})

test('what better-auth offers beyond our needs is closed', async () => {
  const closed = [
    'POST /sign-up/email',
    'POST /update-user',
    'POST /change-password',
    'POST /request-password-reset',
    'POST /sign-in/social',
    'POST /link-social',
    'POST /passkey/delete-passkey',
    'GET /passkey/list-user-passkeys',
    'GET /get-session',
    'GET /list-sessions',
    'GET /callback/google',
  ]
  for (const address of closed) {
    const [method = '', path = ''] = address.split(' ')
    const payload = method === 'POST' ? { payload: { email: 'a@b.vn', password, name: 'A' } } : {}
    const answer = await app.inject({ method: method as 'POST', url: `/api/auth${path}`, ...payload })
    expect(answer.statusCode, address).toBe(404)
    expect(answer.headers['content-type']).toContain('problem+json')
  }
  const { count } = await database.db
    .selectFrom('users')
    .select((all) => all.fn.countAll<number>().as('count'))
    .where('email', '=', 'a@b.vn')
    .executeTakeFirstOrThrow()
  expect(count).toBe(0)
})

test('accounts leave an unbroken chain of events', async () => {
  const { events, faults } = await verifyChains(database.db)
  expect(faults).toEqual([])
  expect(events).toBeGreaterThan(20)
})

test('how long a password is and how many failures lock is law, kept as a rule and not as code', async () => {
  const { db } = database
  const change = (least: number, failures: number) =>
    sql`update legal_rules set parameters = parameters
      || jsonb_build_object('passwordMinLength', ${least}::int, 'lockAfterFailures', ${failures}::int)
      where code = 'security.defaults'`.execute(db)
  await change(20, 2)
  await expect(user('quy@example.vn')).rejects.toMatchObject({ params: { least: 20 } })
  for (let index = 0; index < 2; index++) await enter('luat@example.vn')
  expect((await enter('luat@example.vn')).json().code).toBe('accounts.locked')
  await change(14, 5)
})

test('the demo accounts hold one role each, and loading them again changes nothing', async () => {
  const { db } = database
  const orgs = new Map(demoUsers.map(({ org }) => [org, orgId]))
  await loadDemoUsers(db, orgs)
  const count = () =>
    db
      .selectFrom('roleAssignments')
      .select((all) => all.fn.countAll<number>().as('n'))
      .executeTakeFirst()
  const before = await count()
  await loadDemoUsers(db, orgs)
  expect(await count()).toEqual(before)
  for (const { email, role } of demoUsers) {
    const answer = (await me({ cookie: await cookieOf(email, DEMO_PASSWORD) })).json()
    expect(answer.assignments.map((held: { role: string }) => held.role)).toEqual([role])
  }
})

test('the command adds an account with a password that opens it, and gives it a role', async () => {
  const said: string[] = []
  const run = async (...args: string[]) => {
    const program = new Command('user').exitOverride()
    userCommand.configure(program, {
      config: loadConfig({}),
      locale: 'vi',
      database: async () => database.db,
      say: (message, params) => said.push(typeof message === 'string' ? message : fill(message.vi, params)),
    })
    await program.parseAsync(args, { from: 'user' })
  }
  await run('add', 'Moi@example.vn', '--name', 'Người mới')
  const made = said.at(-1)?.split(': ')[1] ?? ''
  expect((await enter('moi@example.vn', made)).statusCode).toBe(200)
  await run('password', 'moi@example.vn')
  expect((await enter('moi@example.vn', made)).statusCode).toBe(401)
  await expect(run('role', 'moi@example.vn', 'king', orgId)).rejects.toMatchObject({
    code: 'accounts.role-unknown',
  })
  await expect(run('add', 'not-an-address', '--name', 'A')).rejects.toMatchObject({ code: 'http.input' })
  await run('list')
  expect(said).toContain('moi@example.vn · Người mới · –')
})
