import fc from 'fast-check'
import { expect, test } from 'vitest'
import { structuredText, type StructuredText } from '../../structured/schema.ts'
import { keepIds } from './keep-ids.ts'
import { readMarkdown } from './read-markdown.ts'
import { writeMarkdown } from './write-markdown.ts'

const read = (markdown: string): StructuredText => structuredText.parse(readMarkdown(markdown))

/** A text without what Markdown does not carry: the ids of blocks. */
function bare(doc: unknown): unknown {
  return JSON.parse(
    JSON.stringify(doc, (key, value: unknown) => (key === 'id' ? undefined : value)),
  ) as unknown
}

const words = fc
  .string({
    unit: fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...'abcđễ ố.,') },
      { weight: 4, arbitrary: fc.constantFrom(...'*_#>-+[]()!`~\\<&|1:"\'') },
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    ),
    minLength: 1,
    maxLength: 24,
  })
  .map((text) =>
    text.replaceAll(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u2028\u2029\ufeff]/gu, '').normalize('NFC'),
  )
  .filter((text) => text.trim() !== '')

const address = fc.constantFrom(
  'https://example.org/a_b?c=(d)',
  '/vi/dia-danh/phong-nha',
  'mailto:a@example.org',
)
const marks = fc
  .record({
    bold: fc.boolean(),
    italic: fc.boolean(),
    href: fc.option(address, { nil: null }),
  })
  .map(({ bold, italic, href }) => [
    ...(href === null ? [] : [{ type: 'link' as const, attrs: { href } }]),
    ...(bold ? [{ type: 'bold' as const }] : []),
    ...(italic ? [{ type: 'italic' as const }] : []),
  ])
const run = fc
  .tuple(words, fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, marks))
  .map(([text, own]) => ({ type: 'text' as const, text, ...(own.length > 0 ? { marks: own } : {}) }))
const reference = fc
  .integer({ min: 1, max: 200 })
  .map((number) => ({ type: 'sourceReference' as const, attrs: { number } }))
const inline = fc.oneof({ weight: 6, arbitrary: run }, reference)

/** Runs as an editor keeps them: two of the same marks are one, and a line begins and ends with words. */
const line = fc.array(inline, { minLength: 1, maxLength: 4 }).map((parts) =>
  parts.filter((part, index) => {
    const before = parts[index - 1]
    if (part.type !== 'text' || before?.type !== 'text') return true
    return (
      JSON.stringify('marks' in part ? part.marks : []) !==
      JSON.stringify('marks' in before ? before.marks : [])
    )
  }),
)

const paragraph = line.map((content) => ({ type: 'paragraph' as const, attrs: { id: '' }, content }))
const item = fc
  .array(paragraph, { minLength: 1, maxLength: 2 })
  .map((content) => ({ type: 'listItem' as const, attrs: { id: '' }, content }))
const block = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  fc
    .tuple(line, fc.constantFrom(2, 3))
    .map(([content, level]) => ({ type: 'heading' as const, attrs: { id: '', level }, content })),
  fc
    .array(paragraph, { minLength: 1, maxLength: 3 })
    .map((content) => ({ type: 'blockquote' as const, attrs: { id: '' }, content })),
  fc
    .array(item, { minLength: 1, maxLength: 3 })
    .map((content) => ({ type: 'bulletList' as const, attrs: { id: '' }, content })),
  fc
    .tuple(fc.array(item, { minLength: 1, maxLength: 3 }), fc.integer({ min: 1, max: 20 }))
    .map(([content, start]) => ({ type: 'orderedList' as const, attrs: { id: '', start }, content })),
  fc
    .tuple(fc.uuid(), fc.option(words, { nil: null }))
    .map(([media, caption]) => ({ type: 'figure' as const, attrs: { id: '', media, caption } })),
)

test('a text written as Markdown says the same when it is read', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 6 }), (content) => {
      const given = structuredText.safeParse({ type: 'doc', content })
      fc.pre(given.success)
      const markdown = writeMarkdown(given.data)
      expect(bare(read(markdown)), markdown).toEqual(bare(given.data))
      expect(writeMarkdown(read(markdown))).toBe(markdown)
    }),
    { numRuns: 200 },
  )
})

test('what officers type by hand is read as they mean it', () => {
  const doc = read(
    '# Lớn\n\nMột đoạn **đậm**, xem [cổng](/vi) và nguồn [3](source:3).\n\n1. một\n2. hai\n\n---\n\n<b>chữ</b>\n\n![Cửa hang](media:0198c1d2-0000-7000-8000-000000000001)',
  )
  expect(doc.content.map(({ type }) => type)).toEqual([
    'heading',
    'paragraph',
    'orderedList',
    'paragraph',
    'figure',
  ])
  expect(doc.content[0]).toMatchObject({ attrs: { level: 2 } })
  expect(doc.content[3]).toMatchObject({ content: [{ text: '<b>chữ</b>' }] })
  expect(() => read('[bấm](javascript:alert(1))')).toThrow()
})

test('paragraphs keep their ids while one of them is rewritten and another comes in', () => {
  const before = read('## Đầu\n\nMột.\n\nHai.\n\n- a\n- b')
  const ids = before.content.map(({ attrs }) => attrs.id)
  const after = structuredText.parse(
    keepIds(readMarkdown('## Đầu\n\nMột, viết lại.\n\nHai.\n\nThêm.\n\n- a\n- b\n- c'), before),
  )
  const now = after.content.map(({ attrs }) => attrs.id)
  expect([now[0], now[1], now[2], now[4]]).toEqual(ids)
  expect(ids).not.toContain(now[3])
  const [was, list] = [before.content[3], after.content[4]]
  if (was?.type !== 'bulletList' || list?.type !== 'bulletList') throw new Error('Not the lists')
  expect(list.content.slice(0, 2)).toEqual(was.content)
})
