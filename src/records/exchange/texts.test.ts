import { buffer } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import { z } from 'zod'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../platform/actor.ts'
import { transaction } from '../../platform/database/connect.ts'
import type { Collection } from '../collection.ts'
import { field } from '../fields.ts'
import { structuredText } from '../structured/schema.ts'
import { openOffice, system, type Office } from '../testing/office.ts'
import { openTexts, readable } from '../testing/readable.ts'
import { listTexts } from '../texts/store.ts'
import { exportRecords, type ExportFormat } from './export.ts'
import { planImport } from './plan.ts'
import { runImport } from './run.ts'
import { readCsv } from './table/read-csv.ts'

const labelled = (vi: string, en: string) => ({ label: { vi, en } })

/** Specimens whose body is of blocks, as that of an article is. */
const articles: Collection = {
  ...readable,
  texts: z.object({
    title: field.text({ ...labelled('Tiêu đề', 'Title'), required: true }),
    summary: field.longText(labelled('Tóm tắt', 'Summary')),
    body: field.structured(labelled('Nội dung', 'Text')),
  }),
}

let office: Office
let acts: ReturnType<typeof openTexts>
beforeAll(async () => {
  office = await openOffice()
  acts = openTexts(office, articles)
})
afterAll(() => office.drop())

const paragraph = (id: string, text: string) => ({
  type: 'paragraph',
  attrs: { id },
  content: [{ type: 'text', text }],
})
const body = { type: 'doc', content: [paragraph('mot', 'Một.'), paragraph('hai', 'Hai.')] }

async function article(name: string, texts: Record<string, object> = {}) {
  const { id } = await office.specimen({ name, copies: 1 })
  for (const [locale, fields] of Object.entries(texts))
    await acts.save(system, { id, locale, fields: { ...fields } })
  return id
}

async function exported(format: ExportFormat, name: string): Promise<Buffer> {
  const query = { q: name }
  const { bytes } = await exportRecords(office.db, system, articles, { format, query })
  return Buffer.isBuffer(bytes) || typeof bytes === 'string'
    ? Buffer.from(bytes)
    : buffer(Readable.from(bytes))
}

const imported = (bytes: Buffer | string, name = 'tep.csv', actor: Actor = system) =>
  transaction(office.db, (trx) =>
    runImport(trx, actor, articles, {
      file: { name, bytes: Buffer.from(bytes) },
      ownerOrgId: office.home,
    }),
  )

async function textsOf(id: string) {
  const texts = await listTexts(office.db, id)
  return new Map(texts.map((text) => [text.locale, text]))
}

test('words of every language have columns of their own, and come back unchanged in every format', async () => {
  await article('Đi và về', {
    vi: { title: '=Tiêu đề', summary: 'Dòng một\n- dòng hai', body },
    en: { title: 'Title', body },
    lo: { title: 'ຖ້ຳ' },
  })
  const [heading, row] = (await readCsv(await exported('csv', 'Đi và về'))).rows
  const cell = (name: string) => row?.cells[heading?.cells.indexOf(name) ?? -1]
  expect([cell('vi: Tiêu đề'), cell('vi: Nội dung'), cell('lo: Tiêu đề')]).toEqual([
    "'=Tiêu đề",
    'Một.\n\nHai.',
    'ຖ້ຳ',
  ])
  expect(heading?.cells).not.toContain('ja: Tiêu đề')
  for (const format of ['xlsx', 'csv', 'json'] as const) {
    const file = { name: `x.${format}`, bytes: await exported(format, 'Đi và về') }
    expect(await planImport(office.db, system, articles, { file })).toMatchObject({ errors: 0, unchanged: 1 })
  }
})

test('a cell that is edited becomes a draft of that language; other languages and other paragraphs stay', async () => {
  const id = await article('Sửa một ô', { vi: { title: 'Một', body }, en: { title: 'One' } })
  const csv = (await exported('csv', 'Sửa một ô')).toString().replace('Hai.', 'Hai viết lại.')
  const before = await textsOf(id)
  const result = await imported(csv)
  expect(result).toMatchObject({ change: 1, committed: true })
  expect(result.preview[0]?.changes).toEqual([
    expect.objectContaining({
      field: 'text.vi.body',
      before: 'Một.\n\nHai.',
      after: 'Một.\n\nHai viết lại.',
    }),
  ])
  const after = await textsOf(id)
  expect(after.get('vi')).toMatchObject({ state: 'draft', version: 2, fields: { title: 'Một' } })
  const { content } = structuredText.parse(after.get('vi')?.fields['body'])
  expect(content.map(({ attrs }) => attrs.id)).toEqual(['mot', 'hai'])
  expect(after.get('en')).toEqual(before.get('en'))
  expect(await imported(csv)).toMatchObject({ change: 0, unchanged: 1 })
})

test('a published page stays as it is until the imported draft is approved', async () => {
  const { id } = await office.specimen({ name: 'Đang đăng', copies: 1 })
  const shown = await acts.publish(id, 'vi', { title: 'Đã đăng' })
  await imported(`Tên;Số bản;vi: Tiêu đề\nĐang đăng;1;Bản mới\n`)
  const now = (await textsOf(id)).get('vi')
  expect(now).toMatchObject({
    state: 'draft',
    fields: { title: 'Bản mới' },
    publishedVersion: shown.version,
  })
})

test('new rows bring their words, the Vietnamese before what is written from it', async () => {
  const csv = 'Tên;Số bản;en: Title;vi: Tiêu đề;vi: Nội dung\nMới;1;New;Mới tinh;"## Đầu\n\n- a\n- b"\n'
  expect(await imported(csv)).toMatchObject({ create: 1, errors: 0 })
  const { rows } = await exportedRows('Mới')
  expect(rows).toHaveLength(1)
  const texts = await textsOf(rows[0]?.id ?? '')
  expect(texts.get('en')).toMatchObject({ state: 'draft', fields: { title: 'New' } })
  const { content } = structuredText.parse(texts.get('vi')?.fields['body'])
  expect(content.map(({ type }) => type)).toEqual(['heading', 'bulletList'])
})

async function exportedRows(name: string): Promise<{ rows: { id: string }[] }> {
  const json: unknown = JSON.parse((await exported('json', name)).toString())
  return { rows: z.object({ records: z.array(z.object({ id: z.string() })) }).parse(json).records }
}

test('a translation without its source, a body with a strange address and words too long are refused at their cell', async () => {
  const csv = [
    'Tên;Số bản;vi: Tiêu đề;vi: Nội dung;en: Title',
    'Không nguồn;1;;;Only English',
    'Liên kết lạ;1;Tên;[bấm](javascript:alert(1));',
    `Quá dài;1;${'x'.repeat(501)};;`,
  ].join('\n')
  const result = await imported(csv)
  expect(result.committed).toBe(false)
  const errors = result.findings.filter(({ severity }) => severity === 'error')
  expect(errors.map(({ row, field: at }) => [row, at])).toEqual([
    [2, 'text.en.title'],
    [3, 'text.vi.body'],
    [4, 'text.vi.title'],
  ])
})

test('a language whose cells are emptied is kept, and that is said; one emptied field is emptied', async () => {
  const id = await article('Để trống', { vi: { title: 'Có', summary: 'Tóm' }, en: { title: 'There' } })
  const csv = `id;Tên;vi: Tiêu đề;vi: Tóm tắt;en: Title\n${id};Để trống;Có;;\n`
  const result = await imported(csv)
  expect(result.findings.map(({ field: at, severity }) => [at, severity])).toEqual([
    ['text.en.title', 'warning'],
  ])
  const texts = await textsOf(id)
  expect(texts.get('vi')?.fields['summary'] ?? null).toBeNull()
  expect(texts.get('en')?.fields).toMatchObject({ title: 'There' })
})

test('a translator brings translations in by file, and neither facts nor the source', async () => {
  const id = await article('Người dịch', { vi: { title: 'Gốc' } })
  const translator = office.officer('translator')
  const dịch = await imported(`id;en: Title\n${id};Translated\n`, 'dich.csv', translator)
  expect(dịch).toMatchObject({ committed: true, change: 1 })
  for (const file of [`id;vi: Tiêu đề\n${id};Sửa gốc\n`, `id;Số bản\n${id};7\n`])
    expect(await imported(file, 'goc.csv', translator)).toMatchObject({ committed: false, errors: 1 })
})

test('words longer than a cell of a spreadsheet stay as they are through a workbook, and come in whole by CSV', async () => {
  const long = {
    type: 'doc',
    content: [paragraph('a', 'x'.repeat(18_000)), paragraph('b', 'y'.repeat(18_000))],
  }
  await article('Bài rất dài', { vi: { title: 'Dài', body: long } })
  for (const format of ['xlsx', 'csv'] as const) {
    const file = { name: `x.${format}`, bytes: await exported(format, 'Bài rất dài') }
    expect(await planImport(office.db, system, articles, { file })).toMatchObject({ errors: 0, unchanged: 1 })
  }
})
