import type { Finding } from '../docx-linter.ts'
import { textWidth } from '../fonts.ts'
import type { Layout, Measure, TextStyle } from '../layouts.ts'
import { MOTTO, NATIONAL_NAME } from '../printed.ts'
import { demand, round, styled, within } from './checks.ts'
import type { WordDocument, WordParagraph, WordTable } from './word-document.ts'

/** Letterhead, type and subject, addressees. */
export function lintFirstPage({ sections }: WordDocument, layout: Layout): Finding[] {
  const [head, ...rest] = sections[0]?.blocks ?? []
  if (head?.kind !== 'table') return [{ element: 'Phần đầu văn bản', expected: 'có', found: 'không có' }]
  const following = rest.filter((block) => block.kind === 'paragraph')
  const { style, ratio } = { style: layout.styles.subject, ratio: layout.rules.subject }
  return [
    ...lintLetterhead(head, layout),
    ...styled(following[0], layout.styles.typeName, 'Tên loại'),
    ...ruled(following.slice(1, 3), { style, ratio, room: textRoom(layout) }, 'Trích yếu'),
    ...lintAddressees(following.slice(3), layout),
  ]
}

const textRoom = ({ page }: Layout) => page.width - page.margins.left.use - page.margins.right.use

function lintLetterhead({ rows, hasBorders }: WordTable, layout: Layout): Finding[] {
  const [left, right] = rows[0]?.cells ?? []
  const [number, placeDate] = (rows[1]?.cells ?? []).map((cell) => cell.paragraphs[0])
  const [issuing, national] = [left?.paragraphs ?? [], right?.paragraphs ?? []]
  const { styles, rules } = layout
  const [nationalName, motto] = national
  const names = issuing.filter((paragraph) => paragraph.text !== '')
  const superior = names.filter((paragraph) => !paragraph.runs.some((run) => run.bold))
  const issuer = names.slice(superior.length)
  return [
    ...demand(!hasBorders, 'Phần đầu văn bản', 'không kẻ khung', 'có khung'),
    ...demand(nationalName?.text === NATIONAL_NAME, 'Quốc hiệu', NATIONAL_NAME, nationalName?.text),
    ...styled(nationalName, styles.nationalName, 'Quốc hiệu'),
    ...demand(motto?.text === MOTTO, 'Tiêu ngữ', MOTTO, motto?.text),
    ...ruled(
      national.slice(1),
      { style: styles.motto, ratio: rules.motto, room: right?.width ?? 0 },
      'Tiêu ngữ',
    ),
    ...demand(
      sizeOf(motto) - sizeOf(nationalName) === 1,
      'Quốc hiệu',
      'nhỏ hơn Tiêu ngữ 1 cỡ',
      sizeOf(nationalName),
    ),
    ...superior.flatMap((paragraph) => styled(paragraph, styles.superior, 'Cơ quan chủ quản')),
    ...issuer.flatMap((paragraph) => styled(paragraph, styles.issuer, 'Cơ quan ban hành')),
    ...ruled(
      issuing.slice(-2),
      { style: styles.issuer, ratio: rules.issuer, room: left?.width ?? 0 },
      'Cơ quan ban hành',
    ),
    ...demand(NUMBER.test(number?.text ?? ''), 'Số, ký hiệu', 'Số: 05/BC-UBND', number?.text),
    ...styled(number, styles.number, 'Số, ký hiệu'),
    ...demand(
      PLACE_DATE.test(plain(placeDate)),
      'Địa danh, thời gian',
      'Quảng Bình, ngày 05 tháng 3 năm 2021',
      placeDate?.text,
    ),
    ...styled(placeDate, styles.placeDate, 'Địa danh, thời gian'),
  ]
}

const NUMBER = /^Số: (?:…+|0[1-9]|[1-9]\d+\p{L}?)\/(?:…+|[\p{Lu}\d][\p{L}\d]*(?:-[\p{L}\d]+)*)$/u
const PLACE_DATE = /^\S.*, ngày (?:…+|0[1-9]|[12]\d|3[01]) tháng (?:…+|0[12]|[3-9]|1[0-2]) năm (?:…+|\d{4})$/u
const plain = (paragraph: WordParagraph | undefined) => (paragraph?.text ?? '').replaceAll('\u00a0', ' ')
const sizeOf = (paragraph: WordParagraph | undefined) => paragraph?.runs[0]?.size ?? 0

type Ruled = { style: TextStyle; ratio: Measure; room: number }

/** A text and the rule below it, whose length is a part of the line of text above it. */
function ruled(
  [text, rule]: readonly WordParagraph[],
  { style, ratio, room }: Ruled,
  element: string,
): Finding[] {
  if (text === undefined || !rule?.hasTopBorder) {
    return [{ element: `${element}: đường kẻ`, expected: 'có', found: 'không có' }]
  }
  const { bold = false, italic = false } = style
  const above = textWidth(text.text.split('\n').at(-1) ?? '', { size: sizeOf(text), bold, italic })
  const part = (room - rule.left - rule.right) / above
  return [
    ...styled(text, style, element),
    ...demand(Math.abs(rule.left - rule.right) < 0.1, `${element}: đường kẻ`, 'ở giữa', rule.left),
    ...within(round(part), ratio, `${element}: độ dài đường kẻ`, 0.02),
  ]
}

function lintAddressees(paragraphs: readonly WordParagraph[], { styles, marks }: Layout): Finding[] {
  const start = paragraphs.findIndex((paragraph) => paragraph.text.startsWith('Kính gửi:'))
  const label = paragraphs[start]
  if (label === undefined) return []
  const rest = paragraphs.slice(start + 1)
  const end = rest.findIndex((paragraph) => !paragraph.text.startsWith('- ') || paragraph.firstLine > 0)
  const names = label.text === 'Kính gửi:' ? rest.slice(0, end === -1 ? undefined : end) : []
  return [
    ...styled(label, styles.addressee, 'Kính gửi'),
    ...names.flatMap((name, i) => {
      const mark = i === names.length - 1 ? marks.lastRecipient : marks.recipient
      return [
        ...styled(name, styles.addressee, 'Kính gửi'),
        ...demand(name.text.endsWith(mark), 'Kính gửi: dấu cuối dòng', mark, name.text),
        ...demand(name.left > label.left, 'Kính gửi: gạch đầu dòng', 'thẳng dưới dấu hai chấm', name.left),
      ]
    }),
  ]
}
