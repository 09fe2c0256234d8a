import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block, StructuredText } from '../../../records/structured/schema.ts'
import { cutText, spentNumbers } from './cut.ts'
import { sentencesIn } from './sentences.ts'

const runs = { numRuns: 150 }

const paragraph = (id: string, ...sentences: string[]): Block => ({
  type: 'paragraph',
  attrs: { id },
  content: [{ type: 'text', text: sentences.join(' ') }],
})
const bodyOf = (...content: Block[]): { body: StructuredText } => ({ body: { type: 'doc', content } })
const idsOf = (segments: readonly { id: string; text: string }[]) =>
  new Map(segments.map(({ id, text }) => [text, id]))

test('sentences are cut as Vietnamese is written: after abbreviations, initials, numbers and in quotations they go on', () => {
  const cut = (text: string, locale = 'vi') => sentencesIn(text, locale).map((range) => text.slice(...range))
  expect(cut('TP. Đồng Hới có PGS. TS. Nguyễn Văn A. và ông H. Limbert. Sau đó họ đi.')).toEqual([
    'TP. Đồng Hới có PGS. TS. Nguyễn Văn A. và ông H. Limbert.',
    'Sau đó họ đi.',
  ])
  expect(cut('Doanh thu đạt 1.234.567,89 đồng. “Đẹp quá!” anh nói. Hết.')).toEqual([
    'Doanh thu đạt 1.234.567,89 đồng.',
    '“Đẹp quá!” anh nói.',
    'Hết.',
  ])
  expect(cut('1. Mở đầu\n2. Kết luận')).toEqual(['1. Mở đầu', '2. Kết luận'])
  expect(cut('峰牙洞很长。船可以进去！“真美。”', 'zh-Hans')).toEqual([
    '峰牙洞很长。',
    '船可以进去！',
    '“真美。”',
  ])
})

test('what each part is says how it is to be translated', () => {
  const heading: Block = {
    type: 'heading',
    attrs: { id: 'h' },
    content: [{ type: 'text', text: 'Hang. Động' }],
  } as unknown as Block
  const list: Block = {
    type: 'bulletList',
    attrs: { id: 'l' },
    content: [{ type: 'listItem', attrs: { id: 'i' }, content: [paragraph('p', 'Một.', 'Hai.')] as never }],
  }
  const segments = cutText({
    title: 'Một. Hai.',
    summary: 'Câu một. Câu hai.',
    body: { type: 'doc', content: [heading, list] },
    highlights: ['Dòng một', 'Dòng hai'],
    messages: { 'nav.home': 'Trang chủ. Về đầu trang.' },
  })
  expect(segments.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
    'title.1 line',
    'summary.1 text',
    'summary.2 text',
    'body:h.1 heading',
    'body:p.1 item',
    'body:p.2 item',
    'highlights.1 line',
    'highlights.2 line',
    'messages:nav.home.1 message',
  ])
})

/** Sentences that are told apart by a number of their own. */
const sentences = fc
  .uniqueArray(fc.integer({ min: 1, max: 9999 }), { minLength: 3, maxLength: 24 })
  .map((numbers) => numbers.map((number) => `Câu số ${number} kể về hang động và dòng sông.`))

test('whatever is edited, moved, split or merged, the other sentences keep their ids, and no id comes back', () => {
  fc.assert(
    fc.property(
      sentences,
      fc.array(fc.nat(99), { minLength: 1, maxLength: 6 }),
      fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 }),
      fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 }),
      fc.boolean(),
      (list, touched, sizes, otherSizes, turned) => {
        const before = cutText(bodyOf(...blocksOf(list, sizes)))
        const edited = new Set(touched.map((at) => at % list.length))
        const written = list.map((text, at) => (edited.has(at) ? `Lời khác hẳn ${at} xin chào.` : text))
        const blocks = blocksOf(written, otherSizes)
        const after = cutText(bodyOf(...(turned ? blocks.toReversed() : blocks)), before)
        const [old, now] = [idsOf(before), idsOf(after)]
        list.forEach((text, at) => edited.has(at) || expect(now.get(text)).toBe(old.get(text)))
        expect(new Set(after.map(({ id }) => id)).size).toBe(after.length)
        const spent = spentNumbers(after, spentNumbers(before))
        const third = cutText(bodyOf(...blocks, paragraph('b0x', 'Mới tinh.')), [], spent)
        const living = new Set([...before, ...after].map(({ id }) => id))
        expect(third.filter(({ id }) => living.has(id))).toEqual([])
      },
    ),
    runs,
  )
})

/** Blocks of so many sentences each. */
function blocksOf(list: readonly string[], sizes: readonly number[]): Block[] {
  const blocks: Block[] = []
  for (let at = 0, count = 0; at < list.length; count += 1) {
    const size = sizes[count % sizes.length] ?? 1
    blocks.push(paragraph(`b${count}`, ...list.slice(at, at + size)))
    at += size
  }
  return blocks
}

test('a reworded sentence keeps its id where it stands, and when its block is split; another one in its place does not', () => {
  const before = cutText(
    bodyOf(paragraph('a', 'Động dài 7.729 m.', 'Thuyền vào đến 1.500 m.', 'Động mở cả năm.')),
  )
  const reworded = cutText(
    bodyOf(
      paragraph('a', 'Động dài hơn 7.729 m.'),
      paragraph('b', 'Thuyền máy vào đến 1.500 m.', 'Khách mua vé tại bến sông Son.'),
    ),
    before,
  )
  expect(reworded.map(({ id, unit }) => [id, unit])).toEqual([
    ['body:a.1', 'body:a'],
    ['body:a.2', 'body:b'],
    ['body:b.1', 'body:b'],
  ])
  // A title has one sentence, however much it is changed.
  const titles = cutText({ title: 'Hang Én' }, cutText({ title: 'Vẻ đẹp sông Son' }))
  expect(titles.map(({ id }) => id)).toEqual(['title.1'])
})
