import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { evaluateFigures } from '../../figures/evaluate.ts'
import { systemActor } from '../../platform/actor.ts'
import { transaction, type Database } from '../../platform/database/connect.ts'
import { collectRoutes, type Call } from '../../platform/http/routes.ts'
import { newId } from '../../platform/ids.ts'
import { testDatabase, type TestDatabase } from '../../platform/testing/database.ts'
import type { Collection } from '../../records/collection.ts'
import { createRecord } from '../../records/create.ts'
import { addLink } from '../../records/links.ts'
import type { RecordView } from '../../records/record.ts'
import { directiveFigures } from '../directives/figures.ts'
import { directivesModule } from '../directives/module.ts'
import { conflictingDates, directives, directivesInForce, expiringPlans } from '../directives/public.ts'
import { organizations } from '../organizations/public.ts'
import { publicationFigures } from '../publications/figures.ts'
import { publicationsModule } from '../publications/module.ts'
import { trainingFigures } from '../training/figures.ts'
import { trainingModule } from '../training/module.ts'
import { programmeFigures } from './figures.ts'
import { programmesModule } from './module.ts'

type Written = { ref: string; owner: string; fields: object; links?: { to: string; role: string }[] }

const actor = systemActor('test')
const ids = new Map<string, string>()
let database: TestDatabase

function idOf(ref: string): string {
  const id = ids.get(ref) ?? newId()
  ids.set(ref, id)
  return id
}

async function demo({ name }: Collection): Promise<Written[]> {
  const file = new URL(`../../../db/demo/${name}.json`, import.meta.url)
  return JSON.parse(await readFile(file, 'utf8').catch(() => '[]')) as Written[]
}

function resolved(fields: object): unknown {
  return JSON.parse(JSON.stringify(fields), (_, value: unknown) => {
    const ref = typeof value === 'string' ? /^(?:org|ref):(.+)$/.exec(value)?.[1] : undefined
    return ref === undefined ? value : idOf(ref)
  })
}

const collections = [directivesModule, trainingModule, publicationsModule, programmesModule].flatMap(
  (module) => module.collections ?? [],
)

async function load(db: Database): Promise<void> {
  const links: { from: RecordView; to: string; role: string }[] = []
  for (const collection of [organizations, ...collections]) {
    for (const { ref, owner, fields, links: written = [] } of await demo(collection)) {
      const record = { id: idOf(ref), ownerOrgId: idOf(owner), fields: resolved(fields) }
      const from = await createRecord(db, actor, collection, { ...record, state: 'approved' })
      links.push(...written.map((link) => ({ from, ...link })))
    }
  }
  const { rows } = await sql<{ id: string }>`select id from records`.execute(db)
  const loaded = new Set(rows.map(({ id }) => id))
  for (const { from, to, role } of links) {
    if (loaded.has(idOf(to))) await addLink(db, actor, from, { toId: idOf(to), role })
  }
}

beforeAll(async () => {
  database = await testDatabase()
  await transaction(database.db, load)
})
afterAll(() => database.drop())

const province = () => [idOf('quang-binh'), idOf('so-tttt-quang-binh')]
const period = { from: '2016-12-15', to: '2017-12-14' }

async function figuresOf(span: { from: string; to: string }): Promise<Record<string, number | null>> {
  const figures = [...directiveFigures, ...trainingFigures, ...publicationFigures, ...programmeFigures]
  const values = await evaluateFigures(database.db, figures, { orgIds: province(), ...span })
  return Object.fromEntries(values.map(({ key, computed }) => [key, computed]))
}

test('the figures of 2017, unknown where the report said nothing', async () => {
  expect(await figuresOf(period)).toEqual({
    'directives.provincial': 3,
    'directives.issued-in-period': null,
    'directives.central': 4,
    'directives.central-cited': 2,
    'directives.obligations-overdue': null,
    'training.courses': 1,
    'training.classes': null,
    'training.trainees': null,
    'training.certificates': null,
    'training.hours': null,
    'training.cost': null,
    'publications.titles': 3,
    'publications.external': 1,
    'publications.copies': null,
    'publications.in-foreign-languages': null,
    'publications.distributions': 2,
    'publications.distributed-copies': null,
    'publications.recipients': 5,
    'programmes.active': 2,
    'programmes.coordination': 1,
    'programmes.press-agreements': null,
    'programmes.plans': 2,
    'programmes.plan-tasks': null,
    'programmes.tasks-done': null,
    'programmes.plan-tasks-next': 4,
  })
})

test('a year later the medium-term plan has ended and the four tasks are those of the year', async () => {
  const values = await figuresOf({ from: '2017-12-15', to: '2018-12-14' })
  expect(values).toMatchObject({
    'directives.provincial': 2,
    'programmes.plans': 1,
    'programmes.plan-tasks': 4,
  })
})

test('in 2012 the plan of that year was issued in the period', async () => {
  const values = await figuresOf({ from: '2011-12-15', to: '2012-12-14' })
  expect(values).toMatchObject({ 'directives.issued-in-period': 2, 'directives.provincial': 2 })
})

test('in force at the end of the period are also the two documents that the report did not cite', async () => {
  const inForce = await directivesInForce(database.db, province(), '2017-12-14')
  const numbers = inForce.map(({ record }) => record.fields.number)
  expect(numbers).toContain('72/2015/NĐ-CP')
  expect(numbers).toContain('22/2016/TT-BTTTT')
  expect(numbers).not.toContain('3616/BTTTT-TTĐN')
  expect(new Set(inForce.map(({ status }) => status))).toEqual(new Set(['in-force']))
})

test('before its day of effect the decree is not in force although issued', async () => {
  const inForce = await directivesInForce(database.db, province(), '2015-10-21')
  expect(inForce.map(({ record }) => record.fields.number)).not.toContain('72/2015/NĐ-CP')
})

test('the plan for 2015-2017 ends without a successor', async () => {
  const span = { from: '2017-01-01', to: '2017-12-31', horizonDays: 90 } as const
  const ending = await expiringPlans(database.db, province(), span)
  expect(ending.map(({ directive, endsOn }) => [directive.record.title, endsOn])).toEqual([
    ['Kế hoạch số 669/KH-UBND ngày 30/5/2014', '2017-12-31'],
  ])
})

async function answerOf(path: string, ref: string, on: string): Promise<unknown> {
  const routes = collectRoutes()
  directivesModule.routes?.(routes)
  const route = routes.list.find(({ endpoint }) => endpoint.path === path)
  if (!route) throw new Error(`no ${path}`)
  const call = { db: database.db, actor } as Call
  const answer = await route.handler(route.endpoint.input.parse({ id: idOf(ref), on }) as never, call)
  return route.endpoint.output.parse(answer)
}

test('an officer sees the effect of a document on a date, its citation and what its record lacks', async () => {
  const path = '/api/directives/:id/standing'
  expect(await answerOf(path, 'directive-669-kh-ubnd', '2018-01-01')).toMatchObject({
    status: { key: 'expired', label: { vi: 'Hết hiệu lực' } },
    from: '2014-05-30',
    to: '2017-12-31',
    changedBy: [],
    missing: [{ key: 'signer' }],
    citation: { short: 'Kế hoạch số 669/KH-UBND' },
  })
  expect(await answerOf(path, 'directive-border-guard-coordination', '2017-12-14')).toMatchObject({
    status: { key: 'in-force' },
    missing: [{ key: 'number' }, { key: 'issuedOn' }, { key: 'signer' }],
  })
})

test('an obligation without a deadline is neither late nor done', async () => {
  const answer = await answerOf('/api/obligations/:id/standing', 'obligation-report-2017', '2017-12-14')
  expect(answer).toMatchObject({ status: { key: 'no-deadline' } })
})

test('amending leaves a document partly in force, replacing ends it and settles the succession', async () => {
  const { db } = database
  const [owner] = province()
  const issue = async (fields: object, role: string, toId: string) => {
    const input = { ownerOrgId: owner ?? '', fields, state: 'approved' as const }
    const created = await createRecord(db, actor, directives, input)
    await addLink(db, actor, created, { toId, role })
  }
  const decree = idOf('directive-72-2015-nd-cp')
  const plan = idOf('directive-669-kh-ubnd')
  await issue({ type: 'NĐ', issuedOn: '2026-05-01', effectiveFrom: '2026-07-01' }, 'amends', decree)
  await issue({ type: 'KH', issuedOn: '2017-06-01', periodFrom: 2017, periodTo: 2020 }, 'replaces', plan)

  const statusOf = async (id: string, on: `${number}-${number}-${number}`) =>
    (await directivesInForce(db, province(), on)).find(({ record }) => record.id === id)?.status
  expect(await statusOf(decree, '2026-06-30')).toBe('in-force')
  expect(await statusOf(decree, '2026-07-01')).toBe('partly-expired')
  expect(await statusOf(plan, '2017-05-31')).toBe('in-force')
  expect(await statusOf(plan, '2017-06-01')).toBeUndefined()
  const span = { from: '2017-01-01', to: '2017-12-31', horizonDays: 90 } as const
  expect(await expiringPlans(db, province(), span)).toEqual([])
})

test('one decision kept by two organisations under two dates is reported', async () => {
  const { db } = database
  const fields = { type: 'QĐ', number: '368-QĐ/TTg', issuedOn: '2013-05-28', issuerOrg: idOf('thu-tuong') }
  await createRecord(db, actor, directives, { ownerOrgId: idOf('quang-binh'), fields, state: 'approved' })
  expect(await conflictingDates(db, province())).toMatchObject([{ dates: ['2013-02-28', '2013-05-28'] }])
})

test('rosters and sessions add up where the course itself does not say', async () => {
  const { db } = database
  const course = idOf('training-2017')
  const [, department] = province()
  const rosters = (trainingModule.collections ?? []).find(({ name }) => name === 'training-rosters')
  if (!rosters || !department) throw new Error('no rosters')
  for (const [org, attended] of [
    ['quang-binh', 12],
    ['so-ngoai-vu-quang-binh', 8],
  ] as const) {
    const fields = { course, organization: idOf(org), attended }
    await createRecord(db, actor, rosters, { ownerOrgId: department, fields, state: 'approved' })
  }
  expect(await figuresOf(period)).toMatchObject({ 'training.trainees': 20, 'training.certificates': null })
})
