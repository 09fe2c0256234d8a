import { createLazyRoute, useNavigate } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { ApiProblem } from '../../../admin/api.ts'
import { Button, ButtonLink } from '../../../admin/ui/button.tsx'
import { Failure } from '../../../admin/ui/failure.tsx'
import { useKeys } from '../../../admin/ui/keys.ts'
import { Meter } from '../../../admin/ui/meter.tsx'
import { Page } from '../../../admin/ui/page.tsx'
import { SkeletonRows } from '../../../admin/ui/skeleton.tsx'
import { toast } from '../../../admin/ui/toast.tsx'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import type { Decision } from '../readings/endpoints.ts'
import { KeysDialog, KeysFoot } from './keys-help.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { Panel } from './panel.tsx'
import { itemsOf, nextAfter, readerTabs, type ReaderTab } from './reader-items.ts'
import css from './reader.module.css'
import { SourceSheet } from './source-sheet.tsx'
import { useReader, type Reader, type Reading } from './use-reader.ts'

const words = {
  list: { vi: 'Báo cáo cũ', en: 'Old reports' },
  name: { vi: 'Đọc báo cáo cũ: {title}', en: 'Old report: {title}' },
  progress: { vi: '{decided} trong {total} đoạn', en: '{decided} of {total} passages' },
  progressLabel: { vi: 'Số đoạn đã quyết', en: 'Passages decided' },
  later: { vi: 'Để sau', en: 'Later' },
  write: { vi: 'Đưa {count} bản ghi vào sổ', en: 'Write {count} records' },
  written: {
    vi: 'Đã thêm {created} bản ghi nháp, gắn nguồn cho {joined} bản ghi có sẵn.',
    en: '{created} drafts added, {joined} records given their source.',
  },
  refused: {
    vi: '{count} bản ghi chưa ghi được: {reason}',
    en: '{count} records could not be written: {reason}',
  },
  chosen: { vi: 'Đã chọn một cách viết.', en: 'A way of writing is chosen.' },
  loading: { vi: 'Đang mở báo cáo cũ', en: 'Opening the old report' },
} as const satisfies Record<string, Labels>

export const page = createLazyRoute('/office/reports/read/$id')({ component: ReaderPage })

function ReaderPage() {
  const t = useWords()
  const { id } = page.useParams()
  const reader = useReader(id)
  const reading = reader.read.data
  if (!reading) {
    return (
      <Page name={t(words.list)} crumbs={[{ label: t(words.list), link: { to: '/reports/read' } }]}>
        {reader.read.error ? (
          <Failure error={reader.read.error} retry={() => void reader.read.refetch()} />
        ) : (
          <SkeletonRows label={t(words.loading)} />
        )}
      </Page>
    )
  }
  return <ReaderDesk reader={reader} reading={reading} />
}

function ReaderDesk({ reader, reading }: { reader: Reader; reading: Reading }) {
  const t = useWords()
  const { id } = page.useParams()
  const search = page.useSearch()
  const navigate = useNavigate()
  const tab = readerTabs.find((name) => name === search['tab']) ?? 'left'
  const asked = typeof search['at'] === 'string' ? search['at'] : null
  const items = itemsOf(reading, tab)
  const current =
    [...reading.candidates, ...reading.conflicts].find((each) => each.id === asked)?.id ?? items[0]?.id
  const [editing, setEditing] = useState<string | null>(null)
  const [merging, setMerging] = useState<string | null>(null)
  const [help, setHelp] = useState(false)
  const [latest, setLatest] = useState<string | null>(null)
  const [isWriting, setWriting] = useState(false)
  const show = (at: string | undefined, shown: ReaderTab = tab) =>
    void navigate({
      to: '/reports/read/$id',
      params: { id },
      search: { ...(shown === 'left' ? {} : { tab: shown }), ...(at ? { at } : {}) },
      replace: true,
    })
  const pick = useCallback(
    (at: string) =>
      void navigate({
        to: '/reports/read/$id',
        params: { id },
        search: (before: Record<string, unknown>) => ({ ...before, at }),
        replace: true,
      }),
    [navigate, id],
  )
  const candidate = reading.candidates.find((each) => each.id === current)
  const conflict = reading.conflicts.find((each) => each.id === current)
  const tell = (error: unknown) => {
    if (error instanceof ApiProblem) toast(error.message)
    else throw error
  }
  const reopen = (of: string) => {
    show(of)
    return reader.decide(of, null).catch(tell)
  }
  const decide = (decision: Decision, mergeWith?: string) => {
    if (!candidate || candidate.decision !== null) return
    const { id: of } = candidate
    setEditing(null)
    setLatest(of)
    show(nextAfter(items, of))
    // The line above the next passage says what was done and takes it back; a toast an act would cover the work.
    reader.decide(of, decision, mergeWith).catch((error: unknown) => {
      show(of)
      tell(error)
    })
  }
  const choose = (of: string, chosen: number | null) => {
    const before = reading.conflicts.find((each) => each.id === of)?.chosen ?? null
    void reader
      .choose(of, chosen)
      .then(() => toast(t(words.chosen), () => reader.choose(of, before).catch(tell)), tell)
  }
  const undo = () => {
    const of = candidate && candidate.decision !== null && !candidate.written ? candidate.id : latest
    if (of) void reopen(of)
    setLatest(null)
  }
  const move = (step: 1 | -1) => {
    const at = items.findIndex((item) => item.id === current)
    const next = items[Math.max(0, Math.min(items.length - 1, at + step))]
    if (next) show(next.id)
  }
  const accepted = reading.candidates.filter(({ decision, written }) => {
    return !written && (decision === 'accepted' || decision === 'merged')
  }).length
  const write = () => {
    if (accepted === 0 || isWriting) return
    setWriting(true)
    void reader
      .write()
      .then(({ created, joined, refused }) => {
        toast(t(words.written, { created, joined }))
        const [first] = refused
        if (first) toast(t(words.refused, { count: refused.length, reason: first.reason }))
      }, tell)
      .finally(() => setWriting(false))
  }
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    Enter: (event) => {
      if (event.target instanceof HTMLElement && event.target.closest('button, a')) return
      decide('accepted')
    },
    e: (event) => {
      event.preventDefault()
      if (candidate?.decision === null) setEditing(candidate.id)
    },
    x: () => decide('rejected'),
    g: (event) => {
      event.preventDefault()
      if (candidate?.decision === null) setMerging(candidate.id)
    },
    u: undo,
    'mod+Z': undo,
    '1': () => conflict && choose(conflict.id, 0),
    '2': () => conflict && conflict.choices.length > 1 && choose(conflict.id, 1),
    'shift+?': () => setHelp(true),
    '?': () => setHelp(true),
    'mod+Enter': () => {
      if (editing === null) write()
    },
  })
  const { title, decided, total } = reading
  return (
    <Page
      name={t(words.name, { title })}
      crumbs={[{ label: t(words.list), link: { to: '/reports/read' } }, { label: t(words.name, { title }) }]}
      ruled
      fixed
      status={
        <span className={css.progress}>
          <Meter label={t(words.progressLabel)} value={decided} max={Math.max(total, 1)} />
          {t(words.progress, { decided, total })}
        </span>
      }
      actions={
        <>
          <ButtonLink to="/reports/read">{t(words.later)}</ButtonLink>
          <Button variant="primary" disabled={accepted === 0} busy={isWriting} onClick={write}>
            {t(words.write, { count: accepted })}
          </Button>
        </>
      }
    >
      <h1 className={css.hidden}>{t(words.name, { title })}</h1>
      <div className={css.reader}>
        <SourceSheet
          lines={reading.lines}
          headings={reading.headings}
          candidates={reading.candidates}
          conflicts={reading.conflicts}
          current={current ?? null}
          onPick={pick}
        />
        <Panel
          reading={reading}
          tab={tab}
          items={items}
          current={current ?? null}
          latest={latest}
          editing={editing}
          onTab={(name) => show(undefined, name)}
          onPick={pick}
          onUndo={undo}
          onChoose={choose}
          acts={{
            onAccept: () => decide('accepted'),
            onCorrect: () => setEditing(candidate?.id ?? null),
            onReject: () => decide('rejected'),
            onMerge: () => setMerging(candidate?.id ?? null),
            onReopen: () => void (candidate && reopen(candidate.id)),
          }}
          onCorrect={(of, fields) => reader.correct(of, fields).catch(tell)}
          onDone={() => setEditing(null)}
        />
      </div>
      <KeysFoot className={css.foot} onAll={() => setHelp(true)} />
      <KeysDialog opened={help} onClose={() => setHelp(false)} />
      <MergeDialog
        candidate={reading.candidates.find((each) => each.id === merging) ?? null}
        onClose={() => setMerging(null)}
        onMerge={(recordId) => {
          setMerging(null)
          decide('merged', recordId)
        }}
      />
    </Page>
  )
}
