import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { askToolkit } from '../testing/toolkit.ts'
import { readTmx, type TmxUnit } from './read.ts'
import { writeTmx, type TmxEntry } from './write.ts'

const at = new Date('2026-11-23T08:00:00Z')

const said: readonly [locale: string, source: string, target: string][] = [
  ['en', 'Phong Nha <1>& Kẻ Bàng</1>: 5 < 7', 'Phong Nha <1>& Ke Bang</1>: 5 < 7'],
  ['lo', 'Xem <1>bản đồ <2>này</2></1>.<3/>', 'ເບິ່ງ <1>ແຜນທີ່ <2>ນີ້</2></1>.<3/>'],
  ['zh-Hans', '“Vương quốc hang động”', '“洞穴王国”'],
  ['th', 'Chữ &lt;1> không phải thẻ &amp;lt;', 'ข้อความ &lt;1> ไม่ใช่แท็ก &amp;lt;'],
  ['ja', 'Hai  khoảng trắng\nvà dòng mới', '二つの  空白\n改行'],
  ['ko', 'Mở <1>mà không đóng', '열고 <1>닫지 않음'],
  ['fr', 'Cộng hoà 🏞', "L'eau « d'ici » 🏞"],
]

const entries: readonly TmxEntry[] = said.map(([locale, source, target], index) => {
  return {
    id: String(index),
    locale,
    source,
    target,
    createdAt: at,
    createdByName: 'Chị "A" & <b>',
    title: 'Động',
  }
})

async function written(list: readonly TmxEntry[]): Promise<string> {
  async function* batches() {
    yield list.slice(0, 3)
    yield list.slice(3)
  }
  let file = ''
  for await (const part of writeTmx(batches(), { version: '1', at })) file += part
  return file
}

async function read(file: string | Uint8Array): Promise<TmxUnit[]> {
  return Array.fromAsync(readTmx(typeof file === 'string' ? Buffer.from(file) : file))
}

const body = (tu: string, head = '') =>
  `<?xml version="1.0"?>${head}<tmx version="1.4"><header srclang="vi"/><body>${tu}</body></tmx>`

test('what is written is read again, tags, spaces and signs included', async () => {
  const units = await read(await written(entries))
  const expected = said.map(([locale, source, target]) =>
    // A tag that nothing closes is one that stands by itself.
    [locale, ...[source, target].map((text) => (locale === 'ko' ? text.replace('<1>', '<1/>') : text))],
  )
  expect(
    units.flatMap(({ pairs }) => pairs.map(({ locale, source, target }) => [locale, source, target])),
  ).toEqual(expected)
})

test('an independent reader finds every unit with its words, tags and languages', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'chalo-tmx-'))
  try {
    const path = join(folder, 'memory.tmx')
    await writeFile(path, await written(entries))
    const units = await askToolkit<{ source: string; target: string; languages: string[] }[]>(
      `
import json, sys
from translate.storage.tmx import tmxfile
from translate.misc.xml_helpers import getXMLlang
store = tmxfile.parsefile(sys.argv[1])
print(json.dumps([{ 'source': u.source, 'target': u.target,
  'languages': [getXMLlang(n) for n in u.getlanguageNodes()] } for u in store.units]))`,
      [path],
    )
    const plain = (text: string) => text.replace('&lt;', '<').replace('&amp;', '&')
    expect(units).toEqual(
      said.map(([locale, source, target]) => {
        return { source: plain(source), target: plain(target), languages: ['vi', locale] }
      }),
    )
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('a file that the toolkit writes is read as well', async () => {
  const file = await askToolkit<string>(
    `
import json
from translate.storage.tmx import tmxfile
store = tmxfile(sourcelanguage='vi', targetlanguage='en')
store.addtranslation('Biển & đảo', 'vi', 'Seas & islands', 'en', 'ghi chú')
print(json.dumps(bytes(store).decode('utf-8')))`,
    [],
  )
  const [unit] = await read(file)
  expect(unit?.pairs).toMatchObject([{ locale: 'en', source: 'Biển & đảo', target: 'Seas & islands' }])
})

test('files of other programs: UTF-16, regions in languages, old codes, tags by their place, several languages', async () => {
  const tuv = (language: string, seg: string) => `<tuv xml:lang="${language}"><seg>${seg}</seg></tuv>`
  const file = body(
    `<tu>${tuv('EN-US', 'See <bpt i="9" x="1">{b}</bpt>here<ept i="9">{/b}</ept><ph x="2">{br}</ph>')}` +
      `${tuv('vi-VN', 'Xem <bpt i="1" x="1">{b}</bpt>đây<ept i="1">{/b}</ept><ph x="2">{br}</ph>')}` +
      `${tuv('de', 'Hier')}${tuv('zh_CN', '看<hi type="b">这里</hi><it pos="begin">x<sub>y</sub></it>')}</tu>`,
    '<!DOCTYPE tmx SYSTEM "tmx14.dtd">',
  )
  const [unit] = await read(Buffer.from(`\ufeff${file}`, 'utf16le'))
  expect(unit).toMatchObject({
    foreign: 1,
    pairs: [
      { locale: 'en', source: 'Xem <1>đây</1><2/>', target: 'See <1>here</1><2/>' },
      { locale: 'zh-Hans', target: '看这里<3/>' },
    ],
  })
})

test('a bad file is refused with the line where it is bad', async () => {
  const refused = (file: string) =>
    read(file).then(
      () => null,
      (error: { code: string; params: unknown }) => error,
    )
  expect(await refused('<tmx>\n<body>\n<tu></body></tmx>')).toMatchObject({
    code: 'translations.broken-tmx',
    params: { line: 3 },
  })
  expect(await refused('<xliff/>')).toMatchObject({ code: 'translations.not-tmx', params: { root: 'xliff' } })
  expect(await refused('not xml')).toMatchObject({ code: 'translations.broken-tmx' })
  expect(await refused('')).toMatchObject({ code: 'translations.broken-tmx' })
  const bomb = body('<tu/>', '<!DOCTYPE tmx [<!ENTITY a "b">]>')
  expect(await refused(bomb)).toMatchObject({ code: 'translations.tmx-declares-entities' })
})
