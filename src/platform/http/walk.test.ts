import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import type { Actor } from '../actor.ts'
import { loadConfig } from '../config.ts'
import { defineError } from '../errors.ts'
import type { FileStore } from '../files.ts'
import { testDatabase, type TestDatabase } from '../testing/database.ts'
import { endpoint } from './endpoint.ts'
import { collectRoutes } from './routes.ts'
import { createServer } from './server.ts'
import { walk, type Persona } from './walk.ts'

const words = { vi: 'Thử', en: 'Try' }
const notFound = defineError('test.not-found', 404, { vi: 'Không có.', en: 'None.' })
const id = '019ab000-0000-7000-8000-000000000001'
const one = {
  group: 'test',
  summary: words,
  input: z.object({ id: z.uuid() }),
  output: z.object({ title: z.string() }),
}
const signed = (name: string): Actor => ({ kind: 'user', userId: name, name, assignments: [], locale: 'vi' })
const files = { health: async () => null } as unknown as FileStore

const personas: Persona[] = [
  { name: 'viewer at home', from: 'home', headers: { cookie: 'home' } },
  { name: 'viewer elsewhere', from: 'elsewhere', headers: { cookie: 'elsewhere' } },
  { name: 'nobody', from: 'nowhere', headers: {} },
]

let database: TestDatabase
beforeAll(async () => void (database = await testDatabase()))
afterAll(() => database.drop())

async function findings(
  declare: (routes: ReturnType<typeof collectRoutes>) => void,
  fingerprint = async () => '',
) {
  const routes = collectRoutes()
  declare(routes)
  const app = await createServer({
    db: database.db,
    config: loadConfig({ CHALO_LOG_LEVEL: 'silent' }),
    files,
    routes,
    resolveActor: async ({ cookie }) => (cookie ? signed(cookie) : null),
  })
  const endpoints = routes.list.map((route) => route.endpoint)
  const isShared = () => false
  const walked = await walk({
    app,
    endpoints,
    personas,
    known: { id },
    marks: ['Đoàn mật'],
    isShared,
    fingerprint,
  })
  await app.close()
  return walked
}

test('a well-guarded endpoint passes', async () => {
  const { findings: found, requests } = await findings(({ handle }) => {
    handle(endpoint({ ...one, method: 'GET', path: '/api/a/:id' }))(async (_input, { actor }) => {
      if (actor.name !== 'home') throw notFound()
      return { title: 'Đoàn mật' }
    })
  })
  expect(found).toEqual([])
  expect(requests).toBe(3)
})

test('a leak, an unguarded address, a crash and a silent change are each found', async () => {
  let changes = 0
  const { findings: found, unreached } = await findings(
    ({ handle, handlePublic }) => {
      handle(endpoint({ ...one, method: 'GET', path: '/api/leak/:id' }))(async () => ({ title: 'Đoàn mật' }))
      handle(endpoint({ ...one, method: 'GET', path: '/api/crash/:id' }))(async () => {
        throw new Error('crash')
      })
      handlePublic(endpoint({ ...one, access: 'public', method: 'GET', path: '/api/shy' }))(async () => ({
        title: '',
      }))
      handle(endpoint({ ...one, method: 'POST', path: '/api/change', input: z.object({}) }))(async () => {
        changes += 1
        return { title: '' }
      })
    },
    async () => String(changes),
  )
  const stranger = found.filter(({ persona }) => persona === 'viewer elsewhere')
  expect(stranger.map(({ endpoint: at, problem }) => `${at}: ${problem.slice(0, 22)}`)).toEqual([
    'GET /api/leak/:id: showed a stranger “Đoà',
    'GET /api/leak/:id: served a stranger on a',
    'GET /api/crash/:id: failed: {"type":"urn:c',
    '*: changed records of hom',
  ])
  expect(unreached).toEqual([])
})

test('an endpoint whose sample never passes validation is named, for it was not tried', async () => {
  const { unreached } = await findings(({ handle }) => {
    const input = z.object({ id: z.uuid(), code: z.string().regex(/^\d{4}$/) })
    handle(endpoint({ ...one, method: 'GET', path: '/api/a/:id', input }))(async () => ({ title: '' }))
  })
  expect(unreached).toEqual(['GET /api/a/:id'])
})
