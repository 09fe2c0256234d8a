import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../../platform/actor.ts'
import { transaction } from '../../../platform/database/connect.ts'
import { verifyChains } from '../../../platform/events.ts'
import { changeRecord } from '../../../records/change.ts'
import { addCustomField } from '../../../records/custom-fields.ts'
import { publishDue } from '../../../records/publishing/jobs.ts'
import { restoreRecord } from '../../../records/remove.ts'
import { openOffice, system, type Office } from '../../../records/testing/office.ts'
import { everything } from '../../../records/testing/everything.ts'
import { openTexts, readable } from '../../../records/testing/readable.ts'
import { listTexts } from '../../../records/texts/store.ts'
import { addPiece, beginUpload } from '../uploads/store.ts'
import { beginImport, matchColumns } from './begin.ts'
import { orderStep } from './order.ts'
import { showImport } from './show.ts'
import { workOn } from './work.ts'

let office: Office
let lead: Actor
let texts: ReturnType<typeof openTexts>
const collections = new Map([[readable.name, readable]])

beforeAll(async () => {
  office = await openOffice()
  lead = office.officer('lead')
  texts = openTexts(office)
})
afterAll(() => office.drop())

/** Takes a file in and writes it. */
async function written(csv: string): Promise<string> {
  const bytes = Buffer.from(csv)
  const { id: uploadId } = await beginUpload(office.db, lead, { name: 'mẫu.csv', size: bytes.length })
  await addPiece(office.db, lead, { id: uploadId, start: 0, bytes })
  const begin = { collection: 'specimens', uploadId, ownerOrgId: office.home }
  const { id } = await beginImport(office.db, lead, collections, begin)
  await workOn(office.db, collections, id)
  await matchColumns(office.db, lead, collections, { id, columns: [] })
  await workOn(office.db, collections, id)
  await orderStep(office.db, lead, id, 'writing')
  await workOn(office.db, collections, id)
  return id
}

async function undone(id: string) {
  await orderStep(office.db, lead, id, 'undoing')
  await workOn(office.db, collections, id)
  return showImport(office.db, lead, collections, id)
}

let count = 0
const named = () => `Dòng ${(count += 1)}`
const textOf = async (id: string, locale: string) =>
  (await listTexts(office.db, id)).find((text) => text.locale === locale)

/** How far each language of a record had come before the import; an early one has a summary and no address yet. */
const stages = ['none', 'early', 'draft', 'submitted', 'published', 'rewritten'] as const
type Stage = (typeof stages)[number]

async function bring(id: string, locale: string, stage: Stage): Promise<void> {
  if (stage === 'none') return
  if (stage === 'published' || stage === 'rewritten') {
    const { version } = await texts.publish(id, locale, { title: `${locale} đã đăng` })
    if (stage === 'rewritten')
      await texts.save(system, { id, locale, version, fields: { title: `${locale} viết lại` } })
    return
  }
  const fields =
    stage === 'early' ? { summary: 'Chưa có tên' } : { title: `${locale} nháp`, summary: 'Tóm tắt' }
  const draft = await texts.save(lead, { id, locale, fields }).catch(() => texts.save(lead, { id, locale }))
  if (stage === 'submitted') await texts.move(lead, draft, 'submit')
}

const old = fc.record({
  source: fc.constantFrom(...stages),
  translation: fc.constantFrom(...stages),
  copies: fc.constantFrom('1', '9'),
  texts: fc.subarray(['vi', 'en', 'lo'] as const),
})
const fresh = fc.record({ texts: fc.subarray(['vi', 'en'] as const) })

test('whatever an import did, taking it back leaves every table as it was', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(old, { minLength: 1, maxLength: 4 }),
      fc.array(fresh, { maxLength: 2 }),
      async (olds, news) => {
        const rows = ['id;Tên;Số bản;Nhận xét;vi: Tiêu đề;en: Tiêu đề;lo: Tiêu đề']
        for (const { source, translation, copies, texts: said } of olds) {
          const name = named()
          const { id } = await office.specimen({ name, copies: 1 })
          await bring(id, 'vi', source)
          const hasSource = source !== 'none'
          const approved = source === 'published' || source === 'rewritten'
          const wanted = translation === 'published' || translation === 'rewritten' ? approved : hasSource
          if (wanted) await bring(id, 'en', translation)
          const cell = (locale: 'vi' | 'en' | 'lo') =>
            said.includes(locale) && (hasSource || said.includes('vi')) ? `${name} ${locale}` : ''
          rows.push([id, name, copies, '', cell('vi'), cell('en'), cell('lo')].join(';'))
        }
        for (const { texts: said } of news) {
          const name = named()
          const cell = (locale: 'vi' | 'en') =>
            said.includes(locale) && said.includes('vi') ? `${name} ${locale}` : ''
          rows.push(['', name, '3', 'Mới', cell('vi'), cell('en'), ''].join(';'))
        }
        if (news.length === 0) rows.push(`;${named()};1;;;;`)
        const before = await everything(office.db)
        const id = await written(`${rows.join('\n')}\n`)
        expect(await everything(office.db)).not.toEqual(before)
        expect(await undone(id)).toMatchObject({ stage: 'undone', kept: 0, keptRecords: [] })
        expect(await everything(office.db)).toEqual(before)
        await publishDue(office.db, collections)
        expect(await everything(office.db)).toEqual(before)
      },
    ),
    { numRuns: 12 },
  )
  expect((await verifyChains(office.db)).faults).toEqual([])
}, 120_000)

test('a language that an import brought is gone, its history stays, and it can be written anew', async () => {
  const { id } = await office.specimen({ name: named(), copies: 1 })
  await texts.save(lead, { id, locale: 'vi', fields: { title: 'Gốc' } })
  const run = await written(`id;en: Tiêu đề\n${id};From a file\n`)
  expect(await textOf(id, 'en')).toMatchObject({ version: 1, slug: 'from-a-file' })
  await undone(run)
  expect(await textOf(id, 'en')).toBe(undefined)
  const { rows } = await sql`select version, state, note is not null as noted from record_text_revisions
    where record_id = ${id}::uuid and locale = 'en' order by version`.execute(office.db)
  expect(rows).toEqual([
    { version: 1, state: 'draft', noted: false },
    { version: 2, state: 'archived', noted: true },
  ])
  // Versions go on, and the address is free for whoever comes first.
  const other = await office.specimen({ name: named(), copies: 1 })
  await texts.save(lead, { id: other.id, locale: 'vi', fields: { title: 'Gốc khác' } })
  const english = await texts.save(lead, { id: other.id, locale: 'en', fields: { title: 'From a file' } })
  expect(english).toMatchObject({ slug: 'from-a-file' })
  expect(await texts.save(lead, { id, locale: 'en', fields: { title: 'By hand' } })).toMatchObject({
    version: 3,
  })
})

test('a file that is imported again after it was taken back gets the addresses of the first time', async () => {
  const name = named()
  const csv = `Tên;Số bản;vi: Tiêu đề\n${name};1;Một địa chỉ\n`
  const addresses = async () =>
    sql<{ id: string; slug: string; removed: boolean }>`
      select r.id, t.slug, r.deleted_at is not null as removed from record_texts t join records r on r.id = t.record_id
      where r.title = ${name} order by r.created_at`.execute(office.db)
  await undone(await written(csv))
  await written(csv)
  const { rows } = await addresses()
  expect(rows).toMatchObject([
    { slug: 'mot-dia-chi', removed: true },
    { slug: 'mot-dia-chi', removed: false },
  ])
  // Brought back by hand beside the new one, whose name was mended, the first has an address of its own.
  const [first = { id: '' }, second = { id: '' }] = rows
  await changeRecord(office.db, lead, readable, { id: second.id, version: 1, fields: { name: named() } })
  await transaction(office.db, (trx) => restoreRecord(trx, lead, readable, first.id))
  expect((await textOf(first.id, 'vi'))?.slug).toBe('mot-dia-chi-2')
})

test('what somebody went on with stays and is named; the rest of the same record goes back', async () => {
  const name = named()
  const { id } = await office.specimen({ name, copies: 1 })
  await texts.save(lead, { id, locale: 'vi', fields: { title: 'Gốc' } })
  const made = named()
  const run = await written(
    `id;Tên;Số bản;vi: Tiêu đề;en: Tiêu đề\n${id};${name};5;Từ tệp;From a file\n;${made};1;Mới;\n`,
  )
  await texts.save(lead, { id, locale: 'en', version: 1, fields: { title: 'By hand' } })
  const { rows } = await sql<{ id: string }>`select id from records where title = ${made}`.execute(office.db)
  const [fresh = { id: '' }] = rows
  await texts.save(lead, { id: fresh.id, locale: 'en', fields: { title: 'Added by hand' } })
  expect(await undone(run)).toMatchObject({
    kept: 2,
    keptRecords: [
      { row: 2, id, title: name, facts: false, locales: ['en'] },
      { row: 3, id: fresh.id, title: made, facts: true, locales: ['vi'] },
    ],
  })
  expect(await textOf(id, 'vi')).toMatchObject({ fields: { title: 'Gốc' } })
  expect(await textOf(id, 'en')).toMatchObject({ fields: { title: 'By hand' } })
  expect(await textOf(fresh.id, 'en')).toMatchObject({ fields: { title: 'Added by hand' } })
  const { rows: facts } = await sql`select copies from specimens where record_id = ${id}::uuid`.execute(
    office.db,
  )
  expect(facts).toEqual([{ copies: 1 }])
})

test('a field that the province added is empty again when it was', async () => {
  const shown = { labelVi: 'Số hộp', labelEn: null, options: [], position: 0 }
  const place = { collection: 'specimens', orgId: office.home, key: 'box', kind: 'text' } as const
  await addCustomField(office.db, system, { ...place, ...shown })
  const name = named()
  const { id } = await office.specimen({ name, copies: 1 })
  const before = await everything(office.db)
  const run = await written(`id;Số hộp\n${id};Hộp 7\n`)
  expect(await everything(office.db)).not.toEqual(before)
  expect(await undone(run)).toMatchObject({ kept: 0 })
  expect(await everything(office.db)).toEqual(before)
})
