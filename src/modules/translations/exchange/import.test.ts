import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readParts } from '../../../documents/linter/archive.ts'
import { listComments } from '../../../records/comments.ts'
import { openOffice, type Office } from '../../../records/testing/office.ts'
import { openTexts, readable } from '../../../records/testing/readable.ts'
import { readSegments } from '../desk/load.ts'
import { writeTargets, type NewTarget } from '../desk/write.ts'
import { putEntries } from '../memory/store.ts'
import { exportSegments } from './export.ts'
import { exchangeFormats, type ExchangeFormat } from './model.ts'
import { zipOf } from './testing/rezip.ts'
import { showImport, startImport } from './show-import.ts'
import { undoImport } from './undo-import.ts'
import { writeImport, type Choice } from './write-import.ts'

let office: Office
let texts: ReturnType<typeof openTexts>
const collections = new Map([[readable.name, readable]])
beforeAll(async () => {
  office = await openOffice()
  texts = openTexts(office)
})
afterAll(() => office.drop())

const translator = () => office.officer('translator')

let count = 0
async function article(body = 'Động dài 7.729 m. Thuyền vào đến 1.500 m.'): Promise<string> {
  const { id } = await office.specimen({ name: `Động ${(count += 1)}`, copies: 1 })
  await texts.publish(id, 'vi', { title: 'Động Phong Nha', body })
  return id
}

/** The source is 8.000 m long now. */
const changeSource = (id: string) =>
  texts.publish(id, 'vi', { title: 'Động Phong Nha', body: 'Động dài 8.000 m. Thuyền vào đến 1.500 m.' }, 4)

const open = async (id: string) => (await readSegments(office.db, { recordId: id, locale: 'en' })) ?? []

const said = async (id: string) => (await open(id)).map(({ target, state }) => [target, state])

async function write(
  id: string,
  targets: Readonly<Record<string, string | null>>,
  more: Partial<NewTarget> = {},
) {
  const segments = new Map((await open(id)).map((segment) => [segment.id, segment]))
  await writeTargets(office.db, translator(), readable, {
    id,
    locale: 'en',
    targets: Object.entries(targets).map(([segment, target]) => ({
      id: segment,
      source: segments.get(segment)?.text ?? '',
      target,
      state: 'translated',
      origin: 'person',
      ...more,
    })),
  })
}

async function exported(ids: readonly string[], format: ExchangeFormat): Promise<Buffer> {
  const items = ids.map((id) => ({ collection: readable.name, id }))
  const { bytes } = await exportSegments(office.db, translator(), collections, {
    items,
    locale: 'en',
    format,
  })
  return Buffer.from(bytes as Buffer)
}

async function imported(bytes: Buffer | string, name = 'bản dịch.xlf') {
  const id = await startImport(office.db, translator(), { file: { name, bytes: Buffer.from(bytes) } })
  return showImport(office.db, translator(), collections, id)
}

type Shown = Awaited<ReturnType<typeof imported>>

const choicesOf = ({ items }: Shown, wanted = (segment: Shown['items'][0]['segments'][0]) => segment.taken) =>
  items.flatMap(({ id: item, segments }) =>
    segments.filter(wanted).map(({ id, current, comparison }): Choice => {
      return { item, id: id ?? '', version: current?.version ?? 0, comparison }
    }),
  )

test.each(exchangeFormats)(
  'what was exported as %s and comes back untouched changes nothing',
  async (format) => {
    const words = fc.constantFrom('<1>', 'a  b', ' ', '⟨2⟩', '&amp;', 'Phong Nha', 'ຖ້ຳ', '“x”', '\u00a0', '')
    const target = fc.option(
      fc.array(words, { maxLength: 4 }).map((parts) => parts.join('')),
      { nil: null },
    )
    const state = fc.constantFrom('machine', 'editing', 'translated', 'approved')
    const id = await article()
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(target, state), { minLength: 3, maxLength: 3 }), async (targets) => {
        const ids = ['title.1', 'body.1', 'body.2']
        for (const [at, [words, state]] of targets.entries())
          await write(id, { [ids[at] ?? '']: words }, { state })
        const { items } = await imported(await exported([id], format))
        expect(items).toMatchObject([{ problem: null, missing: 0, segments: [], counts: { same: 3 } }])
      }),
      { numRuns: 6 },
    )
  },
)

test('a file is compared, written as a whole and taken back; what somebody wrote since stays', async () => {
  const [one, two] = [await article(), await article()]
  await write(one, { 'title.1': 'Phong Nha' }, { state: 'machine', origin: 'machine' })
  const file = (await exported([one, two], 'xliff-1.2'))
    .toString()
    .replace('mt-suggestion">Phong Nha<', 'mt-suggestion">Phong Nha Cave<')
    .replaceAll(
      /(Thuyền vào đến 1\.500 m\.<\/source>)<target[^>]*>/g,
      '$1<target state="translated">Boats go 1,500 m in.</target>',
    )
  const shown = await imported(file)
  expect(shown.items.map(({ counts }) => counts)).toMatchObject([
    { same: 1, new: 1, changed: 1 },
    { same: 2, new: 1 },
  ])
  const before = await said(one)
  await writeImport(office.db, translator(), collections, { id: shown.id, choices: choicesOf(shown) })
  expect(await said(one)).toEqual([
    ['Phong Nha Cave', 'editing'],
    [null, 'untranslated'],
    ['Boats go 1,500 m in.', 'translated'],
  ])
  expect((await open(two))[2]).toMatchObject({ origin: 'file', originDetail: 'bản dịch.xlf' })
  await write(two, { 'body.2': 'Boats can go 1,500 m in.' })
  expect(await undoImport(office.db, translator(), collections, shown.id)).toMatchObject({
    undone: 2,
    kept: 1,
    keptItems: [{ id: two, segments: ['body.2'], comments: 0 }],
  })
  expect(await said(one)).toEqual(before)
  expect((await open(one))[0]).toMatchObject({ origin: 'machine' })
  expect((await open(two))[2]).toMatchObject({ target: 'Boats can go 1,500 m in.' })
  await expect(undoImport(office.db, translator(), collections, shown.id)).rejects.toMatchObject({
    code: 'translations.nothing-to-take-back',
  })
})

test('when one segment is not as it was shown, nothing of the file is written', async () => {
  const id = await article()
  const file = (await exported([id], 'xliff-2.0'))
    .toString()
    .replaceAll('</source></segment>', '</source><target>Words</target></segment>')
  const shown = await imported(file)
  expect(shown.items[0]?.counts).toMatchObject({ new: 3 })
  await write(id, { 'body.1': 'Somebody else' })
  const order = { id: shown.id, choices: choicesOf(shown) }
  await expect(writeImport(office.db, translator(), collections, order)).rejects.toMatchObject({
    code: 'translations.changed-since-preview',
    status: 409,
  })
  expect(await said(id)).toEqual([
    [null, 'untranslated'],
    ['Somebody else', 'translated'],
    [null, 'untranslated'],
  ])
  const again = await showImport(office.db, translator(), collections, shown.id)
  expect(again.items[0]?.counts).toMatchObject({ new: 2, conflict: 1 })
  // The officer decides for the file: theirs is written over, on purpose.
  await writeImport(office.db, translator(), collections, {
    id: shown.id,
    choices: choicesOf(again, () => true),
  })
  expect((await said(id))[1]).toEqual(['Words', 'translated'])
  await expect(writeImport(office.db, translator(), collections, order)).rejects.toMatchObject({
    code: 'translations.already-written',
  })
})

test('a source that was changed since is shown with what it said, and its words are to be looked at', async () => {
  const id = await article()
  const bytes = await exported([id], 'xliff-1.2')
  await changeSource(id)
  const file = bytes
    .toString()
    .replace(
      /(7\.729 m\.<\/source>)<target[^>]*>/,
      '$1<target state="final">The cave is 7,729 m long.</target>',
    )
  const shown = await imported(file)
  const [segment] = shown.items[0]?.segments ?? []
  expect(shown.items[0]).toMatchObject({ sourceChanged: true })
  expect(segment).toMatchObject({
    comparison: 'source-changed',
    source: 'Động dài 8.000 m.',
    formerSource: 'Động dài 7.729 m.',
    taken: false,
    state: 'editing',
  })
})

test('a file of another system is refused, one for an item that one may not write is shown with the reason', async () => {
  const id = await article()
  const file = (await exported([id], 'xliff-1.2')).toString()
  const elsewhere = file
    .replace(/chalo:installation="[^"]*"/, `chalo:installation="01900000-0000-7000-8000-000000000001"`)
    .replaceAll(id, '01900000-0000-7000-8000-000000000009')
  await expect(imported(elsewhere)).rejects.toMatchObject({ code: 'translations.other-installation' })
  const viewer = office.officer('viewer')
  const started = await startImport(office.db, viewer, { file: { name: 'a.xlf', bytes: Buffer.from(file) } })
  const shown = await showImport(office.db, viewer, collections, started)
  expect(shown.items[0]?.problem?.vi).toContain('không được viết bản dịch')
  await expect(
    writeImport(office.db, viewer, collections, {
      id: started,
      choices: [{ item: id, id: 'title.1', version: 0, comparison: 'new' }],
    }),
  ).rejects.toMatchObject({ code: 'translations.changed-since-preview' })
  await expect(showImport(office.db, translator(), collections, started)).rejects.toMatchObject({
    code: 'translations.import-not-found',
  })
})

test('comments, the former source and candidates of the memory travel with a segment', async () => {
  const id = await article()
  await write(id, { 'body.1': 'The cave is 7,729 m long.' })
  await changeSource(id)
  await sql`insert into record_comments (id, record_id, field, body, created_by_name)
    values (gen_random_uuid(), ${id}::uuid, 'texts.en.body.2', 'Đơn vị?', 'Trần Thị B')`.execute(office.db)
  const entry = { locale: 'en', source: 'Thuyền vào đến 1.500 m.', target: 'Boats go in.' }
  const provenance = { orgId: office.home, origin: 'imported', createdByName: 'Trần Thị B' } as const
  await putEntries(office.db, [{ ...entry, recordId: null, segmentId: null }], provenance)
  const xliff12 = (await exported([id], 'xliff-1.2')).toString()
  expect(xliff12).toContain('<note from="Trần Thị B" annotates="general">Đơn vị?</note>')
  expect(xliff12).toContain('Động dài 7.729 m.</note>')
  expect(xliff12).toMatch(/<alt-trans match-quality="100%"[^>]*><source>Thuyền vào đến 1\.500 m\.<\/source>/)
  expect(xliff12).toContain('<target state="needs-review-translation">The cave is 7,729 m long.</target>')
  const xliff20 = (await exported([id], 'xliff-2.0')).toString()
  expect(xliff20).toMatch(/<mtc:match ref="#s" type="tm" similarity="100"/)
})

test('an import that is taken back leaves an outdated translation outdated, as it was and by whoever wrote it', async () => {
  const id = await article()
  await write(id, { 'title.1': 'Phong Nha', 'body.1': 'The cave is 7,729 m long.', 'body.2': 'Boats go in.' })
  await changeSource(id)
  const before = (await open(id)).map(({ version: _version, ...segment }) => segment)
  expect(before[1]).toMatchObject({ outdated: true, state: 'translated', origin: 'person' })
  const file = (await exported([id], 'xliff-1.2'))
    .toString()
    .replace(/>The cave is 7,729 m long\.<\/target>/, '>The cave is 8,000 m long.</target>')
  const shown = await imported(file)
  const order = { id: shown.id, choices: choicesOf(shown, ({ id: segment }) => segment === 'body.1') }
  expect(await writeImport(office.db, translator(), collections, order)).toEqual({ written: 1, comments: 0 })
  expect((await open(id))[1]).toMatchObject({ outdated: false, origin: 'file' })
  await undoImport(office.db, translator(), collections, shown.id)
  expect((await open(id)).map(({ version: _version, ...segment }) => segment)).toEqual(before)
})

test('what a translator remarks in his editor becomes a comment on the segment, once', async () => {
  const id = await article()
  const parts = await readParts(await exported([id], 'docx'))
  const xml = parts.get('word/document.xml') ?? ''
  const [row = ''] = (xml.match(/<w:tr>.*?<\/w:tr>/gs) ?? []).filter((each) => each.includes('1.500 m'))
  const remarked = row.replace('</w:p>', '<w:r><w:commentReference w:id="3"/></w:r></w:p>')
  parts.set('word/document.xml', xml.replace(row, remarked))
  parts.set(
    'word/comments.xml',
    '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="3" ' +
      'w:author="Anna Keo"><w:p><w:r><w:t>Đo từ cửa hang?</w:t></w:r></w:p></w:comment></w:comments>',
  )
  const file = await zipOf(parts)
  for (const comments of [1, 0]) {
    const shown = await imported(file, 'bang.docx')
    expect(shown.items[0]?.segments).toMatchObject([
      { id: 'body.2', comparison: 'same', comments: [{ author: 'Anna Keo', text: 'Đo từ cửa hang?' }] },
    ])
    const order = { id: shown.id, choices: [] }
    expect(await writeImport(office.db, translator(), collections, order)).toEqual({ written: 0, comments })
  }
  const found = (await listComments(office.db, id)).map(({ field, body }) => [field, body])
  expect(found).toEqual([['texts.en.body.2', 'Anna Keo: Đo từ cửa hang?']])
})
