import { afterAll, beforeAll, expect, test } from 'vitest'
import { evaluateFigures } from '../../figures/evaluate.ts'
import { systemActor } from '../../platform/actor.ts'
import { newId } from '../../platform/ids.ts'
import { testDatabase, type TestDatabase } from '../../platform/testing/database.ts'
import type { Collection } from '../../records/collection.ts'
import { createRecord } from '../../records/create.ts'
import { organizations } from '../organizations/public.ts'
import { gateFigures } from './figures.ts'
import { gateClusters, gateDevices, gateLog } from './schema.ts'

const province = newId()
let database: TestDatabase

const create = (collection: Collection, fields: object) =>
  createRecord(database.db, systemActor('test'), collection, {
    ownerOrgId: province,
    fields,
    state: 'approved',
  })

beforeAll(async () => {
  database = await testDatabase()
  await database.db.transaction().execute(async (trx) => {
    const fields = { code: 'province', name: 'Cơ quan', kind: 'people-committee' }
    const organization = { id: province, ownerOrgId: province, fields, state: 'approved' as const }
    await createRecord(trx, systemActor('test'), organizations, organization)
  })
})
afterAll(() => database.drop())

test('clusters and devices count while they stand, the log by its days', async () => {
  const { id: cluster } = await create(gateClusters, {
    name: 'Cha Lo',
    gate: 'Cha Lo',
    status: 'operating',
    knownSince: 2017,
  })
  await create(gateClusters, {
    name: 'Cũ',
    status: 'closed',
    inUseFrom: '2010-01-01',
    outOfUseFrom: '2017-06-30',
  })
  await create(gateClusters, { name: 'Mới', status: 'planned', inUseFrom: '2017-01-01' })
  await create(gateDevices, { cluster, kind: 'led', inUseFrom: '2017-02-01' })
  await create(gateDevices, { cluster, kind: 'tv', inUseFrom: '2018-02-01' })
  await create(gateLog, { cluster, day: '2017-03-01', hoursOn: 10, broadcastHours: 8.5, incidents: 0 })
  await create(gateLog, {
    cluster,
    day: '2017-03-02',
    broadcastHours: 2,
    incidents: 1,
    incidentNote: 'Mất điện',
  })
  await create(gateLog, { cluster, day: '2017-12-15', broadcastHours: 5, kioskSessions: 7 })
  const scope = { orgIds: [province], from: '2016-12-15', to: '2017-12-14' }
  const values = await evaluateFigures(database.db, gateFigures, scope)
  expect(Object.fromEntries(values.map(({ key, computed }) => [key, computed]))).toEqual({
    'gates.clusters': 1,
    'gates.devices': 1,
    'gates.broadcast-hours': 10.5,
    'gates.kiosk-sessions': null,
    'gates.publications-given': null,
    'gates.incidents': 1,
  })
})
