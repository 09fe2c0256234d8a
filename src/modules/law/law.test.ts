import { sql } from 'kysely'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemActor, type Actor } from '../../platform/actor.ts'
import { loadConfig } from '../../platform/config.ts'
import { collectRoutes } from '../../platform/http/routes.ts'
import { createServer } from '../../platform/http/server.ts'
import { testDatabase, type TestDatabase } from '../../platform/testing/database.ts'
import { calendarOf } from './calendar/store.ts'
import { vietnamCalendar } from './reference.ts'
import { lawRoutes } from './routes.ts'
import { shipLaw } from './shipping.ts'
import { rulesOf } from './store.ts'
import { memoryStore } from '../../platform/testing/files.ts'

const orgId = crypto.randomUUID()
const noFiles = memoryStore()
let database: TestDatabase
let app: FastifyInstance

function actorOf(role: string | undefined): Actor | null {
  if (!role) return null
  const assignments = [{ role, orgId, subtree: [orgId] }]
  return { ...systemActor('Nguyễn Thị Kiểm'), kind: 'user', userId: role, assignments }
}

beforeAll(async () => {
  database = await testDatabase()
  const routes = collectRoutes()
  lawRoutes(routes)
  app = await createServer({
    db: database.db,
    config: loadConfig({}),
    files: noFiles,
    routes,
    resolveActor: ({ authorization }) => Promise.resolve(actorOf(authorization)),
  })
})
afterAll(async () => {
  await app.close()
  await database.drop()
})

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

async function call(method: Method, path: string, body?: object, role = 'administrator') {
  const answer = await app.inject({
    method,
    url: `/api${path}`,
    headers: { authorization: role },
    ...(body && { payload: body }),
  })
  return { status: answer.statusCode, body: answer.json() }
}

async function ruleOf(code: string, on: string) {
  const { body } = await call('GET', `/law/rules?code=${code}&on=${on}`, undefined, 'viewer')
  return body[0]
}

async function dueOn(event: string, receivedOn: string): Promise<string | null> {
  const { body } = await call('GET', `/law/deadlines?event=${event}&receivedOn=${receivedOn}`)
  return body.steps[0].dueOn
}

async function lastEvent() {
  const { rows } = await sql<{ type: string; orgId: string; data: object }>`
    select type, org_id, data from events order by at desc, seq desc limit 1`.execute(database.db)
  return rows[0]
}

test('what is not read in full ships as «chưa kiểm chứng», with its citation', async () => {
  expect(await ruleOf('press.foreign', '2026-07-01')).toMatchObject({
    verified: true,
    mark: 'G',
    check: null,
  })
  expect(await ruleOf('reporting.cutoffs', '2017-12-31')).toMatchObject({ verified: false, mark: 'M' })
  const { body } = await call('GET', '/law/rules?on=2017-12-14')
  expect(body.length).toBeGreaterThan(5)
  for (const rule of body) expect(rule).toMatchObject({ citation: expect.any(String), changed: false })
})

test('the calendar in the database is the one shipped', async () => {
  expect(await calendarOf(database.db)).toEqual(vietnamCalendar)
})

test('a year is counted from 15 December to 14 December, and the rest is to be estimated', async () => {
  const { body } = await call('GET', '/periods?kind=year&year=2025', undefined, 'viewer')
  expect(body).toMatchObject({
    counted: { from: '2024-12-15', to: '2025-12-14' },
    estimated: { from: '2025-12-15', to: '2025-12-31' },
    basis: expect.stringContaining('09/2019/NĐ-CP'),
    verified: false,
    due: { on: '2025-11-25' },
    earliestSubmission: '2025-12-15',
  })
})

test.each([
  ['2026-06-30', '88/2012/NĐ-CP', '10 ngày làm việc', '2026-07-14'],
  ['2026-07-01', '262/2026/NĐ-CP', '07 ngày làm việc', '2026-07-10'],
  ['2026-06-30T23:59:00%2B07:00', '88/2012/NĐ-CP', '10 ngày làm việc', '2026-07-14'],
])('a dossier received on %s runs on the clock of %s', async (receivedOn, decree, term, due) => {
  const { body } = await call(
    'GET',
    `/law/deadlines?event=permit-decision&receivedOn=${receivedOn}`,
    undefined,
    'viewer',
  )
  expect(body).toMatchObject({
    rule: { code: 'press.foreign', citation: expect.stringContaining(decree) },
    steps: [{ event: 'permit-decision', term, dueOn: due, certain: true }],
  })
})

test('all steps of a decree come in three clocks; one that the receipt does not start has no date', async () => {
  const { body } = await call('GET', '/law/deadlines?receivedOn=2026-07-06')
  const step = (event: string) => body.steps.find((found: { event: string }) => found.event === event)
  expect(step('mission-forwarding')).toMatchObject({ unit: 'hours', dueOn: '2026-07-07' })
  expect(step('assistant-card')).toMatchObject({ unit: 'days', dueOn: '2026-07-16' })
  expect(step('local-activity-reply')).toMatchObject({ unit: 'working-days', dueOn: '2026-07-13' })
  expect(step('programme-change')).toMatchObject({ term: null, dueOn: null })
  expect(step('host-report')).toMatchObject({ term: '03 ngày làm việc', dueOn: null })
  const ended = await call(
    'GET',
    '/law/deadlines?event=host-report&receivedOn=2026-07-06&startsOn=2026-07-17',
  )
  expect(ended.body.steps[0].dueOn).toBe('2026-07-22')
  expect((await call('GET', '/law/deadlines?receivedOn=2012-12-19')).body).toMatchObject({
    code: 'law.no-rule',
  })
})

test('an administrator notes where a rule was compared with the gazette; others may not', async () => {
  const { id } = await ruleOf('press.spokesperson', '2026-07-01')
  const said = { source: 'Công báo, bản in' }
  expect((await call('POST', `/law/rules/${id}/verification`, said, 'contributor')).status).toBe(403)
  expect((await call('POST', `/law/rules/${id}/verification`, said, '')).status).toBe(401)
  const { status, body } = await call('POST', `/law/rules/${id}/verification`, said)
  expect(status).toBe(200)
  expect(body).toMatchObject({
    verified: true,
    changed: true,
    check: { by: 'Nguyễn Thị Kiểm', source: 'Công báo, bản in' },
    verificationNote: { vi: 'Đã đối chiếu: Công báo, bản in.' },
  })
  expect(await lastEvent()).toMatchObject({ type: 'law.rule-checked', orgId, data: said })
})

test('a new version ends the former the day before, and decides what is received from then on', async () => {
  const now = await ruleOf('press.foreign', '2026-12-01')
  const deadlines = now.parameters.deadlines.map((step: { event: string }) =>
    step.event === 'permit-decision' ? { ...step, term: { amount: 5, unit: 'working-days' } } : step,
  )
  const added = {
    code: 'press.foreign',
    validFrom: '2028-01-01',
    parameters: { ...now.parameters, deadlines },
    citation: 'Nghị định thử nghiệm',
  }
  expect(await call('POST', '/law/rules', added)).toMatchObject({
    status: 201,
    body: { id: expect.any(String) },
  })
  expect(await ruleOf('press.foreign', '2027-12-31')).toMatchObject({ id: now.id, validTo: '2027-12-31' })
  expect(await ruleOf('press.foreign', '2028-01-01')).toMatchObject({
    title: now.title,
    verified: false,
    verificationNote: { vi: expect.stringContaining('chưa đối chiếu') },
  })
  expect(await dueOn('permit-decision', '2028-01-04')).toBe('2028-01-11')
  expect(await lastEvent()).toMatchObject({ type: 'law.rule-added', data: { code: 'press.foreign' } })
})

const cutoff = { code: 'reporting.cutoffs', citation: 'Quy định thử', parameters: {} }
test.each([
  [
    'days that another version has',
    { ...cutoff, code: 'press.law', validFrom: '2025-01-01', validTo: '2026-12-31' },
    'law.versions-overlap',
  ],
  ['parameters that no computation can read', { ...cutoff, validFrom: '2029-01-01' }, 'law.bad-parameters'],
  [
    'a new rule without a title',
    { ...cutoff, code: 'a-new-rule', validFrom: '2029-01-01' },
    'law.rule-incomplete',
  ],
])('a version is refused for %s', async (_, added, code) => {
  expect((await call('POST', '/law/rules', added)).body).toMatchObject({ code })
})

test('a corrected version waits to be compared again, and keeps to its days', async () => {
  const { id } = await ruleOf('reporting.due-dates', '2026-12-31')
  const read = await call('POST', `/law/rules/${id}/verification`, { source: 'Công báo' })
  const due = { ...read.body.parameters.due, year: { day: 20, monthsBefore: 1 } }
  const parameters = { ...read.body.parameters, due }
  const { body } = await call('PATCH', `/law/rules/${id}`, { parameters, reason: 'Ghi nhầm ngày' })
  expect(body).toMatchObject({ verified: false, check: null, validFrom: '2023-06-01' })
  const period = await call('GET', '/periods?kind=year&year=2026')
  expect(period.body.due).toMatchObject({ on: '2026-11-20', verified: false })
  const broken = await call('PATCH', `/law/rules/${id}`, { parameters: { due: {} }, reason: 'Thử' })
  expect(broken.body).toMatchObject({ code: 'law.bad-parameters' })
})

test('a newer program leaves alone what was touched here, and brings the rest', async () => {
  await sql`update legal_rules set citation = 'cũ' where code = 'portal' and upper_inf(valid)`.execute(
    database.db,
  )
  await sql`delete from holidays where on_date = '2018-04-25'`.execute(database.db)
  const { id } = await ruleOf('image-strategy', '2026-12-01')
  await call('PATCH', `/law/rules/${id}`, { citation: 'Do quản trị sửa', reason: 'Thử' })
  const before = await rulesOf(database.db)
  await shipLaw(database.db)
  expect((await ruleOf('portal', '2026-12-01')).citation).toContain('224/2026')
  expect((await ruleOf('image-strategy', '2026-12-01')).citation).toBe('Do quản trị sửa')
  expect((await calendarOf(database.db)).daysOff.has('2018-04-25')).toBe(true)
  const after = await rulesOf(database.db)
  expect(after.length).toBe(before.length)
  await shipLaw(database.db)
  expect(await rulesOf(database.db)).toEqual(after)
})

test('a day off that is entered moves a deadline, and taking it out moves it back', async () => {
  expect(await dueOn('permit-decision', '2026-07-01')).toBe('2026-07-10')
  const path = '/law/holidays/days/2026-07-08'
  const day = {
    kind: 'holiday',
    name: { vi: 'Ngày nghỉ thử', en: 'A trial holiday' },
    source: 'Thông báo thử',
  }
  expect((await call('PUT', path, day, 'lead')).status).toBe(403)
  expect((await call('PUT', path, { ...day, name: null })).body).toMatchObject({ code: 'law.name-needed' })
  const { body } = await call('PUT', path, day)
  expect(body).toMatchObject({ year: 2026, changed: true })
  expect(body.days).toContainEqual(expect.objectContaining({ date: '2026-07-08', source: 'Thông báo thử' }))
  expect(await dueOn('permit-decision', '2026-07-01')).toBe('2026-07-13')
  expect((await call('DELETE', `${path}?reason=nham`)).status).toBe(200)
  expect(await dueOn('permit-decision', '2026-07-01')).toBe('2026-07-10')
  expect(await lastEvent()).toMatchObject({ type: 'law.holiday-removed', data: { date: '2026-07-08' } })
  expect((await call('DELETE', `${path}?reason=nham`)).body).toMatchObject({
    code: 'law.day-not-in-calendar',
  })
})

test('a weekday swapped with a Saturday is off, and the Saturday is worked', async () => {
  expect(await dueOn('local-activity-reply', '2028-03-06')).toBe('2028-03-13')
  const swap = { off: '2028-03-10', worked: '2028-03-18', source: 'Thông báo thử' }
  expect((await call('POST', '/law/holidays/swaps', swap)).body).toEqual({ done: true })
  expect(await dueOn('local-activity-reply', '2028-03-06')).toBe('2028-03-14')
  expect(await dueOn('local-activity-reply', '2028-03-13')).toBe('2028-03-18')
  const again = await call('POST', '/law/holidays/swaps', swap)
  expect(again.body).toMatchObject({ code: 'law.not-a-working-day' })
  const weekday = { ...swap, off: '2028-03-20', worked: '2028-03-21' }
  expect((await call('POST', '/law/holidays/swaps', weekday)).body).toMatchObject({
    code: 'law.not-a-weekend',
  })
})

test('deadlines over an unchecked year are provisional until somebody checks it', async () => {
  const asked = '/law/deadlines?event=local-activity-reply&receivedOn=2027-12-20'
  expect((await call('GET', asked)).body.steps[0].certain).toBe(false)
  const { body } = await call('POST', '/law/holidays/2027/verification', { source: 'Thông báo của Bộ' })
  expect(body).toMatchObject({ verified: true, check: { source: 'Thông báo của Bộ' } })
  expect((await call('GET', asked)).body.steps[0].certain).toBe(true)
  const unknown = await call('POST', '/law/holidays/2035/verification', { source: 'Thông báo' })
  expect(unknown.body).toMatchObject({ code: 'law.year-not-known' })
  expect((await call('GET', '/law/holidays/2035')).body).toMatchObject({
    days: [],
    verified: false,
    source: null,
  })
})

test('a request letter sets its own cut-off', async () => {
  const asked = '/periods?kind=year&year=2025&from=2025-01-01&to=2025-11-15&basis=CV%20123'
  expect((await call('GET', asked)).body).toMatchObject({
    counted: { from: '2025-01-01', to: '2025-11-15' },
    estimated: { from: '2025-11-16', to: '2025-12-31' },
    basis: 'CV 123',
    verified: true,
  })
  const reversed = await call('GET', '/periods?kind=quarter&year=2025&index=2&to=2025-01-01')
  expect(reversed.body).toMatchObject({ code: 'periods.cutoff-reversed' })
  expect((await call('GET', '/periods?kind=quarter&year=2025&index=5')).body).toMatchObject({
    code: 'periods.unknown',
  })
})
