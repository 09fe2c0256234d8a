import fc from 'fast-check'
import type { Fields } from '../../../../records/collection.ts'
import type {
  Block,
  Inline,
  List,
  Mark,
  Paragraph,
  StructuredText,
} from '../../../../records/structured/schema.ts'
import { newBlockId } from '../../../../records/structured/block-ids.ts'

const word = fc.constantFrom(
  'động',
  'Phong Nha',
  'TP.',
  'GS.',
  'A.',
  '2.016',
  '“di sản”',
  '<1>',
  '</2>',
  '&lt;',
  '&amp;lt;',
  '&',
  '世界遗产。',
  'ມໍລະດົກ',
  'ถ้ำ',
  'v.v.',
  '1.',
  '…',
)
const between = fc.constantFrom(' ', ' ', ' ', '. ', '! ', '.  ', '? “', '.” ', '\u00a0', '.', '; ')

/** Words of many scripts, sentences, abbreviations, and what looks like a tag. */
export const words: fc.Arbitrary<string> = fc
  .array(fc.tuple(word, between), { minLength: 1, maxLength: 9 })
  .map((pairs) => pairs.flat().join('').trim())
  .filter((text) => text !== '')

const mark: fc.Arbitrary<Mark> = fc.constantFrom(
  { type: 'bold' },
  { type: 'italic' },
  { type: 'link', attrs: { href: 'https://quangbinh.gov.vn/' } },
  { type: 'link', attrs: { href: '/vi/places/phong-nha' } },
)
const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 4, arbitrary: words.map((text): Inline => ({ type: 'text', text: `${text} ` })) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(words, fc.uniqueArray(mark, { minLength: 1, maxLength: 3, selector: ({ type }) => type }))
      .map(([text, marks]): Inline => ({ type: 'text', text, marks })),
  },
  { weight: 1, arbitrary: fc.constant<Inline>({ type: 'hardBreak' }) },
  {
    weight: 1,
    arbitrary: fc
      .integer({ min: 1, max: 9 })
      .map((number): Inline => ({ type: 'sourceReference', attrs: { number } })),
  },
)
export const line: fc.Arbitrary<Inline[]> = fc.array(inline, { maxLength: 6 })

const id = () => newBlockId()
const paragraph = line.map((content): Paragraph => ({ type: 'paragraph', attrs: { id: id() }, content }))
const list = (depth: number): fc.Arbitrary<List> => {
  const child =
    depth === 1 ? paragraph : fc.oneof<fc.Arbitrary<Paragraph | List>[]>(paragraph, list(depth - 1))
  const item = fc
    .array(child, { minLength: 1, maxLength: 2 })
    .map((content) => ({ type: 'listItem' as const, attrs: { id: id() }, content }))
  return fc
    .tuple(fc.array(item, { minLength: 1, maxLength: 3 }), fc.boolean())
    .map(([content, numbered]) =>
      numbered
        ? { type: 'orderedList', attrs: { id: id(), start: 1 }, content }
        : { type: 'bulletList', attrs: { id: id() }, content },
    )
}
const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  {
    weight: 2,
    arbitrary: line.map((content): Block => ({ type: 'heading', attrs: { id: id(), level: 2 }, content })),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(paragraph, { minLength: 1, maxLength: 3 })
      .map((content): Block => ({ type: 'blockquote', attrs: { id: id() }, content })),
  },
  {
    weight: 1,
    arbitrary: fc.option(words).map((caption): Block => ({
      type: 'figure',
      attrs: { id: id(), media: '0198c1a2-0000-7000-8000-000000000001', caption },
    })),
  },
  { weight: 1, arbitrary: list(2) },
)
export const doc: fc.Arbitrary<StructuredText> = fc
  .array(block, { maxLength: 6 })
  .map((content) => ({ type: 'doc', content }))

/** Texts of any kind that a collection may have. */
export const texts: fc.Arbitrary<Fields> = fc.record({
  title: words,
  summary: fc.array(words, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n')),
  body: fc.option(doc),
  highlights: fc.array(words, { maxLength: 4 }),
  messages: fc.dictionary(
    fc.stringMatching(/^[a-z]{1,6}\.[a-z]{1,6}$/),
    fc.constantFrom(' ', '', ' Xem thêm ', 'Đóng.\n'),
  ),
})
