import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { transaction } from '../platform/database/connect.ts'
import { newId } from '../platform/ids.ts'
import { changeRecord } from './change.ts'
import { createRecord, createRecords } from './create.ts'
import { readRecord } from './http/routes.ts'
import { listRecords } from './list.ts'
import { removeRecord, restoreRecord, restoreRevision } from './remove.ts'
import { diffSnapshots, getSnapshot, listRevisions } from './revisions.ts'
import { openOffice, system, vault, type Office } from './testing/office.ts'
import { specimens } from './testing/specimens.ts'
import { transitionRecord } from './transition.ts'

let office: Office
beforeAll(async () => void (office = await openOffice()))
afterAll(() => office.drop())

const eventsOf = async (id: string) => {
  const { rows } = await sql<{ type: string; actorName: string }>`
    select type, actor_name from events where record_id = ${id}::uuid order by seq`.execute(office.db)
  return rows.map(({ type, actorName }) => `${type} ${actorName}`)
}

test('a record lives from draft to archive, and its history and the log tell every step', async () => {
  const { db, officer, home } = office
  const [writer, chief] = [officer('contributor'), officer('leader')]
  const made = await createRecord(db, writer, specimens, {
    ownerOrgId: home,
    fields: { name: 'Sách ảnh', copies: 100 },
  })
  expect(made).toMatchObject({
    state: 'draft',
    version: 1,
    createdBy: writer.userId,
    title: 'Sách ảnh',
    happened: null,
  })
  const { id } = made
  await changeRecord(db, writer, specimens, { id, version: 1, fields: { copies: 250, day: '2017-03-08' } })
  await transitionRecord(db, writer, specimens, { id, version: 2, to: 'submit' })
  await transitionRecord(db, chief, specimens, {
    id,
    version: 3,
    to: 'return',
    note: 'Thiếu nguồn',
    field: 'copies',
  })
  await transitionRecord(db, writer, specimens, { id, version: 4, to: 'submit' })
  await transitionRecord(db, chief, specimens, { id, version: 5, to: 'approve' })
  const archived = await transitionRecord(db, chief, specimens, { id, version: 6, to: 'archive' })
  expect(archived).toMatchObject({
    state: 'archived',
    version: 7,
    fields: { copies: 250, day: '2017-03-08' },
  })
  expect(archived.happened).toEqual({ from: '2017-03-08', to: '2017-03-08' })
  expect((await listRevisions(db, id)).map(({ version }) => version)).toEqual([7, 6, 5, 4, 3, 2, 1])
  expect(await eventsOf(id)).toEqual([
    'record.created Cán bộ contributor',
    'record.changed Cán bộ contributor',
    'record.submitted Cán bộ contributor',
    'record.returned Cán bộ leader',
    'record.commented Cán bộ leader',
    'record.submitted Cán bộ contributor',
    'record.approved Cán bộ leader',
    'record.archived Cán bộ leader',
  ])
})

test('two versions are compared field by field, and an old one comes back without rewriting history', async () => {
  const { db, specimen } = office
  const { id } = await specimen({ name: 'Bản tin', copies: 10, topics: ['du lịch'], secret: 'B1234567' })
  await changeRecord(db, system, specimens, {
    id,
    version: 1,
    fields: { copies: 20, topics: ['đầu tư'], secret: null },
  })
  const [first, second] = [await getSnapshot(db, id, 1), await getSnapshot(db, id, 2)]
  expect(diffSnapshots(specimens, first, second)).toEqual([
    { field: 'topics', before: ['du lịch'], after: ['đầu tư'] },
    { field: 'copies', before: 10, after: 20 },
    { field: 'secret', before: '•••', after: null },
  ])
  const back = await restoreRevision(db, system, specimens, { id, version: 2, revision: 1 })
  expect(back).toMatchObject({ version: 3, fields: { copies: 10, topics: ['du lịch'], secret: null } })
  expect(await readRecord(db, system, specimens, id)).toMatchObject({ fields: back.fields, version: 3 })
  expect((await getSnapshot(db, id, 2)).fields).toMatchObject({ copies: 20 })
  await expect(restoreRevision(db, system, specimens, { id, version: 3, revision: 9 })).rejects.toMatchObject(
    {
      code: 'records.revision-not-found',
    },
  )
})

test('an old version that today would be refused does not come back', async () => {
  const { db, specimen } = office
  const { id } = await specimen({ name: 'Bản đồ', open: true, copies: 5 })
  await sql`alter table record_revisions disable trigger all`.execute(db)
  await sql`update record_revisions set snapshot = jsonb_set(snapshot, '{fields,copies}', '0')
    where record_id = ${id}::uuid`.execute(db)
  await sql`alter table record_revisions enable trigger all`.execute(db)
  await expect(restoreRevision(db, system, specimens, { id, version: 1, revision: 1 })).rejects.toMatchObject(
    {
      code: 'records.invalid',
      issues: [{ at: 'copies' }],
    },
  )
})

test('what is removed is out of sight, out of reach, and comes back as it was', async () => {
  const { db, specimen, officer, home } = office
  const { id } = await specimen({ name: 'Tờ rơi', copies: 3 })
  const lead = officer('lead')
  await removeRecord(db, lead, specimens, { id, version: 1 })
  await expect(readRecord(db, lead, specimens, id)).rejects.toMatchObject({ code: 'records.not-found' })
  await expect(
    changeRecord(db, lead, specimens, { id, version: 1, fields: { copies: 4 } }),
  ).rejects.toMatchObject({
    code: 'records.not-found',
  })
  const removed = await listRecords(db, lead, specimens, { removed: true })
  expect(removed.items.map((item) => item.id)).toContain(id)
  expect((await listRecords(db, lead, specimens, { q: 'to roi' })).items).toEqual([])
  expect(await restoreRecord(db, lead, specimens, id)).toMatchObject({
    deletedAt: null,
    fields: { copies: 3 },
  })
  expect(await readRecord(db, lead, specimens, id)).toMatchObject({ version: 1, ownerOrgId: home })
  expect((await eventsOf(id)).map((event) => event.split(' ')[0])).toEqual([
    'record.created',
    'record.removed',
    'record.restored',
  ])
})

test('a removed record does not come back beside its new twin', async () => {
  const { db, specimen } = office
  const fields = { name: 'Áp phích', day: '2017-02-02' }
  const { id } = await specimen(fields)
  await removeRecord(db, system, specimens, { id, version: 1 })
  const twin = await specimen(fields)
  await expect(restoreRecord(db, system, specimens, id)).rejects.toMatchObject({
    code: 'records.duplicate',
    params: { id: twin.id, title: 'Áp phích' },
  })
})

test('a duplicate is named, in one file as in the register', async () => {
  const { db, specimen, home, elsewhere } = office
  const fields = { name: 'Niên giám', day: '2017-12-31' }
  const first = await specimen(fields)
  await expect(specimen(fields)).rejects.toMatchObject({
    code: 'records.duplicate',
    params: { id: first.id },
  })
  // Another organisation may record the same thing.
  await expect(specimen(fields, { ownerOrgId: elsewhere })).resolves.toMatchObject({ title: 'Niên giám' })
  const rows = [1, 2].map(() => ({ ownerOrgId: home, fields: { name: 'Hai lần', day: '2017-01-01' } }))
  await expect(createRecords(db, system, specimens, rows)).rejects.toMatchObject({
    code: 'records.duplicate',
  })
})

test('what points to nothing is refused by the name of the field', async () => {
  const { db, specimen, home } = office
  const nobody = newId()
  const other = await specimen({ name: 'Đích' })
  const refused = (field: string) => ({
    code: 'records.unknown-reference',
    params: { field: { vi: field }, value: nobody },
  })
  await expect(specimen({ name: 'A', peer: nobody })).rejects.toMatchObject(refused('Mẫu liên quan'))
  await expect(specimen({ name: 'A', organization: nobody })).rejects.toMatchObject(refused('Cơ quan'))
  await expect(specimen({ name: 'A', partners: [home, nobody] })).rejects.toMatchObject(
    refused('Cơ quan phối hợp'),
  )
  await expect(specimen({ name: 'A' }, { ownerOrgId: nobody })).rejects.toMatchObject(
    refused('Cơ quan chủ quản'),
  )
  // A record of another collection is no organisation, and no specimen either.
  await expect(specimen({ name: 'A', organization: other.id })).rejects.toMatchObject({
    code: 'records.unknown-reference',
  })
  await expect(specimen({ name: 'A', peer: home })).rejects.toMatchObject({
    code: 'records.unknown-reference',
  })
  await expect(
    changeRecord(db, system, specimens, { id: other.id, version: 1, ownerOrgId: nobody }),
  ).rejects.toMatchObject(refused('Cơ quan chủ quản'))
})

test('a record stays mendable when what it points to was removed', async () => {
  const { db, specimen } = office
  const target = await specimen({ name: 'Sẽ bị xóa' })
  const { id } = await specimen({ name: 'Còn lại', peer: target.id })
  await removeRecord(db, system, specimens, { id: target.id, version: 1 })
  await expect(
    changeRecord(db, system, specimens, { id, version: 1, fields: { copies: 7 } }),
  ).resolves.toMatchObject({ version: 2, fields: { peer: target.id } })
})

test('everything wrong with a record is said at once, in the words of the officer', async () => {
  const wrong = { name: '  ', copies: -1, day: '0000-02-28', kind: 'sach', country: 'VNM', extra: 1 }
  await expect(office.specimen(wrong)).rejects.toMatchObject({
    code: 'records.invalid',
    issues: ['name', 'copies', 'day', 'kind', 'country', 'extra'].map((at) => ({ at })),
  })
})

test('a record is submitted only when what is required is there', async () => {
  const { db, specimen } = office
  const { id } = await specimen({ name: 'Thiếu số bản' })
  await expect(
    transitionRecord(db, system, specimens, { id, version: 1, to: 'submit' }),
  ).rejects.toMatchObject({
    code: 'records.incomplete',
    issues: [{ at: 'copies' }],
  })
})

test('nor is it approved when something required was taken out after it was submitted', async () => {
  const { db, specimen } = office
  const { id } = await specimen({ name: 'Bỏ số bản sau khi trình', copies: 1 }, { state: 'submitted' })
  await changeRecord(db, system, specimens, { id, version: 1, fields: { copies: null } })
  await expect(
    transitionRecord(db, system, specimens, { id, version: 2, to: 'approve' }),
  ).rejects.toMatchObject({
    code: 'records.incomplete',
    issues: [{ at: 'copies' }],
  })
})

test('what was pasted is kept as every form can carry it', async () => {
  const { fields } = await office.specimen({
    name: ' Sách\u0000\r\nảnh\u0007 ',
    remarks: 'Một\r\nHai\vBa\u0001',
    topics: ['a\tb'],
  })
  expect(fields).toMatchObject({ name: 'Sách ảnh', remarks: 'Một\nHai\nBa', topics: ['a b'] })
})

test('every kind of field comes back as it was written', async () => {
  const { specimen, db, home, elsewhere } = office
  const peer = await specimen({ name: 'Bạn' })
  const fields = {
    code: 'MT-1',
    name: 'Đủ loại',
    remarks: 'Dòng một\nDòng hai',
    topics: ['văn hóa', 'du lịch, “biển”', 'a\\b{c}'],
    copies: 2_147_483_647,
    weight: 1.25,
    cost: 900_000_000_000_000,
    day: '2017-12-14',
    open: false,
    kind: 'book',
    channels: ['web', 'press'],
    country: 'LA',
    languages: ['vi', 'zh-Hans'],
    organization: elsewhere,
    partners: [home, elsewhere],
    peer: peer.id,
    secret: null,
  }
  const { id } = await specimen(fields)
  expect((await readRecord(db, system, specimens, id)).fields).toEqual(fields)
  const nothing = await specimen({ name: 'Chưa biết gì' })
  const known = Object.entries(nothing.fields).filter(([, value]) => value !== null)
  expect(known).toEqual([['name', 'Chưa biết gì']])
})

test('many records come in together or not at all', async () => {
  const { db, home } = office
  const before = (await listRecords(db, system, specimens, { count: true })).total
  const rows = Array.from({ length: 1200 }, (_, index) => ({
    ownerOrgId: home,
    fields: { name: `Lô ${index}` },
  }))
  const made = await transaction(db, (trx) => createRecords(trx, system, specimens, rows, { vault }))
  expect(made.map(({ title }) => title)).toEqual(rows.map(({ fields }) => fields.name))
  await expect(
    transaction(db, (trx) =>
      createRecords(trx, system, specimens, [...rows.slice(0, 600), { ...rows[0]!, fields: {} }]),
    ),
  ).rejects.toThrow()
  expect((await listRecords(db, system, specimens, { count: true })).total).toBe((before ?? 0) + 1200)
})
