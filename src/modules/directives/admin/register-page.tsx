import { createLazyRoute, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { isIsoDate, today, type IsoDate } from '../../../platform/time/dates.ts'
import { useCall } from '../../../admin/queries.ts'
import { ButtonLink } from '../../../admin/ui/button.tsx'
import { DateField } from '../../../admin/ui/date-field.tsx'
import { useKeys } from '../../../admin/ui/keys.ts'
import { Page, PageTitle } from '../../../admin/ui/page.tsx'
import { SelectField } from '../../../admin/ui/select-field.tsx'
import { Tabs } from '../../../admin/ui/tabs.tsx'
import { TextField } from '../../../admin/ui/text-field.tsx'
import { useWorkingYear } from '../../../admin/working-year.ts'
import { useWords } from '../../../admin/words.ts'
import { directivesOverview, directiveViews, levelGroups } from '../overview-endpoints.ts'
import type { DirectiveView, LevelGroup } from '../overview-endpoints.ts'
import css from './register-page.module.css'
import { Register } from './register.tsx'
import { askedDay } from './texts.ts'

export const page = createLazyRoute('/office/directives')({ component: RegisterPage })

const words = {
  area: { vi: 'Sổ đăng ký', en: 'Registers' },
  title: { vi: 'Văn bản chỉ đạo', en: 'Directives' },
  views: { vi: 'Chế độ xem', en: 'Views' },
  add: { vi: 'Thêm văn bản', en: 'Add a document' },
  graph: { vi: 'Sơ đồ', en: 'Graph' },
  obligations: { vi: 'Nhiệm vụ được giao', en: 'Obligations' },
  records: { vi: 'Bảng đầy đủ', en: 'Full table' },
  find: { vi: 'Số, trích yếu, cơ quan', en: 'Number, subject, issuer' },
  asOf: { vi: 'Xét tại ngày', en: 'As of' },
  level: { vi: 'Cấp', en: 'Level' },
  everyLevel: { vi: 'Mọi cấp', en: 'Every level' },
} as const satisfies Record<string, Labels>

/** What the address says about the register. */
export type RegisterSearch = { asOf: IsoDate; view: DirectiveView; level: LevelGroup | null; q: string }

function useRegisterSearch(): [RegisterSearch, (change: Partial<RegisterSearch>) => void] {
  const { year } = useWorkingYear()
  const search: Record<string, unknown> = useSearch({ strict: false })
  const navigate = useNavigate()
  const now: RegisterSearch = {
    asOf: askedDay(search, year),
    view: isOneOf(search['view'], directiveViews) ? search['view'] : 'all',
    level: isOneOf(search['level'], levelGroups) ? search['level'] : null,
    q: search['q'] === undefined ? '' : String(search['q']),
  }
  const change = (next: Partial<RegisterSearch>) => {
    const { asOf, view, level, q } = { ...now, ...next }
    void navigate({
      to: '/directives',
      search: { asOf, view: view === 'all' ? undefined : view, level: level ?? undefined, q: q || undefined },
      replace: true,
    })
  }
  return [now, change]
}

function isOneOf<K extends string>(value: unknown, of: Readonly<Record<K, unknown>>): value is K {
  return typeof value === 'string' && Object.hasOwn(of, value)
}

/** The register of directing documents as it stands on a day. */
function RegisterPage() {
  const t = useWords()
  const [search, change] = useRegisterSearch()
  const navigate = useNavigate()
  const [typed, setTyped] = useState(search.q)
  const { asOf, view, level, q } = search
  const input = {
    asOf,
    count: 'true',
    limit: 1,
    ...(level === null ? {} : { level }),
    ...(q === '' ? {} : { q }),
  }
  const counts = useCall(directivesOverview, input, { keep: true }).data?.counts
  useKeys({
    n: () => void navigate({ to: '/records/$collection/new', params: { collection: 'directives' } }),
    '/': (event) => {
      event.preventDefault()
      document.querySelector<HTMLInputElement>('[data-find]')?.focus()
    },
  })
  return (
    <Page
      name={t(words.title)}
      crumbs={[{ label: t(words.area) }, { label: t(words.title) }]}
      actions={
        <>
          <ButtonLink
            variant="quiet"
            icon="columns"
            to="/records/$collection"
            params={{ collection: 'directives' }}
          >
            {t(words.records)}
          </ButtonLink>
          <ButtonLink
            variant="primary"
            icon="plus"
            keys="N"
            to="/records/$collection/new"
            params={{ collection: 'directives' }}
          >
            {t(words.add)}
          </ButtonLink>
        </>
      }
    >
      <PageTitle count={counts?.all}>{t(words.title)}</PageTitle>
      <div className={css.views}>
        <Tabs
          label={t(words.views)}
          tabs={(Object.keys(directiveViews) as DirectiveView[]).map((name) => ({
            name,
            label: t(directiveViews[name]),
            count: counts?.[name] ?? null,
          }))}
          current={view}
          onChange={(name) => change({ view: name })}
        />
        <span className={css.ways}>
          <ButtonLink variant="quiet" icon="plan" to="/directives/obligations" search={{ asOf }}>
            {t(words.obligations)}
          </ButtonLink>
          <ButtonLink variant="quiet" icon="graph" to="/directives/graph" search={{ asOf }}>
            {t(words.graph)}
          </ButtonLink>
        </span>
      </div>
      <form
        className={css.filters}
        role="search"
        onSubmit={(event) => {
          event.preventDefault()
          change({ q: typed.trim() })
        }}
      >
        <TextField
          data-find
          type="search"
          aria-label={t(words.find)}
          placeholder={t(words.find)}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={() => typed.trim() !== q && change({ q: typed.trim() })}
        />
        <DateField
          label={t(words.asOf)}
          value={asOf}
          clearable={false}
          onChange={(date) => change({ asOf: date !== null && isIsoDate(date) ? date : today() })}
        />
        <SelectField
          label={t(words.level)}
          placeholder={t(words.everyLevel)}
          data={Object.entries(levelGroups).map(([value, label]) => ({ value, label: t(label) }))}
          value={level}
          onChange={(value) => change({ level: value as LevelGroup | null })}
        />
      </form>
      <Register {...search} />
    </Page>
  )
}
