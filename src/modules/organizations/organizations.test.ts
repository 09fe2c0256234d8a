import { afterAll, beforeAll, expect, test } from 'vitest'
import members from '../../../db/demo/committee-members.json' with { type: 'json' }
import steeringCommittees from '../../../db/demo/committees.json' with { type: 'json' }
import mandates from '../../../db/demo/mandates.json' with { type: 'json' }
import successions from '../../../db/demo/organization-successions.json' with { type: 'json' }
import versions from '../../../db/demo/organization-versions.json' with { type: 'json' }
import directory from '../../../db/demo/organizations.json' with { type: 'json' }
import assignments from '../../../db/demo/staff-assignments.json' with { type: 'json' }
import { evaluateFigures } from '../../figures/evaluate.ts'
import { systemActor, type Actor } from '../../platform/actor.ts'
import { transaction, type Database } from '../../platform/database/connect.ts'
import { newId } from '../../platform/ids.ts'
import { testDatabase, type TestDatabase } from '../../platform/testing/database.ts'
import type { Collection, Fields } from '../../records/collection.ts'
import { createRecord } from '../../records/create.ts'
import { newMandate, newSuccession, newVersion } from './history.ts'
import { takeUpNames } from './jobs.ts'
import { loadHistory, type WrittenHistory } from './load-history.ts'
import * as org from './public.ts'
import { staffingFigures } from './staffing/figures.ts'
import { committeeMembers, committees, staffAssignments } from './staffing/schema.ts'
import { insertVersion, versionsOf } from './store.ts'

type Written = { ref: string; owner: string; fields: Fields }

const system = systemActor('test')
const ids = new Map<string, string>()
let database: TestDatabase
let db: Database

function idOf(code: string): string {
  const id = ids.get(code)
  if (!id) throw new Error(`no ${code} in the demo province`)
  return id
}

const codesOf = (found: Iterable<string>) => {
  const codes = new Map([...ids].map(([code, id]) => [id, code]))
  return [...found].map((id) => codes.get(id) ?? id).sort()
}

async function load(trx: Database, collection: Collection, written: readonly Written[]): Promise<void> {
  for (const { ref } of written) ids.set(ref, newId())
  for (const { ref, owner, fields } of written) {
    const resolved = Object.entries(fields).map(([name, value]) => {
      const reference = typeof value === 'string' ? /^(?:org|ref):(.+)$/.exec(value)?.[1] : undefined
      return [name, reference === undefined ? value : idOf(reference)]
    })
    const record = { id: idOf(ref), ownerOrgId: idOf(owner), fields: Object.fromEntries(resolved) as Fields }
    await createRecord(trx, system, collection, { ...record, state: 'approved' })
  }
}

beforeAll(async () => {
  database = await testDatabase()
  db = database.db
  await transaction(db, async (trx) => {
    await load(trx, org.organizations, directory)
    await loadHistory(trx, system, { versions, mandates, successions } as WrittenHistory)
    await load(trx, committees, steeringCommittees)
    await load(trx, committeeMembers, members)
    await load(trx, staffAssignments, assignments)
  })
})
afterAll(() => database.drop())

test.each([
  ['quang-binh', '2017-06-01', 'current'],
  ['quang-binh', '2025-06-30', 'current'],
  ['quang-binh', '2025-07-01', 'ended'],
  ['ubnd-minh-hoa-quang-binh', '2025-06-30', 'current'],
  ['ubnd-minh-hoa-quang-binh', '2025-07-01', 'ended'],
  ['ban-tuyen-giao-va-dan-van-tinh-uy-quang-tri', '2025-06-30', 'not-yet'],
  ['ban-tuyen-giao-va-dan-van-tinh-uy-quang-tri', '2025-07-01', 'current'],
  ['bo-tttt', '2025-02-28', 'current'],
  ['bo-tttt', '2025-03-01', 'ended'],
])('on its day: %s on %s is %s', async (code, on, standing) => {
  expect((await org.organizationOn(db, code, on)).standing).toBe(standing)
})

test('the tree of 2017 has the province with its eight districts; that of 2026 has neither', async () => {
  const before = await org.treeOn(db, '2017-06-01')
  const districts = before.filter(
    ({ kind, parentId }) => kind === 'district' && parentId === idOf('quang-binh'),
  )
  expect(districts).toHaveLength(8)
  const division = before.find(({ code }) => code === 'phong-ttbcxb-quang-binh')
  expect(division).toMatchObject({ parentId: idOf('so-tttt-quang-binh'), depth: 2 })

  const codes = (await org.treeOn(db, '2026-01-01')).map(({ code }) => code)
  expect(codes).toContain('quang-tri')
  expect(codes).not.toContain('quang-binh')
  expect(codes.filter((code) => code?.startsWith('ubnd-'))).toEqual([])
})

test('facts keep the name of their date, in full or as the province writes it', async () => {
  const asked = [idOf('so-tttt-quang-binh'), idOf('quang-binh')]
  for (const on of ['2017-06-01', '2026-01-01']) {
    const full = await org.namesOn(db, asked, on)
    expect(full.get(idOf('so-tttt-quang-binh'))).toBe('Sở Thông tin và Truyền thông tỉnh Quảng Bình')
    const written = await org.namesOn(db, asked, on, { form: 'document' })
    expect(asked.map((id) => written.get(id))).toEqual([
      'Sở Thông tin và Truyền thông',
      'UBND tỉnh Quảng Bình',
    ])
  }
})

test('the department of 2017 is followed, for external information, by the culture department of Quảng Trị', async () => {
  const department = idOf('so-tttt-quang-binh')
  const asked = { function: org.externalInformation, on: '2026-01-01' }
  expect(codesOf(await org.successorsOf(db, department, asked))).toEqual(['so-vhttdl-quang-tri'])
  const all = codesOf(await org.successorsOf(db, department, { on: '2026-01-01' }))
  expect(all).toEqual(['so-khcn-quang-tri', 'so-vhttdl-quang-tri'])
  expect(await org.successorsOf(db, department, { ...asked, on: '2025-06-30' })).toEqual([])
})

test('facts roll up to successors only once there are any', async () => {
  const asked = [
    'quang-binh',
    'so-tttt-quang-binh',
    'ubnd-le-thuy-quang-binh',
    'so-ngoai-vu-quang-binh',
    'bo-tttt',
  ]
  const rolled = async (asOf: string) => {
    const heirs = await org.rollUp(db, asked.map(idOf), asOf)
    return asked.map((code) => codesOf([heirs.get(idOf(code)) ?? ''])[0])
  }
  expect(await rolled('2017-12-31')).toEqual(asked)
  expect(await rolled('2025-06-30')).toEqual([...asked.slice(0, 4), 'bo-vhttdl'])
  expect(await rolled('2025-07-01')).toEqual([
    'quang-tri',
    'so-vhttdl-quang-tri',
    'quang-tri',
    'quang-tri',
    'bo-vhttdl',
  ])
})

test('a merged province reads what its predecessor and all below it recorded, not before the merger', async () => {
  const before = codesOf(await org.subtreeOf(db, [idOf('quang-tri')], '2025-06-30'))
  expect(before).toEqual(['quang-tri', 'so-khcn-quang-tri', 'so-vhttdl-quang-tri'])
  const after = codesOf(await org.subtreeOf(db, [idOf('quang-tri')], '2025-07-01'))
  expect(after).toEqual(
    expect.arrayContaining(['quang-binh', 'phong-ttbcxb-quang-binh', 'ubnd-ba-don-quang-binh']),
  )
  expect(after).not.toContain('tinh-uy-quang-binh')
})

test('of a department that was split, only who took over external information reads its records', async () => {
  const reads = async (code: string) => codesOf(await org.subtreeOf(db, [idOf(code)], '2026-01-01'))
  const inherited = ['phong-ttbcxb-quang-binh', 'so-tttt-quang-binh']
  expect(await reads('so-vhttdl-quang-tri')).toEqual([...inherited, 'so-vhttdl-quang-tri'])
  expect(await reads('so-khcn-quang-tri')).toEqual(['so-khcn-quang-tri'])
})

test.each([
  ['quang-binh', '2017-06-01', 'so-tttt-quang-binh'],
  ['quang-binh', '2026-01-01', 'so-vhttdl-quang-tri'],
  ['quang-tri', '2026-01-01', 'so-vhttdl-quang-tri'],
  ['quang-tri', '2017-06-01', undefined],
  ['chinh-phu', '2017-06-01', 'bo-tttt'],
  ['chinh-phu', '2026-01-01', 'bo-vhttdl'],
])('external information in %s on %s is held by %s', async (territory, on, holder) => {
  const asked = { function: org.externalInformation, territoryId: idOf(territory) }
  const found = await org.mandateHolder(db, asked, on)
  expect(codesOf(found === null ? [] : [found])[0]).toBe(holder)
})

test('the letterhead of a date comes from the organisation of that date', async () => {
  expect(await org.letterheadOn(db, 'quang-binh', '2017-12-14')).toEqual({
    superior: [],
    issuer: ['ỦY BAN NHÂN DÂN', 'TỈNH QUẢNG BÌNH'],
    locality: 'Quảng Bình',
    notation: 'UBND',
  })
  expect(await org.letterheadOn(db, 'so-tttt-quang-binh', '2017-12-14')).toMatchObject({
    superior: ['UBND TỈNH QUẢNG BÌNH'],
    issuer: ['SỞ THÔNG TIN VÀ TRUYỀN THÔNG'],
  })
})

test('an organisation nobody knows is named in the error', async () => {
  await expect(org.organizationOn(db, 'so-khong-co', '2017-06-01')).rejects.toMatchObject({
    code: 'organizations.not-found',
    params: { org: 'so-khong-co' },
  })
})

// Every change below is undone, so that the tests do not depend on their order.
class Undone extends Error {}

async function undone(work: (trx: Database) => Promise<void>): Promise<void> {
  const tried = transaction(db, async (trx) => {
    await work(trx)
    throw new Undone()
  })
  await expect(tried).rejects.toBeInstanceOf(Undone)
}

const renaming = (fields: Readonly<Record<string, unknown>> = {}) =>
  newVersion.parse({ orgId: idOf('quang-tri'), name: 'Tên mới', from: '2026-06-01', ...fields })

test('a new name ends the old one the day before, shows in lists, and leaves an event', () =>
  undone(async (trx) => {
    await org.addVersion(trx, system, renaming())
    const kept = await versionsOf(trx, idOf('quang-tri'))
    expect(kept.slice(-2).map(({ name, from, to }) => [name, from, to])).toEqual([
      ['Ủy ban nhân dân tỉnh Quảng Trị', '2025-07-01', '2026-05-31'],
      ['Tên mới', '2026-06-01', null],
    ])
    const event = await trx
      .selectFrom('events')
      .select('type')
      .where('recordId', '=', idOf('quang-tri'))
      .where('type', '=', 'organization.version-added')
      .orderBy('seq', 'desc')
      .execute()
    expect(event.length).toBe(3)
    const title = await trx
      .selectFrom('records')
      .select('title')
      .where('id', '=', idOf('quang-tri'))
      .executeTakeFirst()
    expect(title?.title).toBe('Tên mới')
  }))

test('a name entered ahead shows in lists from its day on', () =>
  undone(async (trx) => {
    const titleOn = async (on: string) => {
      await takeUpNames(trx, on)
      const record = trx.selectFrom('records').select('title').where('id', '=', idOf('quang-tri'))
      return (await record.executeTakeFirstOrThrow()).title
    }
    await org.addVersion(trx, system, renaming({ from: '2999-01-01' }))
    expect(await titleOn('2998-12-31')).toBe('Ủy ban nhân dân tỉnh Quảng Trị')
    expect(await titleOn('2999-01-01')).toBe('Tên mới')
  }))

test('periods that overlap are refused, naming the one in the way', () =>
  undone(async (trx) => {
    await expect(
      org.addVersion(trx, system, renaming({ from: '2017-01-01', to: '2017-12-31' })),
    ).rejects.toMatchObject({
      code: 'organizations.periods-overlap',
      params: { name: 'Ủy ban nhân dân tỉnh Quảng Trị', period: 'đến ngày 30/6/2025' },
    })
  }))

test('the database itself refuses versions that overlap', async () => {
  await expect(insertVersion(db, renaming())).rejects.toThrow(/organization_versions_apart/)
})

test('an organisation without history stands under its owner, by its present name', () =>
  undone(async (trx) => {
    const fields = { code: 'xa-moi', name: 'Ủy ban nhân dân xã Mới', kind: 'commune' }
    const { id } = await createRecord(trx, system, org.organizations, {
      ownerOrgId: idOf('quang-tri'),
      fields,
    })
    expect(await org.subtreeOf(trx, [idOf('quang-tri')], '2017-06-01')).toContain(id)
    expect(await org.organizationOn(trx, 'xa-moi', '2017-06-01')).toMatchObject({
      name: 'Ủy ban nhân dân xã Mới',
      parentId: idOf('quang-tri'),
      standing: 'current',
    })
  }))

test('an organisation cannot stand under its own subordinate', () =>
  undone(async (trx) => {
    const below = idOf('so-vhttdl-quang-tri')
    await expect(org.addVersion(trx, system, renaming({ parentId: below }))).rejects.toMatchObject({
      code: 'organizations.superior-inside-itself',
    })
  }))

test('a merger ends its predecessors and their mandates, once', () =>
  undone(async (trx) => {
    const merger = newSuccession.parse({
      kind: 'merged',
      on: '2026-03-01',
      fromIds: [idOf('so-vhttdl-quang-tri')],
      toIds: [idOf('so-khcn-quang-tri')],
    })
    await org.succeed(trx, system, merger)
    const asked = { function: org.externalInformation, territoryId: idOf('quang-tri') }
    expect(await org.mandateHolder(trx, asked, '2026-02-28')).toBe(idOf('so-vhttdl-quang-tri'))
    expect(await org.mandateHolder(trx, asked, '2026-03-01')).toBeNull()
    expect((await org.organizationOn(trx, 'so-vhttdl-quang-tri', '2026-03-01')).standing).toBe('ended')
    await expect(org.succeed(trx, system, merger)).rejects.toMatchObject({
      code: 'organizations.succession-known',
    })
  }))

test('a function has one holder in a territory', () =>
  undone(async (trx) => {
    const second = newMandate.parse({
      function: org.externalInformation,
      orgId: idOf('so-khcn-quang-tri'),
      territoryId: idOf('quang-tri'),
      from: '2026-01-01',
    })
    await expect(org.assignMandate(trx, system, second)).rejects.toMatchObject({
      code: 'organizations.periods-overlap',
    })
  }))

test('only an administrator alters the structure', () =>
  undone(async (trx) => {
    const orgId = idOf('quang-tri')
    const subtree = await org.subtreeOf(trx, [orgId], '2026-01-01')
    const lead: Actor = {
      ...system,
      kind: 'user',
      userId: 'u',
      assignments: [{ role: 'lead', orgId, subtree }],
    }
    await expect(org.addVersion(trx, lead, renaming())).rejects.toMatchObject({ status: 403 })
    const administrator = { ...lead, assignments: [{ role: 'administrator', orgId, subtree }] }
    await org.addVersion(trx, administrator, renaming())
  }))

test('the figures of 2017: 15 members declared, 1 on record, no dedicated post, people not counted', async () => {
  const orgIds = await org.subtreeOf(db, [idOf('quang-binh')], '2017-12-31')
  const scope = { orgIds, from: '2016-12-15', to: '2017-12-14' }
  const values = await evaluateFigures(db, staffingFigures, scope, { withRecords: true })
  expect(Object.fromEntries(values.map(({ key, computed }) => [key, computed]))).toEqual({
    'organizations.committees': 1,
    'organizations.committee-members': 15,
    'organizations.named-committee-members': 1,
    'organizations.committee-meetings': null,
    'organizations.staff-in-charge': 1,
    'organizations.dedicated-posts': 0,
    'organizations.dedicated-staff': null,
    'organizations.concurrent-staff': null,
    'organizations.dedicated-staff-target': 0,
  })
  const posts = values.find(({ key }) => key === 'organizations.dedicated-posts')
  expect(posts?.records).toEqual([idOf('dinh-bien-chuyen-trach-2017')])
})
