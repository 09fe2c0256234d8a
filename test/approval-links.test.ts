import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { InjectOptions, Response } from 'light-my-request'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp, type App } from '../src/app.ts'
import { DEMO_PASSWORD, demoUsers } from '../src/modules/accounts/public.ts'
import { loadConfig } from '../src/platform/config.ts'
import { verifyChains } from '../src/platform/events.ts'
import type { TestDatabase } from '../src/platform/testing/database.ts'
import type { Role } from '../src/records/rights.ts'
import { demoDatabase } from './demo.ts'

let database: TestDatabase
let folder: string
let app: App
let home: string

beforeAll(async () => {
  database = await demoDatabase()
  folder = await mkdtemp(join(tmpdir(), 'chalo-approvals-'))
  const config = loadConfig({
    CHALO_DATA: folder,
    CHALO_LOG_LEVEL: 'silent',
    CHALO_PUBLIC_URL: 'http://chalo.test',
  })
  app = await createApp({ ...database, config, warming: false })
  const { rows } = await sql<{
    id: string
  }>`select record_id as id from organizations where code = 'quang-binh'`.execute(database.db)
  home = rows[0]?.id ?? ''
}, 60_000)
afterAll(async () => {
  await app.close()
  await database.drop()
  await rm(folder, { recursive: true })
})

const cookies = new Map<Role, string>()

async function as(role: Role, request: InjectOptions): Promise<Response> {
  let cookie = cookies.get(role)
  if (cookie === undefined) {
    const email = demoUsers.find((user) => user.role === role)?.email
    const answer = await app.server.inject({
      method: 'POST',
      url: '/api/auth/sign-in/email',
      payload: { email, password: DEMO_PASSWORD },
    })
    cookie = answer.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
    cookies.set(role, cookie)
  }
  return app.server.inject({ ...request, headers: { ...request.headers, cookie } })
}

async function submitted(collection: string, fields: Record<string, unknown>) {
  const created = await as('lead', {
    method: 'POST',
    url: `/api/records/${collection}`,
    payload: { ownerOrgId: home, fields },
  })
  const { id } = created.json<{ id: string }>()
  const moved = await as('lead', {
    method: 'POST',
    url: `/api/records/${collection}/${id}/transitions`,
    payload: { version: 1, to: 'submit' },
  })
  expect(moved.statusCode, moved.body).toBe(200)
  return { id, version: moved.json<{ version: number }>().version, collection }
}

const recommendation = (text: string) =>
  submitted('recommendations', { year: 2019, order: 1, text, to: home })

type Sent = { id: string; version: number; collection: string }

async function makeLink({ id, version, collection }: Sent, more: Record<string, unknown> = {}) {
  const approvers = await as('lead', {
    method: 'GET',
    url: `/api/approval-links/approvers?collection=${collection}&recordId=${id}`,
  })
  const leader = approvers
    .json<{ items: { id: string; name: string }[] }>()
    .items.find(({ name }) => name.includes('Lãnh đạo'))
  const payload = { collection, recordId: id, version, approverId: leader?.id, ...more }
  return as('lead', { method: 'POST', url: '/api/approval-links', payload })
}

async function linkTo(sent: Sent): Promise<string> {
  const answer = await makeLink(sent)
  expect(answer.statusCode, answer.body).toBe(201)
  return new URL(answer.json<{ url: string }>().url).pathname
}

const look = (path: string) => app.server.inject({ method: 'GET', url: path })
const decide = (path: string, form: Record<string, string>) =>
  app.server.inject({
    method: 'POST',
    url: path,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(form).toString(),
  })

async function stateOf(id: string): Promise<string> {
  const { rows } = await sql<{ state: string }>`select state from records where id = ${id}::uuid`.execute(
    database.db,
  )
  return rows[0]?.state ?? ''
}

test('a leader reads and approves by a link, without signing in, with his own rights and in the log', async () => {
  const sent = await recommendation('Cấp thêm tài liệu song ngữ cho cửa khẩu')
  const path = await linkTo(sent)
  const page = await look(path)
  expect(page.statusCode).toBe(200)
  expect(page.body).toContain('Cấp thêm tài liệu song ngữ cho cửa khẩu')
  expect(page.headers['cache-control']).toBe('no-store')
  expect(page.headers['x-robots-tag']).toContain('noindex')
  expect(page.headers['referrer-policy']).toBe('no-referrer')
  expect(page.body).not.toContain('<script')
  expect(await stateOf(sent.id)).toBe('submitted')
  const answer = await decide(path, { decision: 'approve' })
  expect(answer.statusCode).toBe(303)
  expect(await stateOf(sent.id)).toBe('approved')
  const { rows } = await sql<{ type: string; actorName: string }>`
    select type, actor_name from events where record_id = ${sent.id}::uuid order by seq`.execute(database.db)
  expect(rows.slice(-2)).toEqual([
    { type: 'record.approved', actorName: 'Lãnh đạo phê duyệt (demo)' },
    { type: 'approval.decided-by-link', actorName: 'Lãnh đạo phê duyệt (demo)' },
  ])
  expect((await verifyChains(database.db)).faults).toEqual([])
})

test('a link decides once; what comes after sees how it was decided', async () => {
  const sent = await recommendation('Mở lớp tập huấn cho biên tập viên')
  const path = await linkTo(sent)
  const answers = await Promise.all([
    decide(path, { decision: 'return', note: 'Nêu rõ số lượng', place: 'text' }),
    decide(path, { decision: 'approve' }),
  ])
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 303])
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from events where record_id = ${sent.id}::uuid and type = 'approval.decided-by-link'`.execute(
    database.db,
  )
  expect(rows[0]?.count).toBe(1)
  expect((await look(path)).body).toMatch(/Đã (duyệt|trả lại) lúc/)
})

test('returning needs words, keeps them at the field, and can be taken back for two minutes', async () => {
  const sent = await recommendation('Bổ sung kinh phí thường xuyên')
  const path = await linkTo(sent)
  const empty = await decide(path, { decision: 'return', note: ' ' })
  expect(empty.statusCode).toBe(422)
  expect(empty.body).toContain('ghi rõ cần sửa gì')
  await decide(path, { decision: 'return', note: 'Nêu rõ nguồn', place: 'text' })
  const { rows } = await sql<{ field: string; body: string }>`
    select field, body from record_comments where record_id = ${sent.id}::uuid`.execute(database.db)
  expect(rows).toEqual([{ field: 'text', body: 'Nêu rõ nguồn' }])
  expect((await look(path)).body).toContain('Hoàn tác')
  expect((await decide(`${path}/undo`, {})).statusCode).toBe(303)
  expect(await stateOf(sent.id)).toBe('submitted')
  await decide(path, { decision: 'approve' })
  expect(await stateOf(sent.id)).toBe('approved')
})

test('a link is bound to the version that was sent', async () => {
  const sent = await recommendation('Kiến nghị sẽ được sửa')
  const path = await linkTo(sent)
  const changed = await as('lead', {
    method: 'PATCH',
    url: `/api/records/recommendations/${sent.id}`,
    payload: { version: sent.version, fields: { text: 'Kiến nghị đã được sửa' } },
  })
  expect(changed.statusCode, changed.body).toBe(200)
  expect((await look(path)).body).toContain('Nội dung đã thay đổi')
  await decide(path, { decision: 'approve' })
  expect(await stateOf(sent.id)).toBe('submitted')
})

test('an expired, a revoked and a forged link decide nothing', async () => {
  const sent = await recommendation('Kiến nghị có liên kết hết hạn')
  const expired = await linkTo(sent)
  await sql`update approval_links set expires_at = now() - interval '1 minute' where record_id = ${sent.id}::uuid`.execute(
    database.db,
  )
  expect((await look(expired)).body).toContain('Liên kết đã hết hạn')
  await decide(expired, { decision: 'approve' })
  const made = (await makeLink(sent)).json<{ id: string; url: string }>()
  const revoked = new URL(made.url).pathname
  expect((await as('lead', { method: 'DELETE', url: `/api/approval-links/${made.id}` })).statusCode).toBe(200)
  expect((await look(revoked)).body).toContain('Liên kết đã được thu hồi')
  await decide(revoked, { decision: 'approve' })
  // Not the last letter: some of its bits say nothing.
  const forged = `${revoked.slice(0, -10)}${revoked.at(-10) === 'A' ? 'B' : 'A'}${revoked.slice(-9)}`
  const unknown = await look(forged)
  expect(unknown.statusCode).toBe(404)
  expect(unknown.body).toContain('Liên kết này không dùng được')
  expect(unknown.body).toContain('để người gửi lập liên kết mới')
  expect((await look('/approve/kh%C3%B4ng-ph%E1%BA%A3i')).body).toContain('Liên kết này không dùng được')
  expect((await decide(forged, { decision: 'approve' })).statusCode).toBe(404)
  expect(await stateOf(sent.id)).toBe('submitted')
})

test('only somebody who may approve gets a link, and only who may submit makes one', async () => {
  const sent = await recommendation('Ai được lập liên kết')
  const me = (await as('lead', { method: 'GET', url: '/api/me' })).json<{ id: string }>().id
  expect((await makeLink(sent, { approverId: me })).json<{ code: string }>().code).toBe(
    'approvals.not-an-approver',
  )
  const viewer = (await as('viewer', { method: 'GET', url: '/api/me' })).json<{ id: string }>().id
  expect((await makeLink(sent, { approverId: viewer })).statusCode).toBe(422)
  const payload = {
    collection: sent.collection,
    recordId: sent.id,
    version: sent.version,
    approverId: viewer,
  }
  expect((await as('viewer', { method: 'POST', url: '/api/approval-links', payload })).statusCode).toBe(404)
})

test('a link by mail names who sent it and how long it works, and carries the way in', async () => {
  const sent = await recommendation('Gửi liên kết bằng thư')
  const url = (await makeLink(sent, { mail: true, hours: 24 })).json<{ url: string }>().url
  const letters = await as('administrator', { method: 'GET', url: '/api/mail' })
  const [letter] = letters.json<{ items: { subject: string; text: string; recipient: string }[] }>().items
  expect(letter?.subject).toBe('Mời phê duyệt: Gửi liên kết bằng thư')
  expect(letter?.recipient).toBe('lanh-dao@demo.chalo.local')
  expect(letter?.text).toContain(url)
  expect((await as('lead', { method: 'GET', url: '/api/mail' })).statusCode).toBe(403)
})

test('a report is read whole, with what to know before signing, and as PDF by the same link', async () => {
  const sent = await submitted('reports', {
    year: 2018,
    subject: 'Tổng kết công tác thông tin đối ngoại năm 2018',
    outline: 'ttdn-2017@1',
  })
  const path = await linkTo(sent)
  const page = await look(path)
  expect(page.body).toContain('Cần biết trước khi ký')
  expect(page.body).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
  const pdf = await look(`${path}/full.pdf`)
  expect(pdf.headers['content-type']).toBe('application/pdf')
  expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  const forms = await look(`${path}/return`)
  expect(forms.body).toContain('value="section')
  // Something that the report tells is approved meanwhile: what would be signed is no longer what was sent.
  const told = await submitted('assessments', {
    year: 2018,
    kind: 'strength',
    order: 1,
    text: 'Phối hợp kịp thời',
  })
  await as('leader', {
    method: 'POST',
    url: `/api/records/assessments/${told.id}/transitions`,
    payload: { version: told.version, to: 'approve' },
  })
  expect((await look(path)).body).toContain('Nội dung đã thay đổi')
}, 60_000)
