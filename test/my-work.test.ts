import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { library } from '../src/modules.ts'
import { officersById } from '../src/modules/accounts/public.ts'
import { calendarOf, rulesOf } from '../src/modules/law/public.ts'
import { dueFor } from '../src/modules/tasks/due.ts'
import { myReport, type Law } from '../src/modules/tasks/my-report.ts'
import { returnedTo } from '../src/modules/tasks/returned.ts'
import { tellDue } from '../src/modules/tasks/tell-due.ts'
import { waitingFor } from '../src/modules/tasks/waiting.ts'
import { warningsFor } from '../src/modules/tasks/warnings.ts'
import { systemActor, type Actor } from '../src/platform/actor.ts'
import type { TestDatabase } from '../src/platform/testing/database.ts'
import { createRecord } from '../src/records/create.ts'
import { collectionNamed } from '../src/records/registry.ts'
import { transitionRecord } from '../src/records/transition.ts'
import { demoDatabase, idByTitle } from './demo.ts'

let database: TestDatabase
let law: Law
let orgs: ReadonlyMap<string, string>
const actors = new Map<string, Actor>()
const system = systemActor('thử')
const { collections } = library

beforeAll(async () => {
  database = await demoDatabase()
  const { db } = database
  const { rows } = await sql<{
    code: string
    id: string
  }>`select code, record_id as id from organizations`.execute(db)
  orgs = new Map(rows.map(({ code, id }) => [code, id]))
  law = { rules: await rulesOf(db), calendar: await calendarOf(db) }
  const users = await db.selectFrom('users').select(['id', 'email']).execute()
  const officers = await officersById(
    db,
    users.map(({ id }) => id),
  )
  for (const officer of officers) actors.set(officer.email.split('@')[0] ?? '', officer)
}, 60_000)
afterAll(() => database.drop())

function actor(account: string): Actor {
  const found = actors.get(account)
  if (!found) throw new Error(`no ${account}`)
  return found
}

async function make(collection: string, fields: Record<string, unknown>, owner = 'quang-binh') {
  return createRecord(database.db, system, collectionNamed(collections, collection), {
    ownerOrgId: orgs.get(owner) ?? '',
    fields,
    state: 'approved',
  })
}

test('what was returned stands with the words and opens at its place in the report', async () => {
  const { db } = database
  const { items, count } = await returnedTo(db, actor('so-chu-tri'), collections)
  expect(count).toBe(1)
  expect(items[0]).toMatchObject({
    collection: 'report-passages',
    comment: { by: 'Lãnh đạo phê duyệt (demo)', body: expect.stringContaining('đơn vị chủ trì') },
    target: { path: expect.stringMatching(/^\/reports\/quang-binh\/2017\?section=IV&passage=/) },
  })
  expect((await returnedTo(db, actor('don-vi'), collections)).count).toBe(0)
  expect((await returnedTo(db, actor('nguoi-xem'), collections)).count).toBe(0)
})

test('what waits is shown to those who may approve it, page by page, and never to its author', async () => {
  const { db } = database
  const lead = actor('so-chu-tri')
  const recommendations = collectionNamed(collections, 'recommendations')
  for (const order of [1, 2, 3]) {
    const fields = { year: 2018, order, text: `Kiến nghị ${order}`, to: orgs.get('bo-tttt') }
    const { id } = await createRecord(db, lead, recommendations, {
      ownerOrgId: orgs.get('quang-binh') ?? '',
      fields,
    })
    await transitionRecord(db, lead, recommendations, { id, version: 1, to: 'submit' })
  }
  const first = await waitingFor(db, actor('lanh-dao'), collections, { limit: 3 })
  expect(first.count).toBe(5)
  const next = await waitingFor(db, actor('lanh-dao'), collections, {
    limit: 3,
    cursor: first.nextCursor ?? '',
  })
  const titles = [...first.items, ...next.items].map(({ title }) => title)
  expect(titles.slice(2)).toEqual(['Kiến nghị 1', 'Kiến nghị 2', 'Kiến nghị 3'])
  expect(next.nextCursor).toBeNull()
  expect(next.items.at(-1)).toMatchObject({ transitions: ['approve', 'return'], submittedBy: lead.name })
  const own = await waitingFor(db, lead, collections, { limit: 10 })
  expect(own.items.map(({ title }) => title)).not.toContain('Kiến nghị 1')
  expect((await waitingFor(db, actor('don-vi'), collections, { limit: 10 })).count).toBe(0)
})

test('duties, tasks and the clocks of the press stand by their last day, the overdue first', async () => {
  const { db } = database
  const directive = (await idByTitle(db, 'directives'))('Công văn số 3616')
  const quangBinh = orgs.get('quang-binh')
  await make('obligations', {
    directive,
    task: 'Gửi báo cáo quý',
    ownerOrg: quangBinh,
    recurrence: 'quarterly',
    dueOn: '2017-03-06',
    doneOn: '2017-09-05',
  })
  await make('obligations', {
    directive,
    task: 'Việc của nơi khác',
    ownerOrg: orgs.get('bo-tttt'),
    recurrence: 'once',
    dueOn: '2017-11-25',
  })
  await make('plan-tasks', {
    year: 2017,
    task: 'In tờ rơi',
    leadOrg: quangBinh,
    dueOn: '2017-11-10',
    status: 'in-progress',
  })
  await make('plan-tasks', {
    year: 2017,
    task: 'Đã xong',
    leadOrg: quangBinh,
    dueOn: '2017-11-12',
    status: 'done',
  })
  await make('press-delegations', {
    outletAsWritten: 'Hãng phim thử',
    kind: 'film',
    year: 2017,
    stage: 'appraising',
    receivedOn: '2017-11-16',
    procedure: 'non-resident',
  })
  const now = new Date('2017-11-20T08:00:00+07:00')
  const { items } = await dueFor(db, actor('so-chu-tri'), law, now)
  expect(items.map(({ title, on, overdue }) => [title.vi, on, overdue])).toEqual([
    ['In tờ rơi', '2017-11-10', true],
    [expect.stringContaining('Hãng phim thử'), expect.stringMatching(/^2017-1[12]-/), false],
    ['Gửi báo cáo quý', '2017-12-06', false],
  ])
  expect(items[1]).toMatchObject({
    kind: 'press-reply',
    target: { collection: 'press-delegations', field: 'repliedOn' },
  })
  expect((await dueFor(db, actor('lanh-dao'), law, now)).items).toEqual([])
  expect((await dueFor(db, actor('nguoi-xem'), law, now)).items).toEqual([])
})

test('people who can do something are told seven, three and one day before, and the day after; once', async () => {
  const { db } = database
  const told = async (day: string) => {
    await db.deleteFrom('notifications').execute()
    await tellDue(db, new Date(`${day}T06:10:00+07:00`))
    await tellDue(db, new Date(`${day}T06:10:00+07:00`))
    const rows = await db.selectFrom('notifications').select(['kind', 'userId', 'params']).execute()
    return rows.filter(({ params }) => JSON.stringify(params).includes('Gửi báo cáo quý'))
  }
  const soon = await told('2017-11-29')
  expect(soon.map(({ kind, userId }) => [kind, userId])).toEqual([['due.soon', actor('so-chu-tri').userId]])
  expect(soon[0]?.params).toMatchObject({ day: '06/12/2017' })
  expect(await told('2017-11-30')).toEqual([])
  expect((await told('2017-12-07')).map(({ kind }) => kind)).toEqual(['due.passed'])
})

test('my report is that of my province, due when the law says, and of nobody once the province has ended', async () => {
  const { db } = database
  const mine = await myReport(db, actor('so-chu-tri'), { year: 2017, law })
  expect(mine).toMatchObject({ org: 'quang-binh', year: 2017, state: 'approved', due: null })
  expect(await myReport(db, actor('so-chu-tri'), { year: 2024, law })).toMatchObject({
    id: null,
    due: { on: '2024-11-25' },
  })
  // Quảng Bình became part of Quảng Trị on 1 July 2025.
  expect(await myReport(db, actor('so-chu-tri'), { year: 2026, law })).toMatchObject({ due: null })
})

test('warnings say what the checker finds and where it is mended', async () => {
  const { db } = database
  const { items } = await warningsFor(db, actor('so-chu-tri'), library, 2017)
  const byCode = new Map(items.map((item) => [item.code, item]))
  expect(byCode.get('declared-differs')?.message.vi).toContain('kê khai 7')
  expect(byCode.get('plan-ends-without-successor')?.action.label.vi).toBe('Lập kế hoạch')
  expect(byCode.get('weakness-without-task')?.target.collection).toBe('assessments')
  expect(byCode.get('directive-dates-differ')).toMatchObject({
    severity: 'error',
    action: { path: '/reports/quang-binh/2017?section=IV' },
  })
})
