import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { transaction, type Database } from '../platform/database/connect.ts'
import { recordEvent, recordEvents, verifyChains } from '../platform/events.ts'
import { changeRecord } from './change.ts'
import { createRecord, createRecords } from './create.ts'
import { removeRecord, restoreRecord } from './remove.ts'
import { openOffice, system, type Office } from './testing/office.ts'
import { specimens } from './testing/specimens.ts'
import { saveText } from './texts/save.ts'
import { listTexts } from './texts/store.ts'
import { transitionRecord } from './transition.ts'

let office: Office
beforeAll(async () => void (office = await openOffice()))
afterAll(() => office.drop())

/** Two transactions of which the second begins while the first is still open, and ends after it. */
async function race(first: (db: Database) => Promise<unknown>, second: (db: Database) => Promise<unknown>) {
  const results: { second?: Promise<unknown> } = {}
  await transaction(office.db, async (trx) => {
    await first(trx)
    results.second = transaction(office.db, second)
    results.second.catch(() => {})
    // Long enough for the second to have read what it needs and to wait for the first.
    await new Promise((resolve) => setTimeout(resolve, 150))
  })
  return results.second
}

test('of two who change the same version, the second learns that it is no longer the newest', async () => {
  const { id } = await office.specimen({ name: 'Hai người sửa', copies: 1 })
  const change = (copies: number) => (db: Database) =>
    changeRecord(db, system, specimens, { id, version: 1, fields: { copies } })
  await expect(race(change(2), change(3))).rejects.toMatchObject({
    code: 'records.changed-meanwhile',
    status: 409,
    params: { current: 2, yours: 1 },
  })
})

test('a change and a removal, and two approvals, do not both win', async () => {
  const { id } = await office.specimen({ name: 'Sửa và xóa', copies: 1 })
  await expect(
    race(
      (db) => removeRecord(db, system, specimens, { id, version: 1 }),
      (db) => changeRecord(db, system, specimens, { id, version: 1, fields: { copies: 2 } }),
    ),
  ).rejects.toMatchObject({ code: 'records.not-found' })
  const other = await office.specimen({ name: 'Hai người duyệt', copies: 1 }, { state: 'submitted' })
  const approve = (db: Database) =>
    transitionRecord(db, system, specimens, { id: other.id, version: 1, to: 'approve' })
  await expect(race(approve, approve)).rejects.toMatchObject({ code: 'records.wrong-state' })
})

test('of two who record the same thing at once, the second is told so in words', async () => {
  const fields = { name: 'Ghi hai lần', day: '2017-05-05' }
  const create = (db: Database) => createRecord(db, system, specimens, { ownerOrgId: office.home, fields })
  const duplicate = { code: 'records.duplicate', status: 409, params: { title: 'Ghi hai lần' } }
  await expect(race(create, create)).rejects.toMatchObject(duplicate)
  const batch = (db: Database) =>
    createRecords(db, system, specimens, [
      { ownerOrgId: office.home, fields: { name: 'Cả lô', day: '2017-05-06' } },
      { ownerOrgId: office.home, fields: { name: 'Cả lô 2', day: '2017-05-06' } },
    ])
  await expect(race(batch, batch)).rejects.toMatchObject({ code: 'records.duplicate' })
})

test('of two who make two records the same, or bring back two of the same, the second is told so', async () => {
  const [one, two] = [await office.specimen({ name: 'Một' }), await office.specimen({ name: 'Hai' })]
  const rename = (id: string) => (db: Database) =>
    changeRecord(db, system, specimens, { id, version: 1, fields: { name: 'Trùng tên' } })
  await expect(race(rename(one.id), rename(two.id))).rejects.toMatchObject({
    code: 'records.duplicate',
    params: { title: 'Trùng tên' },
  })
  const twin = () => office.specimen({ name: 'Xóa rồi gọi lại' })
  const removed = await twin()
  await removeRecord(office.db, system, specimens, { id: removed.id, version: 1 })
  const again = await twin()
  await removeRecord(office.db, system, specimens, { id: again.id, version: 1 })
  const restore = (id: string) => (db: Database) => restoreRecord(db, system, specimens, id)
  await expect(race(restore(removed.id), restore(again.id))).rejects.toMatchObject({
    code: 'records.duplicate',
  })
})

test('a column that must be unique says which value is taken, at rest as in a race', async () => {
  const { specimen, db, home } = office
  await specimen({ name: 'Mã thứ nhất', code: 'MT (01)' })
  const taken = {
    code: 'records.value-taken',
    status: 409,
    params: { field: { vi: 'Mã' }, value: 'MT (01)' },
  }
  await expect(specimen({ name: 'Mã thứ hai', code: 'MT (01)' })).rejects.toMatchObject(taken)
  const { id } = await specimen({ name: 'Mã thứ ba' })
  await expect(
    changeRecord(db, system, specimens, { id, version: 1, fields: { code: 'MT (01)' } }),
  ).rejects.toMatchObject(taken)
  const create = (name: string) => (trx: Database) =>
    createRecord(trx, system, specimens, { ownerOrgId: home, fields: { name, code: 'MT-02' } })
  await expect(race(create('Đua một'), create('Đua hai'))).rejects.toMatchObject({
    code: 'records.value-taken',
  })
})

test('of two who write the same language at once, the second is told; another language is never touched', async () => {
  const record = await office.specimen({ name: 'Hai bản văn' })
  const write = (locale: string, title: string) => (db: Database) =>
    saveText(db, system, specimens, { id: record.id, locale, fields: { title }, version: 0 })
  await expect(race(write('vi', 'Một'), write('vi', 'Hai'))).rejects.toMatchObject({
    code: 'records.changed-meanwhile',
  })
  await expect(race(write('en', 'One'), write('lo', 'ໜຶ່ງ'))).resolves.toMatchObject({ locale: 'lo' })
  const texts = await listTexts(office.db, record.id)
  expect(texts.map(({ locale, fields, version }) => [locale, fields['title'], version])).toEqual([
    ['en', 'One', 1],
    ['lo', 'ໜຶ່ງ', 1],
    ['vi', 'Một', 1],
  ])
})

test('writers of two organisations do not wait for each other; writers of one keep its chain in order', async () => {
  const { db, home, elsewhere } = office
  await transaction(db, async (trx) => {
    await recordEvent(trx, system, { type: 'test.first', orgId: home })
    // With a wait this would never end: the chain of home is held by this very transaction.
    await transaction(db, async (other) => {
      await sql`set local lock_timeout = '2s'`.execute(other)
      await recordEvent(other, system, { type: 'test.other', orgId: elsewhere })
    })
  })
  await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      transaction(db, (trx) => {
        const orgIds = index % 2 === 0 ? [home, elsewhere] : [elsewhere, home]
        return recordEvents(
          trx,
          system,
          orgIds.map((orgId) => ({ type: 'test.both', orgId })),
        )
      }),
    ),
  )
  expect((await verifyChains(db)).faults).toEqual([])
})
