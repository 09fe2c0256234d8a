import { Link, useNavigate } from '@tanstack/react-router'
import { importEndpoints, type ImportView } from '../../modules/intakes/imports/endpoints.ts'
import type { Labels } from '../../platform/labels.ts'
import { formatNumber } from '../../platform/text/numbers.ts'
import { addressOf, type Arrived } from '../api.ts'
import { useAct } from '../queries.ts'
import { Button, ButtonAnchor } from '../ui/button.tsx'
import { useKeys } from '../ui/keys.ts'
import { Note } from '../ui/note.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { useLocale, useWords } from '../words.ts'
import { ChangesTable } from './changes-table.tsx'
import css from './exchange.module.css'
import { FindingsTable } from './findings-table.tsx'
import { ProgressHead } from './progress-head.tsx'
import { Tally } from './tally.tsx'

const words = {
  all: { vi: 'Tất cả', en: 'All' },
  errors: { vi: 'Không ghi được', en: 'Cannot be written' },
  warnings: { vi: 'Cần xem', en: 'To look at' },
  changes: { vi: 'Sẽ sửa', en: 'To change' },
  creates: { vi: 'Sẽ thêm', en: 'To add' },
  tabs: { vi: 'Phần của bản kiểm tra', en: 'Parts of the check' },
  errorsFile: { vi: 'Tải tệp lỗi', en: 'Download the error file' },
  write: { vi: 'Ghi {count} dòng', en: 'Write {count} rows' },
  undo: { vi: 'Hoàn tác lần nhập', en: 'Take the import back' },
  columns: { vi: 'Khớp lại cột', en: 'Match columns again' },
  written: {
    vi: 'Đã ghi {count} bản ghi vào sổ, ở trạng thái nháp.',
    en: '{count} records are written, as drafts.',
  },
  left: {
    vi: 'Còn {count} dòng chưa ghi: sửa tại bảng này rồi ghi tiếp, hoặc tải tệp lỗi.',
    en: '{count} rows are not written: mend them here and go on, or download the error file.',
  },
  open: { vi: 'Mở danh sách', en: 'Open the list' },
} as const satisfies Record<string, Labels>

export const checkTabs = ['all', 'errors', 'warnings', 'changes', 'creates'] as const
export type CheckTab = (typeof checkTabs)[number]

type CheckStepProps = {
  view: Arrived<ImportView>
  tab: CheckTab
  onTab: (tab: CheckTab) => void
  onChanged: () => Promise<unknown>
  onMatch: () => void
}

/** The third step and the fourth: what was found, what would be written, the writing, and taking it back. */
export function CheckStep({ view, tab, onTab, onChanged, onMatch }: CheckStepProps) {
  const t = useWords()
  const locale = useLocale()
  const navigate = useNavigate()
  const { id, stage, counts, notes, problem, collection } = view
  const write = useAct(importEndpoints.write, { refreshes: [importEndpoints.read] })
  const undo = useAct(importEndpoints.undo, { refreshes: [importEndpoints.read] })
  const count = (value: number) => formatNumber(value, locale)
  const ready = counts.create + counts.change
  const left = counts.look + counts.refused
  const isWorking = stage !== 'checked'
  const isDone = counts.written > 0 && ready === 0
  useKeys({
    'mod+Enter': () => {
      if (!isWorking && ready > 0) write.mutate({ id })
    },
  })
  const refusal = write.error ?? undo.error
  const list = () => void navigate({ to: '/records/$collection', params: { collection } })
  return (
    <div className={css.body}>
      {isWorking && <ProgressHead view={view} />}
      {problem && (
        <Note tone="light" icon="warning" role="status">
          {t(problem)}
        </Note>
      )}
      {refusal && (
        <Note tone="red" icon="error" role="alert">
          {refusal.message}
        </Note>
      )}
      {counts.written > 0 && !isWorking && (
        <Note tone="forest" icon="check" role="status">
          {t(words.written, { count: count(counts.written) })}{' '}
          {left > 0 && t(words.left, { count: count(left) })}{' '}
          <Link to="/records/$collection" params={{ collection }}>
            {t(words.open)}
          </Link>
        </Note>
      )}
      <div className={css.tally}>
        <Tally counts={counts} />
        <div className={css.acts}>
          {!isWorking && counts.written === 0 && (
            <Button variant="quiet" icon="columns" onClick={onMatch}>
              {t(words.columns)}
            </Button>
          )}
          {left > 0 && !isWorking && (
            <ButtonAnchor
              variant="quiet"
              icon="import"
              href={addressOf(importEndpoints.errors, { id })}
              download
            >
              {t(words.errorsFile)}
            </ButtonAnchor>
          )}
          {counts.written > 0 && !isWorking && (
            <Button icon="undo" busy={undo.isPending} onClick={() => undo.mutate({ id })}>
              {t(words.undo)}
            </Button>
          )}
          {isDone ? (
            <Button variant="primary" onClick={list}>
              {t(words.open)}
            </Button>
          ) : (
            <Button
              variant="primary"
              keys="Ctrl Enter"
              disabled={isWorking || ready === 0}
              busy={write.isPending}
              onClick={() => write.mutate({ id })}
            >
              {t(words.write, { count: count(ready) })}
            </Button>
          )}
        </div>
      </div>
      {notes.length > 0 && (
        <Note icon="info">
          <ul>
            {notes.map(({ at, message }, position) => (
              <li key={position}>
                {t(at)}: {t(message)}
              </li>
            ))}
          </ul>
        </Note>
      )}
      <Tabs
        label={t(words.tabs)}
        current={tab}
        onChange={onTab}
        tabs={[
          { name: 'all', label: t(words.all), count: count(counts.errors + counts.warnings) },
          { name: 'errors', label: t(words.errors), count: count(counts.errors) },
          { name: 'warnings', label: t(words.warnings), count: count(counts.warnings) },
          { name: 'changes', label: t(words.changes), count: count(counts.change) },
          { name: 'creates', label: t(words.creates), count: count(counts.create) },
        ]}
      />
      {tab === 'changes' || tab === 'creates' ? (
        <ChangesTable key={tab} view={view} act={tab === 'changes' ? 'change' : 'create'} />
      ) : (
        <FindingsTable key={tab} view={view} severity={severityOf(tab)} onChanged={onChanged} />
      )}
    </div>
  )
}

function severityOf(tab: CheckTab): 'error' | 'warning' | undefined {
  if (tab === 'errors') return 'error'
  return tab === 'warnings' ? 'warning' : undefined
}
