import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { call } from '../../../admin/api.ts'
import { keyOf, useCall } from '../../../admin/queries.ts'
import { Button, ButtonLink } from '../../../admin/ui/button.tsx'
import { Empty } from '../../../admin/ui/empty.tsx'
import { Failure } from '../../../admin/ui/failure.tsx'
import { useKeys } from '../../../admin/ui/keys.ts'
import { SkeletonRows } from '../../../admin/ui/skeleton.tsx'
import { useWords } from '../../../admin/words.ts'
import { directivesOverview, directiveUses, levelGroups } from '../overview-endpoints.ts'
import { IssuedCell, NumberCell, StandingCell, UsedCell, type WrittenDate } from './cells.tsx'
import { PeriodBar, PeriodHeading } from './period-bar.tsx'
import type { RegisterSearch } from './register-page.tsx'
import css from './register.module.css'
import type { Item, Overview } from './texts.ts'

const words = {
  wait: { vi: 'Đang mở sổ văn bản', en: 'Opening the register' },
  label: { vi: 'Văn bản chỉ đạo', en: 'Directives' },
  number: { vi: 'Số, ký hiệu', en: 'Number' },
  subject: { vi: 'Trích yếu', en: 'Subject' },
  issuer: { vi: 'Cơ quan ban hành', en: 'Issuer' },
  issued: { vi: 'Ngày ban hành', en: 'Issued' },
  period: { vi: 'Giai đoạn', en: 'Period' },
  standing: { vi: 'Tình trạng', en: 'Standing' },
  used: { vi: 'Dùng ở', en: 'Used in' },
  usedIn: { vi: 'Dùng ở báo cáo {year}', en: 'Used in the report of {year}' },
  noSubject: { vi: 'Chưa ghi trích yếu', en: 'No subject' },
  unknown: { vi: 'chưa có số liệu', en: 'no data' },
  more: { vi: 'Xem thêm văn bản', en: 'Show more' },
  none: { vi: 'Chưa có văn bản nào ở đây', en: 'No document here' },
  nothing: {
    vi: 'Không văn bản nào khớp với ngày và bộ lọc đang chọn. Đổi ngày xét, chọn «Tất cả», hoặc thêm văn bản: báo cáo năm viện dẫn văn bản từ sổ này.',
    en: 'No document matches the day and the filters. Choose another day or “All”, or add one: annual reports cite from this register.',
  },
  add: { vi: 'Thêm văn bản', en: 'Add a document' },
} as const satisfies Record<string, Labels>

/** The documents of the register by level, as they stand on a day. */
export function Register({ asOf, view, level, q }: RegisterSearch) {
  const t = useWords()
  const input = { asOf, view, ...(level === null ? {} : { level }), ...(q === '' ? {} : { q }) }
  const query = useInfiniteQuery({
    queryKey: [...keyOf(directivesOverview), 'pages', input],
    queryFn: ({ pageParam, signal }): Promise<Overview> =>
      call(
        directivesOverview,
        { ...input, ...(pageParam === null ? {} : { cursor: pageParam }) },
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }: Overview) => nextCursor,
    placeholderData: (before) => before,
  })
  const uses = useCall(directiveUses, { asOf }, { keep: true, staleTime: 60_000 }).data
  const [at, setAt] = useState(-1)
  const items = query.data?.pages.flatMap((page) => page.items) ?? []
  const move = (step: number) => setAt(focusRow(Math.min(Math.max(at + step, 0), items.length - 1)))
  useKeys({ j: () => move(1), k: () => move(-1) })
  if (query.error && !query.data) return <Failure error={query.error} retry={() => void query.refetch()} />
  if (!query.data) return <SkeletonRows label={t(words.wait)} />
  if (items.length === 0) return <Nothing />
  const span = query.data.pages[0]?.span ?? null
  const sections = uses?.report ? new Map(uses.uses.map((use) => [use.id, use.sections])) : null
  const groups = [...Map.groupBy(items, ({ group }) => group)]
  return (
    <div className={css.scroll}>
      <table
        className={css.table}
        aria-label={t(words.label)}
        data-old={query.isPlaceholderData || undefined}
      >
        <thead>
          <tr>
            <th scope="col">{t(words.number)}</th>
            <th scope="col">{t(words.subject)}</th>
            <th scope="col">{t(words.issuer)}</th>
            <th scope="col">{t(words.issued)}</th>
            <th scope="col" aria-label={t(words.period)}>
              {span && <PeriodHeading span={span} />}
            </th>
            <th scope="col">{t(words.standing)}</th>
            <th scope="col">{uses?.report ? t(words.usedIn, { year: uses.report.year }) : t(words.used)}</th>
          </tr>
        </thead>
        {groups.map(([group, of]) => (
          <tbody key={group}>
            <tr className={css.group}>
              <th scope="rowgroup" colSpan={7}>
                {t(levelGroups[group])} <span>{of.length}</span>
              </th>
            </tr>
            {of.map((item) => (
              <Row
                key={item.id}
                item={item}
                asOf={asOf}
                span={span}
                sections={sections ? (sections.get(item.id) ?? []) : undefined}
                written={uses?.written.filter(({ id }) => id === item.id) ?? []}
              />
            ))}
          </tbody>
        ))}
      </table>
      {query.hasNextPage && (
        <Button variant="quiet" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t(words.more)}
        </Button>
      )}
    </div>
  )
}

function focusRow(index: number): number {
  document.querySelectorAll<HTMLElement>('[data-opens]')[index]?.focus()
  return index
}

type RowProps = {
  item: Item
  asOf: RegisterSearch['asOf']
  span: Overview['span']
  sections: readonly string[] | undefined
  written: readonly WrittenDate[]
}

function Row({ item, asOf, span, sections, written }: RowProps) {
  const t = useWords()
  return (
    <tr className={css.row}>
      <td className={css.number}>
        <NumberCell item={item} />
      </td>
      <td className={css.subject}>
        {item.subject ?? <span className={css.missing}>{t(words.noSubject)}</span>}
      </td>
      <td>{item.issuer ?? <span className={css.missing}>{t(words.unknown)}</span>}</td>
      <td className={css.date}>
        <IssuedCell item={item} written={written} />
      </td>
      <td>{span && <PeriodBar item={item} span={span} asOf={asOf} />}</td>
      <td className={css.standing}>
        <StandingCell item={item} />
      </td>
      <td>
        <UsedCell item={item} sections={sections} />
      </td>
    </tr>
  )
}

function Nothing() {
  const t = useWords()
  return (
    <Empty
      title={t(words.none)}
      actions={
        <ButtonLink icon="plus" to="/records/$collection/new" params={{ collection: 'directives' }}>
          {t(words.add)}
        </ButtonLink>
      }
    >
      {t(words.nothing)}
    </Empty>
  )
}
