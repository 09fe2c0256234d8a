import { sql } from 'kysely'
import { defineFigure, type FigureScope } from '../../figures/figure.ts'
import { recordsOf } from '../../figures/selection.ts'
import { assessments, recommendations, type AssessmentKind } from './schema.ts'

const assessed = (scope: FigureScope, kind: AssessmentKind, amount = sql`1`) =>
  recordsOf(assessments, scope, { time: 'starts', amount, where: sql`t.kind = ${sql.lit(kind)}` })

/** 1 while no task of the following year is linked as a remedy, else 0; as `weaknessesWithoutTask`, in SQL. */
const withoutTask = sql`(not exists (
  select from record_links l join records task on task.id = l.from_id
  where l.to_id = r.id and l.role = 'remedies' and task.collection = 'plan-tasks' and task.deleted_at is null
    and extract(year from task.happened_from) = t.year + 1))::int`

export const assessmentFigures = [
  defineFigure({
    key: 'assessment.strengths',
    label: { vi: 'Ưu điểm', en: 'Strengths' },
    unit: 'ưu điểm',
    definition: { vi: 'Số ưu điểm được đánh giá trong năm báo cáo.', en: 'Strengths named for the year.' },
    rows: (scope) => assessed(scope, 'strength'),
  }),
  defineFigure({
    key: 'assessment.weaknesses',
    label: { vi: 'Tồn tại, hạn chế', en: 'Weaknesses' },
    unit: 'tồn tại, hạn chế',
    definition: {
      vi: 'Số tồn tại, hạn chế được đánh giá trong năm báo cáo.',
      en: 'Weaknesses named for the year.',
    },
    rows: (scope) => assessed(scope, 'weakness'),
  }),
  defineFigure({
    key: 'assessment.weaknesses-without-task',
    label: { vi: 'Tồn tại chưa có nhiệm vụ khắc phục', en: 'Weaknesses without a remedy' },
    unit: 'tồn tại, hạn chế',
    definition: {
      vi: 'Số tồn tại, hạn chế của năm mà không nhiệm vụ nào của năm sau được liên kết để khắc phục.',
      en: "Weaknesses of the year to which no task of the next year's plan is linked as a remedy.",
    },
    rows: (scope) => assessed(scope, 'weakness', withoutTask),
  }),
  defineFigure({
    key: 'assessment.recommendations',
    label: { vi: 'Kiến nghị, đề xuất', en: 'Recommendations' },
    unit: 'kiến nghị',
    definition: { vi: 'Số kiến nghị, đề xuất trong năm báo cáo.', en: 'Recommendations made in the year.' },
    rows: (scope) => recordsOf(recommendations, scope, { time: 'starts' }),
  }),
  defineFigure({
    key: 'assessment.recommendations-answered',
    label: { vi: 'Kiến nghị đã được phản hồi', en: 'Recommendations answered' },
    unit: 'kiến nghị',
    definition: {
      vi: 'Số kiến nghị của năm đã được phản hồi; chưa ghi tình trạng thì chưa có số liệu.',
      en: 'Recommendations of the year that were answered; unknown while nobody noted it.',
    },
    rows: (scope) =>
      recordsOf(recommendations, scope, { time: 'starts', amount: sql`(t.status = 'answered')::int` }),
  }),
]
