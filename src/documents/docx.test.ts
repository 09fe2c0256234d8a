import { expect, test } from 'vitest'
import { renderDocx } from './docx.ts'
import { readParts } from './linter/archive.ts'
import { paragraphsOf } from './linter/page-rules.ts'
import { readWordDocument } from './linter/word-document.ts'
import { sampleLetter, sampleReport } from './testing/sample-trees.ts'

const report = sampleReport('nd-30-2020')

test('the same tree gives the same bytes', async () => {
  const first = await renderDocx(report)
  await new Promise((resolve) => setTimeout(resolve, 2100))
  expect((await renderDocx(structuredClone(report))).equals(first)).toBe(true)
})

test('the file says what it is, who wrote it and when', async () => {
  const parts = await readParts(await renderDocx(sampleLetter('nd-30-2020', '2026-02-03')))
  const card = parts.get('docProps/core.xml') ?? ''
  expect(card).toContain('<dc:title>Báo cáo kết quả tập huấn nghiệp vụ thông tin đối ngoại</dc:title>')
  expect(card).toContain('<dc:creator>SỞ THÔNG TIN VÀ TRUYỀN THÔNG</dc:creator>')
  expect(card).toContain('2026-02-03T00:00:00Z')
})

test('while the date is open the file claims none', async () => {
  const parts = await readParts(await renderDocx(report))
  expect(parts.get('docProps/core.xml')).not.toContain('dcterms:created')
})

test('headings carry the levels that Word navigates by, with their numbers as text', async () => {
  const [main] = (await readWordDocument(await renderDocx(report))).sections
  const headings = paragraphsOf(main ?? noSection()).filter(({ outline }) => outline !== null)
  expect(headings.map(({ text, outline }) => [outline, text])).toEqual([
    [0, 'I. ĐẶC ĐIỂM TÌNH HÌNH'],
    [1, '1. Thuận lợi'],
    [1, '2. Khó khăn'],
    [2, 'a) Về nhân sự và kinh phí'],
    [0, 'II. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2018'],
  ])
})

test('each annex is a section whose pages count from 1', async () => {
  const { sections } = await readWordDocument(await renderDocx(report))
  expect(sections).toHaveLength(2)
  expect(sections[1]?.start).toBe('1')
})

test('an unknown figure is printed as such and never as 0', async () => {
  const [main] = (await readWordDocument(await renderDocx(report))).sections
  const words = paragraphsOf(main ?? noSection()).map(({ text }) => text)
  expect(words).toContain(
    'Trong năm có 7\u00a0đoàn phóng viên nước ngoài với chưa có số liệu lượt phóng viên; người đón đoàn: …….',
  )
})

function noSection(): never {
  throw new Error('the document has no section')
}
