import { afterAll, beforeAll, expect, test } from 'vitest'
import { evaluateFigures } from '../../figures/evaluate.ts'
import { systemActor } from '../../platform/actor.ts'
import { newId } from '../../platform/ids.ts'
import { testDatabase, type TestDatabase } from '../../platform/testing/database.ts'
import { createRecord } from '../../records/create.ts'
import { organizations } from '../organizations/public.ts'
import { budgetFigures } from './figures.ts'
import { budgetLines } from './schema.ts'

const province = newId()
let database: TestDatabase

const create = (fields: object) =>
  createRecord(database.db, systemActor('test'), budgetLines, {
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

test('money adds up by source, beyond what an integer holds; integrated funds stay unknown', async () => {
  await create({
    year: 2017,
    purpose: 'Cụm thông tin',
    source: 'central',
    plannedVnd: 3_500_000_000,
    actualVnd: 3_000_000_000,
  })
  await create({ year: 2017, purpose: 'Tập huấn', source: 'local', plannedVnd: 200_000_000 })
  await create({ year: 2017, purpose: 'Lồng ghép', source: 'integrated', inKind: true })
  await create({ year: 2018, purpose: 'Tập huấn', source: 'local', actualVnd: 1 })
  const scope = { orgIds: [province], from: '2016-12-15', to: '2017-12-14' }
  const values = await evaluateFigures(database.db, budgetFigures, scope)
  expect(Object.fromEntries(values.map(({ key, computed, unknown }) => [key, [computed, unknown]]))).toEqual({
    'budget.planned': [3_700_000_000, 1],
    'budget.actual': [3_000_000_000, 2],
    'budget.central': [3_000_000_000, 0],
    'budget.central-planned': [3_500_000_000, 0],
    'budget.local': [null, 1],
    'budget.local-planned': [200_000_000, 0],
    'budget.integrated': [null, 1],
    'budget.integrated-planned': [null, 1],
    'budget.social': [null, 0],
    'budget.social-planned': [null, 0],
    'budget.unfunded-needs': [null, 0],
  })
})
