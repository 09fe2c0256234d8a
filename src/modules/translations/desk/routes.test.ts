import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadConfig } from '../../../platform/config.ts'
import { collectRoutes } from '../../../platform/http/routes.ts'
import { createServer } from '../../../platform/http/server.ts'
import { memoryStore } from '../../../platform/testing/files.ts'
import { openOffice, type Office } from '../../../records/testing/office.ts'
import type { DeskOutput, SavedOutput } from './endpoints.ts'
import { deskRoutes } from './routes.ts'
import { CAVE_EN, openDesks, translated } from './testing/desk.ts'

let office: Office
let desks: ReturnType<typeof openDesks>
let app: FastifyInstance
beforeAll(async () => {
  office = await openOffice()
  desks = openDesks(office)
  const routes = collectRoutes()
  deskRoutes(routes, new Map([[translated.name, translated]]))
  const actors = { translator: desks.translator(), reviewer: office.officer('reviewer') }
  app = await createServer({
    db: office.db,
    config: loadConfig({ CHALO_LOG_LEVEL: 'silent' }),
    files: memoryStore(),
    routes,
    resolveActor: async (headers) => actors[headers['x-api-key'] as keyof typeof actors] ?? null,
  })
})
afterAll(async () => {
  await app.close()
  await office.drop()
})

type Asking = { as?: string; method?: 'GET' | 'PUT' | 'POST'; payload?: object }

async function ask<Body>(path: string, { as = 'translator', method = 'GET', payload }: Asking = {}) {
  const url = `/api/translations/specimens/${path}`
  const answer = await app.inject({
    method,
    url,
    headers: { 'x-api-key': as },
    ...(payload ? { payload } : {}),
  })
  return { status: answer.statusCode, body: answer.json<Body>() }
}

test('a desk is opened, written, reviewed and told about over HTTP', async () => {
  const id = await desks.article()
  const { body: desk } = await ask<DeskOutput>(`${id}/en`)
  expect(desk).toMatchObject({ locale: 'en', text: null, progress: { untranslated: 4 } })
  const segments = desk.segments.map(({ id: segment, text, version }) => ({
    id: segment,
    source: text,
    target: CAVE_EN[segment as keyof typeof CAVE_EN],
    state: 'translated',
    version,
  }))
  const saved = await ask<SavedOutput>(`${id}/en/segments`, { method: 'PUT', payload: { segments } })
  expect(saved).toMatchObject({ status: 200, body: { textVersion: 1, progress: { translated: 4 } } })
  const again = { ...segments[1], target: 'It is long.', version: 0 }
  const clash = await ask(`${id}/en/segments`, { method: 'PUT', payload: { segments: [again, segments[0]] } })
  expect(clash).toMatchObject({
    status: 409,
    body: { code: 'translations.segments-changed', issues: [{ at: 'body.1' }, { at: 'title.1' }] },
  })
  const reviewed = { segments: [{ id: 'body.1', version: saved.body.segments[1]?.version }], to: 'approved' }
  expect(
    await ask<SavedOutput>(`${id}/en/reviews`, { as: 'reviewer', method: 'POST', payload: reviewed }),
  ).toMatchObject({ status: 200, body: { segments: [{ state: 'approved' }], progress: { approved: 1 } } })
  expect(await ask(`${id}/en/history?segmentId=body.1`)).toMatchObject({
    status: 200,
    body: [{ version: 1, byName: 'Cán bộ translator', target: CAVE_EN['body.1'] }],
  })
})

test('an unknown record, the source itself and a wrong target are refused', async () => {
  const id = await desks.article()
  expect(await ask('0198c1a2-0000-7000-8000-000000000001/en')).toMatchObject({ status: 404 })
  expect(await ask(`${id}/vi`)).toMatchObject({ status: 400 })
  const kept = { method: 'POST', payload: { segments: [{ id: 'body.1', version: 1 }] } } as const
  expect(await ask(`${id}/en/kept`, kept)).toMatchObject({ status: 409 })
  const ignored = { segmentId: 'body.1', check: 'numbers', reason: 'Số đã đúng theo hồ sơ.' }
  expect(await ask(`${id}/en/ignored-checks`, { method: 'POST', payload: ignored })).toMatchObject({
    status: 404,
    body: { code: 'translations.unknown-target' },
  })
})
