import type { Finding } from '../docx-linter.ts'
import type { Measure, TextStyle } from '../layouts.ts'
import type { WordParagraph } from './word-document.ts'

/** A finding unless the condition holds. */
export function demand(holds: boolean, element: string, expected: string, found: unknown): Finding[] {
  return holds ? [] : [{ element, expected, found: String(found) }]
}

/** A value must lie within the law's bounds; `tolerance` covers the rounding of units. */
export function within(found: number, { min, max }: Measure, element: string, tolerance = 0.05): Finding[] {
  const holds = found >= min - tolerance && found <= max + tolerance
  return demand(holds, element, min === max ? String(min) : `${round(min)}–${round(max)}`, round(found))
}

const alignments: Readonly<Record<string, TextStyle['align']>> = {
  both: 'justify',
  center: 'center',
  right: 'right',
  end: 'right',
  left: 'left',
  start: 'left',
}

/** Size, weight, slant, capitals and alignment of a paragraph. Runs may add weight or slant only where it `mayVary`. */
export function styled(
  paragraph: WordParagraph | undefined,
  style: TextStyle,
  element: string,
  mayVary = false,
): Finding[] {
  if (paragraph === undefined) return [{ element, expected: 'có', found: 'không có' }]
  const { bold = false, italic = false } = style
  const runs = paragraph.runs.filter((run) => run.text !== '')
  return [
    ...runs.flatMap((run) => within(run.size, style.size, `${element}: cỡ chữ`)),
    ...demand(
      mayVary || runs.every((run) => run.bold === bold && run.italic === italic),
      `${element}: kiểu chữ`,
      [bold ? 'đậm' : '', italic ? 'nghiêng' : 'đứng'].filter(Boolean).join(', '),
      paragraph.text,
    ),
    ...demand(
      !style.capitals || paragraph.text === paragraph.text.toLocaleUpperCase('vi'),
      `${element}: chữ in hoa`,
      'in hoa',
      paragraph.text,
    ),
    ...demand(
      alignments[paragraph.align] === style.align,
      `${element}: căn lề`,
      style.align,
      paragraph.align,
    ),
  ]
}

export const round = (value: number) => Math.round(value * 100) / 100
