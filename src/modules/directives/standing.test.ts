import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../platform/ids.ts'
import type { IsoDate } from '../../platform/time/dates.ts'
import { createRecord } from '../../records/create.ts'
import { openOffice, system, type Office } from '../../records/testing/office.ts'
import { documentTypes, type DocumentType } from './document-types.ts'
import type { DirectiveDates } from './rules.ts'
import { directives } from './schema.ts'
import { standingOn, standingSql } from './standing.ts'
import { changesTo } from './store.ts'

let office: Office

beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.drop())

const day = fc
  .date({ min: new Date('2010-01-01'), max: new Date('2022-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10) as IsoDate)
const year = fc.integer({ min: 2010, max: 2022 })
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const document = fc.record({
  type: maybe(fc.constantFrom(...(Object.keys(documentTypes) as DocumentType[]))),
  planned: fc.constant(null),
  issuedOn: maybe(day),
  effectiveFrom: maybe(day),
  effectiveTo: maybe(day),
  periodFrom: maybe(year),
  periodTo: maybe(year),
})

const inOrder = ({ effectiveFrom, effectiveTo, periodFrom, periodTo }: DirectiveDates) =>
  (effectiveFrom === null || effectiveTo === null || effectiveFrom <= effectiveTo) &&
  (periodFrom === null || periodTo === null || periodFrom <= periodTo)

test('the database and the rule judge every document alike', async () => {
  const created = new Map<string, DirectiveDates>()
  const pairs = fc.sample(fc.tuple(document.filter(inOrder), document.filter(inOrder)), {
    numRuns: 120,
    seed: 7,
  })
  for (const [index, [changed, changer]] of pairs.entries()) {
    const ids = [newId(), newId()] as const
    for (const [which, fields] of [changed, changer].entries()) {
      const record = { id: ids[which], ownerOrgId: office.home, fields: { ...fields, level: 'provincial' } }
      await createRecord(office.db, system, directives, { ...record, state: 'approved' })
      created.set(ids[which] ?? '', fields)
    }
    const role = ['replaces', 'amends', 'guides'][index % 3] ?? ''
    await office.db
      .insertInto('recordLinks')
      .values({ id: newId(), fromId: ids[1], toId: ids[0], role })
      .execute()
  }
  const changes = await changesTo(office.db, [...created.keys()])
  for (const on of ['2009-12-31', '2013-06-30', '2016-10-19', '2017-12-31', '2023-01-01'] as const) {
    const { rows } = await sql<{ id: string; standing: string }>`
      select r.id, ${standingSql(on)} as standing from records r join directives t on t.record_id = r.id`.execute(
      office.db,
    )
    const judged = new Map(rows.map(({ id, standing }) => [id, standing]))
    for (const [id, dates] of created) {
      expect([on, dates, judged.get(id)]).toEqual([on, dates, standingOn(dates, changes.get(id) ?? [], on)])
    }
  }
})

test('a planned document is not issued whatever the day', () => {
  const dates = { type: 'KH', planned: true, issuedOn: null, effectiveFrom: null, effectiveTo: null } as const
  expect(standingOn({ ...dates, periodFrom: 2018, periodTo: 2018 }, [], '2019-01-01')).toBe('planned')
})
