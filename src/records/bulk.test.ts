import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { transaction } from '../platform/database/connect.ts'
import { verifyChains } from '../platform/events.ts'
import { actOnMany, type BulkAct, type BulkItem } from './bulk.ts'
import { openOffice, system, vault, type Office } from './testing/office.ts'
import { specimens } from './testing/specimens.ts'
import type { Actor } from '../platform/actor.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.drop())

const act = (actor: Actor, wanted: BulkAct, items: readonly BulkItem[]) =>
  transaction(office.db, (db) => actOnMany(db, actor, specimens, { act: wanted, items, vault, locale: 'vi' }))

const stateOf = async (id: string) => {
  const { rows } = await sql<{ state: string; version: number; removed: boolean }>`
    select state, version, deleted_at is not null as removed from records where id = ${id}::uuid`.execute(
    office.db,
  )
  return rows[0]
}

test('what one record refuses leaves the others done, and each refusal says why', async () => {
  const complete = await office.specimen({ name: 'Đủ', copies: 1 })
  const incomplete = await office.specimen({ name: 'Thiếu số bản' })
  const stale = await office.specimen({ name: 'Người khác đã sửa', copies: 2 })
  const foreign = await office.specimen({ name: 'Nơi khác', copies: 3 }, { ownerOrgId: office.elsewhere })
  const items = [
    { id: foreign.id, version: 1 },
    { id: complete.id, version: 1 },
    { id: incomplete.id, version: 1 },
    { id: stale.id, version: 9 },
  ]
  const results = await act(office.officer('contributor'), { kind: 'transition', to: 'submit' }, items)
  expect(results.map(({ id }) => id)).toEqual(items.map(({ id }) => id))
  expect(results.map((result) => (result.done ? result.state : result.code))).toEqual([
    'records.not-found',
    'submitted',
    'records.incomplete',
    'records.changed-meanwhile',
  ])
  expect(results[2]).toMatchObject({ reason: expect.stringContaining('Số bản'), issues: [{ at: 'copies' }] })
  expect(await stateOf(complete.id)).toMatchObject({ state: 'submitted', version: 2 })
  expect(await stateOf(incomplete.id)).toMatchObject({ state: 'draft', version: 1 })
  const { rows } = await sql<{ recordId: string }>`
    select record_id from events where type = 'record.submitted'`.execute(office.db)
  expect(rows).toEqual([{ recordId: complete.id }])
})

test('an author approves the work of others and not his own, in one call', async () => {
  const lead = office.officer('lead', { id: 'lead-1' })
  const theirs = await office.specimen({ name: 'Của đơn vị', copies: 1 }, { state: 'submitted' })
  const mine = await office.specimen({ name: 'Tự soạn', copies: 1 })
  await act(lead, { kind: 'change', fields: { copies: 7 } }, [{ id: mine.id, version: 1 }])
  await act(lead, { kind: 'transition', to: 'submit' }, [{ id: mine.id, version: 2 }])
  const results = await act(lead, { kind: 'transition', to: 'approve' }, [
    { id: theirs.id, version: 1 },
    { id: mine.id, version: 3 },
  ])
  expect(results.map((result) => (result.done ? result.state : result.code))).toEqual([
    'approved',
    'records.own-work',
  ])
})

test('one comment returns many, and stands on each of them', async () => {
  const records = [
    await office.specimen({ name: 'Trả một', copies: 1 }, { state: 'submitted' }),
    await office.specimen({ name: 'Trả hai', copies: 1 }, { state: 'submitted' }),
  ]
  const items = records.map(({ id }) => ({ id, version: 1 }))
  const note = 'Bổ sung ngày tháng'
  expect(await act(office.officer('lead'), { kind: 'transition', to: 'return' }, items)).toMatchObject(
    records.map(() => ({ done: false, code: 'records.note-needed' })),
  )
  await act(office.officer('lead'), { kind: 'transition', to: 'return', note }, items)
  const { rows } = await sql<{ body: string }>`
    select body from record_comments where record_id = any(${items.map(({ id }) => id)}::uuid[])`.execute(
    office.db,
  )
  expect(rows).toEqual([{ body: note }, { body: note }])
})

test('a field set for all, a link and a removal can each be taken back', async () => {
  const lead = office.officer('lead')
  const target = await office.specimen({ name: 'Nhiệm vụ' })
  const record = await office.specimen({ name: 'Sửa hàng loạt', copies: 3 })
  const one = async (wanted: BulkAct, item: BulkItem) => {
    const [result] = await act(lead, wanted, [item])
    if (!result?.done) throw new Error(JSON.stringify(result))
    return result
  }
  const changed = await one({ kind: 'change', fields: { copies: 9 } }, { id: record.id, version: 1 })
  const back = await one({ kind: 'revert' }, { id: record.id, version: changed.version })
  const { rows } = await sql`select copies from specimens where record_id = ${record.id}::uuid`.execute(
    office.db,
  )
  expect(rows).toEqual([{ copies: 3 }])
  const linked = await one(
    { kind: 'link', toId: target.id, role: 'evidence-of' },
    { id: record.id, version: back.version },
  )
  await one({ kind: 'unlink' }, { id: record.id, version: linked.version, linkId: linked.linkId ?? '' })
  const links = await sql`select from record_links where from_id = ${record.id}::uuid`.execute(office.db)
  expect(links.rows).toEqual([])
  await one({ kind: 'remove' }, { id: record.id, version: linked.version })
  expect(await stateOf(record.id)).toMatchObject({ removed: true })
  await one({ kind: 'restore' }, { id: record.id, version: linked.version })
  expect(await stateOf(record.id)).toMatchObject({ removed: false })
})

test('a step that was taken with many is taken back with many', async () => {
  const lead = office.officer('lead', { id: 'lead-2' })
  const record = await office.specimen({ name: 'Trình nhầm', copies: 1 })
  const [sent] = await act(lead, { kind: 'transition', to: 'submit' }, [{ id: record.id, version: 1 }])
  expect(sent).toMatchObject({ done: true, state: 'submitted', version: 2 })
  const [back] = await act(lead, { kind: 'take-back' }, [{ id: record.id, version: 2 }])
  expect(back).toMatchObject({ done: true, state: 'draft' })
})

test(
  'five hundred at once leave five hundred events in one unbroken chain',
  { timeout: 60_000 },
  async () => {
    const items: BulkItem[] = []
    for (let number = 0; number < 500; number++) {
      const { id } = await office.specimen({ name: `Mẫu ${number}`, copies: number })
      items.push({ id, version: 1 })
    }
    const results = await act(system, { kind: 'transition', to: 'submit' }, items)
    expect(results.every(({ done }) => done)).toBe(true)
    expect((await verifyChains(office.db)).faults).toEqual([])
  },
)
