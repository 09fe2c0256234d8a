import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../platform/actor.ts'
import { verifyChains } from '../platform/events.ts'
import { changeRecord } from './change.ts'
import { addComment, listComments, resolveComment } from './comments.ts'
import { createRecord } from './create.ts'
import { readHistory } from './history.ts'
import { readRecord } from './http/routes.ts'
import { restoreRevision } from './remove.ts'
import { getSnapshot } from './revisions.ts'
import { openOffice, vault, type Office } from './testing/office.ts'
import { specimens } from './testing/specimens.ts'
import { takeBackStep, transitionRecord } from './transition.ts'

let office: Office
beforeAll(async () => void (office = await openOffice()))
afterAll(() => office.drop())

const draftBy = (actor: Actor, name: string) =>
  createRecord(office.db, actor, specimens, { ownerOrgId: office.home, fields: { name, copies: 1 }, vault })

const autosave = (actor: Actor, id: string, version: number, fields: object) =>
  changeRecord(office.db, actor, specimens, { id, version, fields: { ...fields }, autosave: true, vault })

const history = async (id: string) => (await readHistory(office.db, specimens, { id })).items

const eventsOf = async (id: string) => {
  const { rows } = await sql<{ type: string; actorId: string; data: Record<string, unknown> }>`
    select type, actor_id, data from events where record_id = ${id}::uuid order by seq`.execute(office.db)
  return rows
}

test('what a form saves by itself while somebody types is one version in the history, and every field of it is in the log', async () => {
  const writer = office.officer('contributor')
  const { id } = await draftBy(writer, 'Tờ gấp')
  const pauses = ['Giới', 'Giới thiệu', 'Giới thiệu hang động']
  for (const [index, remarks] of pauses.entries()) await autosave(writer, id, index + 1, { remarks })
  await autosave(writer, id, 4, { copies: 500 })
  const [sitting, created, ...more] = await history(id)
  expect(more).toEqual([])
  expect(created).toMatchObject({ version: 1, changes: [] })
  expect(sitting).toMatchObject({
    version: 5,
    firstVersion: 2,
    byName: writer.name,
    changes: [
      { field: 'remarks', before: null, after: 'Giới thiệu hang động' },
      { field: 'copies', before: 1, after: 500 },
    ],
  })
  expect(await readRecord(office.db, writer, specimens, id)).toMatchObject({ version: 5 })
  const named = (await eventsOf(id)).slice(1).map(({ type, data }) => [type, data['fields'], data['sitting']])
  expect(named).toEqual([
    ['record.changed', ['remarks'], 2],
    ['record.changed', ['copies'], 2],
  ])
  expect((await verifyChains(office.db)).faults).toEqual([])
})

test('a save that changes nothing leaves no trace', async () => {
  const writer = office.officer('contributor')
  const { id } = await draftBy(writer, 'Không đổi')
  expect(await autosave(writer, id, 1, { copies: 1 })).toMatchObject({ version: 1 })
  expect(await history(id)).toHaveLength(1)
})

test('another person, a step, and ten minutes each begin a new version', async () => {
  const [writer, other] = [office.officer('contributor'), office.officer('lead')]
  const { id } = await draftBy(writer, 'Nhiều người')
  await autosave(writer, id, 1, { copies: 2 })
  await autosave(other, id, 2, { copies: 3 })
  await autosave(writer, id, 3, { copies: 4 })
  expect((await history(id)).map(({ version, by }) => [version, by])).toEqual([
    [4, writer.userId],
    [3, other.userId],
    [2, writer.userId],
    [1, writer.userId],
  ])
  await transitionRecord(office.db, writer, specimens, { id, version: 4, to: 'submit' })
  await transitionRecord(office.db, other, specimens, { id, version: 5, to: 'return', note: 'Xem lại' })
  await autosave(writer, id, 6, { copies: 5 })
  await office.db.transaction().execute(async (trx) => {
    await sql`alter table record_revisions disable trigger all`.execute(trx)
    await sql`update record_revisions set created_at = created_at - interval '11 minutes'
      where record_id = ${id}::uuid and version = 7`.execute(trx)
    await sql`alter table record_revisions enable trigger all`.execute(trx)
  })
  await autosave(writer, id, 7, { copies: 6 })
  expect((await history(id)).map(({ version }) => version)).toEqual([8, 7, 6, 5, 4, 3, 2, 1])
})

test('a record that was submitted or approved is changed in versions of its own, with the reason', async () => {
  const lead = office.officer('lead')
  const { id } = await office.specimen({ name: 'Đã duyệt', copies: 1 }, { state: 'approved' })
  await autosave(lead, id, 1, { copies: 2 })
  await changeRecord(office.db, lead, specimens, {
    id,
    version: 2,
    fields: { copies: 3 },
    note: 'Đính chính',
  })
  expect((await history(id)).map(({ version, note }) => [version, note])).toEqual([
    [3, 'Đính chính'],
    [2, null],
    [1, null],
  ])
  expect((await eventsOf(id)).at(-1)).toMatchObject({ data: { note: 'Đính chính', fields: ['copies'] } })
})

test('a settled version cannot be changed in the database, nor can a sitting that something followed', async () => {
  const writer = office.officer('contributor')
  const { id } = await draftBy(writer, 'Không sửa được')
  await autosave(writer, id, 1, { copies: 2 })
  const rewrite = (version: number) =>
    sql`update record_revisions set snapshot = '{}', version = version + 1, joined = joined + 1, ended_at = now()
      where record_id = ${id}::uuid and version = ${version}::integer`.execute(office.db)
  const forge = sql`update record_revisions set snapshot = '{}' where record_id = ${id}::uuid and version = 2`
  await expect(rewrite(1)).rejects.toThrow('append-only')
  await expect(forge.execute(office.db)).rejects.toThrow('append-only')
  await transitionRecord(office.db, writer, specimens, { id, version: 2, to: 'submit' })
  await expect(rewrite(2)).rejects.toThrow('append-only')
})

test('a version within a sitting is answered by what it came to, and an earlier one still comes back', async () => {
  const writer = office.officer('contributor')
  const { id } = await draftBy(writer, 'Trở về')
  for (const copies of [2, 3, 4]) await autosave(writer, id, copies - 1, { copies })
  expect((await getSnapshot(office.db, id, 3)).fields).toMatchObject({ copies: 4 })
  const back = await restoreRevision(office.db, writer, specimens, { id, version: 4, revision: 1 })
  expect(back).toMatchObject({ version: 5, fields: { copies: 1 } })
})

test('a lead returns a record with a word at each place, and they are settled when it is approved', async () => {
  const [writer, lead] = [office.officer('contributor'), office.officer('lead')]
  const { id } = await draftBy(writer, 'Trả lại hai chỗ')
  await transitionRecord(office.db, writer, specimens, { id, version: 1, to: 'submit' })
  const places = [
    { field: 'copies', note: 'Số bản in?' },
    { field: 'day', note: 'Ngày nào?' },
  ]
  const returned = await transitionRecord(office.db, lead, specimens, {
    id,
    version: 2,
    to: 'return',
    places,
  })
  const asked = await listComments(office.db, id)
  expect(asked).toMatchObject(
    places.map(({ field, note }) => ({ field, body: note, kind: 'request', createdByName: lead.name })),
  )
  const [first] = asked
  const answer = await addComment(office.db, writer, returned, {
    body: 'Đã hỏi nhà in',
    field: null,
    parentId: first?.id ?? '',
    mentions: [String(lead.userId)],
  })
  expect(answer).toMatchObject({ field: 'copies', parentId: first?.id, kind: 'remark' })
  await resolveComment(office.db, writer, returned, { commentId: first?.id ?? '', resolved: true })
  await transitionRecord(office.db, writer, specimens, { id, version: 3, to: 'submit' })
  await transitionRecord(office.db, lead, specimens, { id, version: 4, to: 'approve' })
  const settled = (await listComments(office.db, id)).filter(({ kind }) => kind === 'request')
  expect(settled.every(({ resolvedAt }) => resolvedAt !== null)).toBe(true)
  expect(settled.map(({ resolvedBy }) => resolvedBy)).toEqual([writer.userId, lead.userId])
})

test('whoever took a step takes it back while nothing followed; nobody else does', async () => {
  const [writer, lead] = [office.officer('contributor'), office.officer('lead')]
  const { id } = await draftBy(writer, 'Lui một bước')
  await transitionRecord(office.db, writer, specimens, { id, version: 1, to: 'submit' })
  const taking = (actor: Actor, version: number) => takeBackStep(office.db, actor, specimens, { id, version })
  const refused = { code: 'records.nothing-to-take-back' }
  await expect(taking(lead, 2)).rejects.toMatchObject(refused)
  expect(await taking(writer, 2)).toMatchObject({ state: 'draft', version: 3 })
  await transitionRecord(office.db, writer, specimens, { id, version: 3, to: 'submit' })
  await transitionRecord(office.db, lead, specimens, { id, version: 4, to: 'return', note: 'Nhầm' })
  expect(await taking(lead, 5)).toMatchObject({ state: 'submitted' })
  expect(await listComments(office.db, id)).toMatchObject([{ body: 'Nhầm', resolvedBy: lead.userId }])
  await expect(taking(writer, 6)).rejects.toMatchObject(refused)
  await changeRecord(office.db, lead, specimens, { id, version: 6, fields: { copies: 9 } })
  await expect(taking(lead, 7)).rejects.toMatchObject(refused)
})
