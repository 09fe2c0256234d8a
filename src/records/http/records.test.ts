import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../platform/ids.ts'
import { openOffice, system, type Office } from '../testing/office.ts'
import { formOf, openDesk, type Desk } from '../testing/server.ts'

const PASSPORT = 'C0FFEE77'

let office: Office
let desk: Desk
beforeAll(async () => {
  office = await openOffice()
  desk = await openDesk(office, {
    system,
    lead: office.officer('lead'),
    viewer: office.officer('viewer'),
    translator: office.officer('translator'),
    contributor: office.officer('contributor'),
    stranger: office.officer('lead', { at: office.elsewhere }),
  })
})
afterAll(async () => {
  await desk.app.close()
  await office.drop()
})

const create = async (fields: object, actor = 'lead') => {
  const payload = { ownerOrgId: office.home, fields }
  return (await desk.ask(actor, 'POST', '', { payload })).body as { id: string; version: number }
}

/** Everything that the database holds as text, to search it for what must not be there. */
async function dump(): Promise<string> {
  const tables = [
    'records',
    'record_revisions',
    'events',
    'idempotency_keys',
    'record_comments',
    'record_texts',
  ]
  const rows = await Promise.all(
    tables.map(
      async (table) =>
        (await sql`select to_jsonb(t) as row from ${sql.table(table)} t`.execute(office.db)).rows,
    ),
  )
  return JSON.stringify(rows)
}

test('a sealed value stays out of every answer, revision, event and kept answer', async () => {
  const { ask } = desk
  const headers = { 'idempotency-key': 'sealed-1' }
  const payload = { ownerOrgId: office.home, fields: { name: 'Phóng viên', secret: PASSPORT } }
  const made = await ask('lead', 'POST', '', { payload, headers })
  const path = `/${String(made.body['id'])}`
  const changed = await ask('lead', 'PATCH', path, {
    payload: { version: 1, fields: { secret: `${PASSPORT}2` } },
  })
  const kept = await ask('lead', 'PATCH', path, {
    payload: { version: 2, fields: { secret: '•••', copies: 1 } },
  })
  const reverted = await ask('lead', 'POST', `${path}/revisions/1/restoration`, { payload: { version: 3 } })
  const answers = [
    made,
    changed,
    kept,
    reverted,
    await ask('lead', 'GET', path),
    await ask('lead', 'GET', '?q=phong'),
    await ask('lead', 'GET', `${path}/revisions`),
    await ask('lead', 'GET', `${path}/revisions/1/diff/2`),
    await ask('lead', 'GET', `?q=${PASSPORT}`),
  ]
  for (const { status, text } of answers) {
    expect(status).toBe(200)
    expect(text).not.toContain(PASSPORT)
  }
  expect(reverted.body).toMatchObject({ fields: { secret: '•••', copies: null } })
  expect(answers.at(-1)?.body).toMatchObject({ items: [] })
  expect(await dump()).not.toContain(PASSPORT)
})

test('a sealed value is opened by the right role, for a reason, and the log says who looked and why', async () => {
  const { ask } = desk
  const { id } = await create({ name: 'Mở niêm phong', secret: PASSPORT })
  const look = (actor: string, body: object, headers = {}) =>
    ask(actor, 'POST', `/${id}/sensitive-views`, { payload: body, headers })
  const asked = { field: 'secret', reason: 'Đối chiếu giấy phép nhập cảnh' }
  expect((await look('lead', asked)).status).toBe(403)
  expect((await look('stranger', asked)).status).toBe(404)
  expect((await look('system', { ...asked, reason: 'xem' })).status).toBe(400)
  expect((await look('system', { ...asked, field: 'name' })).status).toBe(404)
  for (let turn = 0; turn < 2; turn++) {
    const opened = await look('system', asked, { 'idempotency-key': 'look-1' })
    expect(opened).toMatchObject({ status: 200, body: { value: PASSPORT } })
    expect(opened.headers['idempotency-replayed']).toBeUndefined()
  }
  const { rows } = await sql<{ data: object; actorName: string }>`
    select data, actor_name from events where record_id = ${id}::uuid and type = 'record.sensitive-viewed'`.execute(
    office.db,
  )
  expect(rows).toEqual([1, 2].map(() => ({ data: asked, actorName: 'Hệ thống thử' })))
  expect(await dump()).not.toContain(PASSPORT)
})

test('a mask sent for a new record is no value', async () => {
  const made = await create({ name: 'Từ tệp xuất', secret: '•••' })
  expect(made).toMatchObject({ fields: { secret: null } })
  const masked = await desk.ask('lead', 'PATCH', `/${made.id}`, {
    payload: { version: 1, fields: { secret: '•••' } },
  })
  expect(masked.body).toMatchObject({ fields: { secret: null } })
  expect((await desk.ask('lead', 'GET', `/${made.id}`)).body).toMatchObject({ fields: { secret: null } })
})

test('a version is named by If-Match or in the body, and an old one is refused with both numbers', async () => {
  const { ask } = desk
  const { id } = await create({ name: 'Phiên bản' })
  const fields = { copies: 1 }
  expect(await ask('lead', 'PATCH', `/${id}`, { payload: { fields } })).toMatchObject({ status: 428 })
  const first = await ask('lead', 'PATCH', `/${id}`, { payload: { fields }, headers: { 'if-match': '"v1"' } })
  expect(first).toMatchObject({ status: 200, headers: { etag: expect.stringContaining('"v2.') } })
  const second = await ask('lead', 'PATCH', `/${id}`, { payload: { fields, version: 1 } })
  expect(second).toMatchObject({ status: 409, body: { code: 'records.changed-meanwhile' } })
  expect(second.body['detail']).toContain('phiên bản 2')
  expect((await ask('lead', 'DELETE', `/${id}`, { headers: { 'if-match': '"v1"' } })).status).toBe(409)
  expect((await ask('lead', 'DELETE', `/${id}`, { headers: { 'if-match': '"v2"' } })).status).toBe(200)
  expect((await ask('lead', 'GET', `/${id}`)).status).toBe(404)
})

test('twenty who record the same thing at once: one succeeds, the others are told, nothing breaks', async () => {
  const payload = { ownerOrgId: office.home, fields: { name: 'Cùng lúc', day: '2017-04-30', code: 'CL' } }
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => desk.ask('lead', 'POST', '', { payload })),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 19 }, () => 409)])
  const codes = new Set(answers.filter(({ status }) => status === 409).map(({ body }) => body['code']))
  expect([...codes]).toEqual(['records.duplicate'])
})

test('wrong questions are answered in the language of the one who asks', async () => {
  const headers = { 'accept-language': 'en' }
  const cases = { '?sort=constructor': 'unknown-sort', '?copies=x': 'bad-filter', '?cursor=x': 'bad-cursor' }
  for (const [query, code] of Object.entries(cases)) {
    const [vi, en] = [await desk.ask('lead', 'GET', query), await desk.ask('lead', 'GET', query, { headers })]
    expect(vi).toMatchObject({ status: 400, body: { code: `records.${code}` } })
    expect(vi.body['detail']).not.toBe(en.body['detail'])
  }
  expect((await desk.ask('lead', 'GET', '?nothing=1')).status).toBe(400)
})

test('links are seen from both ends, only by who may read the other end', async () => {
  const { ask } = desk
  const [from, to] = [await create({ name: 'Chỉ thị' }), await create({ name: 'Nhiệm vụ' })]
  const hidden = await office.specimen({ name: 'Kín' }, { ownerOrgId: office.elsewhere })
  const link = (toId: string, actor = 'lead') =>
    ask(actor, 'POST', `/${from.id}/links`, { payload: { toId, role: 'implements' } })
  const made = await link(to.id)
  expect(made).toMatchObject({ status: 200, body: { direction: 'to', record: { title: 'Nhiệm vụ' } } })
  expect(await link(to.id)).toMatchObject({ status: 409, body: { code: 'records.link-exists' } })
  for (const target of [hidden.id, newId(), from.id]) {
    expect(await link(target)).toMatchObject({ status: 422, body: { code: 'records.link-target-unknown' } })
  }
  expect((await link(to.id, 'viewer')).status).toBe(403)
  const [forth, back] = [
    await ask('lead', 'GET', `/${from.id}/links`),
    await ask('lead', 'GET', `/${to.id}/links`),
  ]
  expect(forth.body).toMatchObject([{ direction: 'to', role: 'implements', record: { id: to.id } }])
  expect(back.body).toMatchObject([{ direction: 'from', role: 'implements', record: { id: from.id } }])
  await desk.ask('system', 'POST', `/${hidden.id}/links`, { payload: { toId: from.id, role: 'cites' } })
  expect((await ask('lead', 'GET', `/${from.id}/links`)).text).not.toContain('Kín')
  const linkId = String(made.body['id'])
  expect((await ask('stranger', 'DELETE', `/${hidden.id}/links/${linkId}`)).status).toBe(404)
  expect((await ask('lead', 'DELETE', `/${to.id}/links/${linkId}`)).status).toBe(200)
  expect((await ask('lead', 'GET', `/${from.id}/links`)).body).toEqual([])
})

test('files are kept with a record, found under it only, and leave when removed', async () => {
  const { ask } = desk
  const [record, other] = [await create({ name: 'Có tệp' }), await create({ name: 'Không tệp' })]
  const send = (id: string, bytes: string, actor = 'lead') =>
    ask(actor, 'POST', `/${id}/files`, { payload: formOf(bytes) })
  const added = await send(record.id, 'Quảng Bình')
  expect(added).toMatchObject({ status: 200, body: { name: 'ảnh.txt', bytes: 13, mediaType: 'text/plain' } })
  const fileId = String(added.body['id'])
  const sent = await ask('viewer', 'GET', `/${record.id}/files/${fileId}`)
  expect(sent).toMatchObject({ status: 200, text: 'Quảng Bình' })
  expect(sent.headers['content-disposition']).toMatch(/^attachment/)
  expect((await ask('lead', 'GET', `/${other.id}/files/${fileId}`)).status).toBe(404)
  expect((await ask('stranger', 'GET', `/${record.id}/files/${fileId}`)).status).toBe(404)
  expect((await send(record.id, 'x', 'viewer')).status).toBe(403)
  expect(await send(record.id, '')).toMatchObject({ status: 422, body: { code: 'records.file-empty' } })
  expect((await ask('viewer', 'DELETE', `/${record.id}/files/${fileId}`)).status).toBe(403)
  expect((await ask('lead', 'DELETE', `/${record.id}/files/${fileId}`)).status).toBe(200)
  expect((await ask('lead', 'GET', `/${record.id}/files/${fileId}`)).status).toBe(404)
  expect((await ask('lead', 'GET', `/${record.id}/files`)).body).toEqual([])
})

test('a record that may carry no files takes none, and one with files does not become such', async () => {
  const { ask, stored } = desk
  const [disc, book] = [
    await create({ name: 'Đĩa', kind: 'disc' }),
    await create({ name: 'Sách', kind: 'book' }),
  ]
  const before = stored.size
  const refused = await ask('lead', 'POST', `/${disc.id}/files`, { payload: formOf('nội dung của đĩa') })
  expect(refused).toMatchObject({ status: 422, body: { code: 'records.files-refused' } })
  expect(refused.text).toContain('Đĩa không đính kèm tệp.')
  expect(stored.size).toBe(before)
  const added = await ask('lead', 'POST', `/${book.id}/files`, { payload: formOf('nội dung của sách') })
  const become = () =>
    ask('lead', 'PATCH', `/${book.id}`, { payload: { version: 1, fields: { kind: 'disc' } } })
  expect(await become()).toMatchObject({ status: 422, body: { code: 'records.files-refused' } })
  await ask('lead', 'DELETE', `/${book.id}/files/${String(added.body['id'])}`)
  expect((await become()).status).toBe(200)
})

test('comments point at a field and keep their order', async () => {
  const { ask } = desk
  const { id } = await create({ name: 'Có ý kiến' })
  const say = (actor: string, payload: object) => ask(actor, 'POST', `/${id}/comments`, { payload })
  await say('contributor', { body: 'Số này lấy từ đâu?', field: 'copies' })
  await say('translator', { body: 'Cần tên tiếng Anh' })
  expect((await say('viewer', { body: 'Tôi chỉ xem' })).status).toBe(403)
  expect((await say('lead', { body: '   ' })).status).toBe(400)
  expect((await ask('viewer', 'GET', `/${id}/comments`)).body).toMatchObject([
    { body: 'Số này lấy từ đâu?', field: 'copies', createdBy: office.officer('contributor').userId },
    { body: 'Cần tên tiếng Anh', field: null },
  ])
})
