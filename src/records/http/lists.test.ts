import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadConfig } from '../../platform/config.ts'
import { collectRoutes } from '../../platform/http/routes.ts'
import { createServer } from '../../platform/http/server.ts'
import { newId } from '../../platform/ids.ts'
import { collectionsOf } from '../registry.ts'
import { openOffice, vault, type Office } from '../testing/office.ts'
import { specimens } from '../testing/specimens.ts'
import { listRoutes } from './list-routes.ts'
import { overviewRoutes } from './overview-routes.ts'
import { memoryStore } from '../../platform/testing/files.ts'

let office: Office
let app: FastifyInstance
let own: string
let foreign: string
beforeAll(async () => {
  office = await openOffice()
  own = (await office.specimen({ name: 'Sách ảnh', copies: 3 })).id
  foreign = (await office.specimen({ name: 'Sách nơi khác', copies: 4 }, { ownerOrgId: office.elsewhere })).id
  const routes = collectRoutes()
  const collections = collectionsOf([[specimens]])
  const figure = { key: 'specimens.total', label: { vi: 'Số mẫu thử', en: 'Specimens' }, unit: 'mẫu' }
  overviewRoutes({ collections, figures: new Map([[figure.key, figure]]) }, routes)
  listRoutes(collections, routes, vault)
  const officers = { contributor: office.officer('contributor'), lead: office.officer('lead') }
  app = await createServer({
    db: office.db,
    config: loadConfig({ CHALO_LOG_LEVEL: 'silent' }),
    files: memoryStore(),
    routes,
    checkAnswers: true,
    resolveActor: async (headers) => officers[headers['x-api-key'] as keyof typeof officers] ?? null,
  })
})
afterAll(async () => {
  await app.close()
  await office.drop()
})

const ask = (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, payload?: object, headers = {}) =>
  app.inject({
    method,
    url,
    ...(payload ? { payload } : {}),
    headers: { 'x-api-key': 'contributor', ...headers },
  })

test('a description is sent once and then known by its tag', async () => {
  const first = await ask('GET', '/api/collections/specimens')
  expect(first.statusCode).toBe(200)
  const known = { 'if-none-match': String(first.headers['etag']) }
  expect((await ask('GET', '/api/collections/specimens', undefined, known)).statusCode).toBe(304)
  expect((await ask('GET', '/api/collections/nothing')).json()).toMatchObject({ status: 404 })
})

test('search answers with records and figures, of one collection with its records only', async () => {
  const all = await ask('GET', '/api/find?q=mau%20thu')
  expect(all.json()).toMatchObject({ records: [{ id: own }], figures: [{ key: 'specimens.total' }] })
  const one = await ask('GET', '/api/find?q=sach&collection=specimens')
  expect(one.json()).toMatchObject({ records: [{ id: own }], figures: [] })
})

test('a selection goes out as a file without what one may not read', async () => {
  const answer = await ask('POST', '/api/records/specimens/selection', { format: 'csv', ids: [own, foreign] })
  expect(answer.headers['content-disposition']).toContain('.csv')
  expect(answer.body).toContain('Sách ảnh')
  expect(answer.body).not.toContain('Sách nơi khác')
})

test('counts come in the order asked for; a filter that is gone has none', async () => {
  const queries = [{ filters: {} }, { q: 'sach', filters: { copies: '4..' } }, { filters: { formerly: 'x' } }]
  const { counts } = (await ask('POST', '/api/collections/specimens/counts', { queries })).json()
  expect(counts).toEqual([{ total: 1, totalExceeded: false }, { total: 0, totalExceeded: false }, null])
})

test('views are kept, shared, renamed and removed', async () => {
  const made = await ask('POST', '/api/collections/specimens/views', {
    name: ' Cần  sửa ',
    query: { q: 'a' },
  })
  expect(made.json()).toMatchObject({ name: 'Cần  sửa', orgId: null, mine: true })
  const { id } = made.json<{ id: string }>()
  const shared = await ask('PATCH', `/api/saved-views/${id}`, { orgId: office.home })
  expect(shared.json()).toMatchObject({ name: 'Cần  sửa', query: { q: 'a' }, orgId: office.home })
  const lead = { 'x-api-key': 'lead' }
  const seen = await ask('GET', '/api/collections/specimens/views', undefined, lead)
  expect(seen.json()).toMatchObject({ views: [{ id, mine: false }] })
  expect((await ask('DELETE', `/api/saved-views/${id}`, undefined, lead)).statusCode).toBe(404)
  expect((await ask('DELETE', `/api/saved-views/${id}`)).statusCode).toBe(200)
})

test('no more than five hundred records are acted on in one call', async () => {
  const items = Array.from({ length: 501 }, () => ({ id: newId(), version: 1 }))
  const act = { kind: 'remove' }
  const many = await ask('POST', '/api/records/specimens/bulk', { act, items })
  expect(many.statusCode).toBe(400)
  const some = await ask('POST', '/api/records/specimens/bulk', { act, items: items.slice(0, 2) })
  expect(some.json()).toMatchObject({ results: [{ done: false }, { done: false }] })
})
