import { createLazyRoute, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo, useRef, useState, type RefObject } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { Labels } from '../../../platform/labels.ts'
import type { SaveState } from '../../../admin/drafts/sheet.ts'
import { keyOf, useCall } from '../../../admin/queries.ts'
import { Avatar } from '../../../admin/ui/avatar.tsx'
import { Failure } from '../../../admin/ui/failure.tsx'
import { Page } from '../../../admin/ui/page.tsx'
import { SkeletonRows } from '../../../admin/ui/skeleton.tsx'
import { Tag } from '../../../admin/ui/tag.tsx'
import { useIsPhone } from '../../../admin/ui/use-screen.ts'
import { useWords } from '../../../admin/words.ts'
import { studioEndpoints } from '../studio/endpoints.ts'
import { NewReport } from './new-report.tsx'
import { SaveWords } from './save-words.tsx'
import { StudioActions } from './studio-actions.tsx'
import {
  StudioContext,
  studioSearch,
  type Editing,
  type Studio,
  type StudioData,
  type StudioSearch,
} from './studio-context.ts'
import css from './studio-page.module.css'
import { StudioParts } from './studio-parts.tsx'
import { usePresence, type Present } from './use-presence.ts'

export const page = createLazyRoute('/office/reports/$org/$year')({ component: StudioPage })

const words = {
  reports: { vi: 'Báo cáo năm', en: 'Annual reports' },
  title: { vi: 'Báo cáo năm {year}', en: 'Report of {year}' },
  draft: { vi: 'Bản soạn {version}', en: 'Draft {version}' },
  loading: { vi: 'Đang soạn báo cáo từ bản ghi', en: 'Compiling the report from its records' },
  here: { vi: 'Đang cùng mở: {names}', en: 'Also here: {names}' },
} as const satisfies Record<string, Labels>

const NOBODY: readonly Present[] = []

function StudioPage() {
  const { org = '', year: yearText }: { org?: string; year?: string } = useParams({ strict: false })
  const year = Number(yearText)
  const t = useWords()
  const asked = useCall(studioEndpoints.studio, { org, year }, { keep: true, staleTime: 0 })
  if (asked.error && !asked.data) {
    return (
      <Page
        name={t(words.title, { year })}
        crumbs={[{ label: t(words.reports), link: { to: '/reports' } }, { label: year }]}
      >
        <Failure error={asked.error} retry={() => void asked.refetch()} />
      </Page>
    )
  }
  if (!asked.data) {
    return (
      <Page name={t(words.title, { year })}>
        <SkeletonRows label={t(words.loading)} />
      </Page>
    )
  }
  return <OpenStudio data={asked.data as StudioData} org={org} year={year} />
}

type OpenStudioProps = { data: StudioData; org: string; year: number }

function OpenStudio({ data, org, year }: OpenStudioProps) {
  const t = useWords()
  const scroller = useRef<HTMLDivElement>(null)
  const studio = useStudioOf({ data, org, year, scroller })
  const section = studio.editing?.section ?? studio.search.section ?? null
  const present = usePresence({ org, year, section, revision: data.revision })
  const title = data.report?.title ?? data.tree.subject
  return (
    <StudioContext value={studio}>
      <Page
        name={title}
        ruled
        fixed
        crumbs={[{ label: t(words.reports), link: { to: '/reports' } }, { label: title }]}
        status={
          <span className={css.status}>
            {data.report && <Tag>{t(words.draft, { version: data.report.version })}</Tag>}
            {studio.saving && <SaveWords state={studio.saving} />}
            <People present={present} />
          </span>
        }
        actions={<StudioActions />}
      >
        {data.report === null && <NewReport org={data.org} year={year} />}
        <StudioParts scroller={scroller} present={data.report ? present : NOBODY} />
      </Page>
    </StudioContext>
  )
}

function People({ present }: { present: readonly Present[] }) {
  const t = useWords()
  if (present.length === 0) return null
  const names = [...new Set(present.map(({ name }) => name))]
  const said = t(words.here, { names: names.join(', ') })
  return (
    <span className={css.people} role="img" aria-label={said} title={said}>
      {names.slice(0, 4).map((name) => (
        <Avatar key={name} name={name} small />
      ))}
    </span>
  )
}

type Parts = OpenStudioProps & { scroller: RefObject<HTMLDivElement | null> }

/** What all parts of the studio share: the report, what is looked at, what is being written. */
function useStudioOf({ data, org, year, scroller }: Parts): Studio {
  const raw: Record<string, unknown> = useSearch({ strict: false })
  const search = useMemo(() => studioSearch(raw), [raw])
  const navigate = useNavigate()
  const client = useQueryClient()
  const isPhone = useIsPhone()
  const [editing, edit] = useState<Editing | null>(null)
  const [saving, setSaving] = useState<SaveState | null>(null)
  const look = useCallback(
    (change: StudioSearch) => {
      void navigate({
        to: '/reports/$org/$year',
        params: { org, year: String(year) },
        search: (before: Record<string, unknown>) => ({ ...studioSearch(before), ...change }),
        replace: true,
        resetScroll: false,
      })
    },
    [navigate, org, year],
  )
  const show = useCallback(
    ({ section, block }: { section?: string; block?: string }) => {
      look({ ...(section === undefined ? {} : { section }), ...(isPhone ? { panel: undefined } : {}) })
      // The page may have to come into sight first, or be set with room for an editor.
      setTimeout(() => scrollTo(scroller.current, block ?? section ?? ''), isPhone ? 120 : 30)
    },
    [look, isPhone, scroller],
  )
  const refresh = useCallback(
    () => client.invalidateQueries({ queryKey: keyOf(studioEndpoints.studio) }),
    [client],
  )
  return useMemo(
    () => ({ data, org, year, search, look, show, editing, edit, saving, setSaving, refresh }),
    [data, org, year, search, look, show, editing, saving, refresh],
  )
}

function scrollTo(root: HTMLElement | null, id: string): void {
  const place = root?.querySelector(`[id="${CSS.escape(`b-${id}`)}"], [data-block="${CSS.escape(id)}"]`)
  place?.scrollIntoView({ block: 'start' })
  root?.scrollBy(0, -72)
}
