import { buffer } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import ExcelJS from 'exceljs'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../platform/actor.ts'
import { loadConfig } from '../../platform/config.ts'
import { collectRoutes } from '../../platform/http/routes.ts'
import { createServer } from '../../platform/http/server.ts'
import { openOffice, type Office } from '../testing/office.ts'
import { specimens } from '../testing/specimens.ts'
import { exchangeRoutes } from './routes.ts'
import { memoryStore } from '../../platform/testing/files.ts'

let office: Office
let app: FastifyInstance
beforeAll(async () => {
  office = await openOffice()
  const actors: Record<string, Actor> = {
    lead: office.officer('lead'),
    viewer: office.officer('viewer'),
    stranger: office.officer('lead', { at: office.elsewhere }),
  }
  const routes = collectRoutes()
  exchangeRoutes(specimens, routes)
  app = await createServer({
    db: office.db,
    config: loadConfig({ CHALO_LOG_LEVEL: 'silent' }),
    files: memoryStore(),
    routes,
    resolveActor: async (headers) => actors[String(headers['x-api-key'])] ?? null,
  })
})
afterAll(async () => {
  await app.close()
  await office.drop()
})

const get = (path: string, actor = 'lead') =>
  app.inject({ method: 'GET', url: `/api/records/specimens/${path}`, headers: { 'x-api-key': actor } })

function post(path: string, csv: string, fields: Record<string, string> = {}, actor = 'lead') {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', new Blob([csv], { type: 'text/csv' }), 'mẫu thử.csv')
  const headers = { 'x-api-key': actor, 'accept-language': 'vi' }
  return app.inject({ method: 'POST', url: `/api/records/specimens/${path}`, payload: form, headers })
}

async function count(): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from records where collection = 'specimens'`.execute(office.db)
  return rows[0]?.count ?? 0
}

test('a dry run tells what would happen, the import does it, and the same again changes nothing', async () => {
  const csv = 'Tên,Số bản\nA,1\nB,2\n'
  const tried = await post('imports', csv, { ownerOrgId: office.home, dryRun: 'true' })
  expect(tried.statusCode).toBe(200)
  expect(tried.json()).toMatchObject({
    committed: false,
    create: 2,
    preview: [{ row: 2, act: 'create', title: 'A' }, {}],
  })
  expect(await count()).toBe(0)
  const done = await post('imports', csv, { ownerOrgId: office.home })
  expect(done.json()).toMatchObject({ committed: true, create: 2, file: 'mẫu thử.csv' })
  expect(await count()).toBe(2)
  expect((await post('imports', csv, { ownerOrgId: office.home })).json()).toMatchObject({ unchanged: 2 })
})

test('an import with an error is a problem that names the cells, and writes nothing', async () => {
  const before = await count()
  const refused = await post('imports', 'Tên,Ngày\nC,1/2/2017\nD,30/02/2017\n', { ownerOrgId: office.home })
  expect(refused.statusCode).toBe(422)
  expect(refused.json()).toMatchObject({
    code: 'import.refused',
    detail: 'Chưa ghi dòng nào: có 1 lỗi ở 1 dòng. Sửa tệp rồi nhập lại.',
    issues: [{ at: 'B3', message: expect.stringContaining('dòng 3, cột B “Ngày”: «30/02/2017»') }],
  })
  expect(await count()).toBe(before)
})

test('a viewer imports nothing, and nobody imports into another organisation', async () => {
  for (const actor of ['viewer', 'stranger']) {
    const refused = await post('imports', 'Tên\nE\n', { ownerOrgId: office.home }, actor)
    expect(refused.statusCode).toBe(422)
    expect(refused.json().issues[0].message).toContain('không được thêm bản ghi cho đơn vị này')
  }
})

test('the error file is the sent file with its findings, which can be mended and imported', async () => {
  const answer = await post('imports/findings', 'Tên,Ngày\nF,1/2/2017\nG,30/02/2017\n', {
    ownerOrgId: office.home,
  })
  expect(answer.headers['content-disposition']).toContain(
    "filename*=UTF-8''m%E1%BA%ABu%20th%E1%BB%AD-can-sua.xlsx",
  )
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(answer.rawPayload as unknown as ArrayBuffer)
  const [sheet] = book.worksheets
  const texts = sheet?.getSheetValues().map((row) => (Array.isArray(row) ? row.slice(1) : []))
  expect(texts?.slice(1)).toEqual([
    ['Tên', 'Ngày', 'Vấn đề khi nhập'],
    ['F', '1/2/2017'],
    ['G', '30/02/2017', expect.stringContaining('dòng 3, cột B “Ngày”: «30/02/2017»')],
  ])
  expect(sheet?.getCell('B3').fill).toMatchObject({ pattern: 'solid' })
  if (sheet) sheet.getCell('B3').value = '28/02/2017'
  const mended = Buffer.from(await book.xlsx.writeBuffer())
  const form = new FormData()
  form.append('ownerOrgId', office.home)
  form.append('file', new Blob([mended]), 'mended.xlsx')
  const headers = { 'x-api-key': 'lead' }
  const done = await app.inject({
    method: 'POST',
    url: '/api/records/specimens/imports',
    payload: form,
    headers,
  })
  expect(done.json()).toMatchObject({ committed: true, create: 2 })
})

test('an export holds what the list shows to this reader, by the same filters', async () => {
  await office.specimen({ name: 'Của nơi khác' }, { ownerOrgId: office.elsewhere })
  await office.specimen({ name: 'Đặc san Động Thiên Đường', kind: 'book' })
  const all = await get('export.csv')
  expect(all.headers['content-type']).toBe('text/csv; charset=utf-8')
  expect(all.headers['content-disposition']).toMatch(/attachment; filename="specimens-\d{4}-\d\d-\d\d\.csv"/)
  expect(all.body.startsWith('\ufeffMã bản ghi,')).toBe(true)
  expect(all.body).toContain('Đặc san Động Thiên Đường')
  expect(all.body).not.toContain('Của nơi khác')
  const found = await get('export.json?q=dong+thien+duong&kind=book')
  expect(found.json().records).toMatchObject([{ fields: { name: 'Đặc san Động Thiên Đường' } }])
  expect((await get('export.csv?locale=en')).body).toContain('Owner organisation')
  expect((await get('export.csv?sort=nonsense')).statusCode).toBe(400)
  expect((await get('export.csv?nonsense=1')).statusCode).toBe(400)
  expect((await get('export.csv', 'nobody')).statusCode).toBe(401)
})

test('the template offers lists, notes and formats, is empty, and takes what is typed into it', async () => {
  const answer = await get('template.xlsx')
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(answer.rawPayload as unknown as ArrayBuffer)
  const [sheet] = book.worksheets
  if (!sheet) throw new Error('no sheet')
  expect(sheet.getRow(2).hidden).toBe(true)
  expect(sheet.actualRowCount).toBe(2)
  const column = (name: string) => (sheet.getRow(2).values as string[]).indexOf(name)
  expect(sheet.getCell(1, column('copies')).note).toBeTruthy()
  expect(sheet.getCell(3, column('kind')).dataValidation).toMatchObject({ type: 'list' })
  expect(sheet.getCell(3, column('day')).dataValidation).toMatchObject({ type: 'date' })
  expect((sheet.getRow(2).values as string[]).includes('secret')).toBe(false)
  for (const [name, value] of [
    ['name', 'Từ tệp mẫu'],
    ['kind', 'Đĩa'],
    ['day', new Date(Date.UTC(2017, 0, 2))],
    ['code', '007'],
  ] as const) {
    sheet.getCell(3, column(name)).value = value
  }
  const form = new FormData()
  form.append('ownerOrgId', office.home)
  form.append('file', new Blob([Buffer.from(await book.xlsx.writeBuffer())]), 'template.xlsx')
  const headers = { 'x-api-key': 'lead' }
  const done = await app.inject({
    method: 'POST',
    url: '/api/records/specimens/imports',
    payload: form,
    headers,
  })
  expect(done.json()).toMatchObject({ committed: true, create: 1, errors: 0 })
  const made = await get('export.json?kind=disc')
  expect(made.json().records).toMatchObject([
    { fields: { name: 'Từ tệp mẫu', day: '2017-01-02', code: '007' } },
  ])
})

test('an exported workbook opens in a spreadsheet program with real dates and numbers', async () => {
  await office.specimen({ name: 'Có ngày', day: '2017-12-14', weight: 1234.5, cost: 250_000_000 })
  const answer = await get('export.xlsx?q=co+ngay')
  const book = new ExcelJS.Workbook()
  await book.xlsx.load((await buffer(Readable.from(answer.rawPayload))) as unknown as ArrayBuffer)
  const [sheet] = book.worksheets
  const names = sheet?.getRow(2).values as string[]
  const cell = (name: string) => sheet?.getCell(3, names.indexOf(name))
  expect(cell('day')?.value).toEqual(new Date(Date.UTC(2017, 11, 14)))
  expect(cell('day')?.numFmt).toBe('dd/mm/yyyy')
  expect(cell('weight')?.value).toBe(1234.5)
  expect(cell('cost')?.numFmt).toBe('#,##0')
  expect(sheet?.getColumn(names.indexOf('peer.id')).hidden).toBe(true)
})
