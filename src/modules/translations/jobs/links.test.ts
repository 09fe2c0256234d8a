import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../../platform/actor.ts'
import { loadConfig, type Config } from '../../../platform/config.ts'
import { transaction } from '../../../platform/database/connect.ts'
import { collectRoutes } from '../../../platform/http/routes.ts'
import { createServer } from '../../../platform/http/server.ts'
import { memoryStore } from '../../../platform/testing/files.ts'
import { addDays, today } from '../../../platform/time/dates.ts'
import { addComment } from '../../../records/comments.ts'
import { openOffice, type Office } from '../../../records/testing/office.ts'
import { openTexts, readable } from '../../../records/testing/readable.ts'
import { findRecord } from '../../../records/store.ts'
import { enlist } from '../../notifications/testing.ts'
import type { DeskOutput } from '../desk/endpoints.ts'
import { createJob } from './create.ts'
import { linkRoutes } from './link-routes.ts'
import { makeJobLink, revokeJobLink } from './links.ts'
import { moveJob } from './move.ts'
import { readJob } from './read.ts'
import { jobRoutes } from './routes.ts'
import { countUse, USES_A_MINUTE } from './use-limit.ts'

let office: Office
let texts: ReturnType<typeof openTexts>
let config: Config
let lead: Actor
let reviewer: Actor
let app: FastifyInstance
const collections = new Map([[readable.name, readable]])

beforeAll(async () => {
  office = await openOffice()
  texts = openTexts(office)
  const dataFolder = await mkdtemp(join(tmpdir(), 'chalo-links-'))
  config = loadConfig({ CHALO_LOG_LEVEL: 'silent', CHALO_DATA: dataFolder })
  lead = await enlist(office.db, { id: 'giao', role: 'lead', at: office.home })
  reviewer = await enlist(office.db, { id: 'tham', role: 'reviewer', at: office.home })
  const routes = collectRoutes()
  jobRoutes(routes, collections)
  linkRoutes(routes, collections)
  app = await createServer({
    db: office.db,
    config,
    files: memoryStore(),
    routes,
    resolveActor: async ({ 'x-as': who }) => (who === 'giao' ? lead : null),
  })
})
afterAll(async () => {
  await app.close()
  await office.drop()
})

let count = 0
async function article(): Promise<string> {
  const { id } = await office.specimen({ name: `Bài ${(count += 1)}`, copies: 1 })
  await texts.publish(id, 'vi', { title: `Bài ${count}`, body: `Câu số ${count}. Hết bài ${count}.` })
  return id
}

async function give(items: readonly string[], locale: 'lo' | 'en' = 'lo') {
  const asked = {
    locale,
    items: items.map((id) => ({ collection: readable.name, id })),
    title: 'Ba bài về hang động',
    deadline: addDays(today(), 7),
    notes: 'Giữ tên riêng',
    rate: null,
    assigneeId: null,
    assigneeName: 'Anna Keo',
    assigneeEmail: null,
    assigneeLocale: 'en' as const,
  }
  return transaction(office.db, async (trx) => {
    const { id } = await createJob(trx, lead, { config, collections }, asked)
    const link = await makeJobLink(trx, lead, config, { id, days: 7, mail: false })
    return { id, link: link.id, token: link.url.split('/').at(-1) ?? '' }
  })
}

async function ask(token: string, method: 'GET' | 'PUT' | 'POST', rest = '', options: InjectOptions = {}) {
  const url = `/api/translation-links/${token}${rest}`
  const answer = await app.inject({ ...options, method, url })
  return { status: answer.statusCode, body: answer.json<Record<string, unknown>>() }
}

const deskAt = (id: string, locale = 'lo', collection = readable.name) =>
  `/translations/${collection}/${id}/${locale}`

async function desk(token: string, id: string): Promise<DeskOutput> {
  const { body } = await ask(token, 'GET', deskAt(id))
  return body as unknown as DeskOutput
}

async function translate(token: string, id: string, headers: Record<string, string> = {}, locale = 'lo') {
  // Where the link does not open the item there are none.
  const { segments }: Partial<DeskOutput> = await desk(token, id)
  const sent = (segments ?? []).map(({ id: segment, text, version }) => ({
    id: segment,
    source: text,
    target: `ລາວ ${segment}`,
    state: 'translated',
    version,
  }))
  const payload = {
    segments: sent.length > 0 ? sent : [{ id: 'x', source: 'x', target: 'x', state: 'editing', version: 0 }],
  }
  return ask(token, 'PUT', `${deskAt(id, locale)}/segments`, { payload, headers })
}

async function move(id: string, to: 'return' | 'finish' | 'cancel', note = '') {
  const { jobVersion: version } = await readJob(office.db, lead, config, id)
  return transaction(office.db, (trx) => moveJob(trx, lead, config, { id, version, to, note }))
}

test('somebody outside translates a job by its link, delivers it, mends it when it comes back', async () => {
  const item = await article()
  const { id, token } = await give([item])
  const { body: job } = await ask(token, 'GET')
  expect(job).toMatchObject({
    title: 'Ba bài về hang động',
    assignee: 'Anna Keo',
    givenBy: 'Cán bộ giao',
    notes: 'Giữ tên riêng',
    state: 'open',
    progress: { segments: 3, done: 0 },
  })
  const opened = await desk(token, item)
  expect(opened).toMatchObject({ may: { write: true, review: false, comment: true } })
  expect((await ask(token, 'POST', '/delivery', { payload: {} })).body).toMatchObject({
    code: 'translations.job-not-done',
  })
  expect((await translate(token, item)).status).toBe(200)
  expect(await ask(token, 'POST', '/delivery', { payload: { note: 'Xin xem tên riêng' } })).toMatchObject({
    status: 200,
    body: { state: 'delivered' },
  })
  expect(await readJob(office.db, lead, config, id)).toMatchObject({
    state: 'delivered',
    deliveredByName: 'Anna Keo',
  })
  expect(await translate(token, item)).toMatchObject({ status: 409 })
  expect((await desk(token, item)).may.write).toBe(false)
  await move(id, 'return', 'Thiếu dấu')
  expect((await ask(token, 'GET')).body).toMatchObject({ state: 'open', returnedBecause: 'Thiếu dấu' })
  expect((await translate(token, item)).status).toBe(200)
})

test('the words of somebody outside are his: an officer reviews them, and the log names him', async () => {
  const item = await article()
  const { token } = await give([item])
  await translate(token, item)
  const found = await texts.move(lead, await textOf(item), 'submit')
  expect(found.authors).toEqual([])
  await expect(texts.move(reviewer, found, 'review')).resolves.toMatchObject({ state: 'reviewed' })
  const { rows } = await sql<{ name: string; id: string | null }>`
    select actor_name as name, actor_id as id from events where record_id = ${item}::uuid
      and type = 'record.text-saved' and data ->> 'locale' = 'lo'`.execute(office.db)
  expect(rows).toEqual([{ name: 'Anna Keo', id: null }])
})

test('an officer who is signed in while he uses a link has written the words himself', async () => {
  const item = await article()
  const { token } = await give([item])
  expect((await translate(token, item, { 'x-as': 'giao' })).status).toBe(200)
  const submitted = await texts.move(lead, await textOf(item), 'submit')
  expect(submitted.authors).toEqual(['giao'])
  await expect(texts.move(lead, submitted, 'review')).rejects.toMatchObject({ code: 'records.own-text' })
})

async function textOf(recordId: string) {
  const { rows } = await sql<{ version: number }>`select version from record_texts
    where record_id = ${recordId}::uuid and locale = 'lo'`.execute(office.db)
  return { recordId, locale: 'lo', version: rows[0]?.version ?? 0 }
}

test('a link opens nothing but the items and the language of its job', async () => {
  const [mine, other] = [await article(), await article()]
  const { token } = await give([mine])
  const second = await give([other], 'en')
  for (const path of [
    deskAt(other),
    deskAt(mine, 'en'),
    deskAt(mine, 'lo', 'articles'),
    deskAt('01900000-0000-7000-8000-000000000000'),
    `/records/specimens/${other}/comments`,
    '/translations/glossary/terms?locale=en',
    '/translations/memory/matches?locale=en&source=x',
  ]) {
    expect((await ask(token, 'GET', path)).status, path).toBe(404)
  }
  expect((await translate(token, other)).status).toBe(404)
  expect((await translate(token, mine, {}, 'en')).status).toBe(404)
  expect((await ask(second.token, 'GET', deskAt(mine, 'en'))).status).toBe(404)
  // Nor does the token open anything of the office.
  for (const path of [`/api/translations/jobs/${second.id}`, '/api/translations/jobs'])
    expect((await app.inject({ url: path, headers: { 'x-api-key': token } })).statusCode).toBe(401)
  const { body } = await ask(
    token,
    'GET',
    `/translations/memory/matches?locale=lo&source=${encodeURIComponent('Câu bất kỳ')}`,
  )
  expect(body).toEqual({ matches: [] })
})

test('nothing is approved, moved or read elsewhere by paths that somebody guesses', async () => {
  const item = await article()
  const { id, link, token } = await give([item])
  for (const [method, path] of [
    ['POST', `${deskAt(item)}/reviews`],
    ['POST', `/records/specimens/${item}/transitions`],
    ['POST', `/records/specimens/${item}/texts/lo/transitions`],
    ['GET', `/records/specimens/${item}`],
    ['GET', `/translations/jobs/${id}`],
    ['GET', `/../translations/jobs/${id}`],
    ['GET', '/me'],
  ] as const) {
    const { status } = await ask(token, method, path, method === 'POST' ? { payload: {} } : {})
    expect([401, 404], `${method} ${path}`).toContain(status)
  }
  for (const guess of [link, `${token}x`, token.slice(1), 'x'.repeat(43), id, '%00', '..%2f..'])
    expect((await ask(guess, 'GET')).status, guess).toBe(404)
})

test('a link that is withdrawn, has expired or whose job is over says so and whom to ask', async () => {
  const item = await article()
  const withdrawn = await give([item])
  await transaction(office.db, (trx) =>
    revokeJobLink(trx, lead, { id: withdrawn.id, linkId: withdrawn.link }),
  )
  expect(await ask(withdrawn.token, 'GET')).toMatchObject({
    status: 410,
    body: { code: 'translations.link-revoked', detail: expect.stringContaining('Cán bộ giao') },
  })
  const old = await give([item])
  await sql`update translation_job_links set expires_at = now() - interval '1 minute'
    where id = ${old.link}::uuid`.execute(office.db)
  expect(await ask(old.token, 'GET')).toMatchObject({
    status: 410,
    body: { code: 'translations.link-expired' },
  })
  expect((await translate(old.token, item)).status).toBe(410)
  const over = await give([item])
  await move(over.id, 'cancel', 'Thôi')
  expect(await ask(over.token, 'GET')).toMatchObject({
    status: 410,
    body: { code: 'translations.link-over' },
  })
  expect((await translate(over.token, item)).status).toBe(410)
})

test('another translator gets another link; the first one is closed', async () => {
  const item = await article()
  const { id, token } = await give([item])
  const { jobVersion: version } = await readJob(office.db, lead, config, id)
  const answer = await app.inject({
    method: 'PATCH',
    url: `/api/translations/jobs/${id}`,
    headers: { 'x-as': 'giao' },
    payload: { version, title: 'Ba bài', deadline: addDays(today(), 3), assigneeName: 'Noi Vong' },
  })
  expect(answer.statusCode).toBe(200)
  expect((await ask(token, 'GET')).status).toBe(410)
})

test('only what was said about segments of the language is shown, and answered, by a link', async () => {
  const item = await article()
  const { token } = await give([item])
  const record = await findRecord(office.db, readable, item, { scope: 'everywhere' })
  const say = (field: string | null, body: string) =>
    transaction(office.db, (trx) => addComment(trx, lead, record!, { field, body }))
  await say(null, 'Chuyện nội bộ')
  await say('texts.en.title.1', 'Về bản tiếng Anh')
  const asked = await say('texts.lo.title.1', 'Tên này viết sao?')
  const talk = `/records/specimens/${item}/comments`
  const { body } = await ask(token, 'GET', talk)
  expect((body as unknown as { body: string }[]).map((each) => each.body)).toEqual(['Tên này viết sao?'])
  const answer = await ask(token, 'POST', talk, { payload: { body: 'ຖ້ຳ', parentId: asked.id } })
  expect(answer.body).toMatchObject({ field: 'texts.lo.title.1', createdByName: 'Anna Keo', createdBy: null })
  const stray = await ask(token, 'POST', talk, { payload: { body: 'x', field: 'name' } })
  expect(stray.status).toBe(404)
})

test('the items of a job go out as a file and come back; a file that holds anything else is not taken', async () => {
  const [mine, other] = [await article(), await article()]
  const { token } = await give([mine])
  const second = await give([other])
  const fileOf = async (from: string) => {
    const answer = await app.inject({ url: `/api/translation-links/${from}/files/xliff-1.2` })
    expect(answer.statusCode).toBe(200)
    return answer.body
  }
  const send = async (text: string) => {
    const form = new FormData()
    form.append('file', new Blob([text], { type: 'application/x-xliff+xml' }), 'bai.xlf')
    return ask(token, 'POST', '/translations/imports', { payload: form as never })
  }
  const own = await fileOf(token)
  expect(own).toContain(mine)
  expect(own).not.toContain(other)
  expect((await send(await fileOf(second.token))).body).toMatchObject({
    code: 'translations.link-file-apart',
  })
  const { status, body } = await send(own)
  expect(status).toBe(201)
  const at = `/translations/imports/${String(body['id'])}`
  expect((await ask(token, 'GET', at)).body).toMatchObject({ fileName: 'bai.xlf', items: [{ id: mine }] })
  expect((await ask(second.token, 'GET', at)).status).toBe(404)
})

test('only the hash of a token is kept, and of its use only when it was opened last', async () => {
  const { id, token } = await give([await article()])
  await ask(token, 'GET')
  const { rows } = await sql`select * from translation_job_links where job_id = ${id}::uuid`.execute(
    office.db,
  )
  expect(JSON.stringify(rows)).not.toContain(token)
  const { links } = await readJob(office.db, lead, config, id)
  expect(links[0]).toMatchObject({ open: true, lastOpenedAt: expect.any(Date) })
  const { rows: logged } = await sql`select data from events`.execute(office.db)
  expect(JSON.stringify(logged)).not.toContain(token)
})

test('a browser that has seen a job is shown its new links and progress, although the job itself did not change', async () => {
  const { id } = await give([await article()])
  const get = (headers: Record<string, string> = {}) =>
    app.inject({ url: `/api/translations/jobs/${id}`, headers: { 'x-as': 'giao', ...headers } })
  const etag = String((await get()).headers['etag'])
  expect((await get({ 'if-none-match': etag })).statusCode).toBe(304)
  await transaction(office.db, (trx) => makeJobLink(trx, lead, config, { id, days: 7, mail: false }))
  expect((await get({ 'if-none-match': etag })).statusCode).toBe(200)
})

test('a link that is used by a program is slowed down, and works again a minute later', () => {
  for (let use = 0; use < USES_A_MINUTE; use += 1) countUse('một liên kết', 1000)
  expect(() => countUse('một liên kết', 1000)).toThrow(expect.objectContaining({ status: 429 }))
  expect(() => countUse('liên kết khác', 1000)).not.toThrow()
  expect(() => countUse('một liên kết', 61_001)).not.toThrow()
})
