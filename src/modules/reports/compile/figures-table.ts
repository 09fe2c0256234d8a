import type { Table, TableCell } from '../../../documents/tree.ts'
import { formatNumber } from '../../../platform/text/numbers.ts'
import type { OutlinePart } from '../outline.ts'
import { UNKNOWN } from './context.ts'
import type { Gathered } from './gathered.ts'

type FiguresPart = Extract<OutlinePart, { kind: 'figures' }>

const text = (words: string, align: TableCell['align'] = 'left', bold = false): TableCell => ({
  inlines: [{ kind: 'text', text: words }],
  align,
  bold,
})

/** Figures side by side: number, what, unit, value; what nobody knows says so. */
export function figuresTable(part: FiguresPart, id: string, { figures }: Gathered): Table {
  const rows = part.figures.flatMap((key) => figures.get(key) ?? [])
  return {
    kind: 'table',
    id,
    caption: part.caption,
    widths: [1, 8, 3, 4],
    head: ['TT', 'Chỉ tiêu', 'Đơn vị', 'Kết quả'].map((words) => text(words, 'center', true)),
    rows: rows.map(({ key, label, unit, printed, records }, index) => [
      text(String(index + 1), 'center'),
      text(label.vi),
      text(unit, 'center'),
      {
        align: 'right',
        inlines: [
          {
            kind: 'figure',
            text: printed === null ? UNKNOWN : formatNumber(printed),
            value: printed,
            source: { figure: key, records },
          },
        ],
      },
    ]),
  }
}
