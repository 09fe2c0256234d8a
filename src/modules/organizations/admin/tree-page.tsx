import { createLazyRoute, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { isIsoDate, today, yearOf, type IsoDate } from '../../../platform/time/dates.ts'
import type { Arrived } from '../../../admin/api.ts'
import { useCall } from '../../../admin/queries.ts'
import { useMe } from '../../../admin/session.tsx'
import { Button } from '../../../admin/ui/button.tsx'
import { DateAxis, type AxisMark } from '../../../admin/ui/date-axis.tsx'
import { DateField } from '../../../admin/ui/date-field.tsx'
import { Failure } from '../../../admin/ui/failure.tsx'
import { Menu } from '../../../admin/ui/menu.tsx'
import { Page } from '../../../admin/ui/page.tsx'
import { Tabs } from '../../../admin/ui/tabs.tsx'
import { useWorkingYear } from '../../../admin/working-year.ts'
import { useWords } from '../../../admin/words.ts'
import { organizationTimeline } from '../structure-endpoints.ts'
import { ChangeDialogs, type ChangeName } from './change-dialogs.tsx'
import { Comparison } from './comparison.tsx'
import { OneDay } from './one-day.tsx'
import { OrganizationSearch } from './organization-search.tsx'
import { changeLabels } from './texts.ts'
import css from './tree-page.module.css'

export const page = createLazyRoute('/office/organizations')({ component: TreePage })

const words = {
  title: { vi: 'Cơ cấu tổ chức', en: 'Organisations' },
  area: { vi: 'Hệ thống', en: 'System' },
  ways: { vi: 'Cách xem', en: 'View' },
  one: { vi: 'Một ngày', en: 'One day' },
  two: { vi: 'So hai ngày', en: 'Compare two days' },
  enter: { vi: 'Ghi thay đổi', en: 'Enter a change' },
  rename: { vi: 'Đổi tên, chuyển cấp trên', en: 'New name or superior' },
  succeed: {
    vi: 'Sáp nhập, tách, giải thể, chuyển chức năng',
    en: 'Merge, split, dissolve, move a function',
  },
  mandate: { vi: 'Giao chức năng', en: 'Give a function' },
  found: { vi: 'Thêm cơ quan', en: 'Register an organisation' },
  axis: { vi: 'Trục thời gian', en: 'Time axis' },
  first: { vi: 'Ngày xét', en: 'Day' },
  firstOfTwo: { vi: 'Ngày thứ nhất', en: 'First day' },
  second: { vi: 'Ngày thứ hai', en: 'Second day' },
  units: { vi: '{count} cơ quan: {kinds}', en: '{count} organisations: {kinds}' },
} as const satisfies Record<string, Labels>

type Days = Arrived<NonNullable<(typeof organizationTimeline)['output']['_output']>>['days']

/** What the address says: one day or two, and the organisation looked at. */
export type TreeSearch = { on: IsoDate; with: IsoDate | null; org: string | null }

function useTreeSearch(): [TreeSearch, (change: Partial<TreeSearch>) => void] {
  const { year } = useWorkingYear()
  const search: Record<string, unknown> = useSearch({ strict: false })
  const navigate = useNavigate()
  const usual = year < yearOf(today()) ? (`${year}-12-31` as IsoDate) : today()
  const on = dateIn(search['on']) ?? usual
  const other = dateIn(search['with'])
  const org = typeof search['org'] === 'string' ? search['org'] : null
  const change = (next: Partial<TreeSearch>) => {
    const now = { on, with: other, org, ...next }
    const ordered = now.with !== null && now.with < now.on ? { ...now, on: now.with, with: now.on } : now
    void navigate({
      to: '/organizations',
      search: { on: ordered.on, with: ordered.with ?? undefined, org: ordered.org ?? undefined },
      replace: true,
    })
  }
  return [{ on, with: other, org }, change]
}

function dateIn(value: unknown): IsoDate | null {
  return typeof value === 'string' && isIsoDate(value) ? value : null
}

function TreePage() {
  const t = useWords()
  const [{ on, with: other, org }, change] = useTreeSearch()
  const timeline = useCall(organizationTimeline, {}, { staleTime: 60_000 })
  const [entering, setEntering] = useState<ChangeName | null>(null)
  const mayChange = useMe().assignments.some(({ role }) => role === 'administrator')
  const days = timeline.data?.days ?? []
  const marks = marksOf(days, t)
  const bounds = boundsOf([...days.map((day) => day.on), on, other ?? on])
  const compare = () => change({ with: marks.findLast((mark) => mark.on > on)?.on ?? today() })
  const select = (id: string | null) => change({ org: id })
  return (
    <Page
      name={t(words.title)}
      crumbs={[{ label: t(words.area) }, { label: t(words.title) }]}
      actions={
        <>
          <Tabs
            label={t(words.ways)}
            tabs={[
              { name: 'one', label: t(words.one) },
              { name: 'two', label: t(words.two) },
            ]}
            current={other === null ? 'one' : 'two'}
            onChange={(name) => (name === 'one' ? change({ with: null }) : compare())}
          />
          {mayChange && <EnterMenu onChoose={setEntering} />}
        </>
      }
    >
      <h1 className={css.hidden}>{t(words.title)}</h1>
      <div className={css.time}>
        <DateAxis
          label={t(words.axis)}
          {...bounds}
          marks={marks}
          handles={
            other === null
              ? [{ name: 'on' as const, label: t(words.first), value: on }]
              : [
                  { name: 'on' as const, label: t(words.firstOfTwo), value: on },
                  { name: 'with' as const, label: t(words.second), value: other },
                ]
          }
          onChange={(name, date) => change({ [name]: date })}
        />
        <div className={css.typed}>
          <DateField
            label={t(other === null ? words.first : words.firstOfTwo)}
            value={on}
            onChange={(date) => date && isIsoDate(date) && change({ on: date })}
            clearable={false}
          />
          {other !== null && (
            <DateField
              label={t(words.second)}
              value={other}
              onChange={(date) => date && isIsoDate(date) && change({ with: date })}
              clearable={false}
            />
          )}
          <div className={css.find}>
            <OrganizationSearch on={on} onChoose={select} />
          </div>
        </div>
      </div>
      {timeline.error && <Failure error={timeline.error} retry={() => void timeline.refetch()} />}
      {other === null ? (
        <OneDay on={on} org={org} onSelect={select} onEnter={mayChange ? setEntering : null} />
      ) : (
        <Comparison before={on} after={other} org={org} onSelect={select} />
      )}
      {mayChange && (
        <ChangeDialogs
          opened={entering}
          on={on}
          org={org}
          onClose={() => setEntering(null)}
          onFounded={select}
        />
      )}
    </Page>
  )
}

function EnterMenu({ onChoose }: { onChoose: (name: ChangeName) => void }) {
  const t = useWords()
  return (
    <Menu
      target={
        <Button variant="primary" icon="plus">
          {t(words.enter)}
        </Button>
      }
      items={[
        { label: t(words.rename), icon: 'pen', onClick: () => onChoose('rename') },
        { label: t(words.succeed), icon: 'graph', onClick: () => onChoose('succeed') },
        { label: t(words.mandate), icon: 'flag', onClick: () => onChoose('mandate') },
        'line',
        { label: t(words.found), icon: 'plus', onClick: () => onChoose('found') },
      ]}
    />
  )
}

function marksOf(days: Days, t: ReturnType<typeof useWords>): AxisMark[] {
  return days.map(({ on, units, kinds }) => ({
    on: on as IsoDate,
    label: t(words.units, {
      count: units,
      kinds: kinds.map((kind) => t(changeLabels[kind] ?? words.title).toLocaleLowerCase('vi')).join(', '),
    }),
  }))
}

const AT_LEAST_YEARS = 15

/** Whole years around all that must be seen, at least fifteen of them. */
function boundsOf(dates: readonly string[]): { from: IsoDate; to: IsoDate } {
  const years = [...dates.map((date) => Number(date.slice(0, 4))), yearOf(today())]
  const last = Math.max(...years)
  const first = Math.min(...years, last - AT_LEAST_YEARS)
  return { from: `${first}-01-01` as IsoDate, to: `${last}-12-31` as IsoDate }
}
