import { expect, test } from 'vitest'
import { readParts } from '../../../../documents/linter/archive.ts'
import { markOf } from '../marks.ts'
import type { ExchangeDocument, ExchangeUnit } from '../model.ts'
import { zipOf } from '../testing/rezip.ts'
import { readBilingualDocx } from './read.ts'
import { writeBilingualDocx } from './write.ts'

function unit(id: string, source: string, target: string | null): ExchangeUnit {
  const state = target === null ? 'untranslated' : 'translated'
  const mark = markOf({ text: source, target, state, outdated: false })
  const [about] = id.split('.')
  return {
    id,
    unit: about ?? '',
    kind: 'paragraph',
    source,
    target,
    state,
    mark,
    tags: {},
    notes: [],
    matches: [],
  }
}

const cave = { collection: 'places', id: '01900000-0000-7000-8000-000000000001', sourceHash: 'a'.repeat(64) }

const document: ExchangeDocument = {
  installation: '01900000-0000-7000-8000-000000000000',
  locale: 'en',
  madeAt: new Date('2026-11-23T08:00:00Z'),
  items: [
    {
      ...cave,
      title: 'Động Phong Nha',
      units: [
        unit('title.1', 'Động Phong Nha', 'TITLE'),
        { ...unit('body:a.1', 'Động <1>dài</1>.', 'LENGTH'), notes: [{ about: 'comment', text: 'Xem lại' }] },
        unit('body:a.2', 'Có thuyền.', 'BOATS'),
      ],
    },
    {
      ...cave,
      id: '01900000-0000-7000-8000-000000000002',
      title: 'Suối Moọc',
      units: [unit('title.1', 'Suối Moọc', 'SPRING')],
    },
  ],
}

const written = await readParts(await writeBilingualDocx(document))

/** Reads the table after Word has changed its main part. */
async function edited(change: (xml: string) => string, without: readonly string[] = []) {
  const parts = new Map(written)
  const before = parts.get('word/document.xml') ?? ''
  const after = change(before)
  expect(after).not.toBe(without.length > 0 ? '' : before)
  parts.set('word/document.xml', after)
  for (const part of without) parts.delete(part)
  const read = await readBilingualDocx(await zipOf(parts), 'a.docx')
  return read.items.map(({ units }) => units.map(({ id, target }) => [id, target]))
}

const rows = (xml: string) => xml.match(/<w:tr>.*?<\/w:tr>/gs) ?? []
const rowWith = (xml: string, words: string) => rows(xml).find((row) => row.includes(words)) ?? ''
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const inPlaceOf = (words: string, runs: string) => (xml: string) =>
  xml.replace(new RegExp(`<w:r>(?:(?!<w:r>).)*${words}</w:t></w:r>`), runs)

const untouched = [
  [
    ['title.1', 'TITLE'],
    ['body:a.1', 'LENGTH'],
    ['body:a.2', 'BOATS'],
  ],
  [['title.1', 'SPRING']],
]

const withLength = (target: string | null) => [
  [untouched[0]?.[0], ['body:a.1', target], untouched[0]?.[2]],
  untouched[1],
]

test('words are put together from runs cut anyhow; other styles do not matter', async () => {
  const runs = `${run('The ')}<w:r><w:rPr><w:b/><w:rStyle w:val="Odd"/></w:rPr><w:t>⟨</w:t></w:r>${run('1')}${run('⟩length⟨/1⟩')}`
  expect(await edited(inPlaceOf('LENGTH', runs))).toEqual(withLength('The <1>length</1>'))
})

test('tracked changes count as if accepted, and comments of the translator are not text', async () => {
  const runs =
    `<w:del w:id="1" w:author="x"><w:r><w:delText>LEN</w:delText></w:r></w:del>${run('Cave ')}` +
    `<w:ins w:id="2" w:author="x">${run('“long”')}</w:ins><w:moveFrom w:id="3">${run('gone')}</w:moveFrom>` +
    '<w:moveTo w:id="4"><w:hyperlink>' +
    `${run(' linked')}</w:hyperlink></w:moveTo><w:r><w:commentReference w:id="5"/></w:r>` +
    '<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>'
  expect(await edited(inPlaceOf('LENGTH', runs))).toEqual(withLength('Cave “long” linked'))
})

test('tags as keyboards write them are tags; breaks and spaces for the look of it are not text', async () => {
  const runs = `${run('  The 〈1〉 length')}<w:r><w:br/></w:r>${run('〈/ 1〉 of it ')}</w:p><w:p>${run(' all ')}`
  expect(await edited(inPlaceOf('LENGTH', runs))).toEqual(withLength('The <1> length </1> of it all'))
})

test('rows may be moved and left out; a row deleted under tracking is not there', async () => {
  const moved = await edited((xml) => {
    const row = rowWith(xml, 'BOATS')
    return xml.replace(row, '').replace(rowWith(xml, 'SPRING'), (spring) => spring + row)
  })
  expect(moved).toEqual(untouched)
  const gone = await edited((xml) => {
    const row = rowWith(xml, 'BOATS')
    const deleted = row.replace('<w:cantSplit/>', '<w:cantSplit/><w:del w:id="9" w:author="x"/>')
    expect(deleted).not.toBe(row)
    return xml.replace(rowWith(xml, 'TITLE'), '').replace(row, deleted)
  })
  expect(gone).toEqual([[['body:a.1', 'LENGTH']], untouched[1]])
})

test('a row without its last cell or without its id is shown, not guessed', async () => {
  const read = async (change: (row: string) => string) =>
    (await edited((xml) => xml.replace(rowWith(xml, 'LENGTH'), change)))[0]
  expect(await read((row) => row.replace(/<w:tc>(?:(?!<w:tc>).)*LENGTH.*?<\/w:tc>/s, ''))).toContainEqual([
    'body:a.1',
    null,
  ])
  expect(await read((row) => row.replace(/1\/body:a\.1@\w+/, 'mất'))).toContainEqual([null, 'LENGTH'])
})

test('an id that was broken into lines is read, and items are known without the properties of the file', async () => {
  const broken = (xml: string) =>
    xml.replaceAll(
      '1/body:a.',
      `1/</w:t></w:r></w:sdtContent></w:sdt></w:p><w:p><w:sdt><w:sdtContent><w:r><w:t>body:a.`,
    )
  expect(await edited(broken)).toEqual(untouched)
  expect(await edited((xml) => xml, ['docProps/custom.xml'])).toEqual(untouched)
})

test('ids and sources are locked, translations are not; the editor’s comments are told with their row', async () => {
  const xml = written.get('word/document.xml') ?? ''
  const row = rowWith(xml, 'LENGTH')
  const [id = '', source = '', target = ''] = row.match(/<w:tc>.*?<\/w:tc>/gs) ?? []
  for (const cell of [id, source]) {
    expect(cell.replaceAll(/<w:sdt>.*?<\/w:sdt>/gs, '')).not.toMatch(/<w:t[ >]/)
    expect(cell).toContain('<w:lock w:val="sdtContentLocked"/>')
  }
  expect(target).not.toContain('<w:sdt>')
  const parts = new Map(written)
  const reference = '<w:r><w:commentReference w:id="7"/></w:r>'
  parts.set('word/document.xml', inPlaceOf('LENGTH', `${run('Long')}${reference}`)(xml))
  parts.set(
    'word/comments.xml',
    '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
      `<w:comment w:id="7" w:author="Anna Keo"><w:p>${run('Đo từ đâu?')}</w:p><w:p>${run('Từ cửa?')}</w:p></w:comment>` +
      '<w:comment w:id="8" w:author="x"><w:p/></w:comment></w:comments>',
  )
  const { items } = await readBilingualDocx(await zipOf(parts), 'a.docx')
  expect(items[0]?.units.map(({ comments }) => comments)).toEqual([
    undefined,
    [{ author: 'Anna Keo', text: 'Đo từ đâu?\nTừ cửa?' }],
    undefined,
  ])
})
