import fc from 'fast-check'
import { expect, test } from 'vitest'
import { renderDocx } from './docx.ts'
import { renderHtml } from './html.tsx'
import { readWordDocument } from './linter/word-document.ts'
import { paragraphsOf } from './linter/page-rules.ts'
import { renderPdf } from './pdf.ts'
import { htmlText } from './testing/html-text.ts'
import { pdfPages } from './testing/pdf-text.ts'
import { sampleLetter } from './testing/sample-trees.ts'
import type { DocumentTree, Inline } from './tree.ts'

const VIETNAMESE = 'aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ'
const MARKS = ' 0123456789#$*_<>&"\'\\@[](){}~`^|=+-/%;:,.!?«»“”‘’–—…°²€₫'
const character = fc.constantFrom(...VIETNAMESE, ...VIETNAMESE.toLocaleUpperCase('vi'), ...MARKS)
const anyText = fc
  .string({ unit: character, minLength: 1, maxLength: 60 })
  .filter((text) => text.trim() !== '')

test('any text is read the same in Word, in PDF and on the web', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyText, { minLength: 6, maxLength: 6 }), async (texts) => {
      const tree = treeOf(texts)
      const [word, pdf, web] = await Promise.all([
        wordText(tree),
        pdfText(tree),
        Promise.resolve(htmlText(renderHtml(tree), 'main')),
      ])
      for (const written of texts) {
        expect(solid(word)).toContain(solid(written))
        expect(solid(pdf)).toContain(solid(written))
        expect(solid(web)).toContain(solid(written))
      }
    }),
    { numRuns: 60 },
  )
})

test('control characters, line ends and broken surrogates do no harm', async () => {
  const tree = treeOf([
    'a\u0000b\u001bc',
    'd\r\ne\u2028f',
    `g${'\ud800'}h`,
    'i\ufeffj\ufffek',
    'l\tm',
    'n\u0007',
  ])
  const expected = ['abc', 'def', 'g\ufffdh', 'ijk', 'lm']
  const [word, pdf, web] = await Promise.all([
    wordText(tree),
    pdfText(tree),
    Promise.resolve(htmlText(renderHtml(tree), 'main')),
  ])
  for (const text of expected) {
    expect(solid(word)).toContain(text)
    expect(solid(web)).toContain(text)
  }
  expect(solid(pdf)).toContain('abc')
})

test('a script that the font lacks still makes all three files', async () => {
  const tree = treeOf(['ລາວ', 'ไทย', '中文', '日本', '한국', '😀'])
  const [word, pdf, web] = await Promise.all([
    wordText(tree),
    renderPdf(tree),
    Promise.resolve(htmlText(renderHtml(tree), 'main')),
  ])
  expect(word).toContain('ລາວ')
  expect(web).toContain('中文')
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
})

/** One text in each kind of place: subject, heading, paragraph, bold words, table, recipients. */
function treeOf([
  subject = '',
  heading = '',
  words = '',
  bold = '',
  cell = '',
  recipient = '',
]: string[]): DocumentTree {
  const inlines: Inline[] = [
    { kind: 'text', text: words },
    { kind: 'text', text: bold, bold: true },
  ]
  return {
    ...sampleLetter('nd-30-2020', '2026-11-23'),
    subject,
    recipients: [recipient],
    blocks: [
      { kind: 'heading', id: 'h', level: 2, number: '1', text: heading },
      { kind: 'paragraph', id: 'p', marker: '-', inlines },
      {
        kind: 'table',
        id: 't',
        caption: null,
        widths: [1],
        head: [{ inlines: [{ kind: 'text', text: cell }] }],
        rows: [],
      },
    ],
  }
}

async function wordText(tree: DocumentTree): Promise<string> {
  const { sections } = await readWordDocument(await renderDocx(tree))
  return sections
    .flatMap(paragraphsOf)
    .map((paragraph) => paragraph.text)
    .join('\n')
}

async function pdfText(tree: DocumentTree): Promise<string> {
  return pdfPages(await renderPdf(tree)).join('\n')
}

const solid = (text: string) => text.normalize('NFC').replace(/\s+/g, '')
