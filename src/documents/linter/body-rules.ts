import type { Finding } from '../docx-linter.ts'
import type { Layout } from '../layouts.ts'
import { demand, styled, within } from './checks.ts'
import type { WordBlock, WordDocument, WordParagraph, WordTable } from './word-document.ts'

/** Bases, headings, running text, tables, the end mark, signature and recipients, annexes. */
export function lintBody({ sections }: WordDocument, layout: Layout): Finding[] {
  const [main, ...annexes] = sections
  const blocks = (main?.blocks ?? []).filter(isWritten)
  const signatureAt = blocks.findLastIndex((block) => block.kind === 'table')
  const signature = blocks[signatureAt]
  const body = blocks.slice(1, signatureAt)
  return [
    ...lintBlocks(body, layout),
    ...lintBases(body, layout),
    ...lintEnd(blocks[signatureAt - 1], body, layout),
    ...(signature?.kind === 'table' && signatureAt > 0
      ? lintSignature(signature, layout)
      : [{ element: 'Khối chữ ký', expected: 'có', found: 'không có' }]),
    ...annexes.flatMap(({ blocks: annex }) => lintAnnex(annex.filter(isWritten), layout)),
  ]
}

const isWritten = (block: WordBlock) => block.kind === 'table' || block.text.trim() !== ''

function lintBlocks(blocks: readonly WordBlock[], layout: Layout): Finding[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'table') return lintTable(block)
    if (block.outline !== null) return lintHeading(block, layout)
    return block.firstLine > 0 && !isBasis(block) ? lintRunning(block, layout) : []
  })
}

const levels = ['part', 'section', 'point'] as const
const headingNumbers = [/^(?:[IVXLC]+|[A-Z])\. /, /^\d+\. /, /^\p{Ll}\) /u]

function lintHeading(heading: WordParagraph, layout: Layout): Finding[] {
  const level = heading.outline ?? 0
  const style = layout.styles[levels[level] ?? 'point']
  const isNumbered = /^[\p{L}\d]+[.)] /u.test(heading.text)
  return [
    ...styled(heading, style, `Đề mục cấp ${level + 1}`),
    ...lintSpacing(heading, layout, `Đề mục cấp ${level + 1}`),
    ...demand(heading.keepNext, 'Đề mục', 'đi liền đoạn sau', heading.text),
    ...demand(
      !isNumbered || (headingNumbers[level]?.test(heading.text) ?? false),
      `Đề mục cấp ${level + 1}: số thứ tự`,
      ['I.', '1.', 'a)'][level] ?? '',
      heading.text,
    ),
  ]
}

function lintRunning(paragraph: WordParagraph, layout: Layout): Finding[] {
  return [
    ...styled(paragraph, layout.styles.body, 'Nội dung', true),
    ...lintSpacing(paragraph, layout, 'Nội dung'),
  ]
}

function lintSpacing(paragraph: WordParagraph, { body }: Layout, element: string): Finding[] {
  const { firstLine, after, spacing } = paragraph
  return [
    ...within(firstLine, body.firstLineIndent, `${element}: lùi đầu dòng (mm)`),
    ...within(after, body.gapAfter, `${element}: khoảng cách đoạn (pt)`),
    ...within(spacing ?? 0, body.lineSpacing, `${element}: khoảng cách dòng`),
  ]
}

const isBasis = (block: WordBlock) => block.kind === 'paragraph' && block.text.startsWith('Căn cứ ')

function lintBases(blocks: readonly WordBlock[], { styles, marks }: Layout): Finding[] {
  const first = blocks.findIndex(isBasis)
  const bases =
    first === -1 ? [] : blocks.slice(first).filter((block) => block.kind === 'paragraph' && isBasis(block))
  return bases.flatMap((basis, i) => {
    if (basis.kind === 'table') return []
    const mark = i === bases.length - 1 ? marks.lastBasis : marks.basis
    return [
      ...styled(basis, styles.basis, 'Căn cứ'),
      ...demand(basis.text.endsWith(mark), 'Căn cứ: dấu cuối dòng', mark, basis.text),
    ]
  })
}

function lintTable({ rows }: WordTable): Finding[] {
  return [
    ...demand(rows[0]?.isHead ?? false, 'Bảng: dòng đầu', 'lặp lại ở mỗi trang', 'không lặp'),
    ...demand(
      rows.every((row) => row.cantSplit),
      'Bảng: dòng',
      'không bị ngắt giữa trang',
      'có thể bị ngắt',
    ),
  ]
}

/** "./." stands once, at the end of the text, on the page of the signature. */
function lintEnd(last: WordBlock | undefined, body: readonly WordBlock[], { marks }: Layout): Finding[] {
  const ended = body.filter((block) => block.kind === 'paragraph' && block.text.endsWith(marks.end))
  const isLast = last?.kind === 'paragraph' && last.text.endsWith(marks.end)
  return [
    ...demand(isLast && ended.length === 1, 'Kết thúc văn bản', marks.end, ended.length),
    ...demand(
      last?.kind === 'paragraph' && last.keepNext,
      'Đoạn cuối',
      'cùng trang với chữ ký',
      'có thể tách',
    ),
  ]
}

function lintSignature({ rows }: WordTable, { styles, marks }: Layout): Finding[] {
  const [left = [], right = []] = (rows[0]?.cells ?? []).map(({ paragraphs }) => paragraphs)
  const [label, ...list] = left
  const [authority, name] = [right.slice(0, -1), right.at(-1)]
  return [
    ...demand(rows[0]?.cantSplit ?? false, 'Khối chữ ký', 'không bị ngắt giữa trang', 'có thể bị ngắt'),
    ...authority.flatMap((line) => styled(line, styles.authority, 'Quyền hạn, chức vụ')),
    ...demand(authority.length > 0, 'Quyền hạn, chức vụ', 'có', 'không có'),
    ...styled(name, styles.signer, 'Họ tên người ký'),
    ...demand(label?.text === 'Nơi nhận:', 'Nơi nhận', 'Nơi nhận:', label?.text),
    ...styled(label, styles.recipientsLabel, 'Nơi nhận'),
    ...list.flatMap((line, i) => [
      ...styled(line, styles.recipients, 'Nơi nhận: danh sách'),
      ...demand(
        line.text.startsWith('- ') &&
          line.text.endsWith(i === list.length - 1 ? marks.lastRecipient : marks.recipient),
        'Nơi nhận: dấu câu',
        i === list.length - 1 ? `- …${marks.lastRecipient}` : `- …${marks.recipient}`,
        line.text,
      ),
    ]),
    ...demand(
      list.at(-1)?.text.startsWith('- Lưu: ') ?? false,
      'Nơi nhận: dòng cuối',
      '- Lưu: VT, …',
      list.at(-1)?.text,
    ),
  ]
}

function lintAnnex(blocks: readonly WordBlock[], layout: Layout): Finding[] {
  const [label, title, reference] = blocks.filter((block) => block.kind === 'paragraph')
  const { styles } = layout
  return [
    ...demand(/^Phụ lục(?: [IVXLC]+)?$/.test(label?.text ?? ''), 'Phụ lục', 'Phụ lục I', label?.text),
    ...styled(label, styles.annexLabel, 'Phụ lục'),
    ...styled(title, styles.annexTitle, 'Phụ lục: tiêu đề'),
    ...demand(reference?.text.startsWith('(Kèm theo ') ?? false, 'Phụ lục', '(Kèm theo …)', reference?.text),
    ...styled(reference, styles.annexReference, 'Phụ lục: kèm theo'),
    ...lintBlocks(blocks.slice(3), layout),
  ]
}
