import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoDatabase } from '../../../test/demo.ts'
import { library } from '../../modules.ts'
import { systemActor } from '../../platform/actor.ts'
import type { FileStore } from '../../platform/files.ts'
import type { TestDatabase } from '../../platform/testing/database.ts'
import { memoryStore } from '../../platform/testing/files.ts'
import { structuredText } from '../../records/structured/schema.ts'
import { mediaIn } from '../../records/structured/plain-text.ts'
import { listTexts } from '../../records/texts/store.ts'
import { writeZip } from '../../records/exchange/xlsx/zip.ts'
import { importContent } from './import-content.ts'
import { withPackage } from './open-package.ts'

const actor = systemActor('thử', 'vi')

let database: TestDatabase
let folder: string
let owner: string
const files: FileStore = memoryStore()
beforeAll(async () => {
  database = await demoDatabase()
  folder = await mkdtemp(join(tmpdir(), 'chalo-content-'))
  const { ownerOrgId } = await database.db
    .selectFrom('records')
    .select('ownerOrgId')
    .where('collection', '=', 'places')
    .executeTakeFirstOrThrow()
  owner = ownerOrgId
})
afterAll(async () => {
  await database.drop()
  await rm(folder, { recursive: true })
})

const picture = (background: string) =>
  sharp({ create: { width: 40, height: 30, channels: 3, background } })
    .jpeg()
    .toBuffer()

/** A package as an office makes it: two tables and two pictures. */
async function packed(name: string, tables: Readonly<Record<string, string>> = {}): Promise<string> {
  const path = join(folder, name)
  await mkdir(join(path, 'media/hang'), { recursive: true })
  await writeFile(join(path, 'media/cua-hang.jpg'), await picture('#5e959c'))
  await writeFile(join(path, 'media/hang/Thạch nhũ.jpg'), await picture('#e5a13a'))
  const all = {
    'media-assets.csv':
      'tệp;Tên;Tác giả;vi: Mô tả thay hình\ncua-hang.jpg;Cửa hang;Nguyễn Thị B;Cửa hang nhìn từ sông\n',
    'places.csv': [
      'Tên gọi;Loại địa danh;Ảnh bìa;Hình ảnh, phim;Mục liên quan;vi: Tiêu đề;vi: Tóm tắt;vi: Nội dung;en: Title',
      'Hang Thử;Hang động;cua-hang.jpg;cua-hang.jpg; ;Hang Thử;Một hang.;"## Vào hang\n\n![Nhũ đá](<media:hang/Thạch nhũ.jpg>)";Test Cave',
      'Suối Thử;Sông, suối;;;Hang Thử;Suối Thử;Một suối.;;',
    ].join('\n'),
    ...tables,
  }
  for (const [file, text] of Object.entries(all)) await writeFile(join(path, file), text)
  return path
}

const bring = (path: string, dryRun = false) =>
  withPackage(path, join(folder, 'work'), (opened) =>
    importContent(database.db, actor, opened, {
      files,
      collections: library.collections,
      ownerOrgId: owner,
      dryRun,
    }),
  )

const titled = (title: string) =>
  database.db
    .selectFrom('records')
    .select(['id', 'state', 'collection'])
    .where('title', '=', title)
    .where('deletedAt', 'is', null)
    .execute()

const errorsOf = ({ tables }: Awaited<ReturnType<typeof bring>>) =>
  tables.flatMap(({ name, plan }) =>
    plan.findings.filter(({ severity }) => severity === 'error').map(({ row, field }) => [name, row, field]),
  )

test('a dry run tells what would come in, and leaves nothing behind', async () => {
  const path = await packed('thu')
  const outcome = await bring(path, true)
  expect(errorsOf(outcome)).toEqual([])
  expect(outcome).toMatchObject({
    media: { files: 2, added: 2, known: 0 },
    problems: [],
    errors: 0,
    committed: false,
  })
  expect(outcome.tables.map(({ name, plan }) => [name, plan.create])).toEqual([
    ['media-assets.csv', 1],
    ['places.csv', 2],
  ])
  expect(await titled('Hang Thử')).toEqual([])
  expect(await titled('Cửa hang')).toEqual([])
})

test('items come in as drafts with their words, pictures and what they lead to; a second run adds nothing', async () => {
  const path = await packed('that')
  expect(await bring(path)).toMatchObject({ errors: 0, committed: true })
  const [cave] = await titled('Hang Thử')
  const [stream] = await titled('Suối Thử')
  expect(cave).toMatchObject({ state: 'draft', collection: 'places' })
  const texts = await listTexts(database.db, cave?.id ?? '')
  expect(texts.map(({ locale, state }) => [locale, state])).toEqual([
    ['en', 'draft'],
    ['vi', 'draft'],
  ])
  const [mouth] = await titled('Cửa hang')
  const [dripstone] = await titled('Thạch nhũ')
  const body = structuredText.parse(texts.find(({ locale }) => locale === 'vi')?.fields['body'])
  expect(mediaIn(body)).toEqual([dripstone?.id])
  const places = await database.db
    .selectFrom('places')
    .select(['recordId', 'cover', 'gallery', 'related'])
    .where('recordId', 'in', [cave?.id ?? '', stream?.id ?? ''])
    .execute()
  expect(places.find(({ recordId }) => recordId === cave?.id)).toMatchObject({
    cover: mouth?.id,
    gallery: [mouth?.id],
  })
  expect(places.find(({ recordId }) => recordId === stream?.id)).toMatchObject({ related: [cave?.id] })
  const before = await countAll()
  const again = await bring(path)
  expect(again).toMatchObject({ errors: 0, media: { added: 0, known: 2 } })
  expect(again.tables.map(({ plan }) => [plan.create, plan.change, plan.unchanged])).toEqual([
    [0, 0, 1],
    [0, 0, 2],
  ])
  expect(await countAll()).toEqual(before)
})

async function countAll() {
  const tables = ['records', 'recordTexts', 'recordRevisions', 'recordTextRevisions', 'mediaFiles'] as const
  const counts = await Promise.all(
    tables.map((table) =>
      database.db
        .selectFrom(table)
        .select(({ fn }) => fn.countAll().as('rows'))
        .executeTakeFirstOrThrow(),
    ),
  )
  return counts.map(({ rows }) => Number(rows))
}

test('one error, wherever it is, and nothing at all comes in; each is told with its row', async () => {
  const path = await packed('loi', {
    'places.csv':
      'Tên gọi;Loại địa danh;Ảnh bìa;vi: Tiêu đề\nHang Lỗi;Hang động;khong-co.jpg;Hang Lỗi\n;Hang động;;Không tên\n',
    'foods.csv': 'Tên gọi;vi: Tiêu đề\nBánh Lỗi;Bánh Lỗi\n',
    'khach.csv': 'a;b\n1;2\n',
  })
  await writeFile(join(path, 'media/gia.jpg'), 'không phải ảnh')
  const before = await countAll()
  const outcome = await bring(path)
  expect(outcome.committed).toBe(false)
  expect(outcome.problems.map(({ name }) => name).sort()).toEqual(['khach.csv', 'media/gia.jpg'])
  expect(errorsOf(outcome)).toEqual([
    ['places.csv', 2, 'cover'],
    ['places.csv', 3, null],
  ])
  expect(await countAll()).toEqual(before)
})

test('a ZIP file of the folder says the same as the folder', async () => {
  const path = await packed('zip')
  const names = ['media-assets.csv', 'places.csv', 'media/cua-hang.jpg', 'media/hang/Thạch nhũ.jpg']
  const parts = await Promise.all(
    names.map(async (name) => ({ name: `gói/${name}`, content: [await readFile(join(path, name))] })),
  )
  const zip = join(folder, 'goi.zip')
  await writeFile(zip, writeZip(parts))
  const outcome = await bring(zip, true)
  expect(outcome).toMatchObject({ errors: 0, media: { files: 2 } })
})
