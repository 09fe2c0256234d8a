import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { textOf } from '../src/documents/tree.ts'
import { figureDeclarations, figureOverrides } from '../src/figures/schema.ts'
import { library } from '../src/modules.ts'
import { organizationOn } from '../src/modules/organizations/public.ts'
import { compareWithFrozen, freezeReport } from '../src/modules/reports/freeze.ts'
import { compileReport, getSnapshot, inspectReport } from '../src/modules/reports/public.ts'
import { reportPassages } from '../src/modules/reports/schema.ts'
import { listSnapshots } from '../src/modules/reports/snapshots.ts'
import { pressDelegations } from '../src/modules/press/public.ts'
import { planTasks } from '../src/modules/programmes/public.ts'
import { systemActor, type Actor } from '../src/platform/actor.ts'
import { transaction } from '../src/platform/database/connect.ts'
import { verifyChains } from '../src/platform/events.ts'
import type { TestDatabase } from '../src/platform/testing/database.ts'
import type { Fields } from '../src/records/collection.ts'
import { changeRecord } from '../src/records/change.ts'
import { createRecord } from '../src/records/create.ts'
import { removeRecord } from '../src/records/remove.ts'
import { listRevisions } from '../src/records/revisions.ts'
import type { State } from '../src/records/record.ts'
import { demoDatabase, idByTitle } from './demo.ts'

const system = systemActor('test')
const key = { org: 'quang-binh', year: 2017 }
let database: TestDatabase
let province: string
let reportId: string
let delegation: (start: string) => string
let task: (start: string) => string

beforeAll(async () => {
  database = await demoDatabase()
  const { db } = database
  province = (await organizationOn(db, 'quang-binh', '2017-12-31')).id
  reportId = (await compileReport(db, library, key)).gathered.report?.id ?? ''
  delegation = await idByTitle(db, pressDelegations.name)
  task = await idByTitle(db, 'plan-tasks')
})
afterAll(() => database.drop())

const compile = () => compileReport(database.db, library, key)
const printed = async () => {
  const { tree } = await compile()
  return tree.blocks.map((block) => (block.kind === 'paragraph' ? textOf(block.inlines) : '')).join('\n')
}
const write = (
  fields: Fields,
  { ownerOrgId = province, state = 'approved' }: { ownerOrgId?: string; state?: State } = {},
) =>
  createRecord(database.db, system, reportPassages, {
    ownerOrgId,
    state,
    fields: { report: reportId, section: 'II.5', ...fields },
  })
const unsay = (id: string, version = 1) => removeRecord(database.db, system, reportPassages, { id, version })

test('an officer rewords one record for this report only, and leaves another out', async () => {
  const [outlet, other] = [delegation('BBC'), delegation('TV Tokyo')]
  const reworded = await write({ kind: 'rewording', about: outlet, text: 'Đoàn BBC quay phim hang động' })
  const omitted = await write({ kind: 'omission', about: other })
  const text = await printed()
  expect(text).toContain('Đoàn BBC quay phim hang động;')
  expect(text).not.toContain('TV Tokyo')
  // A number counts records, not what is printed of them.
  expect(text).toContain('7\u00a0đoàn')
  const { tree } = await compile()
  const paragraph = tree.blocks.find(
    (block) => block.kind === 'paragraph' && textOf(block.inlines).startsWith('Đoàn BBC quay'),
  )
  expect(paragraph).toMatchObject({ source: { records: [outlet, reworded.id] } })
  await expect(write({ kind: 'omission', about: other })).rejects.toMatchObject({ code: 'records.duplicate' })
  await unsay(reworded.id)
  await unsay(omitted.id)
  expect(await printed()).toContain('TV Tokyo')
})

test('an officer writes his own words around figures and citations, which stay tied to their records', async () => {
  const directive = (await idByTitle(database.db, 'directives'))('Quyết định số 368')
  const text = `Năm qua có {{press.outlets}}.\n- Theo [[${directive}]]\n{{khong.co}} và [[${province}]]`
  const { id } = await write({ kind: 'narrative', text, position: 9 })
  const { tree } = await compile()
  const paragraphs = tree.blocks.filter(
    (block) => block.kind === 'paragraph' && block.source?.records?.includes(id),
  )
  expect(paragraphs).toHaveLength(3)
  expect(paragraphs[0]).toMatchObject({
    inlines: [{}, { kind: 'figure', value: 6, source: { figure: 'press.outlets' } }, {}],
  })
  expect(paragraphs[1]).toMatchObject({
    marker: '-',
    inlines: [{}, { kind: 'citation', source: { records: [directive] } }],
  })
  // What leads nowhere is an open blank on paper and an error for the checker, never a made-up number.
  expect(paragraphs[2]).toMatchObject({ inlines: [{ kind: 'blank' }, {}, { kind: 'blank' }] })
  const findings = await inspectReport(database.db, library, await compile())
  expect(findings.filter(({ code }) => code === 'reference-unknown')).toMatchObject([
    { severity: 'error', section: 'II.5', params: { what: 'khong.co' } },
    { severity: 'error', section: 'II.5', params: { what: province } },
  ])
  await unsay(id)
})

test('only the province itself, and those below it once approved, write in its report', async () => {
  const { id: ministry } = await organizationOn(database.db, 'bo-tttt', '2017-12-31')
  const { id: department } = await organizationOn(database.db, 'so-tttt-quang-binh', '2017-12-31')
  const passages = [
    await write({ kind: 'narrative', text: 'Lời của Bộ' }, { ownerOrgId: ministry }),
    await write({ kind: 'omission', about: delegation('BBC') }, { ownerOrgId: ministry }),
    await write({ kind: 'narrative', text: 'Lời nháp của Sở' }, { ownerOrgId: department, state: 'draft' }),
    await write({ kind: 'narrative', text: 'Lời đã duyệt của Sở' }, { ownerOrgId: department }),
    await write({ kind: 'narrative', text: 'Lời nháp của tỉnh' }, { state: 'draft' }),
  ]
  const text = await printed()
  expect(text).not.toMatch(/Lời của Bộ|Lời nháp của Sở/)
  expect(text).toMatch(/Lời đã duyệt của Sở\nLời nháp của tỉnh/)
  expect(text).toContain('BBC')
  for (const { id } of passages) await unsay(id)
})

test('another choice of number changes what is printed, with its reason in the history', async () => {
  const { db } = database
  const override = (await idByTitle(db, figureOverrides.name))('press.delegations')
  const change = (version: number, fields: Fields) =>
    changeRecord(db, system, figureOverrides, { id: override, version, fields })
  await change(1, { choice: 'computed', reason: 'Chỉ in đoàn có hồ sơ' })
  expect(await printed()).toContain('cho 6\u00a0đoàn phóng viên')
  await change(2, { choice: 'given', value: 8, reason: 'Đoàn thứ tám đến cuối năm' })
  expect(await printed()).toContain('cho 8\u00a0đoàn phóng viên')
  await change(3, { choice: 'declared', value: null, reason: 'Theo kê khai' })
  expect(await printed()).toContain('cho 7\u00a0đoàn phóng viên')
  expect(await listRevisions(db, override)).toHaveLength(4)
})

test('a number declared under a misspelt key is not lost silently', async () => {
  const fields = { figure: 'press.delegation', periodFrom: '2017-01-01', periodTo: '2017-12-31', value: 9 }
  const record = { ownerOrgId: province, fields, state: 'approved' as const }
  const { id } = await createRecord(database.db, system, figureDeclarations, record)
  const findings = await inspectReport(database.db, library, await compile())
  expect(findings.filter(({ code }) => code === 'figure-key-unknown')).toMatchObject([
    { severity: 'error', params: { key: 'press.delegation' }, records: [id] },
  ])
  await removeRecord(database.db, system, figureDeclarations, { id, version: 1 })
})

test('a frozen report never changes: the database refuses, its hash holds, and what differs now is shown', async () => {
  const { db } = database
  const [demo] = await listSnapshots(db, reportId)
  expect(demo).toMatchObject({ number: 1, outlineCode: 'ttdn-2017', asOf: '2017-12-31' })
  const frozen = await freezeReport(db, system, library, key)
  expect(frozen.number).toBe(2)
  expect(await compareWithFrozen(db, library, key)).toMatchObject({
    snapshot: { number: 2, sha256: frozen.sha256, intact: true },
    changes: [],
  })
  await changeRecord(db, system, pressDelegations, {
    id: delegation('BBC'),
    version: 1,
    fields: { purpose: 'quay phim tài liệu về hang Én' },
  })
  await removeRecord(db, system, planTasks, { id: task('Duy trì quản lý'), version: 1 })
  const { snapshot, changes } = await compareWithFrozen(db, library, key, 2)
  expect(snapshot.intact).toBe(true)
  expect(changes).toContainEqual({
    id: expect.stringContaining(delegation('BBC')),
    section: 'II.5',
    before: expect.stringContaining('ẩm thực'),
    after: expect.stringContaining('hang Én'),
  })
  expect(changes).toContainEqual({
    id: expect.stringContaining(task('Duy trì quản lý')),
    section: 'IV',
    before: expect.stringContaining('Cha Lo'),
    after: null,
  })
  const kept = await getSnapshot(db, reportId, 2)
  expect(kept.tree).toEqual(frozen.tree)
  expect(kept.records[delegation('BBC')]).toBe(1)
  for (const statement of [
    `update report_snapshots set tree = '{}'`,
    'delete from report_snapshots',
    'truncate report_snapshots',
  ]) {
    await expect(sql`${sql.raw(statement)}`.execute(db)).rejects.toThrow('append-only')
  }
  expect((await verifyChains(db)).faults).toEqual([])
})

test('a frozen copy that somebody changed behind our back no longer has its hash', async () => {
  const { db } = database
  const tamper = (change: string) =>
    sql`${sql.raw(`set session_replication_role = replica; ${change}; set session_replication_role = origin`)}`.execute(
      db,
    )
  const intact = async () => (await compareWithFrozen(db, library, key, 1)).snapshot.intact
  expect(await intact()).toBe(true)
  await tamper(
    `update report_snapshots set figures = jsonb_set(figures, '{0,printed}', '99') where number = 1`,
  )
  expect(await intact()).toBe(false)
})

test('two who freeze at once get two copies', async () => {
  const freezing = () => transaction(database.db, (trx) => freezeReport(trx, system, library, key))
  const numbers = (await Promise.all([freezing(), freezing(), freezing()])).map(({ number }) => number)
  expect(numbers.toSorted()).toEqual([3, 4, 5])
})

test('what others write while a report is frozen waits, so that numbers and lists are of one moment', async () => {
  const { db } = database
  const order: string[] = []
  const outlet = (await idByTitle(db, 'outlets'))('BBC')
  const write = () =>
    transaction(db, async (trx) => {
      const fields = { outlet, stage: 'ended', startsOn: '2017-08-08', purpose: 'viết bài trong lúc chốt' }
      await createRecord(trx, system, pressDelegations, { ownerOrgId: province, fields, state: 'approved' })
    }).then(() => order.push('written'))
  let writing: Promise<unknown> | undefined
  const frozen = await transaction(db, async (trx) => {
    const first = await freezeReport(trx, system, library, key)
    writing = write()
    await new Promise((resolve) => setTimeout(resolve, 200))
    const second = await freezeReport(trx, system, library, key)
    expect(second.sha256).toBe(first.sha256)
    order.push('frozen')
    return second
  })
  await writing
  expect(order).toEqual(['frozen', 'written'])
  expect(JSON.stringify(frozen.tree)).not.toContain('viết bài trong lúc chốt')
  expect(await printed()).toContain('viết bài trong lúc chốt')
})

test('who may not freeze does not, and a year without a report cannot be frozen', async () => {
  const actor = (role: string): Actor => ({
    kind: 'user',
    userId: role,
    name: role,
    assignments: [{ role, orgId: province, subtree: [province] }],
    locale: 'vi',
  })
  const freezing = (role: string) =>
    transaction(database.db, (trx) => freezeReport(trx, actor(role), library, key))
  for (const role of ['contributor', 'viewer', 'translator', 'reviewer', 'foreign-affairs']) {
    await expect(freezing(role), role).rejects.toMatchObject({ code: 'records.not-allowed' })
  }
  await expect(freezing('leader')).resolves.toMatchObject({ frozenBy: 'leader' })
  await expect(freezeReport(database.db, system, library, { ...key, year: 2016 })).rejects.toMatchObject({
    code: 'reports.nothing-to-freeze',
  })
})
