import type { Block, Inline, TableCell } from '../../../documents/tree.ts'
import type { FigureValue } from '../../../figures/evaluate.ts'
import { formatNumber } from '../../../platform/text/numbers.ts'
import { shortDate } from '../../../platform/time/dates.ts'
import type { OutlinePart } from '../outline.ts'
import { UNKNOWN } from './context.ts'
import type { Gathered } from './gathered.ts'

type FiguresPart = Extract<OutlinePart, { kind: 'figures' }>

type Column = { head: string; width: number; cell(value: FigureValue, row: number): TableCell }

const text = (words: string, align: TableCell['align'] = 'left', bold = false): TableCell => ({
  inlines: [{ kind: 'text', text: words }],
  align,
  bold,
})

/**
 * Figures side by side: the result by the cut-off, then what the year is expected to reach and what the last one
 * reached, where any of that is known (R-REP-8). What nobody knows says so.
 */
export function figuresTable(part: FiguresPart, id: string, gathered: Gathered): Block[] {
  const values = part.figures.flatMap((key) => gathered.figures.get(key) ?? [])
  const columns = columnsFor(values, gathered)
  return [
    {
      kind: 'table',
      id,
      caption: part.caption,
      widths: columns.map(({ width }) => width),
      head: columns.map(({ head }) => text(head, 'center', true)),
      rows: values.map((value, row) => columns.map(({ cell }) => cell(value, row))),
    },
    ...basesOf(values, id),
  ]
}

function columnsFor(values: readonly FigureValue[], { period, previous, year }: Gathered): Column[] {
  const cutOff = period.estimated === null ? '' : ` đến ${shortDate(period.counted.to)}`
  const estimate: Column = {
    head: `Ước thực hiện năm ${year}`,
    width: 4,
    cell: ({ key, estimate: expected }) =>
      number(key, expected?.value ?? null, expected === null ? [] : [expected.recordId]),
  }
  const before: Column = {
    head: `Năm ${year - 1}`,
    width: 4,
    cell: ({ key }) => number(key, previous.get(key) ?? null, []),
  }
  return [
    { head: 'TT', width: 1, cell: (_, row) => text(String(row + 1), 'center') },
    { head: 'Chỉ tiêu', width: 8, cell: ({ label }) => text(label.vi) },
    { head: 'Đơn vị', width: 3, cell: ({ unit }) => text(unit, 'center') },
    {
      head: `Kết quả${cutOff}`,
      width: 4,
      cell: ({ key, printed, records }) => number(key, printed, records),
    },
    ...(values.some(({ estimate: expected }) => expected !== null) ? [estimate] : []),
    ...(values.some(({ key }) => previous.has(key)) ? [before] : []),
  ]
}

function number(figure: string, value: number | null, records: readonly string[]): TableCell {
  const words = value === null ? UNKNOWN : formatNumber(value)
  return { align: 'right', inlines: [{ kind: 'figure', text: words, value, source: { figure, records } }] }
}

/** Below the table: on what each estimate rests. */
function basesOf(values: readonly FigureValue[], id: string): Block[] {
  const grounded = values.flatMap(({ label, estimate }) => (estimate?.basis ? [{ label, ...estimate }] : []))
  if (grounded.length === 0) return []
  const said = grounded.map(({ label, basis }) => `${label.vi}: ${basis?.replace(/[.;\s]+$/, '')}`).join('; ')
  const inlines: Inline[] = [{ kind: 'text', text: `Căn cứ ước thực hiện: ${said}.`, italic: true }]
  const source = { records: grounded.map(({ recordId }) => recordId) }
  return [{ kind: 'paragraph', id: `${id}.bases`, marker: null, inlines, source }]
}
