import { expect, test } from 'vitest'
import { renderPdf } from './pdf.ts'
import { pdfPages } from './testing/pdf-text.ts'
import { sampleLetter, sampleReport } from './testing/sample-trees.ts'

const letter = sampleLetter('nd-30-2020', '2026-02-03')
const report = sampleReport('nd-30-2020')

test('the same tree gives the same bytes', async () => {
  const first = await renderPdf(letter)
  await new Promise((resolve) => setTimeout(resolve, 1100))
  expect((await renderPdf(structuredClone(letter))).equals(first)).toBe(true)
})

test('a dated document is an archival, tagged PDF in Vietnamese', async () => {
  const pdf = (await renderPdf(letter)).toString('latin1')
  expect(pdf).toMatch(/pdfaid:part>2</)
  expect(pdf).toMatch(/pdfaid:conformance>A</)
  expect(pdf).toMatch(/\/Marked true/)
  expect(pdf).toMatch(/\/Lang \(vi/)
  expect(pdf).toContain('2026-02-03')
})

test('an undated document is an accessible PDF that claims no date', async () => {
  const pdf = (await renderPdf(report)).toString('latin1')
  expect(pdf).toMatch(/pdfuaid:part>1</)
  expect(pdf).not.toContain('CreationDate')
})

test('pages are numbered from the second, at the top, and an annex counts from 1 again', async () => {
  const pages = pdfPages(await renderPdf({ ...report, watermark: null }))
  const annexAt = pages.findIndex((page) => page.includes('Phụ lục I'))
  expect(annexAt).toBeGreaterThan(1)
  expect(pages.map((page) => /^\d+(?= )/.exec(page.trim())?.[0] ?? null)).toEqual([
    null,
    ...Array.from({ length: annexAt - 1 }, (_, i) => String(i + 2)),
    null,
    ...Array.from({ length: pages.length - annexAt - 1 }, (_, i) => String(i + 2)),
  ])
})

test('under the circular the number stands at the foot', async () => {
  const pages = pdfPages(await renderPdf(sampleReport('tt-01-2011')))
  expect(pages[1]?.trim()).toMatch(/ 2$/)
})

test('the last paragraph and the signature share a page', async () => {
  for (const extra of [0, 1, 2, 3, 4, 5, 6, 7]) {
    const filler = report.blocks.filter((block) => block.kind === 'paragraph').slice(0, 5 + extra)
    const pages = pdfPages(await renderPdf({ ...report, blocks: filler, annexes: [] }))
    const signed = pages.find((page) => page.includes('Nơi nhận:'))
    expect(signed).toContain('./.')
  }
})

test('the head of a table is repeated on each of its pages', async () => {
  const pages = pdfPages(await renderPdf({ ...report, annexes: [] }))
  const withRows = pages.filter((page) => page.includes('Ấn phẩm giới thiệu'))
  expect(withRows.length).toBeGreaterThan(1)
  for (const page of withRows) expect(page).toContain('Ngôn ngữ')
})

test('an outline that leaves out a level still makes an accessible file', async () => {
  const blocks = [{ kind: 'heading' as const, id: 'h', level: 3 as const, number: 'a', text: 'Chỉ có điểm' }]
  const pdf = await renderPdf({ ...report, blocks, annexes: [] })
  expect(pdf.toString('latin1')).toMatch(/pdfuaid:part>1</)
})
