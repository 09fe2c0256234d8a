import type { Arrived } from '../../../../admin/api.ts'
import { useCall } from '../../../../admin/queries.ts'
import { DateField } from '../../../../admin/ui/date-field.tsx'
import { Empty } from '../../../../admin/ui/empty.tsx'
import { Failure } from '../../../../admin/ui/failure.tsx'
import { PathLink } from '../../../../admin/ui/path-link.tsx'
import { SkeletonRows } from '../../../../admin/ui/skeleton.tsx'
import { Table } from '../../../../admin/ui/table.tsx'
import { Tabs } from '../../../../admin/ui/tabs.tsx'
import { useAddress } from '../../../../admin/use-address.ts'
import { useLocale, useWords } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import { portalLocales, SOURCE_LOCALE } from '../../../../platform/locales.ts'
import { formatNumber } from '../../../../platform/text/numbers.ts'
import { isIsoDate, today } from '../../../../platform/time/dates.ts'
import { readShares, type CoverageShare } from '../../coverage/endpoints.ts'
import { languageWords } from './coverage-words.ts'
import css from './coverage.module.css'
import type { Choices } from './filter-chips.tsx'

const words = {
  title: {
    vi: 'Tỷ lệ mục đã xuất bản có bản tiếng nước ngoài',
    en: 'Share of published items with a version in a foreign language',
  },
  lead: {
    vi: 'Đếm những mục mà công chúng đọc được từ ngày này trở về trước và nay vẫn đọc được. Cùng số với trang Số liệu, nên báo cáo năm dẫn được.',
    en: 'Counts what the public could read by this day and still can. The numbers are those of the page of figures, so the annual report can cite them.',
  },
  figures: { vi: 'Mở trang Số liệu', en: 'Open the figures' },
  on: { vi: 'Tính đến hết ngày', en: 'By the end of' },
  by: { vi: 'Xếp theo', en: 'By' },
  collection: { vi: 'Loại', en: 'Collection' },
  subject: { vi: 'Chủ đề', en: 'Subject' },
  items: { vi: 'Đã xuất bản', en: 'Published' },
  foreign: { vi: 'Có tiếng nước ngoài', en: 'In a foreign language' },
  all: { vi: 'Tất cả', en: 'All' },
  other: { vi: 'Khác', en: 'Other' },
  count: {
    vi: '{name}, {language}: {percent} % ({count} trên {all} mục)',
    en: '{name}, {language}: {percent} % ({count} of {all} items)',
  },
  none: { vi: 'Chưa có mục nào được xuất bản', en: 'Nothing was published' },
  noneText: {
    vi: 'Đến hết ngày này công chúng chưa đọc được mục nào. Chọn ngày muộn hơn, hoặc duyệt nội dung để xuất bản.',
    en: 'By this day the public could read nothing. Choose a later one, or approve texts.',
  },
  loading: { vi: 'Đang đếm', en: 'Counting' },
} as const satisfies Record<string, Labels>

const foreign = portalLocales.filter((locale) => locale !== SOURCE_LOCALE)

/** What of the published items can be read in which languages, each number with the way to its items. */
export function SharesView({ choices }: { choices: Choices | undefined }) {
  const t = useWords()
  const [address, change] = useAddress()
  const by = address['by'] === 'subject' ? 'subject' : 'collection'
  const on = isIsoDate(address['on'] ?? '') ? address['on'] : undefined
  const { data, error, refetch } = useCall(readShares, { by, ...(on ? { on } : {}) }, { keep: true })
  const nameOf = (name: string | null): string => {
    if (name === null) return t(words.all)
    const label =
      by === 'collection'
        ? choices?.collections.find((each) => each.name === name)?.label
        : choices?.subjects.find(({ value }) => value === name)
    return label ? t({ vi: label.vi, en: label.en }) : t(words.other)
  }
  return (
    <div className={css.body}>
      <section>
        <h2>{t(words.title)}</h2>
        <p className={css.quiet}>{t(words.lead)}</p>
        <p className={css.quiet}>
          <PathLink path="/figures">{t(words.figures)}</PathLink>
        </p>
      </section>
      <div className={css.row}>
        <DateField label={t(words.on)} value={on ?? today()} onChange={(next) => change({ on: next })} />
        <Tabs
          label={t(words.by)}
          tabs={[
            { name: 'collection', label: t(words.collection) },
            { name: 'subject', label: t(words.subject) },
          ]}
          current={by}
          onChange={(next) => change({ by: next === 'collection' ? null : next })}
        />
      </div>
      {error && !data && <Failure error={error} retry={() => void refetch()} />}
      {!data && !error && <SkeletonRows label={t(words.loading)} />}
      {data?.all.published === 0 && <Empty title={t(words.none)}>{t(words.noneText)}</Empty>}
      {data && data.all.published > 0 && (
        <Table
          label={t(words.title)}
          head={[
            t(by === 'collection' ? words.collection : words.subject),
            t(words.items),
            t(words.foreign),
            ...foreign.map((locale) => t(languageWords[locale])),
          ]}
        >
          {[data.all, ...data.shares].map((share) => (
            <Row key={share.name} share={share} by={by} name={nameOf(share.name)} />
          ))}
        </Table>
      )}
    </div>
  )
}

type RowProps = { share: Arrived<CoverageShare>; by: 'collection' | 'subject'; name: string }

function Row({ share, by, name }: RowProps) {
  const t = useWords()
  const locale = useLocale()
  const within =
    share.name === null ? '' : `&${by === 'collection' ? 'collections' : 'subject'}=${share.name}`
  const link = (rest: string) => `/translations?published=true${within}${rest}`
  return (
    <tr>
      <td>{share.name === null ? <b>{name}</b> : name}</td>
      <td className={css.number}>
        <PathLink path={link('')}>{formatNumber(share.published, locale)}</PathLink>
      </td>
      <td>
        <Part
          count={share.foreign}
          all={share.published}
          path={link('&reading=foreign')}
          said={{ name, language: t(words.foreign) }}
        />
      </td>
      {foreign.map((each) => (
        <td key={each}>
          <Part
            count={share.locales.find((found) => found.locale === each)?.published ?? 0}
            all={share.published}
            path={link(`&reading=${each}`)}
            said={{ name, language: t(languageWords[each]) }}
          />
        </td>
      ))}
    </tr>
  )
}

type PartProps = { count: number; all: number; path: string; said: { name: string; language: string } }

/** «66,7 %» over its bar; the number leads to the items. */
function Part({ count, all, path, said }: PartProps) {
  const t = useWords()
  const locale = useLocale()
  const share = (100 * count) / all
  const percent = formatNumber(share, locale, 1)
  return (
    <span className={css.share}>
      <PathLink path={path} aria-label={t(words.count, { ...said, percent, count, all })}>
        {percent} %
      </PathLink>
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect width={share} height="6" />
      </svg>
    </span>
  )
}
