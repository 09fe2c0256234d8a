import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { call, type Arrived } from '../../../../admin/api.ts'
import { useAct, useCall } from '../../../../admin/queries.ts'
import { Button } from '../../../../admin/ui/button.tsx'
import { Dialog } from '../../../../admin/ui/dialog.tsx'
import { DropZone } from '../../../../admin/ui/drop-zone.tsx'
import { Meter } from '../../../../admin/ui/meter.tsx'
import { Note } from '../../../../admin/ui/note.tsx'
import { Problem } from '../../../../admin/ui/problem.tsx'
import { useLocale, useWords } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import { formatNumber } from '../../../../platform/text/numbers.ts'
import { languageName } from '../../jobs/language-name.ts'
import {
  cancelImport,
  checkImport,
  commitImport,
  readImport,
  type MemoryImport,
} from '../../memory/endpoints.ts'
import css from './memory.module.css'

const words = {
  title: { vi: 'Nhập bộ nhớ dịch', en: 'Import a translation memory' },
  drop: { vi: 'Thả tệp TMX vào đây', en: 'Drop the TMX file here' },
  kinds: {
    vi: 'TMX 1.4 có tiếng Việt, tối đa 50 MB. Hệ thống đếm câu trước; chưa ghi gì cho đến khi bạn đồng ý.',
    en: 'TMX 1.4 with Vietnamese, at most 50 MB. It is counted first; nothing is written until you agree.',
  },
  choose: { vi: 'Chọn tệp', en: 'Choose a file' },
  reading: { vi: 'Đang gửi và đọc {name}', en: 'Sending and reading {name}' },
  found: { vi: '«{name}» có {total} câu dùng được:', en: '“{name}” has {total} usable entries:' },
  language: { vi: '{language}: {count} câu', en: '{language}: {count}' },
  empty: {
    vi: '{count} đơn vị không có tiếng Việt kèm bản dịch nên bỏ qua.',
    en: '{count} units without Vietnamese and a translation are left out.',
  },
  foreign: {
    vi: '{count} đơn vị có ngôn ngữ mà cổng không dùng; phần đó bỏ qua.',
    en: '{count} units have languages that the portal does not speak; those are left out.',
  },
  import: { vi: 'Nhập {total} câu', en: 'Import {total} entries' },
  later: { vi: 'Không nhập', en: 'Do not import' },
  running: { vi: 'Đã nhập {done} trên {total} câu', en: '{done} of {total} entries imported' },
  runningTold: {
    vi: 'Có thể đóng cửa sổ này; việc nhập vẫn tiếp tục.',
    en: 'You may close this; the import goes on.',
  },
  stop: { vi: 'Dừng nhập', en: 'Stop' },
  finished: {
    vi: 'Đã nhập xong {done} câu, trong đó {added} câu mới; số còn lại bộ nhớ đã có.',
    en: '{done} entries imported, {added} of them new; the memory had the others already.',
  },
  cancelled: { vi: 'Đã dừng. Các câu đã nhập vẫn ở lại.', en: 'Stopped. What was imported stays.' },
  close: { vi: 'Đóng', en: 'Close' },
} as const satisfies Record<string, Labels>

type Shown = Arrived<MemoryImport>

/** Takes a TMX file, shows what it holds, and imports it with its progress. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const t = useWords()
  const client = useQueryClient()
  const [checked, setChecked] = useState<Shown | null>(null)
  const sending = useMutation({
    mutationFn: (file: File) => call(checkImport, {}, { file }),
    onSuccess: setChecked,
  })
  const commit = useAct(commitImport, { refreshes: [readImport], onDone: setChecked })
  const cancel = useAct(cancelImport, { refreshes: [readImport], onDone: setChecked })
  const isRunning = checked?.state === 'running'
  const latest = useCall(
    readImport,
    { id: checked?.id ?? '' },
    { enabled: isRunning, ...(isRunning ? { every: 700 } : {}) },
  )
  const shown = isRunning ? (latest.data ?? checked) : checked
  const isDone = shown?.state === 'finished'
  useEffect(() => {
    if (isDone) void client.invalidateQueries()
  }, [isDone, client])
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(words.title)}
      actions={
        shown && (
          <Actions
            shown={shown}
            busy={commit.isPending || cancel.isPending}
            onImport={() => commit.mutate({ id: shown.id })}
            onStop={() => cancel.mutate({ id: shown.id })}
            onClose={onClose}
          />
        )
      }
    >
      <div className={css.dialog} aria-live="polite">
        {sending.isPending && (
          <>
            <p>{t(words.reading, { name: sending.variables.name })}</p>
            <Meter label={t(words.title)} value={0} max={null} />
          </>
        )}
        {!shown && !sending.isPending && (
          <DropZone
            title={t(words.drop)}
            choose={t(words.choose)}
            accept=".tmx,.xml"
            onFile={(file) => sending.mutate(file)}
          >
            {t(words.kinds)}
          </DropZone>
        )}
        {shown && <Found shown={shown} />}
        <Problem error={sending.error ?? commit.error ?? cancel.error} />
      </div>
    </Dialog>
  )
}

type ActionsProps = {
  shown: Shown
  busy: boolean
  onImport: () => void
  onStop: () => void
  onClose: () => void
}

function Actions({ shown, busy, onImport, onStop, onClose }: ActionsProps) {
  const t = useWords()
  const locale = useLocale()
  if (shown.state === 'running') return <Button onClick={onStop}>{t(words.stop)}</Button>
  if (shown.state !== 'checked') return <Button onClick={onClose}>{t(words.close)}</Button>
  return (
    <>
      <Button
        onClick={() => {
          onStop()
          onClose()
        }}
      >
        {t(words.later)}
      </Button>
      <Button variant="primary" icon="import" busy={busy} onClick={onImport}>
        {t(words.import, { total: formatNumber(shown.total, locale) })}
      </Button>
    </>
  )
}

function Found({ shown }: { shown: Shown }) {
  const t = useWords()
  const locale = useLocale()
  const number = (value: number) => formatNumber(value, locale)
  const { state, name, total, done, added, counts, emptyUnits, foreignUnits, error } = shown
  if (state === 'running') {
    const told = t(words.running, { done: number(done), total: number(total) })
    return (
      <>
        <p>{told}</p>
        <Meter label={told} value={done} max={total} />
        <p className={css.quiet}>{t(words.runningTold)}</p>
      </>
    )
  }
  if (state === 'finished') {
    return (
      <Note tone="forest" role="status">
        {t(words.finished, { done: number(done), added: number(added) })}
      </Note>
    )
  }
  if (state === 'cancelled') return <p>{t(words.cancelled)}</p>
  if (error) {
    return (
      <Note tone="red" role="alert">
        {error[locale]}
      </Note>
    )
  }
  return (
    <>
      <p>{t(words.found, { name, total: number(total) })}</p>
      <ul className={css.counts}>
        {Object.entries(counts).map(([tag, count]) => (
          <li key={tag}>
            {t(words.language, { language: languageName(tag, locale), count: number(count) })}
          </li>
        ))}
      </ul>
      {emptyUnits > 0 && <p className={css.quiet}>{t(words.empty, { count: number(emptyUnits) })}</p>}
      {foreignUnits > 0 && <p className={css.quiet}>{t(words.foreign, { count: number(foreignUnits) })}</p>}
    </>
  )
}
