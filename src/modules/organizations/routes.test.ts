import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemActor, type Actor } from '../../platform/actor.ts'
import { loadConfig } from '../../platform/config.ts'
import { transaction } from '../../platform/database/connect.ts'
import { collectRoutes } from '../../platform/http/routes.ts'
import { createServer } from '../../platform/http/server.ts'
import { testDatabase, type TestDatabase } from '../../platform/testing/database.ts'
import { createRecord } from '../../records/create.ts'
import { organizationRoutes } from './routes.ts'
import { externalInformation, organizations } from './schema.ts'
import { memoryStore } from '../../platform/testing/files.ts'

const system = systemActor('test')
const ids: Record<string, string> = {}
let database: TestDatabase
let app: FastifyInstance

const noFiles = memoryStore()

function actorOf(role: string | undefined): Actor | null {
  if (!role) return null
  const orgId = ids.province ?? ''
  return {
    ...system,
    kind: 'user',
    userId: role,
    assignments: [{ role, orgId, subtree: Object.values(ids) }],
  }
}

beforeAll(async () => {
  database = await testDatabase()
  await transaction(database.db, async (trx) => {
    for (const [code, kind] of Object.entries({
      province: 'people-committee',
      old: 'department',
      heir: 'department',
    })) {
      const fields = { code, name: `Cơ quan ${code}`, kind }
      const ownerOrgId = ids.province ?? (ids.province = crypto.randomUUID())
      const id = code === 'province' ? ownerOrgId : crypto.randomUUID()
      ids[code] = id
      await createRecord(trx, system, organizations, { id, ownerOrgId, fields, state: 'approved' })
    }
  })
  const routes = collectRoutes()
  organizationRoutes(routes)
  app = await createServer({
    db: database.db,
    config: loadConfig({}),
    files: noFiles,
    routes,
    resolveActor: ({ authorization }) => Promise.resolve(actorOf(authorization)),
  })
})
afterAll(async () => {
  await app.close()
  await database.drop()
})

async function call(
  method: 'GET' | 'POST',
  url: string,
  { role = 'administrator', body }: { role?: string; body?: object } = {},
) {
  const answer = await app.inject({
    method,
    url,
    headers: { authorization: role },
    ...(body && { payload: body }),
  })
  return { status: answer.statusCode, body: answer.json<Record<string, unknown>>() }
}

test('an administrator names an organisation for a period, splits it, and everybody reads the history', async () => {
  const named = { name: 'Sở cũ', parentId: ids.province, from: '2016-01-01' }
  const added = await call('POST', `/api/organizations/${ids.old}/versions`, { body: named })
  expect(added).toMatchObject({ status: 200, body: { id: expect.any(String) } })
  const mandate = { function: externalInformation, orgId: ids.old, territoryId: ids.province }
  expect((await call('POST', '/api/organizations/mandates', { body: mandate })).status).toBe(200)
  const split = {
    kind: 'split',
    on: '2025-07-01',
    function: externalInformation,
    fromIds: [ids.old],
    toIds: [ids.heir],
  }
  expect((await call('POST', '/api/organizations/successions', { body: split })).body).toEqual({ done: true })

  const history = await call('GET', '/api/organizations/old/versions', { role: 'viewer' })
  expect(history.body).toMatchObject({
    organization: { id: ids.old, name: 'Sở cũ' },
    versions: [{ from: '2016-01-01', to: '2025-06-30' }],
    successions: [{ kind: 'split', toId: ids.heir }],
  })
  const followed = await call(
    'GET',
    `/api/organizations/old/successors?on=2026-01-01&function=${externalInformation}`,
  )
  expect(followed.body).toMatchObject({ successors: [{ code: 'heir' }] })
  const held = await call('GET', '/api/organizations/mandates?on=2020-01-01&territory=province')
  expect(held.body).toMatchObject({ mandates: [{ orgId: ids.old, orgName: 'Sở cũ', to: '2025-06-30' }] })
  const tree = await call('GET', '/api/organizations/tree?on=2020-01-01')
  expect(tree.body.organizations).toMatchObject([
    { code: 'province', depth: 0 },
    { code: 'heir' },
    { code: 'old', depth: 1 },
  ])
})

test.each([
  ['a contributor', { role: 'contributor', body: { name: 'Tên', from: '2026-01-01' } }, 403],
  ['nobody', { role: '', body: { name: 'Tên', from: '2026-01-01' } }, 401],
  ['an impossible date', { body: { name: 'Tên', from: '2026-02-30' } }, 400],
  ['an end before the start', { body: { name: 'Tên', from: '2026-02-01', to: '2026-01-01' } }, 422],
  ['a superior that does not exist', { body: { name: 'Tên', parentId: crypto.randomUUID() } }, 404],
])('a name is refused for %s', async (_, asked, status) => {
  expect((await call('POST', `/api/organizations/${ids.heir}/versions`, asked)).status).toBe(status)
})

test.each([
  [{ kind: 'merged', on: '2026-01-01', toIds: [] }, 'organizations.successor-needed'],
  [{ kind: 'function-moved', on: '2026-01-01' }, 'organizations.function-needed'],
])('a succession that says too little is refused: %j', async (said, code) => {
  const body = { fromIds: [ids.heir], toIds: [ids.province], ...said }
  expect((await call('POST', '/api/organizations/successions', { body })).body).toMatchObject({ code })
})

test('an unknown organisation is not found', async () => {
  expect((await call('GET', '/api/organizations/so-khong-co/successors')).status).toBe(404)
})
