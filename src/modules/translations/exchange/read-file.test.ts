import { expect, test } from 'vitest'
import { AppError } from '../../../platform/errors.ts'
import { readExchangeFile } from './read-file.ts'
import { zipOf } from './testing/rezip.ts'

const ITEM = 'places:01900000-0000-7000-8000-000000000001'

const xliff = (units: string, file = `original="${ITEM}" target-language="en"`) =>
  `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file ${file}><body>${units}</body></file></xliff>`
const unit = (words: string) =>
  `<trans-unit id="title.1"><source>Động</source><target>${words}</target></trans-unit>`

const read = (content: string | Buffer, name = 'tệp.xlf') =>
  readExchangeFile({ name, bytes: Buffer.from(content as string) })

async function refusal(content: string | Buffer, name?: string): Promise<AppError> {
  const error = await read(content, name).then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof AppError)) throw new Error('the file was not refused', { cause: error })
  return error
}

const docx = (document: string, more: [string, string | Uint8Array][] = []) =>
  zipOf([['word/document.xml', document], ...more])

test('a file that declares entities is not opened, whatever they would say', async () => {
  const bomb = `<?xml version="1.0"?>\n<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>\n${xliff(unit('&b;'))}`
  const error = await refusal(bomb)
  expect([error.code, error.in('vi')]).toEqual([
    'translations.declares-types',
    expect.stringMatching(/^Dòng 2 của tệp khai báo DOCTYPE/),
  ])
  const outside = `<!DOCTYPE x SYSTEM "file:///etc/passwd">${xliff(unit('x'))}`
  expect((await refusal(outside)).code).toBe('translations.declares-types')
  expect((await refusal(xliff(unit('&unknown;')))).code).toBe('translations.broken-xml')
  expect((await refusal(await docx(`<!DOCTYPE x [<!ENTITY a "a">]><w/>`))).code).toBe(
    'translations.declares-types',
  )
})

test('a damaged file names the line', async () => {
  const error = await refusal(`\n\n${xliff(unit('Cave')).replace('</target>', '')}`.trimStart())
  expect(error.code).toBe('translations.broken-xml')
  expect(error.in('vi')).toMatch(/^Tệp bị hỏng ở dòng 1/)
  expect((await refusal(xliff('<g>'.repeat(500)))).code).toBe('translations.too-deep')
})

test('archives that unpack to too much are refused before they are unpacked', async () => {
  const zeros = Buffer.alloc(65 * 1024 * 1024, ' ')
  const error = await refusal(await zipOf([['word/document.xml', zeros]]), 'bom.docx')
  expect([error.code, error.in('vi')]).toEqual([
    'translations.too-large-inside',
    expect.stringContaining('giải nén ra hơn 64 MB'),
  ])
  const many = Array.from({ length: 2100 }, (_, at): [string, string] => [`part${at}`, ''])
  expect((await refusal(await docx('<w/>', many))).code).toBe('import.inflates-too-much')
  expect((await refusal(Buffer.alloc(21 * 1024 * 1024, 'x'))).code).toBe('translations.file-too-large')
})

test('files of other kinds are named as what they are, with what to do', async () => {
  const old = Buffer.from('d0cf11e0a1b11ae1', 'hex')
  expect((await refusal(old, 'cũ.doc')).code).toBe('translations.old-word')
  const odt = await zipOf([
    ['mimetype', 'application/vnd.oasis.opendocument.text'],
    ['content.xml', '<x/>'],
  ])
  expect((await refusal(odt, 'a.odt')).code).toBe('translations.open-document')
  expect((await refusal('PK\u0003\u0004 chưa tải hết', 'a.docx')).code).toBe('translations.damaged-docx')
  expect((await refusal(await zipOf([['xl/workbook.xml', '<x/>']]), 'a.xlsx')).code).toBe(
    'translations.damaged-docx',
  )
  expect((await refusal('%PDF-1.7')).code).toBe('translations.unknown-file')
  expect((await refusal('<html/>')).code).toBe('translations.unknown-file')
  expect((await refusal('')).code).toBe('translations.unknown-file')
  expect((await refusal('<xliff version="3.1"/>')).code).toBe('translations.unknown-xliff')
})

test('a file for another language, or with nothing of ours, is refused', async () => {
  expect((await refusal(xliff(unit('x'), `original="${ITEM}" target-language="de"`))).code).toBe(
    'translations.unknown-language',
  )
  expect((await refusal(xliff(unit('x'), `original="${ITEM}" target-language="zh-TW"`))).code).toBe(
    'translations.unknown-language',
  )
  expect((await refusal(xliff(unit('x'), 'original="strings.json" target-language="en"'))).code).toBe(
    'translations.nothing-in-file',
  )
  expect((await refusal(await docx('<w:document xmlns:w="w"><w:body/></w:document>'))).code).toBe(
    'translations.nothing-in-file',
  )
})

test('languages are known as programs write them', async () => {
  const locale = async (tag: string) =>
    (await read(xliff(unit('x'), `original="${ITEM}" target-language="${tag}"`))).locale
  expect(await Promise.all(['en-US', 'zh-CN', 'zh-Hans', 'zh_Hans_CN', 'lo-LA'].map(locale))).toEqual([
    'en',
    'zh-Hans',
    'zh-Hans',
    'zh-Hans',
    'lo',
  ])
})

test('what programs put around the words is passed over', async () => {
  const words =
    'The <mrk mtype="seg" mid="1"><bpt id="1">&lt;b></bpt>cave<ept id="1">&lt;/b></ept></mrk><!-- x --> <ph id="2">br</ph>' +
    '<x id="own-7"/> &amp; <![CDATA[<river>]]>'
  const { items } = await read(xliff(unit(words)))
  expect(items[0]?.units[0]).toMatchObject({
    target: 'The <1>cave</1> <2/> & <river>',
    state: null,
    mark: null,
  })
})

test('XLIFF 2.0 whose segments a program divided is one segment again', async () => {
  const divided =
    '<xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="vi" trgLang="en">' +
    `<file id="f" original="${ITEM}"><unit id="body_x3A_a.1"><segment state="final"><source>Một.</source>` +
    '<target>One <sc id="1"/>and</target></segment><ignorable><source> </source></ignorable>' +
    '<segment state="translated"><source>Hai.</source><target>two<ec startRef="1"/>.<cp hex="001A"/></target></segment>' +
    '</unit></file></xliff>'
  const { items } = await read(Buffer.from(`\ufeff${divided}`, 'utf16le'))
  expect(items[0]?.units).toMatchObject([
    { id: 'body:a.1', source: 'Một. Hai.', target: 'One <1>and two</1>.', state: 'translated' },
  ])
})
