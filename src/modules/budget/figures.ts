import { sql } from 'kysely'
import { defineFigure, type Figure } from '../../figures/figure.ts'
import { recordsOf } from '../../figures/selection.ts'
import { sources, type Source } from './choices.ts'
import { budgetLines, unfundedNeeds } from './schema.ts'

const AMOUNTS = {
  planned: { column: 'planned_vnd', vi: 'kế hoạch', en: 'planned' },
  actual: { column: 'actual_vnd', vi: 'thực hiện', en: 'actual' },
} as const

type Amount = keyof typeof AMOUNTS

/** Lines of one source, or of all; an integrated or in-kind line without amount is there, its money unknown. */
function moneyFigure(key: string, amount: Amount, source: Source | null): Figure {
  const { column, vi, en } = AMOUNTS[amount]
  const of = source && sources[source]
  const where = source === null ? sql`true` : sql`t.source = ${sql.lit(source)}`
  return defineFigure({
    key,
    label: {
      vi: of ? `${of.vi}: kinh phí ${vi}` : `Tổng kinh phí ${vi}`,
      en: of ? `${of.en}: ${en}` : `Budget ${en}`,
    },
    unit: 'đồng',
    definition: {
      vi: `Tổng số tiền ${vi} của các khoản kinh phí ${of ? 'thuộc nguồn này ' : ''}trong năm báo cáo.`,
      en: `The ${en} amounts of the budget lines ${of ? 'of this source ' : ''}of the year.`,
    },
    rows: (scope) => recordsOf(budgetLines, scope, { time: 'starts', amount: sql.ref(`t.${column}`), where }),
  })
}

export const budgetFigures = [
  moneyFigure('budget.planned', 'planned', null),
  moneyFigure('budget.actual', 'actual', null),
  ...(['central', 'local', 'integrated', 'social'] as const).flatMap((source) => [
    moneyFigure(`budget.${source}`, 'actual', source),
    moneyFigure(`budget.${source}-planned`, 'planned', source),
  ]),
  defineFigure({
    key: 'budget.unfunded-needs',
    label: { vi: 'Nội dung chưa triển khai do thiếu kinh phí', en: 'Unfunded needs' },
    unit: 'nội dung',
    definition: {
      vi: 'Số nội dung chưa triển khai được trong năm báo cáo vì chưa có kinh phí.',
      en: 'What could not be done in the year for want of funds.',
    },
    rows: (scope) => recordsOf(unfundedNeeds, scope, { time: 'starts' }),
  }),
]
