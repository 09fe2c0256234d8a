import { sql } from 'kysely'
import { defineFigure, type FigureScope } from '../../figures/figure.ts'
import { recordsOf } from '../../figures/selection.ts'
import { obligations } from './obligations.ts'
import { directives } from './schema.ts'
import { inForceRows } from './store.ts'

const ISSUED = sql`t.issued_on is not null and t.planned is not true`
const PROVINCIAL = sql`t.level in ('provincial', 'provincial-party')`
const CENTRAL = sql`t.level in ('central', 'central-party')`
const UNIT = 'văn bản'

// One central document that guides another says nothing of what the province did.
const FOLLOWED = sql`exists (
  select from record_links l join records s on s.id = l.from_id left join directives d on d.record_id = s.id
  where l.to_id = r.id and l.role in ('implements', 'based-on', 'guides')
    and s.collection in ('directives', 'programmes', 'plans', 'plan-tasks')
    and s.deleted_at is null and s.state in ('approved', 'archived')
    and coalesce(d.level, 'provincial') not in ('central', 'central-party'))`

export const directiveFigures = [
  defineFigure({
    key: 'directives.provincial',
    label: { vi: 'Văn bản chỉ đạo của tỉnh còn hiệu lực', en: 'Provincial directing documents in force' },
    unit: UNIT,
    definition: {
      vi: 'Văn bản do cấp ủy và chính quyền tỉnh ban hành, còn hiệu lực vào ngày cuối kỳ.',
      en: 'Documents issued by the provincial Party and State authorities and in force on the last day.',
    },
    legalBasis: 'Thông tư 22/2016/TT-BTTTT',
    rows: (scope) => inForceRows(scope, PROVINCIAL),
  }),
  defineFigure({
    key: 'directives.issued-in-period',
    label: { vi: 'Văn bản tỉnh ban hành trong kỳ', en: 'Provincial documents issued in the period' },
    unit: UNIT,
    definition: {
      vi: 'Văn bản do cấp tỉnh, sở, ngành, cấp huyện, cấp xã ban hành có ngày ban hành trong kỳ.',
      en: 'Documents of the province, its departments, districts and communes with a date of issue in the period.',
    },
    rows: (scope) =>
      recordsOf(directives, scope, {
        time: 'starts',
        where: sql`${ISSUED} and t.level in ('provincial', 'provincial-party', 'department', 'district', 'commune')`,
      }),
  }),
  defineFigure({
    key: 'directives.central',
    label: { vi: 'Văn bản trung ương còn hiệu lực', en: 'Central documents in force' },
    unit: UNIT,
    definition: {
      vi: 'Văn bản của Đảng và Nhà nước cấp trung ương trong sổ, còn hiệu lực vào ngày cuối kỳ.',
      en: 'Registered documents of central Party and State bodies in force on the last day.',
    },
    rows: (scope) => inForceRows(scope, CENTRAL),
  }),
  defineFigure({
    key: 'directives.central-cited',
    label: {
      vi: 'Văn bản trung ương đã được tỉnh triển khai',
      en: 'Central documents that the province acts on',
    },
    unit: UNIT,
    definition: {
      vi: 'Văn bản trung ương còn hiệu lực vào ngày cuối kỳ mà văn bản, chương trình, kế hoạch hoặc nhiệm vụ của tỉnh căn cứ, hướng dẫn hoặc triển khai.',
      en: 'Central documents in force on the last day that a document, programme, plan or task of the province is based on, guides or implements.',
    },
    rows: (scope) => inForceRows(scope, sql`${CENTRAL} and ${FOLLOWED}`),
  }),
  defineFigure({
    key: 'directives.obligations-overdue',
    label: { vi: 'Nhiệm vụ được giao quá hạn', en: 'Overdue obligations' },
    unit: 'nhiệm vụ',
    definition: {
      vi: 'Nhiệm vụ một lần có hạn đến ngày cuối kỳ mà đến ngày đó chưa ghi hoàn thành.',
      en: 'One-off obligations due by the last day that had not been recorded as done by then.',
    },
    rows: overdue,
  }),
]

function overdue(scope: FigureScope) {
  const late = sql`(t.done_on is null or t.done_on > ${scope.to}::date)`
  return recordsOf(
    obligations,
    { ...scope, from: '1900-01-01' },
    {
      time: 'starts',
      amount: sql`case when ${late} then 1 else 0 end`,
      where: sql`t.due_on is not null and coalesce(t.recurrence, 'once') = 'once'`,
    },
  )
}
