import { afterAll, beforeAll, expect, test } from 'vitest'
import { evaluateFigures } from '../../figures/evaluate.ts'
import { systemActor } from '../../platform/actor.ts'
import { newId } from '../../platform/ids.ts'
import { testDatabase, type TestDatabase } from '../../platform/testing/database.ts'
import type { Collection } from '../../records/collection.ts'
import { createRecord } from '../../records/create.ts'
import { organizations } from '../organizations/public.ts'
import { activityFigures } from './figures.ts'
import { activities, exhibitions, visits } from './schema.ts'

const province = newId()
let database: TestDatabase

const create = (collection: Collection, fields: object, state: 'approved' | 'draft' = 'approved') =>
  createRecord(database.db, systemActor('test'), collection, { ownerOrgId: province, fields, state })

beforeAll(async () => {
  database = await testDatabase()
  await database.db.transaction().execute(async (trx) => {
    const fields = { code: 'province', name: 'Cơ quan', kind: 'people-committee' }
    const organization = { id: province, ownerOrgId: province, fields, state: 'approved' as const }
    await createRecord(trx, systemActor('test'), organizations, organization)
  })
})
afterAll(() => database.drop())

test('quantities, days and delegations add up; drafts and other periods stay out', async () => {
  const articles = { kind: 'press-feature', channel: 'domestic-press', quantity: 40, quantityUnit: 'bài' }
  await create(activities, { ...articles, title: 'Chuyên mục', year: 2017, foreignQuantity: 3 })
  await create(activities, { title: 'Phóng sự', kind: 'broadcast', channel: 'domestic-press', year: 2017 })
  await create(activities, { ...articles, title: 'Bản nháp', year: 2017 }, 'draft')
  await create(activities, { ...articles, title: 'Năm trước', year: 2016 })
  await create(activities, { title: 'Họp báo tháng 3', kind: 'press-conference', startsOn: '2017-03-01' })
  const several = { kind: 'press-conference', quantity: 3, quantityUnit: 'cuộc', channel: 'other' }
  await create(activities, { ...several, title: 'Họp báo định kỳ', year: 2017 })
  await create(activities, {
    title: 'Cổng tỉnh',
    kind: 'portal',
    channel: 'portals',
    year: 2017,
    reach: 9000,
  })
  await create(exhibitions, { name: 'Một ngày', startsOn: '2017-05-01', visitors: 120 })
  await create(exhibitions, { name: 'Chưa rõ ngày', year: 2017 })
  await create(visits, { name: 'Đoàn Lào', direction: 'in', year: 2017 })
  const scope = { orgIds: [province], from: '2016-12-15', to: '2017-12-14' }
  const values = await evaluateFigures(database.db, activityFigures, scope)
  expect(Object.fromEntries(values.map(({ key, computed }) => [key, computed]))).toEqual({
    'activities.total': 5,
    'activities.articles': 40,
    'activities.foreign-language-articles': 3,
    'activities.press-conferences': 4,
    'activities.channels-covered': 3,
    'activities.portals': null,
    'activities.portal-visits': 9000,
    'activities.exhibitions': 2,
    'activities.exhibition-days': 1,
    'activities.exhibition-visitors': 120,
    'activities.visits-in': 1,
    'activities.visits-out': null,
  })
})
