import { createLazyRoute } from '@tanstack/react-router'
import type { Arrived } from '../../../../admin/api.ts'
import { useCall } from '../../../../admin/queries.ts'
import { Empty } from '../../../../admin/ui/empty.tsx'
import { Failure } from '../../../../admin/ui/failure.tsx'
import { Page, PageTitle } from '../../../../admin/ui/page.tsx'
import { PathLink } from '../../../../admin/ui/path-link.tsx'
import { SkeletonRows } from '../../../../admin/ui/skeleton.tsx'
import { Table } from '../../../../admin/ui/table.tsx'
import { useLocale, useWords } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import { isPortalLocale, SOURCE_LOCALE } from '../../../../platform/locales.ts'
import { formatNumber } from '../../../../platform/text/numbers.ts'
import { textStateLabels } from '../../../../records/texts/states.ts'
import { listCatalogues, type CatalogueView } from '../../interface/endpoints.ts'
import { interfaceParts, type InterfacePart } from '../../interface/schema.ts'
import { languageWords } from '../coverage/coverage-words.ts'
import { TranslationTabs } from '../translation-tabs.tsx'
import css from './interface.module.css'

export const page = createLazyRoute('/office/translations/interface')({ component: CataloguesPage })

const words = {
  area: { vi: 'Biên dịch', en: 'Translation' },
  title: { vi: 'Lời giao diện', en: 'Interface texts' },
  lead: {
    vi: 'Mọi lời mà cổng và văn phòng nói với người dùng. Người bản ngữ sửa ở bàn dịch như một bài viết; bản được duyệt có hiệu lực ngay, không cần lập trình viên. Gỡ một bản thì trở lại lời có sẵn.',
    en: 'All that portal and office say to their users. A native reader mends it on the desk like an article; what is approved is said at once, without a developer. Withdrawing a language brings back the words as shipped.',
  },
  loading: { vi: 'Đang tải', en: 'Loading' },
  none: { vi: 'Chưa có lời giao diện nào', en: 'No interface texts yet' },
  noneSaid: {
    vi: 'Chương trình đưa lời của mình vào đây vài phút sau khi có cơ quan đầu tiên.',
    en: 'The program brings its words in a few minutes after the first organisation was made.',
  },
  catalogue: { vi: 'Nhóm', en: 'Catalogue' },
  messages: { vi: 'Số lời', en: 'Messages' },
  languages: { vi: 'Ngôn ngữ', en: 'Languages' },
  mended: { vi: '{count} lời đã sửa', en: '{count} mended' },
} as const satisfies Record<string, Labels>

const parts = Object.keys(interfaceParts) as InterfacePart[]

function CataloguesPage() {
  const t = useWords()
  const { data, error, refetch } = useCall(listCatalogues, {})
  return (
    <Page
      name={t(words.title)}
      crumbs={[{ label: t(words.area), link: { to: '/translations' } }, { label: t(words.title) }]}
    >
      <TranslationTabs />
      <PageTitle lead={t(words.lead)}>{t(words.title)}</PageTitle>
      <div className={css.sheet}>
        {error && <Failure error={error} retry={() => void refetch()} />}
        {!data && !error && <SkeletonRows label={t(words.loading)} />}
        {data?.length === 0 && <Empty title={t(words.none)}>{t(words.noneSaid)}</Empty>}
        {parts.map((part) => {
          const catalogues = data?.filter((each) => each.part === part) ?? []
          return catalogues.length > 0 && <Part key={part} {...{ part, catalogues }} />
        })}
      </div>
    </Page>
  )
}

type PartProps = { part: InterfacePart; catalogues: readonly Arrived<CatalogueView>[] }

function Part({ part, catalogues }: PartProps) {
  const t = useWords()
  const locale = useLocale()
  return (
    <section className={css.part}>
      <h2>{t(interfaceParts[part])}</h2>
      <Table
        label={t(interfaceParts[part])}
        head={[t(words.catalogue), t(words.messages), t(words.languages)]}
      >
        {catalogues.map((catalogue) => (
          <tr key={catalogue.id}>
            <td>{catalogue.title.replace(/^[^:]*: /, '')}</td>
            <td className={css.number}>{formatNumber(catalogue.messages, locale)}</td>
            <td>
              <Languages catalogue={catalogue} />
            </td>
          </tr>
        ))}
      </Table>
    </section>
  )
}

function Languages({ catalogue: { id, title, locales } }: { catalogue: Arrived<CatalogueView> }) {
  const t = useWords()
  return (
    <ul className={css.languages}>
      {locales.map(({ locale, state, mended }) => {
        const path =
          locale === SOURCE_LOCALE
            ? `/translations/interface/${id}`
            : `/translations/interface-texts/${id}/${locale}`
        const language = isPortalLocale(locale) ? languageWords[locale] : { vi: locale, en: locale }
        const said = mended > 0 ? t(words.mended, { count: mended }) : null
        return (
          <li key={locale} data-state={state}>
            <PathLink path={path} aria-label={`${title}, ${t(language)}: ${t(textStateLabels[state])}`}>
              {t(language)}
            </PathLink>
            {state !== 'approved' && <small>{t(textStateLabels[state])}</small>}
            {said && <small>{said}</small>}
          </li>
        )
      })}
    </ul>
  )
}
