import { sql, type RawBuilder } from 'kysely'
import { defineFigure, type FigureScope } from '../../figures/figure.ts'
import { firstOfEach, recordsOf } from '../../figures/selection.ts'
import { pressCoverage } from './coverage.ts'
import { pressDelegations } from './schema.ts'
import { acceptedStages } from './stages.ts'

const ACCEPTED = sql`t.stage in (${sql.join(acceptedStages.map((stage) => sql.lit(stage)))})`
const DECREE = 'Nghị định 88/2012/NĐ-CP; từ 01/7/2026: Nghị định 262/2026/NĐ-CP'

/**
 * Accepted delegations with at least one day in the period. Where only the year is known, they count in the period
 * in which the year begins, or they would count again in the next one, which starts before the year ends.
 */
function delegationsIn(scope: FigureScope, amount: RawBuilder<unknown>, where = sql`true`) {
  const { from, to } = scope
  const once = sql`(t.starts_on is not null or r.happened_from between ${from}::date and ${to}::date)`
  return recordsOf(pressDelegations, scope, { time: 'overlaps', amount, where: sql`${once} and ${where}` })
}

const differentIn = (column: 'outlet' | 'country') => (scope: FigureScope) =>
  firstOfEach(sql.ref(`t.${column}`), delegationsIn(scope, sql`1`, ACCEPTED))

const inForeignLanguage = sql`
  case when t.languages is not null then (exists (select from unnest(t.languages) l where l <> 'vi'))::int end`

export const pressFigures = [
  defineFigure({
    key: 'press.delegations',
    label: { vi: 'Đoàn phóng viên nước ngoài', en: 'Foreign press delegations' },
    unit: 'đoàn',
    definition: {
      vi: 'Số đoàn được chấp thuận, có ít nhất một ngày hoạt động trong kỳ; chưa rõ bước xử lý thì chưa tính.',
      en: 'Accepted delegations with at least a day in the period; one of unknown stage is not counted yet.',
    },
    legalBasis: DECREE,
    rows: (scope) =>
      delegationsIn(scope, sql`case when ${ACCEPTED} then 1 end`, sql`(t.stage is null or ${ACCEPTED})`),
  }),
  defineFigure({
    key: 'press.named-delegations',
    label: { vi: 'Đoàn có tên cơ quan, hãng', en: 'Delegations with a named outlet' },
    unit: 'đoàn',
    definition: {
      vi: 'Số đoàn được chấp thuận trong kỳ đã ghi rõ cơ quan, hãng nào.',
      en: 'Accepted delegations of the period whose outlet is recorded.',
    },
    rows: (scope) => delegationsIn(scope, sql`(t.outlet is not null)::int`, ACCEPTED),
  }),
  defineFigure({
    key: 'press.reporter-visits',
    label: { vi: 'Lượt phóng viên nước ngoài', en: 'Visits by foreign reporters' },
    unit: 'lượt phóng viên',
    definition: {
      vi: 'Tổng số thành viên các đoàn được chấp thuận trong kỳ; một người đến hai lần tính hai lượt.',
      en: 'Members of the accepted delegations of the period; one person coming twice counts twice.',
    },
    rows: (scope) => delegationsIn(scope, sql`t.member_count`, ACCEPTED),
  }),
  defineFigure({
    key: 'press.outlets',
    label: { vi: 'Cơ quan, hãng có đoàn đến', en: 'Outlets that came' },
    unit: 'cơ quan, hãng',
    definition: {
      vi: 'Số cơ quan, hãng khác nhau có đoàn được chấp thuận trong kỳ.',
      en: 'Different outlets with an accepted delegation in the period.',
    },
    rows: differentIn('outlet'),
  }),
  defineFigure({
    key: 'press.countries',
    label: { vi: 'Nước có đoàn đến', en: 'Countries they came from' },
    unit: 'nước',
    definition: {
      vi: 'Số nước khác nhau của các đoàn được chấp thuận trong kỳ, không tính tổ chức quốc tế.',
      en: 'Different countries of the accepted delegations, without international organisations.',
    },
    rows: differentIn('country'),
  }),
  defineFigure({
    key: 'press.on-time',
    label: { vi: 'Hồ sơ đoàn trả lời đúng hạn', en: 'Applications answered in time' },
    unit: 'hồ sơ',
    definition: {
      vi: 'Số hồ sơ đoàn hoạt động trong kỳ có ngày trả lời không quá hạn; thiếu ngày thì chưa có số liệu.',
      en: 'Applications of the period answered by their due date; unknown where a date is missing.',
    },
    legalBasis: DECREE,
    rows: (scope) => delegationsIn(scope, sql`(t.replied_on <= t.reply_due_on)::int`),
  }),
  defineFigure({
    key: 'press.coverage',
    label: { vi: 'Sản phẩm báo chí nước ngoài về tỉnh', en: 'Foreign press products on the province' },
    unit: 'sản phẩm',
    definition: { vi: 'Số sản phẩm đăng, phát trong kỳ.', en: 'Products published in the period.' },
    rows: (scope) => recordsOf(pressCoverage, scope, { time: 'starts' }),
  }),
  defineFigure({
    key: 'press.coverage-foreign-languages',
    label: { vi: 'Sản phẩm bằng tiếng nước ngoài', en: 'Products in foreign languages' },
    unit: 'sản phẩm',
    definition: {
      vi: 'Số sản phẩm đăng, phát trong kỳ có ít nhất một ngôn ngữ khác tiếng Việt.',
      en: 'Products published in the period in at least one language other than Vietnamese.',
    },
    rows: (scope) => recordsOf(pressCoverage, scope, { time: 'starts', amount: inForeignLanguage }),
  }),
]
