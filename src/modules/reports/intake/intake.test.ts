import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { library } from '../../../modules.ts'
import { systemActor } from '../../../platform/actor.ts'
import { transaction } from '../../../platform/database/connect.ts'
import { verifyChains } from '../../../platform/events.ts'
import { newId } from '../../../platform/ids.ts'
import { testDatabase, type TestDatabase } from '../../../platform/testing/database.ts'
import { createRecord } from '../../../records/create.ts'
import { listRecords } from '../../../records/list.ts'
import { collectionNamed } from '../../../records/registry.ts'
import { organizations } from '../../organizations/public.ts'
import { readReport } from '../reader/read.ts'
import { commitReading } from './commit.ts'

const actor = systemActor('test')
const YEAR = 2018
const source = 'report:son-ha-2018.txt'
let database: TestDatabase
let orgId: string

beforeAll(async () => {
  database = await testDatabase()
  orgId = newId()
  const fields = { code: 'son-ha', name: 'Ủy ban nhân dân tỉnh Sơn Hà', kind: 'people-committee' }
  // It owns itself, which only a whole transaction can say.
  await transaction(database.db, (db) =>
    createRecord(db, actor, organizations, { id: orgId, ownerOrgId: orgId, fields }),
  )
})
afterAll(() => database.drop())

async function takeIn() {
  const text = await readFile(join(import.meta.dirname, '../reader/fixtures/son-ha-2018.txt'), 'utf8')
  const reading = readReport(text, { year: YEAR })
  return transaction(database.db, (db) =>
    commitReading(db, actor, library.collections, reading, { orgId, year: YEAR, source }),
  )
}

function recordsIn(name: string) {
  return listRecords(database.db, actor, collectionNamed(library.collections, name), {
    limit: 200,
    count: true,
  })
}

test('an old report becomes drafts that say where they came from', async () => {
  const intake = await takeIn()
  expect(intake.refused).toEqual([])
  expect(intake.created.length).toBeGreaterThan(30)
  const { items } = await recordsIn('directives')
  expect(items.length).toBeGreaterThan(2)
  expect(items.every(({ state }) => state === 'draft')).toBe(true)
  expect(items.every((record) => record.source === source && record.ownerOrgId === orgId)).toBe(true)
})

test('names of organisations become organisations, those already known are found', async () => {
  const { items } = await recordsIn('organizations')
  const codes = items.map(({ fields }) => fields.code)
  expect(codes.filter((code) => code === 'son-ha')).toHaveLength(1)
  expect(new Set(codes).size).toBe(codes.length)
  const { items: recommendations } = await recordsIn('recommendations')
  const ids = new Set(items.map(({ id }) => id))
  for (const { fields } of recommendations)
    expect(fields.to === null || ids.has(String(fields.to))).toBe(true)
})

test('what the report says of itself becomes its report, and its totals declared figures', async () => {
  const { items } = await recordsIn('reports')
  expect(items).toHaveLength(1)
  expect(items[0]?.fields).toMatchObject({ year: YEAR })
  const { items: declared } = await recordsIn('figure-declarations')
  expect(declared.length).toBeGreaterThan(0)
  for (const { fields } of declared) expect(library.figures.has(String(fields.figure))).toBe(true)
})

test('taking in the same report again adds nothing', async () => {
  const before = (await recordsIn('assessments')).total
  const again = await takeIn()
  expect(again.created).toEqual([])
  expect(again.known).toBeGreaterThan(30)
  expect((await recordsIn('assessments')).total).toBe(before)
  expect((await verifyChains(database.db)).faults).toEqual([])
})
