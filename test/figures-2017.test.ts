import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { evaluateFigures, type FigureValue } from '../src/figures/evaluate.ts'
import type { FigureScope } from '../src/figures/figure.ts'
import { figureDeclarations, figureOverrides } from '../src/figures/schema.ts'
import { library } from '../src/modules.ts'
import { organizationOn, subtreeOf } from '../src/modules/organizations/public.ts'
import { outlets, pressDelegations } from '../src/modules/press/public.ts'
import { systemActor } from '../src/platform/actor.ts'
import type { Collection, Fields } from '../src/records/collection.ts'
import { changeRecord } from '../src/records/change.ts'
import { createRecord } from '../src/records/create.ts'
import { removeRecord } from '../src/records/remove.ts'
import type { State } from '../src/records/record.ts'
import type { TestDatabase } from '../src/platform/testing/database.ts'
import { demoDatabase } from './demo.ts'

const system = systemActor('test')
let database: TestDatabase
let scope: FigureScope & { orgId: string }

beforeAll(async () => {
  database = await demoDatabase()
  const { id } = await organizationOn(database.db, 'quang-binh', '2017-12-31')
  const orgIds = await subtreeOf(database.db, [id], '2017-12-31')
  scope = { orgId: id, orgIds, from: '2016-12-15', to: '2017-12-14' }
})
afterAll(() => database.drop())

const evaluate = (in_: FigureScope = scope) =>
  evaluateFigures(database.db, [...library.figures.values()], in_, { withRecords: true })
const figure = async (key: string, in_?: FigureScope): Promise<FigureValue> => {
  const found = (await evaluate(in_)).find((value) => value.key === key)
  if (!found) throw new Error(`no figure ${key}`)
  return found
}
const create = (
  collection: Collection,
  fields: Fields,
  { ownerOrgId = scope.orgId, state = 'approved' }: { ownerOrgId?: string; state?: State } = {},
) => createRecord(database.db, system, collection, { ownerOrgId, fields, state })

test('the year 2017 of the demo province counts what its report tells', async () => {
  const values = new Map((await evaluate()).map((value) => [value.key, value]))
  const of = (key: string) => values.get(key)?.printed
  expect({
    provincialDirectives: of('directives.provincial'),
    clusters: of('gates.clusters'),
    exhibitions: of('activities.exhibitions'),
    exhibitionDays: of('activities.exhibition-days'),
    publications: of('publications.titles'),
    external: of('publications.external'),
    dedicatedPosts: of('organizations.dedicated-posts'),
    members: of('organizations.committee-members'),
    tasksNext: of('programmes.plan-tasks-next'),
    unfunded: of('budget.unfunded-needs'),
    recommendations: of('assessment.recommendations'),
  }).toEqual({
    provincialDirectives: 3,
    clusters: 1,
    exhibitions: 1,
    exhibitionDays: 5,
    publications: 3,
    external: 1,
    dedicatedPosts: 0,
    members: 15,
    tasksNext: 4,
    unfunded: 2,
    recommendations: 3,
  })
  const unknown = [
    'training.classes',
    'training.trainees',
    'publications.copies',
    'budget.actual',
    'budget.planned',
    'budget.integrated',
    'activities.exhibition-visitors',
    'activities.portal-visits',
    'gates.broadcast-hours',
  ]
  expect(unknown.map(of)).toEqual(unknown.map(() => null))
})

test('declared and recorded totals stand side by side, with their gap and where they come from', async () => {
  const delegations = await figure('press.delegations')
  expect(delegations).toMatchObject({
    computed: 6,
    considered: 6,
    declared: { value: 7, declaredIn: 'Báo cáo năm 2017, mục II.5' },
    gap: 1,
    override: { choice: 'declared', reason: expect.stringContaining('6') },
    printed: 7,
    printedFrom: 'declared',
  })
  expect(await figure('press.reporter-visits')).toMatchObject({
    computed: null,
    considered: 6,
    unknown: 6,
    declared: { value: 72 },
    gap: null,
    printed: 72,
    printedFrom: 'declared',
  })
})

test('every number is traced to records that exist, are approved and belong to the province', async () => {
  const values = await evaluate()
  const ids = [...new Set(values.flatMap(({ records }) => records))]
  const { rows } = await sql<{ id: string }>`
    select id from records where id = any(${ids}::uuid[]) and deleted_at is null and state in ('approved', 'archived')
      and owner_org_id = any(${scope.orgIds}::uuid[])`.execute(database.db)
  expect(rows).toHaveLength(ids.length)
  expect(
    values.filter(({ considered, records }) => considered !== records.length).map(({ key }) => key),
  ).toEqual([])
})

test('a year or a province with nothing in it has no numbers, and no zeros', async () => {
  const zeros = (values: FigureValue[]) =>
    values.filter(({ printed }) => printed !== null).map(({ key }) => key)
  expect(zeros(await evaluate({ ...scope, from: '1999-12-15', to: '2000-12-14' }))).toEqual([])
  const { id } = await organizationOn(database.db, 'bo-tttt', '2017-12-31')
  expect(zeros(await evaluate({ orgId: id, orgIds: [id], from: scope.from, to: scope.to }))).toEqual([])
})

test('a draft, a removed record and one of another year count for nothing', async () => {
  const before = (await figure('press.delegations')).computed
  const { id: outlet } = await create(outlets, { name: 'Đài thử nghiệm' })
  const delegation = (day: string, state: State = 'approved') =>
    create(
      pressDelegations,
      { outlet, stage: 'ended', startsOn: day, endsOn: day, purpose: `Làm phim ${day} ${state}` },
      { state },
    )
  await delegation('2017-05-01', 'draft')
  await delegation('2017-12-15')
  await delegation('2016-12-14')
  expect((await figure('press.delegations')).computed).toBe(before)
  const first = await delegation('2016-12-15')
  const last = await delegation('2017-12-14')
  expect((await figure('press.delegations')).computed).toBe((before ?? 0) + 2)
  for (const { id } of [first, last])
    await removeRecord(database.db, system, pressDelegations, { id, version: 1 })
  expect((await figure('press.delegations')).computed).toBe(before)
})

const period = { periodFrom: '2017-01-01', periodTo: '2017-12-31' }

test('what an organisation below, or a draft, declares is not what the province declares', async () => {
  const { id } = await organizationOn(database.db, 'so-tttt-quang-binh', '2017-12-31')
  const declared = { figure: 'gates.clusters', ...period, value: 9 }
  await create(figureDeclarations, declared, { ownerOrgId: id })
  await create(figureDeclarations, { ...declared, value: 8 }, { state: 'draft' })
  await create(
    figureOverrides,
    { ...declared, choice: 'given', reason: 'Theo báo cáo của Sở' },
    { ownerOrgId: id },
  )
  expect(await figure('gates.clusters')).toMatchObject({ declared: null, override: null, printed: 1 })
  expect(await figure('gates.clusters', { ...scope, orgId: id, orgIds: [id] })).toMatchObject({
    declared: { value: 9 },
    printed: 9,
  })
})

test('what was declared for the year says nothing of its first quarter, nor of the year after', async () => {
  expect(
    (await figure('press.reporter-visits', { ...scope, from: '2017-01-01', to: '2017-03-31' })).declared,
  ).toBeNull()
  expect(
    (await figure('press.reporter-visits', { ...scope, from: '2017-12-15', to: '2018-12-14' })).declared,
  ).toBeNull()
  expect(
    (await figure('press.reporter-visits', { ...scope, from: '2017-01-01', to: '2017-12-31' })).declared,
  ).not.toBeNull()
})

test('an officer chooses what is printed, with a reason that stays in the history', async () => {
  const given = { figure: 'publications.copies', ...period, choice: 'given', value: 3000 }
  await expect(create(figureOverrides, given)).rejects.toMatchObject({ issues: [{ at: 'reason' }] })
  await expect(
    create(figureOverrides, { ...given, reason: 'Theo phiếu in', value: null }),
  ).rejects.toMatchObject({
    issues: [{ at: 'value' }],
  })
  const { id } = await create(figureOverrides, { ...given, reason: 'Theo phiếu in' })
  expect(await figure('publications.copies')).toMatchObject({
    computed: null,
    printed: 3000,
    printedFrom: 'given',
  })
  await changeRecord(database.db, system, figureOverrides, {
    id,
    version: 1,
    fields: { choice: 'computed', value: null, reason: 'Phiếu in không đủ chữ ký' },
  })
  expect(await figure('publications.copies')).toMatchObject({ printed: null })
  const { rows } = await sql<{ reason: string }>`
    select snapshot -> 'fields' ->> 'reason' as reason from record_revisions
    where record_id = ${id}::uuid order by version`.execute(database.db)
  expect(rows.map(({ reason }) => reason)).toEqual(['Theo phiếu in', 'Phiếu in không đủ chữ ký'])
})
