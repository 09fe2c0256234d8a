import fc from 'fast-check'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { collectAllRoutes } from '../src/app.ts'
import { library } from '../src/modules.ts'
import { systemActor } from '../src/platform/actor.ts'
import { loadConfig } from '../src/platform/config.ts'
import { pathNames, type AnyEndpoint } from '../src/platform/http/endpoint.ts'
import { sampleOf } from '../src/platform/http/sample.ts'
import { createServer } from '../src/platform/http/server.ts'
import { verifyChains } from '../src/platform/events.ts'
import type { TestDatabase } from '../src/platform/testing/database.ts'
import { openVault } from '../src/platform/vault.ts'
import { demoDatabase } from './demo.ts'
import { memoryStore } from '../src/platform/testing/files.ts'

const REQUESTS_EACH = 8

const files = memoryStore()

let database: TestDatabase
let app: FastifyInstance
let endpoints: AnyEndpoint[]
const examples = new Map<string, string>()
const faults: string[] = []

beforeAll(async () => {
  database = await demoDatabase()
  const { rows } = await sql<{ collection: string; id: string }>`
    select distinct on (collection) collection, id from records`.execute(database.db)
  for (const { collection, id } of rows) examples.set(collection, id)
  const routes = collectAllRoutes(openVault('a secret of more than thirty-two characters'))
  endpoints = routes.list.map(({ endpoint }) => endpoint)
  app = await createServer({
    db: database.db,
    config: loadConfig({ CHALO_LOG_LEVEL: 'silent' }),
    files,
    routes,
    checkAnswers: true,
    // The one who may do everything meets every line of code.
    resolveActor: async () => systemActor('Người thử'),
  })
}, 60_000)
afterAll(async () => {
  await app.close()
  await database.drop()
})

const empty = ['', ' ', '\0', 'a\0b', '\ud800', '\u202e']
const numbers = ['9'.repeat(40), '-1', '1e999', 'NaN', 'null', '..', '1..2..3', ',,,', 'true']
const dates = ['2017-02-30', '0000-01-01', '99999-01-01', '2017-01-01..0000-00-00']
const code = [
  '%',
  '_',
  '\\',
  "';--",
  '{}',
  '__proto__',
  'constructor',
  'toString',
  '../../etc/passwd',
  '<script>',
  '=1+1',
]
const own = ['quang-binh', '•••', '-happened', '[[x]]', '{{press.delegations}}', '💥', 'Đ', 'a'.repeat(3000)]
const nobody = '00000000-0000-0000-0000-000000000000'
const strings = [...empty, ...numbers, ...dates, ...code, ...own, nobody]
const odd: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...strings),
  fc.constantFrom(null, true, 0, -1, 1.5, 1e308, -0, 2 ** 53, [], {}, [null], [[]], { a: { b: [1] } }),
  fc.jsonValue({ maxDepth: 2 }),
)

/** Names that an endpoint might read anywhere: its own, and the fields of its collection. */
function fieldsFor({ group }: AnyEndpoint): string[] {
  return Object.keys(library.collections.get(group)?.shape.shape ?? {})
}

type Twist = { member: number; value: unknown; place: number; field: number; fieldValue: unknown }

function inWords(value: unknown): string {
  return (typeof value === 'string' ? value : JSON.stringify(value)).toWellFormed()
}

/** An honest request with one thing in it gone wrong. */
function twisted(endpoint: AnyEndpoint, { member, value, place, field, fieldValue }: Twist): InjectOptions {
  const id = examples.get(endpoint.group) ?? [...examples.values()][member % examples.size]
  const known = {
    id,
    ownerOrgId: examples.get('organizations'),
    toId: id,
    version: 1,
    org: 'quang-binh',
    year: 2017,
    locale: 'vi',
  }
  const request = sampleOf(endpoint, known)
  const names = pathNames(endpoint.path)
  const [path = '', query = ''] = String(request.url).split('?')
  if (place === 0 && names.length > 0) {
    const text = encodeURIComponent(inWords(value)).slice(0, 500)
    const segment = names[member % names.length]
    const honest = path.split('/')
    const index = endpoint.path.split('/').indexOf(`:${segment}`)
    return {
      ...request,
      url: [...honest.slice(0, index), text || '%20', ...honest.slice(index + 1)].join('/'),
    }
  }
  const readsQuery = request.payload === undefined
  if (readsQuery) {
    const params = new URLSearchParams(query)
    const choices = [
      ...params.keys(),
      ...fieldsFor(endpoint),
      'q',
      'sort',
      'cursor',
      'limit',
      'count',
      'from',
      'to',
      'org',
      'format',
    ]
    params.set(choices[member % choices.length] ?? 'q', inWords(value))
    return { ...request, url: `${path}?${params}` }
  }
  if (request.payload instanceof FormData) return request
  const body = { ...(request.payload as Record<string, unknown>) }
  const fields = fieldsFor(endpoint)
  if ('fields' in body && fields.length > 0 && place < 3) {
    body['fields'] = {
      [fields[field % fields.length] ?? '']: fieldValue,
      [fields[member % fields.length] ?? '']: value,
    }
  } else {
    const keys = [...Object.keys(body), 'version', 'extra']
    body[keys[member % keys.length] ?? ''] = value
  }
  return { ...request, payload: place === 3 ? (value as string | object) : body }
}

const twist: fc.Arbitrary<Twist> = fc.record({
  member: fc.nat(60),
  value: odd,
  place: fc.nat(4),
  field: fc.nat(60),
  fieldValue: odd,
})

test(
  'nothing that can be sent makes the server fail, or answer against its description',
  { timeout: 300_000 },
  async () => {
    const seed = fc.readConfigureGlobal().seed ?? 0
    const statuses = new Map<number, number>()
    for (const [index, endpoint] of endpoints.entries()) {
      for (const each of fc.sample(twist, { numRuns: REQUESTS_EACH, seed: seed + index })) {
        const request = twisted(endpoint, each)
        const payload =
          request.payload !== undefined && !(request.payload instanceof FormData)
            ? JSON.stringify(request.payload)
            : request.payload
        const headers = typeof payload === 'string' ? { 'content-type': 'application/json' } : {}
        const { statusCode, body } = await app.inject({ ...request, payload, headers } as InjectOptions)
        statuses.set(statusCode, (statuses.get(statusCode) ?? 0) + 1)
        if (statusCode >= 500)
          faults.push(
            `${endpoint.method} ${String(request.url)} ${String(payload).slice(0, 300)} → ${statusCode} ${body.slice(0, 200)}`,
          )
      }
    }
    expect([`seed ${seed}`, ...faults]).toEqual([`seed ${seed}`])
    // It did reach what it tried: some were refused, some served.
    expect([...statuses.keys()]).toEqual(expect.arrayContaining([200, 400, 404, 422]))
    expect((await verifyChains(database.db)).faults).toEqual([])
  },
)
