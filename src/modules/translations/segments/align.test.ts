import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Fields } from '../../../records/collection.ts'
import type { Block, Inline } from '../../../records/structured/schema.ts'
import { alignText } from './align.ts'
import { cutText } from './cut.ts'
import { mergeInline } from './inline.ts'
import { joinText } from './join.ts'
import { line, texts, words } from './testing/texts.ts'

const runs = { numRuns: 100 }
const locale = fc.constantFrom('en', 'zh-Hans', 'th', 'ja', 'vi')

const trimmed = (content: Inline[]) =>
  mergeInline([{ type: 'text', text: 'A' }, ...content, { type: 'text', text: 'z' }])

/** A text whose lines begin and end with words, so that nothing stands around its sentences. */
const plainWords = fc.record({
  title: words,
  summary: words,
  body: fc.array(line.map(trimmed), { minLength: 1, maxLength: 4 }).map((lines) => ({
    type: 'doc',
    content: lines.map((content, at): Block => ({ type: 'paragraph', attrs: { id: `b${at}` }, content })),
  })),
})

test('a whole text laid beside its source and joined again is the text, in any language', () => {
  fc.assert(
    fc.property(plainWords, plainWords, locale, (source: Fields, written: Fields, language) => {
      const body = { ...source, body: sameBlocks(source['body'], written['body']) }
      const segments = cutText(body)
      const laid = alignText(body, segments, { fields: written, locale: language })
      expect(joinText(body, segments, laid.targets, language, laid.own)).toEqual(written)
    }),
    runs,
  )
})

/** As many blocks as the other text has. */
function sameBlocks(source: unknown, written: unknown) {
  const [own, other] = [source, written] as [{ content: Block[] }, { content: Block[] }]
  return {
    type: 'doc',
    content: other.content.map((block, at) => ({
      ...own.content[at % own.content.length],
      attrs: block.attrs,
    })),
  }
}

test('what segments already say stays with them when the text still says it', () => {
  fc.assert(
    fc.property(texts, (fields: Fields) => {
      const segments = cutText(fields)
      const targets = new Map(segments.map(({ id, text }) => [id, text]))
      const laid = alignText(fields, segments, { fields, locale: 'vi' }, { targets, own: new Map() })
      expect(laid.targets).toEqual(targets)
    }),
    runs,
  )
})

const source = {
  title: 'Động Phong Nha',
  body: {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        attrs: { id: 'p1' },
        content: [{ type: 'text', text: 'Động dài 7.729 m. Thuyền vào đến 1.500 m. Mùa mưa động đóng cửa.' }],
      },
      { type: 'paragraph', attrs: { id: 'p2' }, content: [{ type: 'text', text: 'Vé bán tại bến.' }] },
    ],
  },
}
const segments = cutText(source)
const lay = (texts: readonly string[], language = 'en', known?: ReadonlyMap<string, string>) => {
  const content = texts.map((text, at) => ({
    type: 'paragraph',
    attrs: { id: `p${at + 1}` },
    content: [{ type: 'text', text }],
  }))
  const fields = { title: 'Phong Nha Cave', body: { type: 'doc', content } }
  const laid = alignText(
    source,
    segments,
    { fields, locale: language },
    known && { targets: known, own: new Map() },
  )
  return segments.map(({ id }) => laid.targets.get(id) ?? null)
}

test('sentences of an existing translation are laid beside theirs; what was merged is with the one before, what is missing is open', () => {
  expect(lay(['The cave is 7,729 m long. Boats go 1,500 m in. It closes in the rains.'])).toEqual([
    'Phong Nha Cave',
    'The cave is 7,729 m long.',
    'Boats go 1,500 m in.',
    'It closes in the rains.',
    null,
  ])
  expect(
    lay([
      'The cave is 7,729 m long, and boats go 1,500 m in. It closes in the rains.',
      'Tickets at the pier.',
    ]),
  ).toEqual([
    'Phong Nha Cave',
    'The cave is 7,729 m long, and boats go 1,500 m in.',
    '',
    'It closes in the rains.',
    'Tickets at the pier.',
  ])
})

test('a sentence that nobody has translated stays open when the one beside it is edited elsewhere', () => {
  const known = new Map([
    [segments[1]?.id ?? '', 'The cave is long.'],
    [segments[3]?.id ?? '', 'It closes.'],
  ])
  expect(lay(['The cave is very long. It closes.'], 'en', known).slice(1, 4)).toEqual([
    'The cave is very long.',
    null,
    'It closes.',
  ])
})

test('an edit made elsewhere changes the segment in which it was made and no other, without sentence marks too', () => {
  const thai = ['ถ้ำยาว 7,729 เมตร', 'เรือเข้าไปได้ 1,500 เมตร', 'ปิดในฤดูฝน']
  const known = new Map(segments.map(({ id }, at) => [id, ['ถ้ำ', ...thai, 'ตั๋ว'][at] ?? '']))
  const edited = thai.with(1, 'เรือเข้าไปได้ 1,600 เมตร')
  expect(lay([edited.join(' ')], 'th', known).slice(1, 4)).toEqual(edited)
})
