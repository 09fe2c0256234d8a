import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { evaluateFigures } from '../../figures/evaluate.ts'
import { demoDatabase } from '../../../test/demo.ts'
import { library } from '../../modules.ts'
import type { TestDatabase } from '../../platform/testing/database.ts'
import { openWeaknesses } from './public.ts'

let database: TestDatabase
let orgIds: string[]

beforeAll(async () => {
  database = await demoDatabase()
  const { rows } = await sql<{ recordId: string }>`select record_id from organizations`.execute(database.db)
  orgIds = rows.map(({ recordId }) => recordId)
})
afterAll(() => database.drop())

const SUBJECTS = ['activities', 'press', 'gates', 'budget', 'assessment']

async function figures(from: string, to: string): Promise<Record<string, number | null>> {
  const ours = [...library.figures.values()].filter(({ key }) => SUBJECTS.includes(key.split('.')[0] ?? ''))
  const values = await evaluateFigures(database.db, ours, { orgIds, from, to })
  return Object.fromEntries(values.map(({ key, computed }) => [key, computed]))
}

const KNOWN_2017 = {
  'activities.total': 3,
  'activities.channels-covered': 2,
  'activities.exhibitions': 1,
  'activities.exhibition-days': 5,
  'press.delegations': 6,
  'press.named-delegations': 6,
  'press.outlets': 6,
  'press.countries': 4,
  'gates.clusters': 1,
  'budget.unfunded-needs': 2,
  'assessment.strengths': 3,
  'assessment.weaknesses': 4,
  'assessment.weaknesses-without-task': 2,
  'assessment.recommendations': 3,
}

test('the year 2017 is counted from its records, and what nobody knows stays unknown', async () => {
  const values = await figures('2016-12-15', '2017-12-14')
  const known = Object.entries(values).filter(([, value]) => value !== null)
  expect(Object.fromEntries(known)).toEqual(KNOWN_2017)
  expect(values).toMatchObject({
    'press.reporter-visits': null,
    'activities.exhibition-visitors': null,
    'gates.broadcast-hours': null,
    'budget.planned': null,
    'budget.actual': null,
    'assessment.recommendations-answered': null,
  })
})

test('what belongs to 2017 is not counted again in the next period, but the cluster still stands', async () => {
  const values = await figures('2017-12-15', '2018-12-14')
  const known = Object.entries(values).filter(([, value]) => value !== null)
  expect(Object.fromEntries(known)).toEqual({ 'gates.clusters': 1 })
})

test('of the weaknesses of 2017, the missing posts and what waits for money have no task in 2018', async () => {
  const open = await openWeaknesses(database.db, { orgIds, year: 2017 })
  expect(open.map(({ title }) => title)).toEqual([
    expect.stringContaining('biên chế'),
    expect.stringContaining('cơ sở dữ liệu quảng bá hình ảnh'),
  ])
})
