import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Concept } from '../glossary/concept.ts'
import { askToolkit } from '../testing/toolkit.ts'
import { readTbx } from './read.ts'
import { tbxVersions, writeTbx } from './write.ts'

const concepts: readonly Concept[] = [
  {
    id: '1',
    term: 'Ủy ban nhân dân tỉnh Quảng Bình',
    variants: ['UBND tỉnh Quảng Bình', 'UBND tỉnh'],
    kind: 'organization',
    treatment: 'required',
    matchCase: false,
    explanation: 'Cơ quan hành chính nhà nước ở tỉnh;\nviết <hoa> & đủ.',
    legalBasis: 'Luật Tổ chức chính quyền địa phương',
    sourceForbidden: ['Uỷ ban ND tỉnh'],
    languages: {
      en: { accepted: ["People's Committee of Quang Binh Province"], forbidden: ['Quang Binh Government'] },
      'zh-Hans': { accepted: ['广平省人民委员会'], forbidden: [] },
    },
  },
  {
    id: '2',
    term: 'UNESCO',
    variants: [],
    kind: null,
    treatment: 'do-not-translate',
    matchCase: true,
    explanation: null,
    legalBasis: null,
    sourceForbidden: [],
    languages: {},
  },
]

const read = (text: string) => readTbx(Buffer.from(text))

test.each(tbxVersions)('a glossary comes back whole from TBX of %s', (version) => {
  expect(read(writeTbx(concepts, { version, title: 'Thuật ngữ' }))).toEqual({ concepts, skipped: 0 })
})

test('an independent reader finds the Vietnamese term, its translation and its definition', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'chalo-tbx-'))
  try {
    const path = join(folder, 'terms.tbx')
    await writeFile(path, writeTbx(concepts, { version: '2008', title: 'Thuật ngữ' }))
    const units = await askToolkit<unknown>(
      `
import json, sys
from translate.storage.tbx import tbxfile
from translate.misc.xml_helpers import getXMLlang
store = tbxfile.parsefile(sys.argv[1])
print(json.dumps([{ 'source': u.source, 'target': u.target, 'notes': u.getnotes('definition'),
  'all': [[getXMLlang(n), [t.text for t in n.iter('term')]] for n in u.getlanguageNodes()] } for u in store.units]))`,
      [path],
    )
    expect(units).toEqual([
      {
        source: 'Ủy ban nhân dân tỉnh Quảng Bình',
        target: "People's Committee of Quang Binh Province",
        notes: 'organization\nCơ quan hành chính nhà nước ở tỉnh;\nviết <hoa> & đủ.',
        all: [
          ['vi', ['Ủy ban nhân dân tỉnh Quảng Bình', 'UBND tỉnh Quảng Bình', 'UBND tỉnh', 'Uỷ ban ND tỉnh']],
          ['en', ["People's Committee of Quang Binh Province", 'Quang Binh Government']],
          ['zh-Hans', ['广平省人民委员会']],
        ],
      },
      { source: 'UNESCO', target: null, notes: '', all: [['vi', ['UNESCO']]] },
    ])
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('files of others: the toolkit’s own, data categories as elements, statuses, entries without Vietnamese', async () => {
  const own = await askToolkit<string>(
    `
import json
from translate.storage.tbx import tbxfile
store = tbxfile(sourcelanguage='vi', targetlanguage='en')
unit = store.UnitClass('x')
unit.setsource('biên giới', 'vi')
unit.settarget('border', 'en', append=True)
store.addunit(unit)
print(json.dumps(bytes(store).decode('utf-8')))`,
    [],
  )
  expect(read(own).concepts).toMatchObject([
    { term: 'biên giới', languages: { en: { accepted: ['border'] } } },
  ])
  const dct = `<tbx style="dct" type="TBX-Min" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
    xmlns:min="http://www.tbxinfo.net/ns/min"><text><body>
    <conceptEntry id="a"><langSec xml:lang="VI_vn"><termSec><term>đối ngoại</term></termSec></langSec>
      <langSec xml:lang="en"><termSec><term>old</term><min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus></termSec>
      <termSec><term>admitted</term></termSec>
      <termSec><term>best</term><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec></langSec></conceptEntry>
    <conceptEntry id="b"><langSec xml:lang="en"><termSec><term>alone</term></termSec></langSec></conceptEntry>
    </body></text></tbx>`
  expect(read(dct)).toMatchObject({
    skipped: 1,
    concepts: [
      { term: 'đối ngoại', languages: { en: { accepted: ['best', 'admitted'], forbidden: ['old'] } } },
    ],
  })
})

test('a bad file is refused with the line where it is bad', () => {
  expect(() => read('<tbx>\n<text>')).toThrow(
    expect.objectContaining({
      code: 'translations.broken-tbx',
      params: expect.objectContaining({ line: 2 }),
    }),
  )
  expect(() => read('<tmx/>')).toThrow(expect.objectContaining({ code: 'translations.not-tbx' }))
  expect(() => read('<!DOCTYPE tbx [<!ENTITY a "b">]><tbx/>')).toThrow(
    expect.objectContaining({ status: 422 }),
  )
})
