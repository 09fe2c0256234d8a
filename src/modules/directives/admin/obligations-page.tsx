import { createLazyRoute, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { isIsoDate, type IsoDate } from '../../../platform/time/dates.ts'
import { useCall } from '../../../admin/queries.ts'
import { Button, ButtonLink } from '../../../admin/ui/button.tsx'
import { DateField } from '../../../admin/ui/date-field.tsx'
import { Empty } from '../../../admin/ui/empty.tsx'
import { Failure } from '../../../admin/ui/failure.tsx'
import { Page, PageTitle } from '../../../admin/ui/page.tsx'
import { SelectField } from '../../../admin/ui/select-field.tsx'
import { SkeletonRows } from '../../../admin/ui/skeleton.tsx'
import { Tabs } from '../../../admin/ui/tabs.tsx'
import { useWorkingYear } from '../../../admin/working-year.ts'
import { useWords } from '../../../admin/words.ts'
import { obligationStatuses, type ObligationStatus } from '../due.ts'
import { obligationsOverview } from '../obligation-endpoints.ts'
import { CompleteDialog } from './complete-dialog.tsx'
import type { Obligation } from './obligation-cells.tsx'
import { ObligationTable } from './obligation-table.tsx'
import css from './obligations-page.module.css'
import { askedDay } from './texts.ts'

export const page = createLazyRoute('/office/directives/obligations')({ component: ObligationsPage })

const words = {
  area: { vi: 'Văn bản chỉ đạo', en: 'Directives' },
  title: { vi: 'Nhiệm vụ được giao', en: 'Obligations' },
  lead: {
    vi: 'Văn bản nào giao cơ quan nào làm việc gì, đến đâu, minh chứng bằng bản ghi nào.',
    en: 'Which document obliges whom to do what, how it stands, and which records prove it.',
  },
  add: { vi: 'Thêm nhiệm vụ', en: 'Add an obligation' },
  states: { vi: 'Tình trạng', en: 'State' },
  all: { vi: 'Tất cả', en: 'All' },
  asOf: { vi: 'Xét tại ngày', en: 'As of' },
  owner: { vi: 'Cơ quan thực hiện', en: 'Responsible' },
  everyOwner: { vi: 'Mọi cơ quan', en: 'Everybody' },
  owned: { vi: '{name} ({count})', en: '{name} ({count})' },
  document: { vi: 'Chỉ một văn bản', en: 'One document only' },
  wait: { vi: 'Đang mở nhiệm vụ', en: 'Opening the obligations' },
  more: { vi: 'Xem thêm', en: 'Show more' },
  none: { vi: 'Không có nhiệm vụ nào ở đây', en: 'No obligation here' },
  nothing: {
    vi: 'Tách từng việc mà văn bản giao thành một nhiệm vụ: cơ quan nào, việc gì, hạn nào. Hoặc đổi bộ lọc.',
    en: 'Take each task that a document sets as one obligation: who, what, by when. Or change the filters.',
  },
} as const satisfies Record<string, Labels>

type ObligationSearch = {
  asOf: IsoDate
  owner: string | null
  status: ObligationStatus | null
  directive: string | null
}

function useObligationSearch(): [ObligationSearch, (change: Partial<ObligationSearch>) => void] {
  const { year } = useWorkingYear()
  const search: Record<string, unknown> = useSearch({ strict: false })
  const navigate = useNavigate()
  const textOf = (name: string) => (typeof search[name] === 'string' ? String(search[name]) : null)
  const status = textOf('status')
  const now: ObligationSearch = {
    asOf: askedDay(search, year),
    owner: textOf('owner'),
    status:
      status !== null && Object.hasOwn(obligationStatuses, status) ? (status as ObligationStatus) : null,
    directive: textOf('directive'),
  }
  const change = (next: Partial<ObligationSearch>) => {
    const { asOf, owner, status: kept, directive } = { ...now, ...next }
    void navigate({
      to: '/directives/obligations',
      search: {
        asOf,
        owner: owner ?? undefined,
        status: kept ?? undefined,
        directive: directive ?? undefined,
      },
      replace: true,
    })
  }
  return [now, change]
}

const PAGE = 50

/** Who owes what under which document. */
function ObligationsPage() {
  const t = useWords()
  const [search, change] = useObligationSearch()
  const { asOf, owner, status, directive } = search
  const [limit, setLimit] = useState(PAGE)
  const [completing, setCompleting] = useState<Obligation | null>(null)
  const input = {
    asOf,
    limit,
    ...(owner === null ? {} : { owner }),
    ...(status === null ? {} : { status }),
    ...(directive === null ? {} : { directive }),
  }
  const { data, error, refetch } = useCall(obligationsOverview, input, { keep: true })
  return (
    <Page
      name={t(words.title)}
      crumbs={[
        { label: t(words.area), link: { to: '/directives', search: { asOf } } },
        { label: t(words.title) },
      ]}
      actions={
        <ButtonLink
          variant="primary"
          icon="plus"
          to="/records/$collection/new"
          params={{ collection: 'obligations' }}
        >
          {t(words.add)}
        </ButtonLink>
      }
    >
      <PageTitle count={data?.total} lead={t(words.lead)}>
        {t(words.title)}
      </PageTitle>
      <Filters search={search} change={change} counts={data?.counts} owners={data?.owners ?? []} />
      {error && !data && <Failure error={error} retry={() => void refetch()} />}
      {!data && !error && <SkeletonRows label={t(words.wait)} />}
      {data?.total === 0 && <Empty title={t(words.none)}>{t(words.nothing)}</Empty>}
      {data && data.total > 0 && (
        <div className={css.table}>
          <ObligationTable items={data.items} onComplete={setCompleting} />
          {data.total > data.items.length && limit < 200 && (
            <Button variant="quiet" onClick={() => setLimit(Math.min(200, limit + PAGE))}>
              {t(words.more)}
            </Button>
          )}
        </div>
      )}
      {completing && <CompleteDialog item={completing} asOf={asOf} onClose={() => setCompleting(null)} />}
    </Page>
  )
}

type FiltersProps = {
  search: ObligationSearch
  change: (change: Partial<ObligationSearch>) => void
  counts: Partial<Record<ObligationStatus, number>> | undefined
  owners: readonly { id: string; name: string; count: number }[]
}

function Filters({ search, change, counts, owners }: FiltersProps) {
  const t = useWords()
  const { asOf, owner, status, directive } = search
  const all = counts && Object.values(counts).reduce((sum, count) => sum + count, 0)
  return (
    <>
      <div className={css.views}>
        <Tabs
          label={t(words.states)}
          tabs={[
            { name: 'all', label: t(words.all), count: all ?? null },
            ...(Object.keys(obligationStatuses) as ObligationStatus[]).map((name) => ({
              name,
              label: t(obligationStatuses[name]),
              count: counts?.[name] ?? null,
            })),
          ]}
          current={status ?? 'all'}
          onChange={(name) => change({ status: name === 'all' ? null : name })}
        />
      </div>
      <div className={css.filters}>
        <DateField
          label={t(words.asOf)}
          value={asOf}
          clearable={false}
          onChange={(date) => date !== null && isIsoDate(date) && change({ asOf: date })}
        />
        <SelectField
          label={t(words.owner)}
          placeholder={t(words.everyOwner)}
          data={owners.map(({ id, name, count }) => ({ value: id, label: t(words.owned, { name, count }) }))}
          value={owner}
          onChange={(id) => change({ owner: id })}
        />
        {directive !== null && (
          <Button icon="close" onClick={() => change({ directive: null })}>
            {t(words.document)}
          </Button>
        )}
      </div>
    </>
  )
}
