import { sql } from 'kysely'
import { defineFigure, type FigureScope } from '../../figures/figure.ts'
import { firstOfEach, recordsOf } from '../../figures/selection.ts'
import type { ActivityKind, VisitDirection } from './kinds.ts'
import { activities, exhibitions, visits } from './schema.ts'

/** Kinds whose quantity counts articles, features and programmes. */
const PRODUCTS: readonly ActivityKind[] = ['press-feature', 'broadcast', 'online-content']
const ARTICLE_LAW = 'Thông tư 22/2016/TT-BTTTT, Điều 5'

const isProduct = sql`t.kind in (${sql.join(PRODUCTS.map((kind) => sql.lit(kind)))})`
const isKind = (kind: ActivityKind) => sql`t.kind = ${sql.lit(kind)}`

const visitsOf = (direction: VisitDirection) => (scope: FigureScope) =>
  recordsOf(visits, scope, { time: 'starts', where: sql`t.direction = ${sql.lit(direction)}` })

export const activityFigures = [
  defineFigure({
    key: 'activities.total',
    label: { vi: 'Hoạt động thông tin đối ngoại', en: 'External-information activities' },
    unit: 'hoạt động',
    definition: {
      vi: 'Số hoạt động bắt đầu trong kỳ, không tính tập huấn, ấn phẩm, triển lãm và đoàn ra, đoàn vào.',
      en: 'Activities begun in the period, without training, publications, exhibitions and delegations.',
    },
    rows: (scope) => recordsOf(activities, scope, { time: 'starts' }),
  }),
  defineFigure({
    key: 'activities.articles',
    label: { vi: 'Tin, bài, phóng sự, chương trình', en: 'Articles, features and programmes' },
    unit: 'tin, bài',
    definition: {
      vi: 'Tổng số lượng của các hoạt động báo chí, phát thanh, truyền hình và trên mạng bắt đầu trong kỳ.',
      en: 'The quantities of press, radio, television and online activities begun in the period.',
    },
    rows: (scope) =>
      recordsOf(activities, scope, { time: 'starts', amount: sql`t.quantity`, where: isProduct }),
  }),
  defineFigure({
    key: 'activities.foreign-language-articles',
    label: { vi: 'Tin, bài bằng tiếng nước ngoài', en: 'Articles in foreign languages' },
    unit: 'tin, bài',
    definition: {
      vi: 'Phần bằng tiếng nước ngoài của tin, bài, phóng sự, chương trình trong kỳ.',
      en: 'The part of the articles, features and programmes of the period that is in foreign languages.',
    },
    rows: (scope) =>
      recordsOf(activities, scope, { time: 'starts', amount: sql`t.foreign_quantity`, where: isProduct }),
  }),
  defineFigure({
    key: 'activities.press-conferences',
    label: { vi: 'Họp báo', en: 'Press conferences' },
    unit: 'cuộc',
    definition: {
      vi: 'Số cuộc họp báo trong kỳ; bản ghi gộp nhiều cuộc thì tính theo số lượng đã ghi.',
      en: 'Press conferences in the period; a record of several counts by its quantity.',
    },
    rows: (scope) =>
      recordsOf(activities, scope, {
        time: 'starts',
        amount: sql`coalesce(t.quantity, 1)`,
        where: isKind('press-conference'),
      }),
  }),
  defineFigure({
    key: 'activities.channels-covered',
    label: { vi: 'Phương thức đã sử dụng', en: 'Channels used' },
    unit: 'phương thức',
    definition: {
      vi: 'Số phương thức, trong 11 phương thức, có ít nhất một hoạt động bắt đầu trong kỳ.',
      en: 'How many of the eleven channels have at least one activity begun in the period.',
    },
    legalBasis: ARTICLE_LAW,
    rows: (scope) => firstOfEach(sql`t.channel`, recordsOf(activities, scope, { time: 'starts' })),
  }),
  defineFigure({
    key: 'activities.portals',
    label: { vi: 'Cổng/trang thông tin điện tử', en: 'Portals and websites' },
    unit: 'cổng/trang',
    definition: {
      vi: 'Số cổng/trang thông tin điện tử đã ghi trong kỳ.',
      en: 'Portals and websites registered in the period.',
    },
    legalBasis: ARTICLE_LAW,
    rows: (scope) =>
      recordsOf(activities, scope, { time: 'starts', amount: sql`t.quantity`, where: isKind('portal') }),
  }),
  defineFigure({
    key: 'activities.portal-visits',
    label: { vi: 'Lượt truy cập cổng/trang thông tin điện tử', en: 'Visits to portals and websites' },
    unit: 'lượt',
    definition: {
      vi: 'Tổng lượt truy cập các cổng/trang thông tin điện tử đã ghi trong kỳ.',
      en: 'Visits to the portals and websites registered in the period.',
    },
    rows: (scope) =>
      recordsOf(activities, scope, { time: 'starts', amount: sql`t.reach`, where: isKind('portal') }),
  }),
  defineFigure({
    key: 'activities.exhibitions',
    label: { vi: 'Triển lãm, trưng bày', en: 'Exhibitions' },
    unit: 'cuộc',
    definition: { vi: 'Số cuộc khai mạc trong kỳ.', en: 'Exhibitions opened in the period.' },
    rows: (scope) => recordsOf(exhibitions, scope, { time: 'starts' }),
  }),
  defineFigure({
    key: 'activities.exhibition-days',
    label: { vi: 'Số ngày triển lãm', en: 'Days of exhibition' },
    unit: 'ngày',
    definition: {
      vi: 'Tổng số ngày mở cửa của các cuộc khai mạc trong kỳ, kể cả ngày đầu và ngày cuối.',
      en: 'Days, first and last included, of the exhibitions opened in the period.',
    },
    rows: (scope) =>
      recordsOf(exhibitions, scope, {
        time: 'starts',
        amount: sql`coalesce(t.ends_on, t.starts_on) - t.starts_on + 1`,
      }),
  }),
  defineFigure({
    key: 'activities.exhibition-visitors',
    label: { vi: 'Khách tham quan triển lãm', en: 'Visitors to exhibitions' },
    unit: 'lượt khách',
    definition: {
      vi: 'Tổng lượt khách của các cuộc khai mạc trong kỳ.',
      en: 'Visitors to the exhibitions opened in the period.',
    },
    rows: (scope) => recordsOf(exhibitions, scope, { time: 'starts', amount: sql`t.visitors` }),
  }),
  defineFigure({
    key: 'activities.visits-in',
    label: { vi: 'Đoàn vào', en: 'Incoming delegations' },
    unit: 'đoàn',
    definition: { vi: 'Số đoàn vào bắt đầu trong kỳ.', en: 'Incoming delegations begun in the period.' },
    rows: visitsOf('in'),
  }),
  defineFigure({
    key: 'activities.visits-out',
    label: { vi: 'Đoàn ra', en: 'Outgoing delegations' },
    unit: 'đoàn',
    definition: { vi: 'Số đoàn ra bắt đầu trong kỳ.', en: 'Outgoing delegations begun in the period.' },
    rows: visitsOf('out'),
  }),
]
