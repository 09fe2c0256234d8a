import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readParts } from '../../../documents/linter/archive.ts'
import { transaction } from '../../../platform/database/connect.ts'
import { verifyChains } from '../../../platform/events.ts'
import { addComment, listComments, resolveComment } from '../../../records/comments.ts'
import { publishDue } from '../../../records/publishing/jobs.ts'
import { everything } from '../../../records/testing/everything.ts'
import { openOffice, system, type Office } from '../../../records/testing/office.ts'
import { listTexts } from '../../../records/texts/store.ts'
import { readSegments } from '../desk/load.ts'
import { findForDesk } from '../desk/open.ts'
import { CAVE_EN, openDesks, translated } from '../desk/testing/desk.ts'
import { exportSegments } from './export.ts'
import { exchangeFormats, type ExchangeFormat } from './model.ts'
import { zipOf } from './testing/rezip.ts'
import { showImport, startImport } from './show-import.ts'
import { undoImport } from './undo-import.ts'
import { writeImport } from './write-import.ts'

let office: Office
let desks: ReturnType<typeof openDesks>
const collections = new Map([[translated.name, translated]])
beforeAll(async () => {
  office = await openOffice()
  desks = openDesks(office)
})
afterAll(() => office.drop())

const translator = () => desks.translator()

const WORDS = 'New words of 1.500 m'

/** The file of these items, each segment said anew; a table for Word with a remark on the title of each, too. */
async function translatedFile(ids: readonly string[], format: ExchangeFormat): Promise<Buffer> {
  const items = ids.map((id) => ({ collection: translated.name, id }))
  const { bytes } = await exportSegments(office.db, translator(), collections, {
    items,
    locale: 'en',
    format,
  })
  if (format === 'docx') return translatedTable(Buffer.from(bytes as Buffer))
  const target =
    format === 'xliff-1.2' ? `<target state="translated">${WORDS}</target>` : `<target>${WORDS}</target>`
  const said = Buffer.from(bytes as Buffer)
    .toString()
    .replaceAll(/<target[^>]*>[^<]*<\/target>|<target[^>]*\/>/g, '')
  return Buffer.from(
    format === 'xliff-1.2'
      ? said.replaceAll('</source>', `</source>${target}`)
      : said.replaceAll('</source></segment>', `</source>${target}</segment>`),
  )
}

async function translatedTable(bytes: Buffer): Promise<Buffer> {
  const parts = await readParts(bytes)
  const remark = '<w:r><w:commentReference w:id="3"/></w:r>'
  const document = (parts.get('word/document.xml') ?? '').replaceAll(/<w:tr>.*?<\/w:tr>/gs, (row) => {
    const [id] = row.match(/(title|body)\.\d/) ?? []
    if (!id) return row
    const cell = row.lastIndexOf('<w:tc>')
    const [look = ''] = row.slice(cell).match(/<w:tcPr>.*?<\/w:tcPr>|<w:tcPr\/>/s) ?? []
    const run = `<w:r><w:t>${WORDS}</w:t></w:r>${id === 'title.1' ? remark : ''}`
    return `${row.slice(0, cell)}<w:tc>${look}<w:p>${run}</w:p></w:tc></w:tr>`
  })
  parts.set('word/document.xml', document)
  parts.set(
    'word/comments.xml',
    '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="3" ' +
      'w:author="Anna Keo"><w:p><w:r><w:t>Tên riêng?</w:t></w:r></w:p></w:comment></w:comments>',
  )
  return zipOf(parts)
}

async function written(bytes: Buffer) {
  const id = await startImport(office.db, translator(), {
    file: { name: `bản dịch.${bytes[0] === 0x50 ? 'docx' : 'xlf'}`, bytes },
  })
  const { items } = await showImport(office.db, translator(), collections, id)
  const choices = items.flatMap(({ id: item, segments }) =>
    segments
      .filter(({ comparison, id: segment }) => comparison !== 'same' && segment !== null)
      .map(({ id: segment, current, comparison }) => ({
        item,
        id: segment ?? '',
        version: current?.version ?? 0,
        comparison,
      })),
  )
  return { id, ...(await writeImport(office.db, translator(), collections, { id, choices })) }
}

const undo = (id: string) => undoImport(office.db, translator(), collections, id)
const english = async (id: string) => (await listTexts(office.db, id)).find(({ locale }) => locale === 'en')

/** What the desk shows of an item. */
async function desk(id: string) {
  const segments = (await readSegments(office.db, { recordId: id, locale: 'en' })) ?? []
  return segments.map(({ version: _version, ...segment }) => segment)
}

/** What was there before: nothing, words on the desk, a text that was written elsewhere, one that readers have. */
const stages = ['none', 'begun', 'machine', 'whole', 'elsewhere', 'published', 'outdated'] as const
async function bring(stage: (typeof stages)[number]): Promise<string> {
  const id = await desks.article()
  if (stage === 'begun') await desks.write(id, { 'title.1': 'Phong Nha Cave' })
  if (stage === 'machine')
    await desks.write(id, CAVE_EN, translator(), { state: 'machine', origin: 'machine' })
  if (['whole', 'published', 'outdated'].includes(stage)) await desks.write(id, CAVE_EN)
  if (stage === 'published') await desks.approve(id)
  if (stage === 'elsewhere') {
    const fields = { title: 'Phong Nha Cave', body: 'The cave is 7,729 m long.' }
    await desks.texts.save(system, { id, locale: 'en', fields })
  }
  if (stage === 'outdated')
    await desks.revise(id, { title: 'Động Phong Nha', body: 'Động dài 8.000 m. Thuyền vào đến 1.500 m.' })
  return id
}

test('whatever a translator sent, taking it back leaves every table and every desk as it was', async () => {
  const drawn = fc.array(fc.constantFrom(...stages), { minLength: 1, maxLength: 3 })
  await fc.assert(
    fc.asyncProperty(drawn, fc.constantFrom(...exchangeFormats), async (each, format) => {
      const ids: string[] = []
      for (const stage of each) ids.push(await bring(stage))
      const file = await translatedFile(ids, format)
      const [before, desks] = [await everything(office.db, layers), await Promise.all(ids.map(desk))]
      const { id, written: count, comments } = await written(file)
      expect(count).toBeGreaterThan(0)
      expect(comments).toBe(format === 'docx' ? ids.length : 0)
      expect(await everything(office.db, layers)).not.toEqual(before)
      expect(await undo(id)).toMatchObject({ undone: count, kept: 0, keptItems: [] })
      expect(await everything(office.db, layers)).toEqual(before)
      expect(await Promise.all(ids.map(desk))).toEqual(desks)
      await publishDue(office.db, collections)
      expect(await everything(office.db, layers)).toEqual(before)
    }),
    { numRuns: 10 },
  )
  expect((await verifyChains(office.db)).faults).toEqual([])
}, 120_000)

// The desk keeps a text written elsewhere beside its source once somebody has worked there: what it shows is compared.
const layers = { without: ['translation_segments'] }

test('a language that a file began is gone again, and is begun anew under numbers of its own', async () => {
  const id = await bring('none')
  const { id: run } = await written(await translatedFile([id], 'xliff-1.2'))
  expect(await english(id)).toMatchObject({ state: 'draft' })
  await undo(run)
  expect(await english(id)).toBe(undefined)
  await desks.write(id, { 'title.1': 'By hand' })
  expect(await english(id)).toMatchObject({ version: 3, fields: { title: 'By hand' } })
})

test('an import is a revision by itself, also in the middle of a sitting of the same person', async () => {
  const id = await bring('none')
  await desks.write(id, { 'title.1': 'Before the file' })
  const { id: run } = await written(await translatedFile([id], 'xliff-1.2'))
  await undo(run)
  expect(await english(id)).toMatchObject({ version: 3, fields: { title: 'Before the file' } })
})

test('comments of a file that somebody answered or settled stay, and are told', async () => {
  const [one, two, three] = [await bring('none'), await bring('none'), await bring('none')]
  const { id: run, comments } = await written(await translatedFile([one, two, three], 'docx'))
  expect(comments).toBe(3)
  const reviewer = office.officer('reviewer')
  const asked = async (id: string) => (await listComments(office.db, id))[0]?.id ?? ''
  const record = (id: string) => findForDesk(office.db, reviewer, translated, id)
  await transaction(office.db, async (trx) => {
    const answer = { body: 'Giữ nguyên', field: null, parentId: await asked(one) }
    await addComment(trx, reviewer, await record(one), answer)
    await resolveComment(trx, reviewer, await record(two), { commentId: await asked(two), resolved: true })
  })
  const { keptItems } = await undo(run)
  expect(keptItems).toMatchObject([
    { id: one, segments: [], comments: 1 },
    { id: two, segments: [], comments: 1 },
  ])
  expect((await listComments(office.db, one)).map(({ body }) => body)).toEqual([
    'Anna Keo: Tên riêng?',
    'Giữ nguyên',
  ])
  expect(await listComments(office.db, three)).toEqual([])
  const shown = await showImport(office.db, translator(), collections, run)
  expect(shown).toMatchObject({ comments: 3, keptItems })
})
