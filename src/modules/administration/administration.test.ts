import { sql } from 'kysely'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { collectionsOf } from '../../records/registry.ts'
import type { Actor } from '../../platform/actor.ts'
import { loadConfig } from '../../platform/config.ts'
import { transaction } from '../../platform/database/connect.ts'
import { collectRoutes } from '../../platform/http/routes.ts'
import { createServer } from '../../platform/http/server.ts'
import { newId } from '../../platform/ids.ts'
import { changeRecord } from '../../records/change.ts'
import { createRecord } from '../../records/create.ts'
import { customFieldsByOwner } from '../../records/custom-fields.ts'
import { recordExport } from '../../records/record-export.ts'
import { openOffice, system, type Office } from '../../records/testing/office.ts'
import { specimens } from '../../records/testing/specimens.ts'
import { transitionRecord } from '../../records/transition.ts'
import { verifyChainsJob } from './audit/chain-checks.ts'
import { administrationModule } from './module.ts'
import { memoryStore } from '../../platform/testing/files.ts'

const files = memoryStore()

let office: Office
let app: FastifyInstance
let actors: Record<string, Actor>

beforeAll(async () => {
  office = await openOffice()
  actors = { administrator: office.officer('administrator'), contributor: office.officer('contributor') }
  const routes = collectRoutes()
  administrationModule(collectionsOf([[specimens]])).routes?.(routes)
  app = await createServer({
    db: office.db,
    config: loadConfig({ CHALO_LOG_LEVEL: 'silent', CHALO_DATA: '/tmp' }),
    files,
    routes,
    checkAnswers: true,
    resolveActor: async (headers) => actors[String(headers['x-api-key'])] ?? null,
  })
})
afterAll(async () => {
  await app.close()
  await office.drop()
})

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

async function ask(method: Method, path: string, body?: object, who = 'administrator') {
  const answer = await app.inject({
    method,
    url: `/api${path}`,
    headers: { 'x-api-key': who },
    ...(body && { payload: body }),
  })
  const isJson = String(answer.headers['content-type']).includes('json')
  return { status: answer.statusCode, body: isJson ? answer.json() : null, text: answer.body }
}

function added(fields: object) {
  return ask('POST', '/admin/custom-fields', {
    collection: 'specimens',
    ownerOrgId: office.home,
    kind: 'text',
    ...fields,
  })
}

test('a field is added once, changed, ordered, retired and brought back, and each is an event', async () => {
  const { status, body } = await added({ labelVi: 'Kho lưu trữ', helpVi: 'Nơi giữ bản gốc', listed: true })
  expect(status).toBe(201)
  expect(body).toMatchObject({ key: 'khoLuuTru', used: 0, retiredAt: null })
  expect((await added({ labelVi: 'Kho lưu trữ' })).body.code).toBe('custom-fields.label-taken')
  expect((await added({ labelVi: 'Bìa', kind: 'choice', options: ['Cứng'] })).body.code).toBe(
    'custom-fields.options-needed',
  )
  const second = (await added({ labelVi: 'Bìa', kind: 'choice', options: ['Cứng', 'Mềm'] })).body
  await office.specimen({ name: 'Có kho' }, { extra: { khoLuuTru: 'Kho A', bia: 'Mềm' } })
  const changed = await ask('PATCH', `/admin/custom-fields/${body.id}`, { labelVi: 'Kho', unit: null })
  expect(changed.body).toMatchObject({ labelVi: 'Kho', key: 'khoLuuTru', used: 1 })
  const ordered = await ask('PUT', '/admin/custom-fields/order', {
    collection: 'specimens',
    ids: [second.id, body.id],
  })
  expect(ordered.body.items.map(({ key }: { key: string }) => key)).toEqual(['bia', 'khoLuuTru'])
  await ask('PUT', `/admin/custom-fields/${body.id}/retirement`, { retired: true })
  const { body: held } = await ask('GET', `/custom-fields?collection=specimens&owner=${office.home}`)
  expect(held.items).toMatchObject([
    { key: 'bia', retired: false },
    { key: 'khoLuuTru', retired: true },
  ])
  await ask('PUT', `/admin/custom-fields/${body.id}/retirement`, { retired: false })
  const { rows } = await sql<{ type: string }>`
    select type from events where type like 'custom-field.%' order by seq`.execute(office.db)
  expect(rows.map(({ type }) => type.split('.')[1])).toEqual([
    'added',
    'added',
    'changed',
    'ordered',
    'retired',
    'restored',
  ])
})

test('who does not administer adds no field and reads no log', async () => {
  const field = { collection: 'specimens', ownerOrgId: office.home, kind: 'text', labelVi: 'Trộm' }
  for (const answer of [
    await ask('POST', '/admin/custom-fields', field, 'contributor'),
    await ask('GET', '/admin/custom-fields?collection=specimens', undefined, 'contributor'),
    await ask('GET', '/admin/events', undefined, 'contributor'),
    await ask('GET', '/admin/events/export.csv', undefined, 'contributor'),
    await ask('GET', '/admin/health', undefined, 'contributor'),
    await ask('POST', '/admin/chain-checks', undefined, 'contributor'),
  ]) {
    expect(answer.status).toBe(403)
  }
})

test('a field of a province is in the records of all below it and of who it took over', async () => {
  const below = newId()
  const { db, home, predecessor, elsewhere } = office
  await transaction(db, async (trx) => {
    await sql`insert into records (id, collection, owner_org_id, title)
      values (${below}::uuid, 'organizations', ${home}::uuid, 'Phòng')`.execute(trx)
    await sql`insert into organizations (record_id, code) values (${below}::uuid, 'phong')`.execute(trx)
    await sql`insert into organization_successions (id, from_id, to_id, kind, on_date)
      values (${newId()}::uuid, ${predecessor}::uuid, ${home}::uuid, 'merged', '2025-07-01')`.execute(trx)
  })
  const byOwner = await customFieldsByOwner(db, 'specimens', [below, predecessor, elsewhere])
  const keys = (id: string) => byOwner.get(id)?.map(({ key }) => key)
  expect(keys(below)).toContain('khoLuuTru')
  expect(keys(predecessor)).toContain('khoLuuTru')
  expect(keys(elsewhere)).toBeUndefined()
  const { id } = await createRecord(db, system, specimens, {
    ownerOrgId: below,
    fields: { name: 'Ở phòng' },
    extra: { khoLuuTru: 'Kho B' },
  })
  expect(id).toBeTruthy()
})

test('a required added field is asked for before submitting, not before saving', async () => {
  const { body } = await added({ labelVi: 'Người giữ', required: true })
  const record = await office.specimen({ name: 'Chưa có người giữ', copies: 1 })
  const submit = { id: record.id, version: record.version, to: 'submit' as const }
  await expect(transitionRecord(office.db, system, specimens, submit)).rejects.toMatchObject({
    code: 'records.incomplete',
    issues: [{ at: 'extra.nguoiGiu' }],
  })
  const kept = await changeRecord(office.db, system, specimens, {
    id: record.id,
    version: record.version,
    extra: { nguoiGiu: 'Nguyễn Văn Giữ' },
  })
  const moved = await transitionRecord(office.db, system, specimens, { ...submit, version: kept.version })
  expect(moved.state).toBe('submitted')
  await ask('PUT', `/admin/custom-fields/${body.id}/retirement`, { retired: true })
})

test('the log tells in words who returned what at which field, and what changed', async () => {
  const { db, home } = office
  const leader = office.officer('leader', { id: 'lanh-dao' })
  const record = await office.specimen({ name: 'Sổ tay', copies: 3 }, { state: 'submitted' })
  await transitionRecord(db, leader, specimens, {
    id: record.id,
    version: 1,
    to: 'return',
    note: 'Số bản chưa khớp',
    places: [{ field: 'copies', note: 'Xem lại' }],
  })
  const changed = { id: record.id, version: 2, fields: { copies: 5 } }
  await changeRecord(db, office.officer('contributor', { id: 'don-vi' }), specimens, changed)
  const { body } = await ask('GET', `/admin/events?record=${record.id}&kind=record`)
  expect(body.items.map(({ words }: { words: string }) => words)).toEqual([
    'Cán bộ contributor sửa «Số bản» của mẫu thử «Sổ tay»',
    expect.stringContaining('góp ý'),
    expect.stringContaining('góp ý'),
    'Cán bộ leader trả lại mẫu thử «Sổ tay» ở ô «Số bản»',
    'Hệ thống thử thêm mẫu thử «Sổ tay»',
  ])
  expect(body.items[3].note).toBe('Số bản chưa khớp')
  const { body: one } = await ask('GET', `/admin/events/${home}/${body.items[0].seq}`)
  expect(one.changes).toEqual([{ label: 'Số bản', before: '3', after: '5' }])
  const { body: returned } = await ask('GET', `/admin/events/${home}/${body.items[3].seq}`)
  expect(returned.changes).toEqual([{ label: 'Trạng thái', before: 'Đã trình', after: 'Trả lại' }])
})

test('pages of the log meet every event once, whatever the filter', async () => {
  const seen: string[] = []
  let cursor: string | null = null
  do {
    const query: string = cursor === null ? '' : `&cursor=${cursor}`
    const { body } = await ask('GET', `/admin/events?limit=3${query}`)
    seen.push(...body.items.map(({ chain, seq }: { chain: string; seq: number }) => `${chain} ${seq}`))
    cursor = body.nextCursor
  } while (cursor !== null)
  const { rows } = await sql<{ count: number }>`select count(*) as count from events`.execute(office.db)
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen.length).toBe(rows[0]?.count)
  const of = async (query: string) => (await ask('GET', `/admin/events?${query}`)).body.items
  expect(await of('who=lanh-dao')).not.toEqual([])
  expect(await of('who=nobody')).toEqual([])
  expect(await of('to=2017-12-31')).toEqual([])
  expect(await of('kind=law')).toEqual([])
  expect(await of(`organization=${office.elsewhere}`)).toEqual([])
  expect((await ask('GET', '/admin/events?cursor=nonsense')).body.code).toBe('audit.bad-cursor')
})

test('the log goes out as a file, without formulas, and its going out is in the log', async () => {
  await office.specimen({ name: '=HYPERLINK("x")' })
  const { status, text } = await ask('GET', '/admin/events/export.csv?kind=record&locale=vi')
  expect(status).toBe(200)
  expect(text).toContain('Thời điểm,Người thực hiện,Việc đã làm')
  expect(text).toContain('trả lại mẫu thử «Sổ tay» ở ô «Số bản»')
  const sheet = await app.inject({
    method: 'GET',
    url: '/api/admin/events/export.xlsx',
    headers: { 'x-api-key': 'administrator' },
  })
  expect(sheet.rawPayload.subarray(0, 2).toString()).toBe('PK')
  await recordExport(office.db, office.officer('lead'), {
    collection: 'specimens',
    format: 'xlsx',
    query: { q: 'sổ' },
  })
  const { body } = await ask('GET', '/admin/events?limit=3')
  expect(body.items.map(({ words }: { words: string }) => words)).toEqual([
    'Cán bộ lead xuất Mẫu thử ra xlsx',
    'Cán bộ administrator xuất nhật ký ra xlsx',
    'Cán bộ administrator xuất nhật ký ra csv',
  ])
})

test('verifying the chains tells how many events stand, and finds one that was changed', async () => {
  const { body: asked } = await ask('POST', '/admin/chain-checks')
  expect(asked).toMatchObject({ finishedAt: null, requestedBy: 'Cán bộ administrator' })
  expect((await ask('POST', '/admin/chain-checks')).body.id).toBe(asked.id)
  await verifyChainsJob.run(office.db, {})
  const { body } = await ask('GET', '/admin/chain-checks')
  expect(body.items[0]).toMatchObject({ id: asked.id, faults: [] })
  expect(body.items[0].events).toBeGreaterThan(10)
  await sql`alter table events disable trigger events_append_only`.execute(office.db)
  await sql`update events set actor_name = 'Kẻ khác' where org_id = ${office.home}::uuid and seq = 2`.execute(
    office.db,
  )
  await ask('POST', '/admin/chain-checks')
  await verifyChainsJob.run(office.db, {})
  const { body: again } = await ask('GET', '/admin/chain-checks')
  expect(again.items[0].faults).toMatchObject([{ seq: 2, reason: 'changed' }])
  expect(again.items[0].faults[0].organization).toContain(office.home)
})

test('health says what it knows, null for what it does not, and no secret', async () => {
  const { body, text } = await ask('GET', '/admin/health')
  expect(body.database.bytes).toBeGreaterThan(1_000_000)
  expect(body.database.connections).toBeGreaterThan(0)
  expect(body.disk.totalBytes).toBeGreaterThan(body.disk.freeBytes)
  expect(body).toMatchObject({
    versions: { node: process.versions.node },
    jobs: { installed: false, queues: [] },
    files: { kind: 'folder', trouble: null },
    mail: { server: false, waiting: 0 },
    lastBackupAt: null,
    slowest: null,
  })
  expect(text).not.toMatch(/postgres:\/\/|secret|password/i)
  const gone = await ask('POST', `/admin/jobs/${newId()}/retry`)
  expect(gone.body.code).toBe('health.job-not-found')
})
