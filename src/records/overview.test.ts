import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRecords } from './create.ts'
import { addCustomField } from './custom-fields.ts'
import { describeCollection, surveyCollections } from './describe.ts'
import { findAnywhere, findNamed, rankOf } from './find.ts'
import { lookUp, searchOrganizations } from './lookup.ts'
import { removeRecord } from './remove.ts'
import { openOffice, system, vault, type Office } from './testing/office.ts'
import { specimens } from './testing/specimens.ts'

const ON = '2026-11-23'
const names = ['specimens', 'organizations']

let office: Office
let own: string
let foreign: string
beforeAll(async () => {
  office = await openOffice()
  own = (await office.specimen({ name: 'Đoàn truyền hình BBC (Anh)', day: '2017-03-01' })).id
  const record = await office.specimen(
    { name: 'Đoàn phóng viên thuộc tổ chức ADB' },
    { ownerOrgId: office.elsewhere },
  )
  foreign = record.id
})
afterAll(() => office.drop())

const idsOf = (found: readonly { id: string }[]) => found.map(({ id }) => id)

test('names come for ids, but never the title of a record that one may not read', async () => {
  const asked = { records: [own, foreign], organizations: [office.home, office.elsewhere], on: ON }
  const contributor = await lookUp(office.db, office.officer('contributor'), names, asked)
  expect(contributor.records).toEqual([
    expect.objectContaining({ id: own, title: 'Đoàn truyền hình BBC (Anh)', state: 'draft', removed: false }),
  ])
  expect(idsOf(contributor.organizations).sort()).toEqual([office.home, office.elsewhere].sort())
  const elsewhere = await lookUp(
    office.db,
    office.officer('contributor', { at: office.elsewhere }),
    names,
    asked,
  )
  expect(idsOf(elsewhere.records)).toEqual([foreign])
  const nobody = { ...office.officer('viewer'), assignments: [] }
  expect((await lookUp(office.db, nobody, names, asked)).records).toEqual([])
})

test('people are named, and nothing else is told about them', async () => {
  await sql`insert into users (id, name, email) values ('u1', 'Nguyễn Thu Hà', 'ha@example.vn')`.execute(
    office.db,
  )
  const { users } = await lookUp(office.db, office.officer('contributor'), names, {
    users: ['u1', 'x'],
    on: ON,
  })
  expect(users).toEqual([{ id: 'u1', name: 'Nguyễn Thu Hà' }])
})

test('a search without accents finds what one may read, the best first', async () => {
  const find = (q: string, actor = office.officer('contributor')) =>
    findAnywhere(office.db, actor, { q, collections: [specimens] })
  const bodies = await createRecords(
    office.db,
    system,
    specimens,
    [
      { name: 'Sổ tay', remarks: 'Có nhắc tới truyền hình BBC', day: '2018-01-01' },
      { name: 'BBC và truyền hình', day: '2016-01-01' },
    ].map((fields) => ({ ownerOrgId: office.home, fields })),
    { vault },
  )
  expect(idsOf(await find('truyen hinh bbc'))).toEqual([own, bodies[1]?.id, bodies[0]?.id])
  expect(idsOf(await find('doan'))).toEqual([own])
  expect(idsOf(await find('DOAN', office.officer('contributor', { at: office.elsewhere })))).toEqual([
    foreign,
  ])
  expect(await find('đoàn', { ...office.officer('viewer'), assignments: [] })).toEqual([])
  expect(await find('  ')).toEqual([])
  expect(await find("' % _ \\")).toEqual([])
  await removeRecord(office.db, system, specimens, { id: bodies[0]?.id ?? '', version: 1 })
  expect(idsOf(await find('truyen hinh bbc'))).toEqual([own, bodies[1]?.id])
})

test('the name of a collection narrows a search to it, and alone shows its newest', async () => {
  const find = async (q: string) =>
    (await findAnywhere(office.db, office.officer('contributor'), { q, collections: [specimens] })).map(
      ({ title }) => title,
    )
  expect(await find('mau thu bbc')).toContain('Đoàn truyền hình BBC (Anh)')
  expect((await find('mau thu'))[0]).toBe('Đoàn truyền hình BBC (Anh)')
  expect(await find('bbc khongco')).toEqual([])
})

test('names are ranked: whole, beginning, a word of it, inside a word, scattered', () => {
  const ranks = ['doan', 'doan bbc', 'tham doan', 'tapdoan'].map((name) => rankOf('doan', name))
  expect(ranks).toEqual([0, 1, 2, 3])
  expect(rankOf('bbc doan', 'doan bbc')).toBe(4)
  expect(rankOf('doan', 'khac')).toBe(5)
})

test('figures are found by the name in either language and by key', () => {
  const figures = [
    { key: 'press.members', label: { vi: 'Số thành viên đoàn phóng viên', en: 'Members' }, unit: 'lượt' },
    {
      key: 'press.delegations',
      label: { vi: 'Đoàn phóng viên nước ngoài', en: 'Delegations' },
      unit: 'đoàn',
    },
  ]
  const keys = (q: string) => findNamed(figures, q).map(({ key }) => key)
  expect(keys('doan phong vien')).toEqual(['press.delegations', 'press.members'])
  expect(keys('members')).toEqual(['press.members'])
  expect(keys('press.del')).toEqual(['press.delegations'])
  expect(keys('')).toEqual([])
})

test('the survey counts what one may read and says what one may do', async () => {
  const survey = async (actor = office.officer('contributor')) =>
    surveyCollections(office.db, actor, [specimens])
  const [mine] = await survey()
  expect(mine).toMatchObject({ name: 'specimens', countExceeded: false })
  expect(mine?.actions).toContain('create')
  expect(mine?.actions).not.toContain('approve')
  const [theirs] = await survey(office.officer('contributor', { at: office.elsewhere }))
  expect(theirs?.count).toBe(1)
  const [all] = await survey(system)
  expect(all?.count).toBe((mine?.count ?? 0) + 1)
  expect(await survey(office.officer('gate-operator'))).toEqual([])
})

test('a description carries the fields with their words, those added here, and where one may create', async () => {
  const added = { collection: 'specimens', kind: 'choice' as const, options: ['A', 'B'], position: 1 }
  const local = { ...added, orgId: office.home, key: 'mien', labelVi: 'Miền', labelEn: null }
  await addCustomField(office.db, system, local)
  const describe = (actor = office.officer('contributor')) =>
    describeCollection(office.db, actor, specimens, ON)
  const described = await describe()
  expect(described.fields.find(({ name }) => name === 'kind')?.meta).toMatchObject({
    kind: 'choice',
    options: [{ value: 'book', label: { vi: 'Sách', en: 'Book' } }, expect.anything()],
  })
  expect(described.fields.at(-1)).toMatchObject({
    name: 'mien',
    custom: true,
    orgId: office.home,
    meta: { label: { vi: 'Miền', en: 'Miền' }, options: [{ value: 'A' }, { value: 'B' }] },
  })
  expect(described.filters).toContain('state')
  expect(described.sorts).toContain('day')
  expect(idsOf(described.createAt)).toEqual([office.home])
  const stranger = await describe(office.officer('contributor', { at: office.elsewhere }))
  expect(stranger.fields.some(({ custom }) => custom)).toBe(false)
  expect((await describe(office.officer('viewer'))).createAt).toEqual([])
  expect((await describe(system)).createAt).toHaveLength(3)
})

test('organisations are found by the names they had, those that stand first', async () => {
  await sql`insert into organization_versions (id, org_id, name, valid) values
    (gen_random_uuid(), ${office.home}::uuid, 'Sở Thông tin và Truyền thông', '[2008-01-01,2025-03-01)'),
    (gen_random_uuid(), ${office.elsewhere}::uuid, 'Sở Văn hóa, Thông tin', '[2005-01-01,)')`.execute(
    office.db,
  )
  const found = await searchOrganizations(office.db, { q: 'so thong tin', on: ON })
  expect(found.map(({ id, stood }) => [id, stood])).toEqual([
    [office.elsewhere, true],
    [office.home, false],
  ])
  const before = await searchOrganizations(office.db, { q: 'truyen thong', on: '2017-12-14' })
  expect(before).toMatchObject([{ id: office.home, name: 'Sở Thông tin và Truyền thông', stood: true }])
})
