import { createLazyRoute, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { importEndpoints, type ImportView, type Stage } from '../../modules/intakes/imports/endpoints.ts'
import type { Labels } from '../../platform/labels.ts'
import { formatNumber } from '../../platform/text/numbers.ts'
import { readCollection } from '../../records/http/overview-endpoints.ts'
import { call, type Arrived } from '../api.ts'
import { useCall } from '../queries.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Failure } from '../ui/failure.tsx'
import { Note } from '../ui/note.tsx'
import { Page, PageTitle } from '../ui/page.tsx'
import { SkeletonRows } from '../ui/skeleton.tsx'
import { useLocale, useWords } from '../words.ts'
import { CheckStep, checkTabs, type CheckTab } from './check-step.tsx'
import { ColumnsStep } from './columns-step.tsx'
import css from './exchange.module.css'
import { FileStep } from './file-step.tsx'
import { ProgressHead } from './progress-head.tsx'
import { KeptRecords } from './kept-records.tsx'
import { Steps } from './steps.tsx'

const words = {
  name: { vi: 'Nhập từ tệp', en: 'Import a file' },
  reading: { vi: 'Đang đọc {file}', en: 'Reading {file}' },
  matching: { vi: 'Khớp cột của {file}', en: 'Match the columns of {file}' },
  checking: { vi: 'Đang kiểm tra {file}', en: 'Checking {file}' },
  checked: { vi: 'Đã kiểm tra {file}', en: '{file} is checked' },
  written: { vi: 'Đã ghi {file}', en: '{file} is written' },
  writing: { vi: 'Đang ghi {file} vào sổ', en: 'Writing {file}' },
  undoing: { vi: 'Đang hoàn tác {file}', en: 'Taking {file} back' },
  undone: { vi: 'Đã hoàn tác {file}', en: '{file} is taken back' },
  failed: { vi: 'Không đọc được {file}', en: '{file} could not be read' },
  undoneLead: {
    vi: 'Bản ghi mới đã xóa; bản ghi và bản chữ đã sửa trở về như trước, thứ tiếng mới thêm đã gỡ.',
    en: 'New records are removed; changed records and texts are as before, languages that were added are gone.',
  },
  kept: {
    vi: '{count} bản ghi đã có người sửa sau khi nhập nên được giữ nguyên.',
    en: '{count} records were changed after the import and stay as they are.',
  },
  again: { vi: 'Nhập tệp khác', en: 'Import another file' },
  loading: { vi: 'Đang mở lần nhập', en: 'Opening the import' },
} as const satisfies Record<string, Labels>

/** Milliseconds between looks: while something goes on, and while it waits for a person. */
const AT_WORK = 1000
const AT_REST = 15_000

const working: readonly Stage[] = ['reading', 'checking', 'writing', 'undoing']

export const page = createLazyRoute('/office/records/$collection/import')({ component: ImportPage })

function ImportPage() {
  const t = useWords()
  const { collection } = page.useParams()
  const search = page.useSearch()
  const id = typeof search['import'] === 'string' ? search['import'] : null
  const described = useCall(readCollection, { name: collection }, { staleTime: 300_000 })
  const label = described.data ? t(described.data.label) : ''
  const shown = useCall(importEndpoints.read, { id: id ?? '' }, { enabled: id !== null }).data
  return (
    <Page
      name={t(words.name)}
      crumbs={[
        { label, link: { to: '/records/$collection', params: { collection } } },
        { label: t(words.name) },
      ]}
      actions={
        <Steps
          stage={id === null ? null : (shown?.stage ?? 'reading')}
          written={shown !== undefined && isWritten(shown)}
        />
      }
    >
      {described.error ? (
        <Failure error={described.error} retry={() => void described.refetch()} />
      ) : id ? (
        <OneImport key={id} id={id} />
      ) : (
        <>
          <PageTitle>{t(words.name)}</PageTitle>
          <FileStep collection={collection} />
        </>
      )}
    </Page>
  )
}

function isWritten({ counts }: Pick<ImportView, 'counts'>): boolean {
  return counts.written > 0 && counts.create + counts.change === 0
}

type View = Arrived<ImportView>

function OneImport({ id }: { id: string }) {
  const t = useWords()
  const search = page.useSearch()
  const navigate = useNavigate()
  const { collection } = page.useParams()
  const [matching, setMatching] = useState(false)
  const [every, setEvery] = useState(AT_WORK)
  const read = useCall(importEndpoints.read, { id }, { keep: true, every, staleTime: 0 })
  const view = read.data
  const stage = view?.stage
  const stalled = view?.stalled ?? false
  const wanted = stage && working.includes(stage) ? AT_WORK : AT_REST
  if (wanted !== every) setEvery(wanted)
  useEffect(() => {
    // Another node, or the same one started again, takes the step up where it stopped.
    if (stalled) void call(importEndpoints.resume, { id }).catch(() => undefined)
  }, [stalled, id])
  if (!view) {
    return read.error ? (
      <Failure error={read.error} retry={() => void read.refetch()} />
    ) : (
      <SkeletonRows label={t(words.loading)} />
    )
  }
  const asked = checkTabs.find((name) => name === search['tab']) ?? 'all'
  const onTab = (tab: CheckTab) =>
    void navigate({
      to: '/records/$collection/import',
      params: { collection },
      search: { import: id, tab },
      replace: true,
    })
  return (
    <>
      <PageTitle>{t(titleOf(view, matching), { file: view.fileName })}</PageTitle>
      {view.stage === 'matching' || matching ? (
        <ColumnsStep view={view} onChecked={() => setMatching(false)} />
      ) : view.stage === 'reading' ? (
        <div className={css.body}>
          <ProgressHead view={view} />
        </div>
      ) : view.stage === 'failed' || view.stage === 'undone' ? (
        <Ended view={view} />
      ) : (
        <CheckStep
          view={view}
          tab={asked}
          onTab={onTab}
          onChanged={() => read.refetch()}
          onMatch={() => setMatching(true)}
        />
      )}
    </>
  )
}

function titleOf(view: View, matching: boolean): Labels {
  if (matching) return words.matching
  return view.stage === 'checked' && isWritten(view) ? words.written : words[view.stage]
}

/** An import that is over: it could not be read, or was taken back. */
function Ended({ view }: { view: View }) {
  const t = useWords()
  const locale = useLocale()
  const { collection, problem, stage, kept } = view
  return (
    <div className={css.body}>
      {problem && (
        <Note tone="red" icon="error" role="alert">
          {t(problem)}
        </Note>
      )}
      {stage === 'undone' && (
        <Note tone="forest" icon="undo" role="status">
          {t(words.undoneLead)} {kept ? t(words.kept, { count: formatNumber(kept, locale) }) : ''}
        </Note>
      )}
      {stage === 'undone' && <KeptRecords view={view} />}
      <div>
        <ButtonLink variant="primary" icon="import" to="/records/$collection/import" params={{ collection }}>
          {t(words.again)}
        </ButtonLink>
      </div>
    </div>
  )
}
