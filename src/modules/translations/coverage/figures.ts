import { sql, type RawBuilder } from 'kysely'
import { defineFigure, type FigureScope } from '../../../figures/figure.ts'
import { portalLocales, SOURCE_LOCALE } from '../../../platform/locales.ts'
import { contentCollections, subjects } from '../../content/public.ts'
import { textsOwed } from './obligations/kept.ts'

const LAW = 'Thông tư 22/2016/TT-BTTTT, Điều 5'

const foreign = portalLocales.filter((locale) => locale !== SOURCE_LOCALE)

/** So many rows of all of them, in percent with one decimal; differences of it add up to exactly that. */
const upTo = (rows: RawBuilder<unknown>) => sql`round(100.0 * (${rows}) / count(*) over (), 1)`
const worth = sql`${upTo(sql`row_number() over same`)} - ${upTo(sql`row_number() over same - 1`)}`

/** Of some published items, the percentage that is read in a foreign language; each row is worth its part of it. */
function foreignShare({ orgIds, to }: FigureScope, which: RawBuilder<unknown>) {
  return sql`
    select record_id, case when had then ${worth} else 0 end::numeric as amount from (
      select p.record_id, bool_or(p.locale = any(${foreign}::text[])) as had from public_pages p
      where p.org_id = any(${orgIds}::uuid[]) and ${which}
        and p.first_published_at < (${to}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'
      group by p.record_id) as items
    window same as (partition by had order by record_id)`
}

const byCollection = contentCollections.map(({ name, label }) =>
  defineFigure({
    key: `translations.foreign-${name}`,
    label: {
      vi: `Tỷ lệ có bản tiếng nước ngoài: ${label.vi}`,
      en: `Share in a foreign language: ${label.en}`,
    },
    unit: '%',
    definition: {
      vi: `Trong các mục «${label.vi}» đã đăng đến cuối kỳ và còn đang đăng, phần trăm có ít nhất một bản bằng tiếng nước ngoài.`,
      en: `Of the items of “${label.en}” published by the end of the period and still published, the percentage that can be read in at least one foreign language.`,
    },
    legalBasis: LAW,
    rows: (scope) => foreignShare(scope, sql`p.collection = ${name}`),
  }),
)

const bySubject = Object.entries(subjects).map(([subject, label]) =>
  defineFigure({
    key: `translations.foreign-about-${subject}`,
    label: {
      vi: `Tỷ lệ có bản tiếng nước ngoài: chủ đề ${label.vi}`,
      en: `Share in a foreign language: about ${label.en}`,
    },
    unit: '%',
    definition: {
      vi: `Trong các mục thuộc chủ đề «${label.vi}» đã đăng đến cuối kỳ và còn đang đăng, phần trăm có ít nhất một bản bằng tiếng nước ngoài.`,
      en: `Of the items about “${label.en}” published by the end of the period and still published, the percentage that can be read in at least one foreign language.`,
    },
    legalBasis: LAW,
    rows: (scope) => foreignShare(scope, sql`p.subjects @> array[${subject}]::text[]`),
  }),
)

const settled = (scope: FigureScope) => sql`(${textsOwed(scope)}) as owed where kept is not null`

/** How obligations to translate were kept: of texts, never of people. */
const obligations = [
  defineFigure({
    key: 'translations.owed',
    label: { vi: 'Bản dịch đến hạn theo nghĩa vụ', en: 'Translations due by an obligation' },
    unit: 'bản dịch',
    definition: {
      vi: 'Số bản dịch mà hạn theo nghĩa vụ dịch rơi vào trong kỳ và đã qua hoặc đã xong; hạn tính bằng ngày làm việc từ khi bản gốc được duyệt hoặc duyệt lại sau thay đổi có ý nghĩa.',
      en: 'Translations whose day by an obligation fell within the period and is over or met; reckoned in working days from the approval of the source, or of a change of it that matters.',
    },
    rows: (scope) =>
      sql`select record_id, count(*)::numeric as amount from ${settled(scope)} group by record_id`,
  }),
  defineFigure({
    key: 'translations.owed-kept',
    label: { vi: 'Bản dịch xong đúng hạn nghĩa vụ', en: 'Translations there on time' },
    unit: 'bản dịch',
    definition: {
      vi: 'Trong các bản dịch đến hạn theo nghĩa vụ trong kỳ, số bản được duyệt không muộn hơn hạn.',
      en: 'Of the translations due by an obligation in the period, those approved no later than their day.',
    },
    rows: (scope) =>
      sql`select record_id, count(*) filter (where kept)::numeric as amount from ${settled(scope)} group by record_id`,
  }),
  defineFigure({
    key: 'translations.owed-late',
    label: { vi: 'Bản dịch quá hạn nghĩa vụ', en: 'Translations late' },
    unit: 'bản dịch',
    definition: {
      vi: 'Trong các bản dịch đến hạn theo nghĩa vụ trong kỳ, số bản đến hết hạn chưa được duyệt.',
      en: 'Of the translations due by an obligation in the period, those not approved by their day.',
    },
    rows: (scope) =>
      sql`select record_id, count(*) filter (where not kept)::numeric as amount from ${settled(scope)} group by record_id`,
  }),
  defineFigure({
    key: 'translations.share-kept',
    label: { vi: 'Tỷ lệ bản dịch xong đúng hạn nghĩa vụ', en: 'Share of translations there on time' },
    unit: '%',
    definition: {
      vi: 'Trong các bản dịch đến hạn theo nghĩa vụ trong kỳ, phần trăm được duyệt không muộn hơn hạn.',
      en: 'Of the translations due by an obligation in the period, the percentage approved no later than their day.',
    },
    rows: (scope) => sql`
      select record_id, sum(amount)::numeric as amount from (
        select record_id, case when kept then ${worth} else 0 end as amount from ${settled(scope)}
        window same as (partition by kept order by record_id, locale, obligation, due)) as parts
      group by record_id`,
  }),
]

/** What foreign readers can read, by register and subject, and how obligations to translate were kept. */
export const translationFigures = [...byCollection, ...bySubject, ...obligations]
