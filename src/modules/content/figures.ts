import { sql, type RawBuilder } from 'kysely'
import { defineFigure, type FigureScope } from '../../figures/figure.ts'
import { localeNames, portalLocales, SOURCE_LOCALE, type PortalLocale } from '../../platform/locales.ts'
import { contentNames } from './names.ts'

const LAW = 'Thông tư 22/2016/TT-BTTTT, Điều 5'

const foreign = portalLocales.filter((locale) => locale !== SOURCE_LOCALE)

/**
 * One row an item that the public reads: what it adds to a figure. A share is added up from what each item is worth of
 * a hundred, so that the figure opens on the very items it was counted from.
 */
function overItems({ orgIds, to }: FigureScope, has: 'any' | PortalLocale | null, share: boolean) {
  const locales = has === 'any' ? foreign : has === null ? portalLocales : [has]
  const inThem = sql`bool_or(p.locale = any(${locales}::text[]))`
  const worth = share
    ? sql`${upTo(sql`row_number() over same`)} - ${upTo(sql`row_number() over same - 1`)}`
    : sql`1`
  return sql`
    select record_id, case when had then ${worth} else 0 end::numeric as amount from (
      select p.record_id, ${inThem} as had from public_pages p
      where p.collection = any(${contentNames}::text[]) and p.org_id = any(${orgIds}::uuid[])
        and p.first_published_at < (${to}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'
      group by p.record_id) as items
    window same as (partition by had order by record_id)`
}

/** So many items of all of them, in percent with one decimal; differences of it add up to exactly that. */
function upTo(items: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`round(100.0 * (${items}) / count(*) over (), 1)`
}

const inLanguages = foreign.map((locale) =>
  defineFigure({
    key: `content.share-${locale.toLowerCase()}`,
    label: {
      vi: `Tỷ lệ mục đang đăng có bản ${localeNames[locale]}`,
      en: `Share of published items in ${localeNames[locale]}`,
    },
    unit: '%',
    definition: {
      vi: `Trong các mục của cơ sở dữ liệu hình ảnh đã đăng đến cuối kỳ và còn đang đăng, phần trăm có bản ${localeNames[locale]} đang đăng.`,
      en: `Of the items of the image database published by the end of the period and still published, the percentage that can be read in ${localeNames[locale]}.`,
    },
    legalBasis: LAW,
    rows: (scope) => overItems(scope, locale, true),
  }),
)

/** How much of the province's image can be read, and by whom: from the read model, so a figure is what readers have. */
export const contentFigures = [
  defineFigure({
    key: 'content.published',
    label: { vi: 'Mục đang đăng trên cổng', en: 'Items published on the portal' },
    unit: 'mục',
    definition: {
      vi: 'Số mục của cơ sở dữ liệu hình ảnh đã đăng đến cuối kỳ và còn đang đăng, bằng bất kỳ ngôn ngữ nào.',
      en: 'Items of the image database published by the end of the period and still published, in any language.',
    },
    legalBasis: LAW,
    rows: (scope) => overItems(scope, null, false),
  }),
  defineFigure({
    key: 'content.in-foreign-languages',
    label: { vi: 'Mục đang đăng có bản tiếng nước ngoài', en: 'Published items in a foreign language' },
    unit: 'mục',
    definition: {
      vi: 'Số mục đã đăng đến cuối kỳ và còn đang đăng có ít nhất một bản bằng tiếng nước ngoài.',
      en: 'Items published by the end of the period and still published that can be read in at least one foreign language.',
    },
    legalBasis: LAW,
    rows: (scope) => overItems(scope, 'any', false),
  }),
  defineFigure({
    key: 'content.share-foreign',
    label: {
      vi: 'Tỷ lệ mục đang đăng có ít nhất một bản tiếng nước ngoài',
      en: 'Share of published items in at least one foreign language',
    },
    unit: '%',
    definition: {
      vi: 'Trong các mục đã đăng đến cuối kỳ và còn đang đăng, phần trăm có ít nhất một bản bằng tiếng nước ngoài.',
      en: 'Of the items published by the end of the period and still published, the percentage that can be read in at least one foreign language.',
    },
    legalBasis: LAW,
    rows: (scope) => overItems(scope, 'any', true),
  }),
  ...inLanguages,
]
