import { createLazyRoute, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { isIsoDate, shortDate } from '../../../platform/time/dates.ts'
import { addressOf } from '../../../admin/api.ts'
import { useCall } from '../../../admin/queries.ts'
import { Button, ButtonAnchor } from '../../../admin/ui/button.tsx'
import { Empty } from '../../../admin/ui/empty.tsx'
import { Failure } from '../../../admin/ui/failure.tsx'
import { Page, PageTitle } from '../../../admin/ui/page.tsx'
import { SelectField } from '../../../admin/ui/select-field.tsx'
import { SkeletonRows } from '../../../admin/ui/skeleton.tsx'
import { useLocale, useWords } from '../../../admin/words.ts'
import { useWorkingYear } from '../../../admin/working-year.ts'
import { figureTrends, figureTrendsFile, insightScopes } from '../endpoints.ts'
import { ChannelTable } from './channel-table.tsx'
import { FigurePanel } from './figure-panel.tsx'
import { FigureTable } from './figure-table.tsx'
import css from './figures-page.module.css'
import type { Trends } from './texts.ts'

export const page = createLazyRoute('/office/figures')({ component: FiguresPage })

const words = {
  title: { vi: 'Số liệu', en: 'Figures' },
  lead: {
    vi: '{org}, số của năm {year} tính từ {from} đến {to}.',
    en: '{org}; {year} counts from {from} to {to}.',
  },
  org: { vi: 'Cơ quan', en: 'Organisation' },
  year: { vi: 'Năm', en: 'Year' },
  back: { vi: 'Nhìn lại', en: 'Looking back' },
  years: { vi: '{count} năm', en: '{count} years' },
  export: { vi: 'Xuất CSV', en: 'Export CSV' },
  print: { vi: 'In', en: 'Print' },
  wait: { vi: 'Đang tính các chỉ tiêu', en: 'Computing the figures' },
  none: { vi: 'Chưa có cơ quan nào có số liệu', en: 'No organisation has figures yet' },
  nothing: {
    vi: 'Chỉ tiêu tự tính từ các bản ghi đã duyệt trong sổ. Hãy nhập bản ghi đầu tiên rồi quay lại đây.',
    en: 'Figures compute themselves from approved records. Enter the first record, then come back.',
  },
} as const satisfies Record<string, Labels>

const YEARS_BACK = 25

type FigureSearch = { org: string | null; year: number; years: number; figure: string | null }

function useFigureSearch(): [FigureSearch, (change: Partial<FigureSearch>) => void] {
  const { year: working } = useWorkingYear()
  const search: Record<string, unknown> = useSearch({ strict: false })
  const navigate = useNavigate()
  const textOf = (name: string) => (search[name] === undefined ? null : String(search[name]))
  const whole = (name: string, { least, most, usual }: { least: number; most: number; usual: number }) => {
    const value = Number(search[name])
    return Number.isInteger(value) && value >= least && value <= most ? value : usual
  }
  const now: FigureSearch = {
    org: textOf('org'),
    year: whole('year', { least: 1990, most: 2100, usual: working }),
    years: whole('years', { least: 1, most: 10, usual: 5 }),
    figure: textOf('figure'),
  }
  const change = (next: Partial<FigureSearch>) => {
    const { org, year, years, figure } = { ...now, ...next }
    void navigate({
      to: '/figures',
      search: {
        org: org ?? undefined,
        year,
        years: years === 5 ? undefined : years,
        figure: figure ?? undefined,
      },
      replace: true,
    })
  }
  return [now, change]
}

/** All figures of an organisation for a year and those before it, and what is behind them. */
function FiguresPage() {
  const t = useWords()
  const locale = useLocale()
  const [search, change] = useFigureSearch()
  const { year, years } = search
  const scopes = useCall(insightScopes, { year }, { keep: true, staleTime: 60_000 })
  const org = search.org ?? scopes.data?.organizations[0]?.id ?? null
  const asked = { org: org ?? '', year, years }
  const trends = useCall(figureTrends, asked, { enabled: org !== null, keep: true, staleTime: 30_000 })
  const error = scopes.error ?? trends.error
  return (
    <Page
      name={t(words.title)}
      crumbs={[{ label: t(words.title) }]}
      actions={
        <>
          <Button variant="quiet" icon="print" onClick={() => window.print()}>
            {t(words.print)}
          </Button>
          {org !== null && (
            <ButtonAnchor icon="export" href={addressOf(figureTrendsFile, { ...asked, locale })} download>
              {t(words.export)}
            </ButtonAnchor>
          )}
        </>
      }
    >
      <PageTitle lead={trends.data && <Lead trends={trends.data} />}>{t(words.title)}</PageTitle>
      <Choices
        {...search}
        org={org}
        organizations={scopes.data?.organizations ?? []}
        named={trends.data?.org}
        change={change}
      />
      {error && !trends.data && <Failure error={error} retry={() => void trends.refetch()} />}
      {scopes.data && org === null && <Empty title={t(words.none)}>{t(words.nothing)}</Empty>}
      {org !== null && !trends.data && !error && <SkeletonRows label={t(words.wait)} />}
      {org !== null && trends.data && <Work {...{ search, change, org, trends: trends.data }} />}
    </Page>
  )
}

function Lead({ trends: { org, periods } }: { trends: Trends }) {
  const t = useWords()
  const last = periods.at(-1)
  if (!last) return null
  const written = (date: string) => (isIsoDate(date) ? shortDate(date) : date)
  return (
    <>{t(words.lead, { org: org.name, year: last.year, from: written(last.from), to: written(last.to) })}</>
  )
}

type WorkProps = {
  search: FigureSearch
  change: (change: Partial<FigureSearch>) => void
  org: string
  trends: Trends
}

function Work({ search: { figure, year }, change, org, trends }: WorkProps) {
  const chosen = trends.figures.find(({ key }) => key === figure)
  return (
    <div className={css.work} data-panel={chosen ? true : undefined}>
      <div className={css.tables}>
        <FigureTable trends={trends} selected={figure} onSelect={(key) => change({ figure: key })} />
        <ChannelTable org={org} year={year} />
      </div>
      {chosen && (
        <FigurePanel trend={chosen} org={org} year={year} onClose={() => change({ figure: null })} />
      )}
    </div>
  )
}

type Named = { id: string; name: string }
type ChoicesProps = FigureSearch & {
  organizations: readonly Named[]
  named: Named | undefined
  change: (change: Partial<FigureSearch>) => void
}

function Choices({ org, year, years, organizations, named, change }: ChoicesProps) {
  const t = useWords()
  const [thisYear] = useState(() => new Date().getFullYear())
  const known =
    organizations.some(({ id }) => id === named?.id) || !named ? organizations : [named, ...organizations]
  const value = known.some(({ id }) => id === org) ? org : (named?.id ?? null)
  const choosable = Array.from({ length: YEARS_BACK }, (_, index) => String(thisYear - index))
  return (
    <div className={css.choices}>
      <SelectField
        label={t(words.org)}
        clearable={false}
        data={known.map(({ id, name }) => ({ value: id, label: name }))}
        value={value}
        onChange={(id) => id && change({ org: id })}
      />
      <SelectField
        label={t(words.year)}
        clearable={false}
        data={choosable.includes(String(year)) ? choosable : [String(year), ...choosable]}
        value={String(year)}
        onChange={(chosen) => chosen && change({ year: Number(chosen) })}
      />
      <SelectField
        label={t(words.back)}
        clearable={false}
        data={[2, 3, 5, 10].map((count) => ({ value: String(count), label: t(words.years, { count }) }))}
        value={String(years)}
        onChange={(chosen) => chosen && change({ years: Number(chosen) })}
      />
    </div>
  )
}
