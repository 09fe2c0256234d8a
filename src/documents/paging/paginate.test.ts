import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textWidth } from '../fonts.ts'
import { renderPdf } from '../pdf.ts'
import { packed, pageTexts } from '../testing/page-texts.ts'
import { pdfPages } from '../testing/pdf-text.ts'
import { sampleLetter, sampleReport } from '../testing/sample-trees.ts'
import type { Block, DocumentTree } from '../tree.ts'
import { breakLines, runsOf } from './lines.ts'
import { paginate } from './paginate.ts'

const layouts = ['nd-30-2020', 'tt-01-2011']

/** The PDF must have as many pages, and each of them our lines in our order. */
async function expectSamePages(tree: DocumentTree): Promise<void> {
  const ours = pageTexts(paginate(tree, textWidth))
  const theirs = pdfPages(await renderPdf(tree)).map(packed)
  expect(ours).toHaveLength(theirs.length)
  for (const [index, lines] of ours.entries()) {
    let at = 0
    for (const line of lines) {
      const found = theirs[index]?.indexOf(line, at) ?? -1
      if (found < 0) expect.fail(`page ${index + 1} of the PDF lacks “${line}” after character ${at}`)
      at = found + line.length
    }
  }
}

test.each(layouts)('letters and reports break into pages as the PDF does: %s', async (layout) => {
  await expectSamePages(sampleLetter(layout, '2026-02-03'))
  await expectSamePages({ ...sampleReport(layout), watermark: null })
})

const word = fc.constantFrom(
  ...'công tác thông tin đối ngoại của tỉnh Quảng Bình năm 2017, Nghị định số 368/QĐ-TTg ngày 28/02/2013'.split(
    ' ',
  ),
  '2013-2020',
  'Lào–Việt',
  'song-ngữ',
  '“Hoàng Sa,',
  '(Nhật Bản);',
  'http://quangbinh.gov.vn/tin-tuc',
  '7\u00a0đoàn',
  'KH-UBND',
  '50%',
)
const sentence = (most: number) =>
  fc.array(word, { minLength: 1, maxLength: most }).map((words) => words.join(' '))
const inlines = (most: number) => sentence(most).map((text) => [{ kind: 'text' as const, text }])
const block: fc.Arbitrary<Omit<Block, 'id'>> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('paragraph' as const),
      marker: fc.constantFrom(null, '-', '1.'),
      inlines: inlines(120),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('paragraph' as const),
      marker: fc.constant(null),
      inlines: sentence(20).map((text) => [{ kind: 'text' as const, text: `${text}:` }]),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('heading' as const),
      level: fc.constantFrom(1 as const, 2 as const, 3 as const),
      number: fc.constantFrom(null, 'I', '2'),
      text: sentence(25),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('table' as const),
      caption: fc.option(sentence(20)),
      widths: fc.constant([1, 6, 3]),
      head: fc
        .tuple(inlines(1), inlines(3), inlines(2))
        .map((cells) => cells.map((cell) => ({ inlines: cell, bold: true }))),
      rows: fc.array(
        fc
          .tuple(inlines(1), inlines(25), inlines(4))
          .map((cells) => cells.map((cell) => ({ inlines: cell }))),
        { minLength: 1, maxLength: 25 },
      ),
    }),
  },
)

test('so does whatever an officer may write', { timeout: 120_000 }, async () => {
  const blocks = fc
    .array(block, { minLength: 1, maxLength: 40 })
    .map((list) => list.map((one, i) => ({ ...one, id: `b${i}` }) as Block))
  await fc.assert(
    fc.asyncProperty(blocks, fc.constantFrom(...layouts), (list, layout) =>
      expectSamePages({ ...sampleReport(layout), watermark: null, blocks: list }),
    ),
    { numRuns: 40, seed: -1_632_555_731, endOnFailure: true },
  )
})

test('every line but the last is marked to be stretched, and keeps what each run came from', () => {
  const runs = runsOf([
    { kind: 'text', text: 'Tỉnh đã đón ' },
    { kind: 'figure', text: '7\u00a0đoàn', value: 7, source: { figure: 'press.delegations' } },
    { kind: 'text', text: ' phóng viên nước ngoài đến hoạt động tại địa phương trong năm.' },
  ])
  const lines = breakLines(runs, { width: 80, size: 14, indent: 10 }, textWidth)
  expect(lines.map(({ last }) => last)).toEqual([false, false, true])
  expect(lines[0]).toMatchObject({ indent: 10 })
  const figures = lines.flatMap((line) => line.runs.filter(({ inline }) => inline === 1))
  expect(figures.map(({ text }) => text)).toEqual(['7\u00a0đoàn'])
})
