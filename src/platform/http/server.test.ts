import { once } from 'node:events'
import { createServer as createTcpServer, type AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import type { Actor } from '../actor.ts'
import { loadConfig } from '../config.ts'
import { defineError } from '../errors.ts'
import { testDatabase, type TestDatabase } from '../testing/database.ts'
import { endpoint } from './endpoint.ts'
import { listen } from './listen.ts'
import { collectRoutes } from './routes.ts'
import { createServer, type ServerParts } from './server.ts'
import { memoryStore } from '../testing/files.ts'

const words = { vi: 'Thử', en: 'Try' }
const group = 'test'

const change = endpoint({
  method: 'POST',
  path: '/api/notes/:id',
  summary: words,
  group,
  input: z.object({ id: z.uuid(), text: z.string().max(10), fail: z.boolean().optional() }),
  output: z.object({ id: z.string(), version: z.number() }),
})
const list = endpoint({
  method: 'GET',
  path: '/api/notes',
  summary: words,
  group,
  access: 'public',
  input: z.object({ limit: z.coerce.number().max(100).default(20), state: z.array(z.string()).optional() }),
  output: z.object({ limit: z.number(), state: z.array(z.string()), name: z.string().nullable() }),
})
const one = endpoint({
  method: 'GET',
  path: '/api/notes/:id',
  summary: words,
  group,
  input: z.object({ id: z.string() }),
  output: z.object({ version: z.number(), expected: z.number().nullable() }),
})
const send = endpoint({
  method: 'POST',
  path: '/api/files',
  summary: words,
  group,
  takesFile: true,
  input: z.object({ title: z.string() }),
  output: z.object({ name: z.string(), bytes: z.number(), title: z.string() }),
})
const download = endpoint({
  method: 'GET',
  path: '/api/report',
  summary: words,
  group,
  access: 'public',
  answersFile: 'text/html',
})
const wrong = endpoint({
  method: 'GET',
  path: '/api/wrong/:way',
  summary: words,
  group,
  access: 'public',
  input: z.object({ way: z.string() }),
})
const taken = defineError('notes.taken', 409, { vi: 'Đã có «{text}».', en: '“{text}” is taken.' })

const routes = collectRoutes()
routes.handle(change)(async ({ id, text, fail }, { db }) => {
  await sql`insert into notes values (${id}::uuid, ${text})`.execute(db)
  if (fail) throw taken({ text })
  return { id, version: 1 }
})
routes.handlePublic(list)(async ({ limit, state = [] }, { actor }) => ({
  limit,
  state,
  name: actor?.name ?? null,
}))
routes.handle(one)(async (_input, { ifMatch }) => ({ version: 3, expected: ifMatch }))
routes.handle(send)(async ({ title }, { file }) => {
  return { name: file?.name ?? '', bytes: file?.bytes.length ?? 0, title }
})
routes.handlePublic(download)(async () => {
  return { bytes: '<style>p{}</style>', name: 'Báo cáo “năm”.html', type: 'text/html', inline: true }
})
routes.handlePublic(wrong)(async ({ way }, { db }) => {
  if (way === 'database') await sql`select ${'\u0000'}::text`.execute(db)
  if (way === 'gone') throw Object.assign(new Error('refused'), { code: 'ECONNREFUSED' })
  throw new Error('the secret is 42')
})

const officer: Actor = { kind: 'user', userId: 'officer', name: 'Cán bộ', assignments: [], locale: 'vi' }
const files = memoryStore()
const signedIn = { cookie: 'officer' }
const id = '019ab000-0000-7000-8000-000000000001'

let database: TestDatabase
let app: FastifyInstance
let parts: ServerParts
const logged: string[] = []

beforeAll(async () => {
  database = await testDatabase()
  await sql`create table notes (id uuid, text text)`.execute(database.db)
  parts = {
    db: database.db,
    config: loadConfig({ PORT: '0' }),
    files,
    routes,
    resolveActor: async ({ cookie }) => (cookie === 'officer' ? officer : null),
    log: { write: (line) => logged.push(line) },
  }
  app = await createServer(parts)
})
afterAll(async () => {
  await app.close()
  await database.drop()
})

async function ask(options: InjectOptions) {
  const answer = await app.inject(options)
  return { status: answer.statusCode, headers: answer.headers, text: answer.body, json: () => answer.json() }
}
const post = (payload: object, headers: Record<string, string> = {}, url = `/api/notes/${id}`) =>
  ask({ method: 'POST', url, payload, headers: { ...signedIn, ...headers } })
const notes = async () => {
  const { rows } = await sql<{ count: number }>`select count(*) as count from notes`.execute(database.db)
  return rows[0]?.count
}

test('an answer is kept for the reader who got it: another one at the same browser asks anew', async () => {
  const answer = await app.inject({ url: `/api/notes/${id}`, headers: signedIn })
  expect(answer.headers).toMatchObject({ vary: 'accept-language, cookie, x-api-key' })
})

test('an answer without a session is a problem that says how to sign in, in the language asked for', async () => {
  const english = await ask({
    method: 'POST',
    url: `/api/notes/${id}`,
    payload: {},
    headers: { 'accept-language': 'en' },
  })
  expect(english.status).toBe(401)
  expect(english.headers['content-type']).toContain('application/problem+json')
  expect(english.json()).toMatchObject({ code: 'http.sign-in-needed', status: 401, title: 'Sign in needed' })
  expect((await ask({ method: 'POST', url: `/api/notes/${id}`, payload: {} })).json().detail).toContain(
    'Cần đăng nhập',
  )
})

test('every wrong or unknown member is named, wherever it came from', async () => {
  const answer = await post({ text: 'far too long a text', nonsense: 1, id }, {}, '/api/notes/nine?stray=1')
  expect(answer.status).toBe(400)
  const { issues } = answer.json()
  expect(issues.map((issue: { at: string }) => issue.at).sort()).toEqual(['id', 'nonsense', 'stray', 'text'])
  expect((await post({})).json().issues).toEqual([{ at: 'text', message: 'Bắt buộc phải có' }])
  expect((await ask({ method: 'GET', url: '/api/notes?limit=1000&x=1' })).json().issues).toHaveLength(2)
})

test('a query gives lists of one or of many and a path never takes from the query', async () => {
  expect((await ask({ method: 'GET', url: '/api/notes?state=a' })).json()).toEqual({
    limit: 20,
    state: ['a'],
    name: null,
  })
  expect((await ask({ method: 'GET', url: '/api/notes?state=a&state=b' })).json().state).toEqual(['a', 'b'])
  expect((await ask({ method: 'GET', url: '/api/notes?limit=1&limit=2' })).status).toBe(400)
  expect((await ask({ method: 'GET', url: `/api/notes/7?id=8`, headers: signedIn })).status).toBe(400)
})

test('an act that fails leaves nothing behind and says why', async () => {
  const before = await notes()
  const answer = await post({ text: 'a', fail: true })
  expect(answer.json()).toMatchObject({ status: 409, code: 'notes.taken', detail: 'Đã có «a».' })
  expect(await notes()).toBe(before)
})

test('unreadable JSON, a wrong media type and an unknown address are the caller’s problem, not ours', async () => {
  const url = `/api/notes/${id}`
  const json = { ...signedIn, 'content-type': 'application/json' }
  expect((await ask({ method: 'POST', url, payload: '{"a', headers: json })).json().code).toBe(
    'http.not-json',
  )
  expect((await ask({ method: 'POST', url, payload: '[]', headers: json })).json().code).toBe('http.input')
  const xml = { ...signedIn, 'content-type': 'text/xml' }
  expect((await ask({ method: 'POST', url, payload: '<a/>', headers: xml })).status).toBe(415)
  expect((await ask({ method: 'GET', url: '/api/nothing' })).json()).toMatchObject({
    status: 404,
    code: 'http.not-found',
  })
})

test('a fault of the program is logged under a reference and not told', async () => {
  const answer = await ask({ method: 'GET', url: '/api/wrong/program' })
  expect(answer.status).toBe(500)
  expect(answer.text).not.toContain('the secret')
  const reference = /mã (\w+)/.exec(answer.json().detail)?.[1] ?? 'none'
  expect(logged.some((line) => line.includes(reference) && line.includes('the secret is 42'))).toBe(true)
})

test('what the database refuses is 400, and a lost database 503', async () => {
  expect((await ask({ method: 'GET', url: '/api/wrong/database' })).status).toBe(400)
  expect((await ask({ method: 'GET', url: '/api/wrong/gone' })).status).toBe(503)
})

test('the ETag names version and bytes: it spares the same answer, not another of the same version; If-Match takes it', async () => {
  const get = (more: Record<string, string>) =>
    ask({ method: 'GET', url: '/api/notes/7', headers: { ...signedIn, ...more } })
  const first = await get({ 'if-match': '"v12"' })
  expect(first.json().expected).toBe(12)
  const etag = String(first.headers.etag)
  expect(etag).toMatch(/^W\/"v3\.[\w-]+"$/)
  expect((await get({ 'if-match': '"v12"', 'if-none-match': `"v2", ${etag}` })).status).toBe(304)
  expect((await get({ 'if-match': '"v13"', 'if-none-match': etag })).status).toBe(200)
  expect((await get({ 'if-match': etag })).json().expected).toBe(3)
  expect((await get({ 'if-match': 'three' })).status).toBe(400)
})

test('an Idempotency-Key does the work once, also for two requests at the same time', async () => {
  const before = Number(await notes())
  const keyed = { 'idempotency-key': 'a1' }
  const answers = await Promise.all([
    post({ text: 'b' }, keyed),
    post({ text: 'b' }, keyed),
    post({ text: 'b' }, keyed),
  ])
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
  expect(answers.map(({ json }) => json())).toEqual(Array(3).fill({ id, version: 1 }))
  expect(answers.filter(({ headers }) => headers['idempotency-replayed'])).toHaveLength(2)
  expect(await notes()).toBe(before + 1)
  expect((await post({ text: 'c' }, keyed)).json()).toMatchObject({
    status: 422,
    code: 'http.idempotency-key',
  })
})

test('a failed request with an Idempotency-Key may be repeated', async () => {
  const keyed = { 'idempotency-key': 'a2' }
  expect((await post({ text: 'd', fail: true }, keyed)).status).toBe(409)
  const again = await post({ text: 'd', fail: true }, keyed)
  expect(again.headers['idempotency-replayed']).toBeUndefined()
  expect(again.status).toBe(409)
})

test('a file arrives with its name, and is missed when there is none', async () => {
  const form = new FormData()
  form.append('title', 'Ảnh')
  form.append('file', new Blob(['abc']), 'thư mục/tệp.csv')
  expect((await ask({ method: 'POST', url: '/api/files', payload: form, headers: signedIn })).json()).toEqual(
    {
      name: 'tệp.csv',
      bytes: 3,
      title: 'Ảnh',
    },
  )
  const empty = new FormData()
  empty.append('title', 'x')
  const answer = await ask({ method: 'POST', url: '/api/files', payload: empty, headers: signedIn })
  expect(answer.json().code).toBe('http.file-needed')
  expect((await post({ title: 'x' }, {}, '/api/files')).status).toBe(415)
})

test('a file of 100 MB is refused with a clear answer, announced or not', { timeout: 60_000 }, async () => {
  const { port } = await listen(app, { host: '127.0.0.1', port: 0 })
  const url = `http://127.0.0.1:${port}/api/files`
  const head = '--b\r\ncontent-disposition: form-data; name="file"; filename="a.bin"\r\n\r\n'
  const headers = { ...signedIn, 'content-type': 'multipart/form-data; boundary=b', 'accept-language': 'en' }
  const mb = Buffer.alloc(1024 * 1024)
  const body = () => Readable.from([head, ...Array(100).fill(mb), '\r\n--b--\r\n'])
  const chunked = await fetch(url, {
    method: 'POST',
    headers,
    body: Readable.toWeb(body()) as never,
    duplex: 'half',
  } as never)
  expect(await chunked.json()).toMatchObject({ status: 413, code: 'http.too-large' })
  const announced = await fetch(url, { method: 'POST', headers, body: Buffer.concat(Array(100).fill(mb)) })
  expect((await announced.json()).detail).toContain('Nothing was kept')
  const json = { ...headers, 'content-type': 'application/json' }
  const large = await fetch(`http://127.0.0.1:${port}/api/notes/${id}`, {
    method: 'POST',
    headers: json,
    body: Buffer.concat(Array(100).fill(mb)),
  })
  expect(large.status).toBe(413)
})

test('a file to look at keeps the strict policy and admits its own style', async () => {
  const { headers } = await ask({ method: 'GET', url: '/api/report' })
  expect(headers['content-disposition']).toBe(
    `inline; filename="Bao cao _nam_.html"; filename*=UTF-8''B%C3%A1o%20c%C3%A1o%20%E2%80%9Cn%C4%83m%E2%80%9D.html`,
  )
  expect(headers['content-security-policy']).toMatch(/style-src 'self' 'sha256-/)
  expect(headers['content-security-policy']).not.toContain('unsafe')
})

test('every answer carries the security headers; HSTS only behind TLS', async () => {
  const { headers } = await ask({ method: 'GET', url: '/api/notes' })
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' })
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
  expect(headers['strict-transport-security']).toBeUndefined()
  const behindTls = await createServer({
    ...parts,
    config: loadConfig({ CHALO_PUBLIC_URL: 'https://chalo.example' }),
  })
  const answer = await behindTls.inject('/api/notes')
  expect(answer.headers['strict-transport-security']).toContain('max-age')
  await behindTls.close()
})

test('another site cannot make a signed-in browser change anything', async () => {
  const text = { text: 'x' }
  expect((await post(text, { 'sec-fetch-site': 'cross-site' })).json().code).toBe('http.cross-site')
  expect((await post(text, { origin: 'https://evil.example' })).status).toBe(403)
  expect((await post(text, { origin: 'null' })).status).toBe(403)
  expect((await post(text, { origin: 'http://localhost:9000', host: 'localhost:9000' })).status).toBe(200)
  expect((await post(text, { 'sec-fetch-site': 'same-origin' })).status).toBe(200)
})

test('one address cannot ask without end; an IPv6 subscriber counts as one', async () => {
  const from = (remoteAddress: string) => ask({ method: 'GET', url: '/api/notes', remoteAddress })
  for (let index = 0; index < 3000; index++) await from(`2001:db8:0:1::${index.toString(16)}`)
  const last = await from('2001:db8:0:1::ffff')
  expect(last.json()).toMatchObject({ status: 429, code: 'http.too-many' })
  expect(last.headers['retry-after']).toBeDefined()
  expect((await from('2001:db8:0:2::1')).status).toBe(200)
})

test('/health names what is down', async () => {
  expect((await ask({ method: 'GET', url: '/health' })).json()).toEqual({
    status: 'up',
    parts: { database: 'up', files: 'up' },
  })
  const broken = await createServer({ ...parts, files: { ...files, health: async () => 'disk full' } })
  const answer = await broken.inject('/health')
  expect([answer.statusCode, answer.json().parts]).toEqual([503, { database: 'up', files: 'down' }])
  await broken.close()
})

test('a port that is taken is one clear sentence', async () => {
  const holder = createTcpServer().listen(0, '127.0.0.1')
  await once(holder, 'listening')
  const { port } = holder.address() as AddressInfo
  const second = await createServer(parts)
  await expect(listen(second, { host: '127.0.0.1', port })).rejects.toMatchObject({ code: 'http.port-taken' })
  await second.close()
  holder.close()
})
