import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { evaluateFigures } from '../../figures/evaluate.ts'
import { systemActor, type Actor } from '../../platform/actor.ts'
import { loadConfig } from '../../platform/config.ts'
import { transaction } from '../../platform/database/connect.ts'
import { newId } from '../../platform/ids.ts'
import { collectRoutes } from '../../platform/http/routes.ts'
import { createServer } from '../../platform/http/server.ts'
import { testDatabase, type TestDatabase } from '../../platform/testing/database.ts'
import { openVault } from '../../platform/vault.ts'
import type { Collection } from '../../records/collection.ts'
import { createRecord } from '../../records/create.ts'
import { organizations } from '../organizations/public.ts'
import { pressFigures } from './figures.ts'
import { forgetPassports } from './forget-passports.ts'
import { pressRoutes } from './routes.ts'
import { outlets, pressDelegations, pressMembers } from './schema.ts'
import { memoryStore } from '../../platform/testing/files.ts'

const system = systemActor('test')
const vault = openVault('a secret of the tests, long enough to derive a key from')
const province = newId()
const elsewhere = newId()
let database: TestDatabase
let app: FastifyInstance

const create = (collection: Collection, fields: object, ownerOrgId = province) =>
  createRecord(database.db, system, collection, { ownerOrgId, fields, state: 'approved', vault })

function actorOf(orgId: string | undefined): Actor | null {
  if (!orgId) return null
  const assignments = [{ role: 'foreign-affairs', orgId, subtree: [orgId] }]
  return { ...system, kind: 'user', userId: 'officer', assignments }
}

beforeAll(async () => {
  database = await testDatabase()
  await transaction(database.db, async (trx) => {
    for (const id of [province, elsewhere]) {
      const fields = { code: id, name: 'Cơ quan', kind: 'people-committee' }
      await createRecord(trx, system, organizations, { id, ownerOrgId: id, fields, state: 'approved' })
    }
  })
  const routes = collectRoutes()
  pressRoutes(routes)
  app = await createServer({
    db: database.db,
    config: loadConfig({}),
    files: memoryStore(),
    routes,
    resolveActor: ({ authorization }) => Promise.resolve(actorOf(authorization)),
  })
})
afterAll(async () => {
  await app.close()
  await database.drop()
})

const move = (id: string, to: string, { version = 1, from = province } = {}) =>
  app.inject({
    method: 'POST',
    url: `/api/press-delegations/${id}/stage`,
    headers: { authorization: from },
    payload: { version, to },
  })

test('a delegation moves along its stages, and the move is in its history', async () => {
  const { id } = await create(pressDelegations, { outletAsWritten: 'NHK', stage: 'received' })
  const moved = await move(id, 'appraising')
  expect(moved.statusCode).toBe(200)
  expect(moved.json()).toEqual({
    id,
    version: 2,
    stage: 'appraising',
    next: ['consulting', 'submitted', 'withdrawn'],
  })
  const { rows } = await sql<{ type: string; data: { fields: string[] } }>`
    select type, data from events where record_id = ${id} order by seq desc limit 1`.execute(database.db)
  expect(rows).toMatchObject([{ type: 'record.changed', data: { fields: ['stage'] } }])
})

test('a skipped stage, an old version and another province are refused', async () => {
  const { id } = await create(pressDelegations, { outletAsWritten: 'Arte', stage: 'received' })
  expect((await move(id, 'accepted')).statusCode).toBe(409)
  expect((await move(id, 'appraising', { version: 7 })).statusCode).toBe(409)
  expect((await move(id, 'appraising', { from: elsewhere })).statusCode).toBe(404)
})

test('the checks of a delegation give its clocks with their law and what to look at', async () => {
  const { id } = await create(pressDelegations, {
    outletAsWritten: 'ZDF',
    stage: 'received',
    receivedOn: '2026-07-01',
    places: ['Cửa khẩu quốc tế'],
  })
  const url = `/api/press-delegations/${id}/checks`
  const answer = await app.inject({ url, headers: { authorization: province } })
  expect(answer.statusCode).toBe(200)
  expect(answer.json()).toMatchObject({
    replyDueOn: '2026-07-10',
    deadlines: [
      { event: 'permit-decision', dueOn: '2026-07-10', citation: expect.stringContaining('262/2026') },
    ],
    warnings: [{ at: 'borderArea', message: { vi: expect.stringContaining('Cửa khẩu quốc tế') } }],
  })
  expect((await app.inject({ url })).statusCode).toBe(401)
})

test('a passport number goes when its keeping ends, and its going is recorded', async () => {
  const kept = await create(pressMembers, { fullName: 'A', passport: 'X1', expires: '2026-12-31' })
  const gone = await create(pressMembers, { fullName: 'B', passport: 'X2', expires: '2026-06-30' })
  expect(await forgetPassports(database.db, '2026-07-01')).toBe(1)
  expect(await forgetPassports(database.db, '2026-07-01')).toBe(0)
  const { rows } = await sql<{ recordId: string }>`
    select record_id from press_members where passport is not null`.execute(database.db)
  expect(rows).toEqual([{ recordId: kept.id }])
  const events = await sql<{ recordId: string }>`
    select record_id from events where type = 'press.passport-forgotten'`.execute(database.db)
  expect(events.rows).toEqual([{ recordId: gone.id }])
})

test('delegations are counted where they were, once a year while only that is known', async () => {
  const owner = elsewhere
  const outlet = (await create(outlets, { name: 'BBC', kind: 'television', country: 'GB' }, owner)).id
  const come = (fields: object) =>
    create(pressDelegations, { outlet, country: 'GB', stage: 'ended', ...fields }, owner)
  await come({ year: 2016, memberCount: 9 })
  await come({
    startsOn: '2016-12-10',
    endsOn: '2016-12-20',
    memberCount: 4,
    replyDueOn: '2016-12-01',
    repliedOn: '2016-11-30',
  })
  await come({
    startsOn: '2017-03-01',
    outletAsWritten: 'BBC News',
    replyDueOn: '2017-02-01',
    repliedOn: '2017-02-02',
  })
  await come({ startsOn: '2017-04-01', stage: 'refused', memberCount: 5 })
  await come({ startsOn: '2017-05-01', stage: null, memberCount: 6 })
  const scope = { orgIds: [owner], from: '2016-12-15', to: '2017-12-14' }
  const values = await evaluateFigures(database.db, pressFigures, scope)
  expect(
    Object.fromEntries(values.map(({ key, computed, unknown }) => [key, [computed, unknown]])),
  ).toMatchObject({
    'press.delegations': [2, 1],
    'press.named-delegations': [2, 0],
    'press.reporter-visits': [4, 1],
    'press.outlets': [1, 0],
    'press.countries': [1, 0],
    'press.on-time': [1, 2],
    'press.coverage': [null, 0],
  })
})
