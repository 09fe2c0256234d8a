import { afterAll, beforeAll, expect, test } from 'vitest'
import directory from '../../../db/demo/organizations.json' with { type: 'json' }
import mandates from '../../../db/demo/mandates.json' with { type: 'json' }
import successions from '../../../db/demo/organization-successions.json' with { type: 'json' }
import versions from '../../../db/demo/organization-versions.json' with { type: 'json' }
import { systemActor } from '../../platform/actor.ts'
import { transaction, type Database } from '../../platform/database/connect.ts'
import { newId } from '../../platform/ids.ts'
import { testDatabase, type TestDatabase } from '../../platform/testing/database.ts'
import { createRecord } from '../../records/create.ts'
import { branchesOn, searchOrganizations } from './branches.ts'
import { addVersion } from './add-version.ts'
import { newSuccession, newVersion } from './history.ts'
import { loadHistory, type WrittenHistory } from './load-history.ts'
import { previewChange } from './preview.ts'
import { profileOf } from './profile.ts'
import { organizations } from './schema.ts'
import { versionsOf } from './store.ts'
import { succeed } from './succeed.ts'
import { changeDays, flowsBetween } from './timeline.ts'

const system = systemActor('test')
const ids = new Map<string, string>()
let database: TestDatabase
let db: Database

const idOf = (code: string) => ids.get(code) ?? ''

beforeAll(async () => {
  database = await testDatabase()
  db = database.db
  await transaction(db, async (trx) => {
    for (const { ref } of directory) ids.set(ref, newId())
    for (const { ref, owner, fields } of directory) {
      const record = { id: idOf(ref), ownerOrgId: idOf(owner), fields, state: 'approved' as const }
      await createRecord(trx, system, organizations, record)
    }
    await loadHistory(trx, system, { versions, mandates, successions } as WrittenHistory)
  })
})
afterAll(() => database.drop())

const names = (found: readonly { name: string }[]) => found.map(({ name }) => name)

test('the tree opens step by step: eight districts are one row until somebody asks for them', async () => {
  const below = await branchesOn(db, { on: '2017-11-20', parentId: idOf('quang-binh') })
  expect(names(below.organizations)).toContain('Sở Thông tin và Truyền thông tỉnh Quảng Bình')
  expect(below.bundles).toEqual([{ kind: 'district', count: 8 }])
  const department = below.organizations.find(({ code }) => code === 'so-tttt-quang-binh')
  expect(department).toMatchObject({
    children: 1,
    functions: ['state-management-of-external-information'],
  })
  const page = { on: '2017-11-20', parentId: idOf('quang-binh'), kind: 'district', limit: 5 }
  const first = await branchesOn(db, page)
  const rest = await branchesOn(db, { ...page, offset: 5 })
  expect([first.more, rest.more]).toEqual([true, false])
  expect(new Set(names([...first.organizations, ...rest.organizations])).size).toBe(8)
})

test('after 1 July 2025 the province and its districts are gone, and nobody stands nowhere', async () => {
  const roots = names((await branchesOn(db, { on: '2025-07-01', parentId: null })).organizations)
  expect(roots).not.toContain('Ủy ban nhân dân tỉnh Quảng Bình')
  // Its superior has ended, so the museum stands at the top until somebody says where it belongs.
  expect(roots).toContain('Bảo tàng Tổng hợp tỉnh Quảng Bình')
})

test('an organisation is found without accents, by a former name too, with the way down to it', async () => {
  const [department] = await searchOrganizations(db, { q: 'so thong tin', on: '2017-11-20' })
  expect(department).toMatchObject({ code: 'so-tttt-quang-binh', path: [idOf('quang-binh')], standing: true })
  await transaction(db, async (trx) => {
    const renamed = { orgId: idOf('bao-tang-quang-binh'), name: 'Bảo tàng Đồng Hới', from: '2026-01-01' }
    await addVersion(trx, system, newVersion.parse(renamed))
  })
  const [museum] = await searchOrganizations(db, { q: 'bao tang tong hop', on: '2026-02-01' })
  expect(museum).toMatchObject({
    name: 'Bảo tàng Đồng Hới',
    formerly: 'Bảo tàng Tổng hợp tỉnh Quảng Bình',
  })
  expect(await searchOrganizations(db, { q: '100%', on: '2026-02-01' })).toEqual([])
})

test('the axis marks the days of change, and between two days says who went where', async () => {
  const days = await changeDays(db)
  expect(days.find(({ on }) => on === '2025-07-01')).toMatchObject({
    kinds: ['dissolved', 'merged', 'split'],
    units: 13,
  })
  expect(days.find(({ on }) => on === '2026-01-01')).toMatchObject({
    kinds: expect.arrayContaining(['renamed']),
  })
  const between = await flowsBetween(db, { before: '2017-11-20', after: '2025-07-01' })
  const heirs = between.flows.filter(({ from }) => from.id === idOf('so-tttt-quang-binh'))
  expect(heirs.map(({ to, functions }) => [to?.name, functions.length])).toEqual([
    ['Sở Khoa học và Công nghệ', 1],
    ['Sở Văn hóa, Thể thao và Du lịch', 2],
  ])
  expect(heirs[0]?.from.path).toEqual([idOf('quang-binh')])
  const ended = between.flows.filter(({ kind, to }) => kind === 'dissolved' && to === null)
  expect(ended.length).toBeGreaterThanOrEqual(8)
  expect((await flowsBetween(db, { before: '2017-01-01', after: '2018-01-01' })).flows).toEqual([])
})

test('a profile tells names, ways and functions, and who stands in its place today', async () => {
  const profile = await profileOf(db, system, { key: 'so-tttt-quang-binh', on: '2017-11-20' })
  expect(profile.organization).toMatchObject({ standing: 'current', parentName: 'UBND tỉnh Quảng Bình' })
  expect(profile.versions).toMatchObject([{ to: '2025-06-30', parentName: 'UBND tỉnh Quảng Bình' }])
  expect(profile.successions.map(({ toName }) => toName)).toHaveLength(2)
  expect(profile.mandates).toMatchObject([{ to: '2025-06-30', from: null }])
  expect(profile.heirs.length).toBe(2)
  expect(profile.mayChange).toBe(true)
})

test('a preview tells what a change would do and leaves no trace', async () => {
  const on = '2026-06-01'
  const change = newSuccession.parse({
    kind: 'merged',
    on,
    fromIds: [idOf('so-khcn-quang-tri')],
    toIds: [idOf('so-vhttdl-quang-tri')],
  })
  const concerned = { ids: [...change.fromIds, ...change.toIds], on } as const
  const effect = await previewChange(db, concerned, (trx) => succeed(trx, system, change))
  expect(effect.ends).toMatchObject([{ orgId: idOf('so-khcn-quang-tri'), on: '2026-05-31', function: null }])
  expect(effect.readers).toMatchObject([{ orgId: idOf('so-vhttdl-quang-tri'), gains: 1 }])
  expect(await versionsOf(db, idOf('so-khcn-quang-tri'))).toMatchObject([{ to: null }])
  expect(await flowsBetween(db, { before: '2026-05-31', after: on })).toMatchObject({ flows: [], units: 0 })
})

test('a preview refuses what the act would refuse', async () => {
  const named = newVersion.parse({
    orgId: idOf('quang-tri'),
    parentId: idOf('so-vhttdl-quang-tri'),
    name: 'X',
    from: '2026-06-01',
  })
  const asked = { ids: [idOf('quang-tri')], on: '2026-06-01' } as const
  await expect(previewChange(db, asked, (trx) => addVersion(trx, system, named))).rejects.toMatchObject({
    code: 'organizations.superior-inside-itself',
  })
})
