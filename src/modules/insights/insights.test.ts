import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoDatabase, idByTitle } from '../../../test/demo.ts'
import { collectAllRoutes } from '../../app.ts'
import type { Actor } from '../../platform/actor.ts'
import { loadConfig } from '../../platform/config.ts'
import { createServer } from '../../platform/http/server.ts'
import type { TestDatabase } from '../../platform/testing/database.ts'
import { openVault } from '../../platform/vault.ts'
import { subtreeOf } from '../organizations/public.ts'
import { memoryStore } from '../../platform/testing/files.ts'

let database: TestDatabase
let app: FastifyInstance
const ids = new Map<string, string>()
const actors = new Map<string, Actor>()

const files = memoryStore()

beforeAll(async () => {
  database = await demoDatabase()
  const { db } = database
  const rows = await db.selectFrom('organizations').select(['code', 'recordId']).execute()
  for (const { code, recordId } of rows) ids.set(code ?? '', recordId)
  for (const [role, code] of [
    ['lead', 'quang-binh'],
    ['viewer', 'so-ngoai-vu-quang-binh'],
  ] as const) {
    const orgId = ids.get(code) ?? ''
    const subtree = await subtreeOf(db, [orgId], '2017-12-31')
    actors.set(role, {
      kind: 'user',
      userId: role,
      name: role,
      locale: 'vi',
      assignments: [{ role, orgId, subtree }],
    })
  }
  app = await createServer({
    db,
    config: loadConfig({ CHALO_LOG_LEVEL: 'silent' }),
    files,
    routes: collectAllRoutes(openVault('a secret of more than thirty-two characters')),
    checkAnswers: true,
    resolveActor: async (headers) => actors.get(String(headers['x-api-key'])) ?? null,
  })
}, 60_000)
afterAll(async () => {
  await app.close()
  await database.drop()
})

async function ask(url: string, { as = 'lead', body }: { as?: string; body?: object } = {}) {
  const method = body ? 'POST' : 'GET'
  const answer = await app.inject({
    method,
    url,
    headers: { 'x-api-key': as },
    ...(body && { payload: body }),
  })
  const isJson = String(answer.headers['content-type']).includes('json')
  return { status: answer.statusCode, text: answer.body, body: isJson ? answer.json() : {} }
}

type Item = Record<string, unknown> & { number: string | null; standing: string }
const byNumber = (items: Item[], number: string) => items.find((item) => item.number === number)

test('the register as of 20 November 2017: numbers as prescribed and as written, what ends, what follows', async () => {
  const { body } = await ask('/api/directives/overview?asOf=2017-11-20&count=true')
  const items = body.items as Item[]
  expect(byNumber(items, '16-KL/TW')).toMatchObject({
    numberWritten: '16/KL/TW',
    group: 'central',
    standing: 'in-force',
    from: '2011-01-01',
  })
  expect(byNumber(items, '669/KH-UBND')).toMatchObject({ standing: 'ending', daysLeft: 41, follower: null })
  expect(byNumber(items, '3616/BTTTT-TTĐN')).toMatchObject({ standing: 'once' })
  expect(byNumber(items, '368/QĐ-TTg')?.otherDates).toEqual([
    { on: '2013-05-28', section: expect.stringMatching(/^IV/), recordId: null },
  ])
  expect(body.counts).toMatchObject({ all: 11, ending: 1, conflicting: 1, incomplete: 3 })
  expect(body.span).toMatchObject({ from: 2011, to: 2020 })
})

test('the views answer with what they count, page by page', async () => {
  const { body } = await ask('/api/directives/overview?asOf=2017-11-20&count=true')
  for (const view of ['in-force', 'ending', 'conflicting', 'uncited', 'incomplete']) {
    const found = await ask(`/api/directives/overview?asOf=2017-11-20&view=${view}`)
    expect([view, found.body.items.length]).toEqual([view, body.counts[view]])
  }
  const paged: string[] = []
  let cursor = ''
  do {
    const page = await ask(`/api/directives/overview?asOf=2017-11-20&limit=4${cursor && `&cursor=${cursor}`}`)
    paged.push(...page.body.items.map(({ id }: { id: string }) => id))
    cursor = page.body.nextCursor ?? ''
  } while (cursor !== '')
  expect(new Set(paged).size).toBe(11)
  expect(paged).toHaveLength(11)
  expect((await ask('/api/directives/overview?cursor=x')).status).toBe(400)
})

test('who may not read the register sees none of it', async () => {
  expect((await ask('/api/directives/overview', { as: 'viewer' })).body.items).toEqual([])
  expect((await ask('/api/directives/graph', { as: 'viewer' })).body.nodes).toEqual([])
  expect((await ask('/api/directives/uses', { as: 'viewer' })).body.uses).toEqual([])
  expect((await ask('/api/insights/figures?org=quang-binh&year=2017', { as: 'viewer' })).status).toBe(404)
})

test('the report says in which sections it uses each document', async () => {
  const { body } = await ask('/api/directives/uses?asOf=2017-11-20')
  const idOf = await idByTitle(database.db, 'directives')
  expect(body.report).toEqual({ org: 'Ủy ban nhân dân tỉnh Quảng Bình', year: 2017 })
  const sections = (title: string) =>
    body.uses.find(({ id }: { id: string }) => id === idOf(title))?.sections ?? []
  expect(sections('Chương trình hành động số 14/CTr/TU')).toContain('II.1')
  expect(sections('Nghị định số 72/2015/NĐ-CP')).toEqual([])
})

test('the graph holds the documents and how they relate', async () => {
  const { body } = await ask('/api/directives/graph?asOf=2017-11-20')
  const idOf = await idByTitle(database.db, 'directives')
  expect(body.nodes).toHaveLength(11)
  expect(body.edges).toContainEqual({
    from: idOf('Chương trình hành động số 14/CTr/TU'),
    to: idOf('Kết luận số 16/KL/TW'),
    role: 'implements',
  })
  const near = await ask(`/api/directives/graph?asOf=2017-11-20&focus=${idOf('Kết luận số 16/KL/TW')}`)
  expect(near.body.nodes.length).toBeLessThan(11)
  expect(near.body.nodes.length).toBeGreaterThan(1)
})

test('an obligation is marked done with what proves it, all or nothing', async () => {
  const before = await ask('/api/obligations/overview?asOf=2017-11-20')
  expect(before.body.total).toBe(7)
  expect(before.body.items[0]).toMatchObject({ owner: { name: 'UBND tỉnh Quảng Bình' } })
  const [first] = before.body.items
  const delegation = (await idByTitle(database.db, 'press-delegations'))('')
  const unknown = { version: first.version, doneOn: '2017-11-01', evidence: [crypto.randomUUID()] }
  const path = `/api/obligations/${first.id}/completion`
  expect((await ask(path, { body: unknown })).status).toBe(422)
  const done = await ask(path, { body: { ...unknown, evidence: [delegation] } })
  expect(done).toMatchObject({
    status: 200,
    body: { version: first.version + 1, links: [expect.any(String)] },
  })
  const after = await ask(`/api/obligations/overview?asOf=2017-11-20&directive=${first.directive.id}`)
  const changed = after.body.items.find(({ id }: { id: string }) => id === first.id)
  expect(changed).toMatchObject({ doneOn: '2017-11-01', evidence: [{ id: delegation, role: 'evidence' }] })
  expect((await ask(path, { body: { ...unknown, evidence: [] } })).status).toBe(409)
})

test('figures run over five years, unknown stays unknown and the gap shows', async () => {
  const { body } = await ask('/api/insights/figures?org=quang-binh&year=2017')
  expect(body.periods.map(({ year }: { year: number }) => year)).toEqual([2013, 2014, 2015, 2016, 2017])
  const press = body.figures.find(({ key }: { key: string }) => key === 'press.delegations')
  expect(press.values.at(-1)).toMatchObject({ computed: 6, declared: 7, gap: 1 })
  expect(press.values[0]).toMatchObject({ computed: null, declared: null, printed: null })
  const records = await ask('/api/insights/figures/press.delegations/records?org=quang-binh&year=2017')
  expect(records.body).toMatchObject({ total: 6, hidden: 0 })
  expect(records.body.records[0]).toMatchObject({ collection: 'press-delegations', amount: 1 })
})

test('the file of figures leaves unknown numbers empty', async () => {
  const { text } = await ask('/api/insights/figures.csv?org=quang-binh&year=2017&years=2&locale=vi')
  const lines = text.split('\r\n')
  expect(lines[0]?.startsWith('\uFEFFLĩnh vực,Mã chỉ tiêu,Chỉ tiêu,Đơn vị tính,2016: theo bản ghi')).toBe(
    true,
  )
  expect(lines.find((line) => line.includes('press.delegations'))).toMatch(/,đoàn,,,,,6,7,1,\d$/)
})

test('channels stand against kinds of information, and what nobody classified is named so', async () => {
  const { body } = await ask('/api/insights/channels?org=quang-binh&year=2017')
  expect(body.collections.map(({ name }: { name: string }) => name)).toEqual(
    expect.arrayContaining(['activities', 'exhibitions']),
  )
  expect(body.totals.length).toBeGreaterThan(0)
  const scopes = await ask('/api/insights/scopes?year=2017')
  expect(scopes.body.organizations[0]).toMatchObject({ code: 'quang-binh' })
})
