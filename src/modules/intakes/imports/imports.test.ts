import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../../platform/actor.ts'
import { transaction } from '../../../platform/database/connect.ts'
import { verifyChains } from '../../../platform/events.ts'
import { changeRecord } from '../../../records/change.ts'
import { readXlsx } from '../../../records/exchange/xlsx/read-xlsx.ts'
import { openOffice, type Office } from '../../../records/testing/office.ts'
import { openTexts, readable } from '../../../records/testing/readable.ts'
import { specimens } from '../../../records/testing/specimens.ts'
import { listTexts } from '../../../records/texts/store.ts'
import { addPiece, beginUpload, getUpload } from '../uploads/store.ts'
import { beginImport, matchColumns } from './begin.ts'
import { errorsFile } from './errors-file.ts'
import { acceptWarning, dropRows, mendCells } from './mend.ts'
import { orderStep } from './order.ts'
import { listChanges, listFindings, showImport } from './show.ts'
import { workOn } from './work.ts'

let office: Office
let lead: Actor
const collections = new Map([[readable.name, readable]])

beforeAll(async () => {
  office = await openOffice()
  lead = office.officer('lead')
})
afterAll(() => office.drop())

async function upload(csv: string, name = 'mẫu.csv'): Promise<string> {
  const bytes = Buffer.from(csv)
  const { id } = await beginUpload(office.db, lead, { name, size: bytes.length })
  const half = Math.ceil(bytes.length / 2)
  for (const start of [0, half]) {
    const piece = bytes.subarray(start, start + half)
    if (piece.length > 0) await addPiece(office.db, lead, { id, start, bytes: piece })
  }
  return id
}

/** An import of these rows, checked. */
async function checked(csv: string, name?: string): Promise<string> {
  const id = await read(csv, name)
  await matchColumns(office.db, lead, collections, { id, columns: [] })
  await workOn(office.db, collections, id)
  return id
}

async function read(csv: string, name?: string): Promise<string> {
  const uploadId = await upload(csv, name)
  const { id } = await beginImport(office.db, lead, collections, {
    collection: 'specimens',
    uploadId,
    ownerOrgId: office.home,
  })
  await workOn(office.db, collections, id)
  return id
}

const show = (id: string) => showImport(office.db, lead, collections, id)
const findings = async (id: string) => (await listFindings(office.db, lead, collections, { id })).items

async function write(id: string) {
  await orderStep(office.db, lead, id, 'writing')
  await workOn(office.db, collections, id)
  return show(id)
}

async function undo(id: string) {
  await orderStep(office.db, lead, id, 'undoing')
  await workOn(office.db, collections, id)
  return show(id)
}

async function names(): Promise<string[]> {
  const { rows } = await sql<{ title: string }>`
    select title from records where collection = 'specimens' and deleted_at is null order by title`.execute(
    office.db,
  )
  return rows.map(({ title }) => title)
}

test('a file sent in pieces goes on where it stopped; a piece sent twice counts once', async () => {
  const { id } = await beginUpload(office.db, lead, { name: 'a.csv', size: 6 })
  await addPiece(office.db, lead, { id, start: 0, bytes: Buffer.from('abc') })
  await addPiece(office.db, lead, { id, start: 0, bytes: Buffer.from('abc') })
  expect(await getUpload(office.db, lead, id)).toMatchObject({ received: 3 })
  await expect(addPiece(office.db, lead, { id, start: 5, bytes: Buffer.from('f') })).rejects.toMatchObject({
    code: 'uploads.piece-out-of-order',
  })
  await addPiece(office.db, lead, { id, start: 3, bytes: Buffer.from('def') })
  const stranger = office.officer('lead', { at: office.elsewhere })
  await expect(getUpload(office.db, stranger, id)).rejects.toMatchObject({ status: 404 })
})

test('columns are matched by their headings and can be matched by hand', async () => {
  const id = await read('Tên,Số bản của tôi\nCột tay 1,4\n')
  const { stage, columns, choices } = await show(id)
  expect(stage).toBe('matching')
  expect(columns).toMatchObject([
    { letter: 'A', heading: 'Tên', column: 'name', samples: ['Cột tay 1'] },
    { letter: 'B', heading: 'Số bản của tôi', column: null },
  ])
  expect(choices.map(({ name }) => name)).toContain('copies')
  await expect(
    matchColumns(office.db, lead, collections, { id, columns: [{ index: 1, column: 'name' }] }),
  ).rejects.toMatchObject({ code: 'imports.column-twice' })
  await matchColumns(office.db, lead, collections, { id, columns: [{ index: 1, column: 'copies' }] })
  await workOn(office.db, collections, id)
  const { items } = await listChanges(office.db, lead, collections, { id })
  expect(items).toMatchObject([{ row: 2, act: 'create', title: 'Cột tay 1' }])
  expect(items[0]?.changes.map(({ field, after }) => [field, after])).toContainEqual(['copies', '4'])
})

test('a file whose headings nobody knows is matched by hand', async () => {
  const id = await read('x1,x2\nKhông tiêu đề,3\n')
  expect((await show(id)).columns.map(({ column }) => column)).toEqual([null, null])
  const columns = [
    { index: 0, column: 'name' },
    { index: 1, column: 'copies' },
  ]
  await matchColumns(office.db, lead, collections, { id, columns })
  await workOn(office.db, collections, id)
  expect((await show(id)).counts).toMatchObject({ create: 1, refused: 0 })
})

test('what is wrong is mended in place, and what remains is written without it', async () => {
  const csv = 'Tên,Ngày,Loại\nA,1/2/2017,Sách\nB,31/02/2017,Sách\nC,2/2/2017,Sac\nD,3/2/2017,Sac\nE,x,Sách\n'
  const id = await checked(csv)
  expect((await show(id)).counts).toMatchObject({ rows: 5, create: 1, refused: 4 })
  const found = await findings(id)
  const day = found.find(({ row }) => row === 3)
  expect(day).toMatchObject({ severity: 'error', value: '31/02/2017', heading: { vi: 'Ngày' }, column: 1 })
  const kind = found.find(({ row }) => row === 4)
  expect(kind).toMatchObject({ use: 'Sách', alike: 2 })
  await mendCells(office.db, lead, collections, {
    id,
    column: 1,
    value: '28/02/2017',
    rows: [3],
    alike: false,
  })
  const mended = await mendCells(office.db, lead, collections, {
    id,
    column: 2,
    value: kind?.use ?? null,
    rows: [4],
    alike: true,
  })
  expect(mended).toEqual({ rows: [4, 5], before: 'Sac' })
  await dropRows(office.db, lead, collections, { id, rows: [6], dropped: true })
  expect((await show(id)).counts).toMatchObject({ create: 4, refused: 0, dropped: 1 })
  const { stage, counts } = await write(id)
  expect(stage).toBe('checked')
  expect(counts).toMatchObject({ written: 4, create: 0 })
  expect(await names()).toEqual(expect.arrayContaining(['A', 'B', 'C', 'D']))
})

test('a row that repeats another is free again when that one is mended', async () => {
  const id = await checked('Tên,Ngày\nHai lần,1/3/2017\nHai lần,1/3/2017\n')
  expect((await show(id)).counts).toMatchObject({ create: 1, refused: 1 })
  await mendCells(office.db, lead, collections, { id, column: 0, value: 'Một lần', rows: [2], alike: false })
  expect((await show(id)).counts).toMatchObject({ create: 2, refused: 0 })
  await mendCells(office.db, lead, collections, { id, column: 0, value: 'Hai lần', rows: [2], alike: false })
  expect((await show(id)).counts).toMatchObject({ create: 1, refused: 1 })
})

test('warnings wait until somebody accepts them, all that are alike at once', async () => {
  const id = await checked('Tên,Nhận xét,Số bản\nCảnh báo 1,"=1+1",1\nCảnh báo 2,"=1+1",1\n')
  const [first] = await findings(id)
  expect(first).toMatchObject({ severity: 'warning', alike: 2 })
  expect((await show(id)).counts).toMatchObject({ create: 0, look: 2 })
  const { row, position } = first ?? { row: 0, position: 0 }
  const accept = { id, row, position, alike: true }
  expect(await acceptWarning(office.db, lead, { ...accept, accepted: true })).toEqual({ rows: 2 })
  expect((await show(id)).counts).toMatchObject({ create: 2, look: 0 })
  await mendCells(office.db, lead, collections, {
    id,
    column: 0,
    value: 'Cảnh báo 3',
    rows: [2],
    alike: false,
  })
  expect((await show(id)).counts).toMatchObject({ create: 2, look: 0 })
  await acceptWarning(office.db, lead, { ...accept, accepted: false })
  expect((await show(id)).counts).toMatchObject({ create: 0, look: 2 })
})

test('an import is taken back: new records go, changed ones are as before, touched ones stay', async () => {
  const old = await office.specimen({ name: 'Có sẵn', copies: 1 })
  const id = await checked('Tên,Số bản\nCó sẵn,9\nMới một,2\nMới hai,3\n')
  const { items } = await listChanges(office.db, lead, collections, { id, act: 'change' })
  expect(items).toMatchObject([{ id: old.id, changes: [{ field: 'copies', before: '1', after: '9' }] }])
  expect((await write(id)).counts.written).toBe(3)
  const { rows } = await sql<{ id: string; version: number }>`
    select id, version from records where title = 'Mới hai' and deleted_at is null`.execute(office.db)
  const touched = rows[0] ?? { id: '', version: 0 }
  await changeRecord(office.db, lead, specimens, { ...touched, fields: { copies: 30 } })
  const undone = await undo(id)
  expect(undone).toMatchObject({ stage: 'undone', kept: 1 })
  expect(await names()).not.toContain('Mới một')
  expect(await names()).toContain('Mới hai')
  const { rows: back } = await sql<{ copies: number }>`
    select copies from specimens where record_id = ${old.id}::uuid`.execute(office.db)
  expect(back).toEqual([{ copies: 1 }])
  expect((await verifyChains(office.db)).faults).toEqual([])
})

test('words of an import are taken back with it, unless somebody has gone on writing in them', async () => {
  const acts = openTexts(office)
  const save = (id: string, locale: string, title: string, version = 0) =>
    acts.save(lead, { id, locale, fields: { title }, version })
  const [one, two] = [
    await office.specimen({ name: 'Lời một', copies: 1 }),
    await office.specimen({ name: 'Lời hai', copies: 1 }),
  ]
  for (const { id } of [one, two]) await save(id, 'vi', 'Như cũ')
  const id = await checked(`id,Tên,vi: Tiêu đề\n${one.id},Lời một,Mới\n${two.id},Lời hai,Mới\n`)
  const { items } = await listChanges(office.db, lead, collections, { id })
  expect(items[0]?.changes).toMatchObject([{ field: 'text.vi.title', before: 'Như cũ', after: 'Mới' }])
  await write(id)
  await save(two.id, 'vi', 'Viết tiếp', 2)
  expect(await undo(id)).toMatchObject({ stage: 'undone', kept: 1 })
  const titleOf = async (record: string) => (await listTexts(office.db, record))[0]?.fields['title']
  expect([await titleOf(one.id), await titleOf(two.id)]).toEqual(['Như cũ', 'Viết tiếp'])
})

test('words that changed since the check are not written over', async () => {
  const acts = openTexts(office)
  const { id: record } = await office.specimen({ name: 'Lời đua', copies: 1 })
  const id = await checked(`id,vi: Tiêu đề\n${record},Từ tệp\n`)
  await acts.save(lead, { id: record, locale: 'vi', fields: { title: 'Của người khác' } })
  expect((await write(id)).counts).toMatchObject({ written: 0, change: 1 })
  expect((await write(id)).counts).toMatchObject({ written: 1 })
})

test('when a record changed since the check nothing is written, and the new check says so', async () => {
  const old = await office.specimen({ name: 'Đua', copies: 1 })
  const id = await checked('Tên,Số bản\nĐua,5\nĐua mới,1\n')
  await office.specimen({ name: 'Đua mới', copies: 7 })
  await changeRecord(office.db, lead, specimens, { id: old.id, version: 1, fields: { copies: 2 } })
  const { stage, counts } = await write(id)
  expect(stage).toBe('checked')
  expect(counts).toMatchObject({ written: 0, create: 0, change: 2 })
  const { items } = await listChanges(office.db, lead, collections, { id })
  expect(items.map(({ changes }) => changes[0])).toMatchObject([
    { before: '2', after: '5' },
    { before: '7', after: '1' },
  ])
  expect((await write(id)).counts.written).toBe(2)
})

test('a node that ends in the middle is followed by another, which goes on behind it', async () => {
  const rows = Array.from({ length: 1200 }, (_, index) => `Dài ${index},${index}`)
  const id = await read(`Tên,Số bản\n${rows.join('\n')}\n`)
  await matchColumns(office.db, lead, collections, { id, columns: [] })
  // The first node checked 500 rows, and died.
  await sql`update imports set runner = gen_random_uuid(), done = 500, reached = 501,
    touched_at = now() - interval '1 minute' where id = ${id}::uuid`.execute(office.db)
  expect((await show(id)).stalled).toBe(true)
  await orderStep(office.db, lead, id, 'resume')
  await workOn(office.db, collections, id)
  const { stage, done, total, counts } = await show(id)
  expect({ stage, done, total }).toEqual({ stage: 'checked', done: 1200, total: 1200 })
  expect(counts.create).toBe(700)
})

test('two nodes never work on one import, and the one that was given up changes nothing', async () => {
  const id = await checked('Tên,Số bản\nChỉ một lần,1\n')
  await orderStep(office.db, lead, id, 'writing')
  await Promise.all([workOn(office.db, collections, id), workOn(office.db, collections, id)])
  expect((await names()).filter((name) => name === 'Chỉ một lần')).toHaveLength(1)
})

test('the error file holds the rows that are not written, each with its reasons', async () => {
  const id = await checked('Tên,Ngày\nTốt,1/5/2017\nXấu,40/40/2017\n')
  const { bytes } = await transaction(office.db, (db) => errorsFile(db, lead, { id, locale: 'vi' }))
  const chunks: Buffer[] = []
  for await (const chunk of bytes as AsyncIterable<Buffer>) chunks.push(chunk)
  const sheets = []
  for await (const sheet of readXlsx(Buffer.concat(chunks))) sheets.push(sheet)
  const cells = sheets[0]?.rows.map((row) => row.cells)
  expect(cells?.[0]?.slice(0, 2)).toEqual(['Tên', 'Ngày'])
  expect(cells).toHaveLength(2)
  expect(String(cells?.[1]?.[2])).toContain('dòng 3, cột “Ngày”')
})

test('strangers and viewers get nowhere', async () => {
  const id = await read('Tên\nRiêng\n')
  const stranger = office.officer('lead', { at: office.elsewhere })
  await expect(showImport(office.db, stranger, collections, id)).rejects.toMatchObject({ status: 404 })
  const viewer = office.officer('viewer')
  const { id: uploadId } = await beginUpload(office.db, viewer, { name: 'x.csv', size: 1 })
  const begin = { collection: 'specimens', uploadId, ownerOrgId: office.home }
  await expect(beginImport(office.db, viewer, collections, begin)).rejects.toMatchObject({ status: 403 })
})

test('a file that cannot be read says why', async () => {
  const id = await read('\n\n')
  expect(await show(id)).toMatchObject({ stage: 'failed' })
  expect((await show(id)).problem?.vi).toContain('không có dòng dữ liệu')
})
