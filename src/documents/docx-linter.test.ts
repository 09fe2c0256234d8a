import { expect, test } from 'vitest'
import { lintDocx } from './docx-linter.ts'
import { renderDocx } from './docx.ts'
import { layoutOf, layoutOn, type Layout } from './layouts.ts'
import { sampleLetter, sampleReport } from './testing/sample-trees.ts'

const decree = layoutOf('nd-30-2020')
const circular = layoutOf('tt-01-2011')

test.each([decree, circular])('a letter and a report are lawful under $name', async (layout) => {
  const letter = await renderDocx(sampleLetter(layout.key, layout.validFrom))
  const report = await renderDocx(sampleReport(layout.key))
  expect(await lintDocx(letter, layout)).toEqual([])
  expect(await lintDocx(report, layout)).toEqual([])
})

test('the form of one law is not taken for that of the other', async () => {
  const old = await renderDocx(sampleReport(layoutOn('2017-12-05').key))
  const elements = (await lintDocx(old, decree)).map((finding) => finding.element)
  expect(elements).toContain('Số trang: vị trí')
  expect(elements).toContain('Căn cứ: kiểu chữ')
})

test.each([
  ['Lề trên (mm)', { page: { ...decree.page, margins: { ...decree.page.margins, top: measure(25, 30) } } }],
  ['Nội dung: khoảng cách dòng', { body: { ...decree.body, lineSpacing: measure(2, 2.5) } }],
  [
    'Nội dung: cỡ chữ',
    { styles: { ...decree.styles, body: { ...decree.styles.body, size: measure(12, 13) } } },
  ],
  ['Tiêu ngữ: độ dài đường kẻ', { rules: { ...decree.rules, motto: measure(0.5, 0.6) } }],
  ['Trích yếu: độ dài đường kẻ', { rules: { ...decree.rules, subject: measure(0.9, 1) } }],
  ['Phông chữ', { font: 'Arial' }],
  ['Kết thúc văn bản', { marks: { ...decree.marks, end: './//' } }],
] satisfies [string, Partial<Layout>][])('a departure is found: %s', async (element, change) => {
  const docx = await renderDocx(sampleReport(decree.key))
  const found = await lintDocx(docx, { ...decree, ...change })
  expect(found.map((finding) => finding.element)).toContain(element)
})

test('a file that is no Word document is refused', async () => {
  await expect(lintDocx(Buffer.from('không phải tệp Word'), decree)).rejects.toThrow()
})

function measure(min: number, max: number) {
  return { use: min, min, max }
}
