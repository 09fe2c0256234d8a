import { expect, test } from 'vitest'
import { renderHtml } from './html.tsx'
import { sampleLetter, sampleReport } from './testing/sample-trees.ts'
import { htmlText } from './testing/html-text.ts'

const report = sampleReport('nd-30-2020')
const page = renderHtml(report)

test('the page runs no script and asks no other site for anything', () => {
  expect(page).not.toMatch(/<script|javascript:|\son\w+=/)
  expect(page).not.toMatch(/(?:src|href)="https?:|url\("?https?:/)
  expect(page).not.toContain('@font-face')
})

test('it declares its language, its title and one first heading', () => {
  expect(page).toMatch(/<html lang="vi">/)
  expect(page).toContain('<title>Báo cáo tổng kết công tác thông tin đối ngoại năm 2017')
  expect(page.match(/<h1/g)).toHaveLength(1)
  expect(page).toMatch(/<h2 class="d-part" id="h1">I\. ĐẶC ĐIỂM TÌNH HÌNH<\/h2>/)
  expect(page).toMatch(/<h3 class="d-section" id="h11">1\. Thuận lợi<\/h3>/)
  expect(page).toMatch(/<h4 class="d-point" id="h121">/)
})

test('every link inside the page leads somewhere', () => {
  const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
  expect(targets.length).toBeGreaterThan(8)
  for (const id of targets) expect(page).toContain(`id="${id}"`)
})

test('a figure leads to its source and names its records', () => {
  expect(page).toContain(
    '<a class="fig" href="#nguon-press-delegations" data-figure="press.delegations" data-record-count="3" data-records="d1 d2 d3">7\u00a0đoàn</a>',
  )
  expect(page).toMatch(/<li id="nguon-press-delegations">.*?mục I\.2\.a/)
})

test('an unknown figure is marked as unknown', () => {
  expect(page).toMatch(/<a class="fig unknown"[^>]*>chưa có số liệu<\/a>/)
  expect(htmlText(page, 'main')).toContain('chưa có hồ sơ')
})

test('figures and citations lead to the pages that the server gives for them', () => {
  const linked = renderHtml(report, {
    sourceHref: ({ figure, records }) =>
      figure ? `/office/figures/${figure}` : `/office/records/${records?.[0]}`,
    figureLabel: (figure) => (figure === 'press.delegations' ? 'Số đoàn phóng viên nước ngoài' : undefined),
  })
  expect(linked).toContain('href="/office/figures/press.delegations"')
  expect(linked).toContain('<a class="cite" href="/office/records/r-368"')
  expect(linked).toContain('Số đoàn phóng viên nước ngoài')
})

test('a figure with very many records gives their number and leaves the list to the JSON', () => {
  const records = Array.from({ length: 5000 }, (_, i) => `record-${i}`)
  const figure = {
    kind: 'figure' as const,
    text: '5.000 tin',
    value: 5000,
    source: { figure: 'news', records },
  }
  const html = renderHtml({
    ...report,
    blocks: [{ kind: 'paragraph', id: 'p', marker: null, inlines: [figure] }],
  })
  expect(html).toContain('data-record-count="5000"')
  expect(html).not.toContain('record-4999')
})

test('tables have a caption and column headings', () => {
  expect(page).toContain('<caption class="d-tableCaption">Ấn phẩm phát hành</caption>')
  expect(page).toMatch(/<th class="d-tableHead" scope="col">Tên ấn phẩm<\/th>/)
})

test('blanks say aloud what is missing', () => {
  expect(page).toMatch(/role="img" aria-label="chưa có số văn bản"/)
})

test('a draft says so in words, a final document does not', () => {
  expect(page).toContain('<strong class="draft">Dự thảo</strong>')
  expect(renderHtml(sampleLetter('nd-30-2020', '2026-02-03'))).not.toContain('class="draft"')
})

test('fonts come from the address that the server gives', () => {
  const html = renderHtml(report, { fontBase: '/assets/tinos/' })
  expect(html).toContain('url("/assets/tinos/400Regular/Tinos_400Regular.ttf")')
})

test('the page names the law of its form, and whether anyone has checked it', () => {
  expect(page).toContain('Nghị định số 30/2020/NĐ-CP')
  expect(renderHtml(sampleReport('tt-01-2011'))).toContain('Chưa kiểm chứng')
})
