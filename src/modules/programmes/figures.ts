import { sql, type RawBuilder } from 'kysely'
import { defineFigure, type FigureScope } from '../../figures/figure.ts'
import { recordsOf } from '../../figures/selection.ts'
import { planTasks, plans, programmes } from './schema.ts'

const RUNNING = sql`coalesce(t.status, 'active') = 'active'`

/** The plan year that a period belongs to is the year of its last day; a report year may begin in December. */
function planYear({ orgIds, to }: FigureScope, shift: number): FigureScope {
  const year = Number(to.slice(0, 4)) + shift
  return { orgIds, from: `${year}-01-01`, to: `${year}-12-31` }
}

function running(scope: FigureScope, where: RawBuilder<unknown> = sql`true`) {
  return recordsOf(programmes, scope, { time: 'holds-at-end', where: sql`${RUNNING} and ${where}` })
}

function tasksOf(scope: FigureScope, shift: number, where: RawBuilder<unknown> = sql`true`) {
  return recordsOf(planTasks, planYear(scope, shift), { time: 'starts', where })
}

export const programmeFigures = [
  defineFigure({
    key: 'programmes.active',
    label: { vi: 'Chương trình, đề án, dự án đang thực hiện', en: 'Programmes under way' },
    unit: 'chương trình',
    definition: {
      vi: 'Chương trình, đề án, dự án, thỏa thuận có giai đoạn gồm ngày cuối kỳ, chưa kết thúc hoặc tạm dừng.',
      en: 'Programmes, schemes, projects and agreements whose period holds the last day and that have not ended.',
    },
    rows: (scope) => running(scope),
  }),
  defineFigure({
    key: 'programmes.coordination',
    label: { vi: 'Chương trình phối hợp', en: 'Coordination programmes' },
    unit: 'chương trình',
    definition: {
      vi: 'Chương trình, quy chế phối hợp đang thực hiện vào ngày cuối kỳ.',
      en: 'Coordination agreements being carried out on the last day.',
    },
    rows: (scope) => running(scope, sql`t.kind = 'coordination'`),
  }),
  defineFigure({
    key: 'programmes.press-agreements',
    label: { vi: 'Thỏa thuận hợp tác báo chí', en: 'Press cooperation agreements' },
    unit: 'thỏa thuận',
    definition: {
      vi: 'Thỏa thuận hợp tác với cơ quan báo chí, truyền thông đang thực hiện vào ngày cuối kỳ.',
      en: 'Agreements with press and media being carried out on the last day.',
    },
    rows: (scope) => running(scope, sql`t.kind = 'press-cooperation'`),
  }),
  defineFigure({
    key: 'programmes.plans',
    label: { vi: 'Kế hoạch còn hiệu lực', en: 'Plans in force' },
    unit: 'kế hoạch',
    definition: {
      vi: 'Kế hoạch dài hạn, trung hạn, hằng năm đã ban hành, có giai đoạn gồm ngày cuối kỳ.',
      en: 'Long, medium and annual plans that have been issued and whose period holds the last day.',
    },
    legalBasis: 'Thông tư 22/2016/TT-BTTTT',
    rows: (scope) => recordsOf(plans, scope, { time: 'holds-at-end', where: sql`t.planned is not true` }),
  }),
  defineFigure({
    key: 'programmes.plan-tasks',
    label: { vi: 'Nhiệm vụ trong năm', en: "The year's tasks" },
    unit: 'nhiệm vụ',
    definition: {
      vi: 'Nhiệm vụ có năm kế hoạch là năm của ngày cuối kỳ.',
      en: 'Tasks whose plan year is that of the last day.',
    },
    rows: (scope) => tasksOf(scope, 0),
  }),
  defineFigure({
    key: 'programmes.tasks-done',
    label: { vi: 'Nhiệm vụ đã hoàn thành', en: 'Tasks done' },
    unit: 'nhiệm vụ',
    definition: {
      vi: 'Nhiệm vụ của năm kế hoạch có tình trạng hoàn thành; nhiệm vụ chưa ghi tình trạng được để ngỏ.',
      en: 'Tasks of the plan year that are done; a task without a status leaves the number open.',
    },
    rows: (scope) =>
      recordsOf(planTasks, planYear(scope, 0), {
        time: 'starts',
        amount: sql`case when t.status is null then null when t.status = 'done' then 1 else 0 end`,
      }),
  }),
  defineFigure({
    key: 'programmes.plan-tasks-next',
    label: { vi: 'Nhiệm vụ năm sau', en: "The following year's tasks" },
    unit: 'nhiệm vụ',
    definition: {
      vi: 'Nhiệm vụ có năm kế hoạch là năm liền sau năm của ngày cuối kỳ.',
      en: 'Tasks whose plan year follows that of the last day.',
    },
    rows: (scope) => tasksOf(scope, 1),
  }),
]
