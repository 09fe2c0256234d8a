import type { Finding } from '../docx-linter.ts'
import type { Layout } from '../layouts.ts'
import { demand, styled, within } from './checks.ts'
import type { Band, WordDocument, WordParagraph, WordSection } from './word-document.ts'

/** Paper, margins, page number, fonts, colour and the file's own card. */
export function lintPages(document: WordDocument, layout: Layout): Finding[] {
  return [
    ...demand(document.title !== '', 'Thuộc tính tệp: tiêu đề', 'có', document.title),
    ...demand(document.language === 'vi-VN', 'Thuộc tính tệp: ngôn ngữ', 'vi-VN', document.language),
    ...document.sections.flatMap((section) => [
      ...lintPaper(section, layout),
      ...lintPageNumber(section, layout),
      ...paragraphsOf(section).flatMap((paragraph) => lintFonts(paragraph, layout)),
    ]),
  ]
}

/** Every paragraph of a section, those in tables included. */
export function paragraphsOf({ blocks }: WordSection): WordParagraph[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block]
      : block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs)),
  )
}

const millimetres = (twips: number | undefined) => ((twips ?? 0) * 25.4) / 1440

function lintPaper({ page, orientation }: WordSection, layout: Layout): Finding[] {
  const { width, height, margins } = layout.page
  const size = (use: number) => ({ use, min: use, max: use })
  return [
    ...within(millimetres(page['w']), size(width), 'Khổ giấy: rộng (mm)'),
    ...within(millimetres(page['h']), size(height), 'Khổ giấy: cao (mm)'),
    ...demand(orientation === 'portrait', 'Khổ giấy: chiều', 'portrait', orientation),
    ...within(millimetres(page['top']), margins.top, 'Lề trên (mm)'),
    ...within(millimetres(page['bottom']), margins.bottom, 'Lề dưới (mm)'),
    ...within(millimetres(page['left']), margins.left, 'Lề trái (mm)'),
    ...within(millimetres(page['right']), margins.right, 'Lề phải (mm)'),
  ]
}

function lintPageNumber(section: WordSection, layout: Layout): Finding[] {
  const atTop = layout.pageNumber.at === 'top-center'
  const [used, empty] = atTop ? [section.headers, section.footers] : [section.footers, section.headers]
  const place = atTop ? 'giữa lề trên' : 'góc phải lề dưới'
  const distance = millimetres(section.page[atTop ? 'header' : 'footer'])
  const margin = millimetres(section.page[atTop ? 'top' : 'bottom'])
  return [
    ...demand(section.titlePage, 'Số trang: trang đầu', 'không hiển thị', 'có hiển thị'),
    ...demand(!hasNumber(used.first), 'Số trang: trang đầu', 'không hiển thị', 'có hiển thị'),
    ...demand(hasNumber(used.default), 'Số trang: vị trí', place, 'không có'),
    ...demand(!hasNumber(empty.default), 'Số trang: vị trí', place, 'lề đối diện'),
    ...demand(distance > 0 && distance < margin, 'Số trang: trong lề', `< ${margin}`, distance),
    ...demand(section.start === '1', 'Số trang: bắt đầu', '1', section.start),
    ...styled(used.default?.paragraphs[0], layout.styles.pageNumber, 'Số trang'),
  ]
}

const hasNumber = (band: Band | undefined) => band?.hasPageField ?? false

function lintFonts({ runs, text }: WordParagraph, { font }: Layout): Finding[] {
  const written = runs.filter((run) => run.text !== '')
  const excerpt = text.slice(0, 40)
  return [
    ...demand(
      written.every((run) => run.fonts.every((name) => name === font)),
      'Phông chữ',
      font,
      `${written.flatMap((run) => run.fonts).find((name) => name !== font) ?? ''}: ${excerpt}`,
    ),
    ...demand(
      written.every((run) => ['auto', '000000'].includes(run.color)),
      'Màu chữ',
      'đen',
      excerpt,
    ),
  ]
}
