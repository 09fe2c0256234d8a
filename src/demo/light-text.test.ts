import { expect, test } from 'vitest'
import { plainText, sourcesIn } from '../records/structured/plain-text.ts'
import { structuredText, type StructuredText } from '../records/structured/schema.ts'
import { structuredOf } from './light-text.ts'

const MEDIUM = '0199a1b2-c3d4-7000-8000-000000000001'
const read = (...blocks: string[]) => structuredOf(blocks, () => MEDIUM)

const idsIn = (node: unknown): string[] => {
  if (Array.isArray(node)) return node.flatMap(idsIn)
  if (typeof node !== 'object' || node === null) return []
  const { attrs, content } = node as { attrs?: { id?: string }; content?: unknown }
  return [...(attrs?.id ? [attrs.id] : []), ...idsIn(content)]
}

const everything = [
  'Mở đầu. [1]',
  '## Đá và nước',
  '- một\n- hai [2]',
  '1. trước\n2. sau',
  '> Lời kể',
  '![Cửa hang](media:cua-hang)',
  'Có **đậm**, *nghiêng* và [một trang](https://example.org/a).\nDòng sau.',
]

test('what it writes is a structured text as the office would store it, unchanged by being read', () => {
  const text = read(...everything)
  expect(structuredText.parse(text)).toEqual(text)
  expect(text.content.map(({ type }) => type)).toEqual([
    'paragraph',
    'heading',
    'bulletList',
    'orderedList',
    'blockquote',
    'figure',
    'paragraph',
  ])
  expect(sourcesIn(text)).toEqual([1, 2])
})

test('the same block has the same id in every language, and no two blocks share one', () => {
  const inVietnamese = idsIn(read('Một', '## Hai', '- ba\n- bốn'))
  const inEnglish = idsIn(read('One, in other words', '## Two', '- three\n- four'))
  expect(inEnglish).toEqual(inVietnamese)
  const all = idsIn(read(...everything))
  expect(new Set(all).size).toBe(all.length)
})

test('signs become marks, links, sources and breaks; the words stay as they are', () => {
  const [, , , , , , last] = read(...everything).content
  expect(last).toMatchObject({
    content: [
      { text: 'Có ' },
      { text: 'đậm', marks: [{ type: 'bold' }] },
      { text: ', ' },
      { text: 'nghiêng', marks: [{ type: 'italic' }] },
      { text: ' và ' },
      { text: 'một trang', marks: [{ type: 'link', attrs: { href: 'https://example.org/a' } }] },
      { text: '.' },
      { type: 'hardBreak' },
      { text: 'Dòng sau.' },
    ],
  })
  const sourced: StructuredText = read('Năm 2003. [1][2] Rồi 2015.')
  expect(plainText(sourced)).toBe('Năm 2003. Rồi 2015.')
  expect(sourced.content[0]).toMatchObject({
    content: [
      { text: 'Năm 2003.' },
      { type: 'sourceReference', attrs: { number: 1 } },
      { type: 'sourceReference', attrs: { number: 2 } },
      { text: ' Rồi 2015.' },
    ],
  })
})
