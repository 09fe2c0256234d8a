import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blockTexts, mediaIn, plainText, sourcesIn } from './plain-text.ts'
import { isSafeAddress } from './safe-address.ts'
import { structuredText, type StructuredText } from './schema.ts'

const words = (text: string) => ({ type: 'text', text })
const paragraph = (text: string, id?: string) => ({
  type: 'paragraph',
  ...(id === undefined ? {} : { attrs: { id } }),
  content: [words(text)],
})
const read = (...content: unknown[]): StructuredText => structuredText.parse({ type: 'doc', content })

const MEDIUM = '01890000-0000-7000-8000-000000000001'

test('every block has an id of its own; the first to have it keeps it', () => {
  const { content } = read(paragraph('một', 'a'), paragraph('hai', 'a'), paragraph('ba'))
  const ids = content.map(({ attrs }) => attrs.id)
  expect(ids[0]).toBe('a')
  expect(new Set(ids).size).toBe(3)
  expect(ids.every((id) => /^[A-Za-z0-9_-]+$/.test(id))).toBe(true)
})

test('ids stay however often a text is read, in lists and quotations too', () => {
  const once = read(
    paragraph('mở đầu'),
    {
      type: 'bulletList',
      content: [
        {
          type: 'listItem',
          content: [
            paragraph('một'),
            { type: 'orderedList', content: [{ type: 'listItem', content: [paragraph('trong')] }] },
          ],
        },
      ],
    },
    { type: 'blockquote', content: [paragraph('lời')] },
    { type: 'figure', attrs: { media: MEDIUM } },
  )
  expect(structuredText.parse(once)).toEqual(once)
  expect(structuredText.parse(JSON.parse(JSON.stringify(once)))).toEqual(once)
})

test('what the editor adds of its own falls off', () => {
  const { content } = read({
    type: 'paragraph',
    attrs: { id: 'a', textAlign: 'left', onclick: 'x()' },
    content: [
      {
        type: 'text',
        text: 'liên kết',
        marks: [{ type: 'link', attrs: { href: 'https://quangbinh.gov.vn', target: '_blank', class: 'x' } }],
      },
    ],
  })
  expect(content).toEqual([
    {
      type: 'paragraph',
      attrs: { id: 'a' },
      content: [
        {
          type: 'text',
          text: 'liên kết',
          marks: [{ type: 'link', attrs: { href: 'https://quangbinh.gov.vn' } }],
        },
      ],
    },
  ])
})

const refused: [string, unknown][] = [
  ['raw HTML', { type: 'html', content: '<script>' }],
  ['a heading of level 1', { type: 'heading', attrs: { level: 1 } }],
  ['a picture by address', { type: 'image', attrs: { src: 'https://example.com/a.png' } }],
  ['a figure that is no medium', { type: 'figure', attrs: { media: 'javascript:alert(1)' } }],
  [
    'a mark of another kind',
    { type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [{ type: 'textStyle' }] }] },
  ],
  [
    'a link that runs a script',
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'a', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] },
      ],
    },
  ],
  ['a list without end', nested(40)],
]

function nested(depth: number): unknown {
  const inside = depth === 0 ? paragraph('đáy') : nested(depth - 1)
  return { type: 'bulletList', content: [{ type: 'listItem', content: [inside] }] }
}

test.each(refused)('%s is refused', (_, block) => {
  expect(structuredText.safeParse({ type: 'doc', content: [block] }).success).toBe(false)
})

test.each([
  ['https://quangbinh.gov.vn/di-san?x=1#a', true],
  ['http://vnexpress.net', true],
  ['mailto:baochi@quangbinh.gov.vn', true],
  ['tel:+84 232 3822 399', true],
  ['/vi/places/phong-nha', true],
  ['#n1', true],
  ['javascript:alert(1)', false],
  ['JaVaScRiPt:alert(1)', false],
  ['java\nscript:alert(1)', false],
  ['\u0001javascript:alert(1)', false],
  ['data:text/html,<script>', false],
  ['vbscript:x', false],
  ['//evil.example', false],
  ['/\\evil.example', false],
  ['\\\\evil.example', false],
  ['https:javascript', false],
  ['', false],
])('a link may lead to «%s»: %s', (address, safe) => {
  expect(isSafeAddress(address)).toBe(safe)
})

test('no address that a browser takes for a script is safe', () => {
  const noise = fc.constantFrom('', ' ', '\t', '\n', '\u0000', '\u200b', '\\', '/')
  const letters = fc.array(fc.tuple(fc.constantFrom(...'javascript:'), noise), { maxLength: 20 })
  fc.assert(
    fc.property(letters, fc.string(), (parts, rest) => {
      const address = parts.flat().join('') + rest
      if (!isSafeAddress(address)) return
      expect(['http:', 'https:', 'mailto:', 'tel:']).toContain(new URL(address, 'https://x.example').protocol)
    }),
  )
})

test('the words, media and sources of a text can be told without its marks', () => {
  const doc = read(
    { type: 'heading', attrs: { level: 2, id: 'h' }, content: [words('Đá và nước')] },
    {
      type: 'paragraph',
      attrs: { id: 'p' },
      content: [
        words('Nước mưa '),
        { type: 'text', text: 'hòa tan', marks: [{ type: 'bold' }] },
        { type: 'hardBreak' },
        words('đá.'),
        { type: 'sourceReference', attrs: { number: 2 } },
      ],
    },
    { type: 'figure', attrs: { media: MEDIUM, caption: '  ' } },
  )
  expect(blockTexts(doc).slice(0, 2)).toEqual([
    { id: 'h', text: 'Đá và nước' },
    { id: 'p', text: 'Nước mưa hòa tan đá.' },
  ])
  expect(plainText(doc)).toBe('Đá và nước\nNước mưa hòa tan đá.')
  expect(mediaIn(doc)).toEqual([MEDIUM])
  expect(sourcesIn(doc)).toEqual([2])
})

test('pasted text is composed and cleaned', () => {
  const { content } = read(paragraph('Quảng\u0000 Bi\u0300nh'))
  expect(content).toMatchObject([{ content: [{ text: 'Quảng Bình' }] }])
})
