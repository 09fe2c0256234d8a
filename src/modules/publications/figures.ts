import { sql } from 'kysely'
import { defineFigure } from '../../figures/figure.ts'
import { recordsOf } from '../../figures/selection.ts'
import { distributions, publications } from './schema.ts'
import { inForeignLanguage, namedRecipients } from './store.ts'

const OWN = sql`t.external is not true`
const LAW = 'Thông tư 22/2016/TT-BTTTT, Điều 5'

export const publicationFigures = [
  defineFigure({
    key: 'publications.titles',
    label: { vi: 'Ấn phẩm của tỉnh', en: "The province's publications" },
    unit: 'ấn phẩm',
    definition: {
      vi: 'Số tên ấn phẩm do tỉnh thực hiện, phát hành trong kỳ.',
      en: 'Titles produced by the province and issued in the period.',
    },
    legalBasis: LAW,
    rows: (scope) => recordsOf(publications, scope, { time: 'starts', where: OWN }),
  }),
  defineFigure({
    key: 'publications.external',
    label: {
      vi: 'Ấn phẩm ngoài tỉnh có nội dung về tỉnh',
      en: "Others' publications with the province's content",
    },
    unit: 'ấn phẩm',
    definition: {
      vi: 'Ấn phẩm của cơ quan khác phát hành trong kỳ mà tỉnh cung cấp nội dung.',
      en: 'Publications of other bodies issued in the period to which the province contributed.',
    },
    rows: (scope) => recordsOf(publications, scope, { time: 'starts', where: sql`t.external is true` }),
  }),
  defineFigure({
    key: 'publications.copies',
    label: { vi: 'Số bản in', en: 'Printed copies' },
    unit: 'bản',
    definition: {
      vi: 'Tổng số bản của các ấn phẩm do tỉnh thực hiện, phát hành trong kỳ.',
      en: "Copies of the province's own publications issued in the period.",
    },
    rows: (scope) => recordsOf(publications, scope, { time: 'starts', where: OWN, amount: sql`t.copies` }),
  }),
  defineFigure({
    key: 'publications.in-foreign-languages',
    label: { vi: 'Ấn phẩm có tiếng nước ngoài', en: 'Publications in foreign languages' },
    unit: 'ấn phẩm',
    definition: {
      vi: 'Ấn phẩm do tỉnh thực hiện, phát hành trong kỳ, có ít nhất một ngôn ngữ khác tiếng Việt.',
      en: "The province's own publications issued in the period in at least one language besides Vietnamese.",
    },
    legalBasis: LAW,
    rows: (scope) =>
      recordsOf(publications, scope, { time: 'starts', where: OWN, amount: inForeignLanguage }),
  }),
  defineFigure({
    key: 'publications.distributions',
    label: { vi: 'Lần cung cấp tài liệu', en: 'Distributions' },
    unit: 'lần',
    definition: {
      vi: 'Số lần cung cấp ấn phẩm, tài liệu trong kỳ.',
      en: 'How many times publications or materials were given in the period.',
    },
    rows: (scope) => recordsOf(distributions, scope, { time: 'starts' }),
  }),
  defineFigure({
    key: 'publications.distributed-copies',
    label: { vi: 'Số bản đã cung cấp', en: 'Copies distributed' },
    unit: 'bản',
    definition: {
      vi: 'Tổng số bản ấn phẩm, tài liệu đã cung cấp trong kỳ.',
      en: 'Copies of publications and materials given in the period.',
    },
    rows: (scope) => recordsOf(distributions, scope, { time: 'starts', amount: sql`t.quantity` }),
  }),
  defineFigure({
    key: 'publications.recipients',
    label: { vi: 'Nơi nhận tài liệu được nêu tên', en: 'Named recipients' },
    unit: 'lượt cơ quan',
    definition: {
      vi: 'Số lượt cơ quan được nêu tên nhận tài liệu trong kỳ; danh sách chưa đầy đủ thì chỉ tính nơi có tên.',
      en: 'Recipients named in the distributions of the period; of an open list only those named.',
    },
    rows: (scope) => recordsOf(distributions, scope, { time: 'starts', amount: namedRecipients }),
  }),
]
