import { useState } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { textStateLabels } from '../../../records/texts/states.ts'
import { call } from '../../../admin/api.ts'
import { useCall } from '../../../admin/queries.ts'
import { momentOf } from '../../../admin/records/form/times.ts'
import { WordDiff } from '../../../admin/records/form/word-diff.tsx'
import { Button } from '../../../admin/ui/button.tsx'
import { Dialog } from '../../../admin/ui/dialog.tsx'
import { Failure } from '../../../admin/ui/failure.tsx'
import { Note } from '../../../admin/ui/note.tsx'
import { SkeletonRows } from '../../../admin/ui/skeleton.tsx'
import { useWords } from '../../../admin/words.ts'
import { wordsOf } from './text-conflict.tsx'
import { useText } from './text-context.ts'
import css from './texts.module.css'
import { useTextAct } from './use-text-act.ts'

const words = {
  title: { vi: 'Lịch sử của bản này', en: 'History of this text' },
  loading: { vi: 'Đang mở lịch sử', en: 'Opening the history' },
  compare: { vi: 'So với bản hiện tại', en: 'Compare with now' },
  hide: { vi: 'Thôi so', en: 'Hide' },
  restore: { vi: 'Khôi phục bản này', en: 'Restore this version' },
  same: { vi: 'Giống bản hiện tại.', en: 'The same as now.' },
  older: { vi: 'Cũ hơn', en: 'Older' },
  close: { vi: 'Đóng', en: 'Close' },
} as const satisfies Record<string, Labels>

/** Every version of one language: who, when, what changed; any of them can be brought back as a new draft. */
export function HistoryDialog({ onClose }: { onClose: () => void }) {
  const { addresses, record, locale, text, sheet } = useText()
  const t = useWords()
  const [before, setBefore] = useState<number | undefined>()
  const [compared, setCompared] = useState<number | null>(null)
  const { act, busy, problem } = useTextAct(onClose)
  const one = { id: record.id, locale }
  const history = useCall(addresses.history, before === undefined ? one : { ...one, before }, { keep: true })
  const current = sheet.base().version
  const older = history.data?.nextBefore ?? null
  const restore = (revision: number) =>
    act((version) => call(addresses.restore, { ...one, version, revision }))
  return (
    <Dialog
      opened
      onClose={onClose}
      size="wide"
      title={t(words.title)}
      actions={<Button onClick={onClose}>{t(words.close)}</Button>}
    >
      {problem && (
        <Note tone="red" icon="warning" role="alert">
          {problem}
        </Note>
      )}
      {history.error && <Failure error={history.error} retry={() => void history.refetch()} />}
      {!history.data && !history.error && <SkeletonRows label={t(words.loading)} />}
      <ol className={css.versions}>
        {(history.data?.items ?? []).map((item) => (
          <li key={item.version}>
            <p>
              <b>{t(momentOf(item.to))}</b>, {item.byName}, {t(textStateLabels[item.state])}
              {item.note && <>: {item.note}</>}
            </p>
            {item.version !== current && (
              <div className={css.choices}>
                <Button
                  variant="quiet"
                  aria-expanded={compared === item.version}
                  onClick={() => setCompared(compared === item.version ? null : item.version)}
                >
                  {t(compared === item.version ? words.hide : words.compare)}
                </Button>
                {text?.may.write && (
                  <Button variant="quiet" icon="undo" busy={busy} onClick={() => void restore(item.version)}>
                    {t(words.restore)}
                  </Button>
                )}
              </div>
            )}
            {compared === item.version && <Difference from={item.version} to={current} />}
          </li>
        ))}
      </ol>
      {older !== null && <Button onClick={() => setBefore(older)}>{t(words.older)}</Button>}
    </Dialog>
  )
}

function Difference({ from, to }: { from: number; to: number }) {
  const { addresses, record, locale, fields } = useText()
  const t = useWords()
  const changes = useCall(addresses.diff, { id: record.id, locale, from, to }, { staleTime: 60_000 })
  if (changes.error) return <Failure error={changes.error} retry={() => void changes.refetch()} />
  if (!changes.data) return <SkeletonRows label={t(words.loading)} />
  if (changes.data.length === 0) return <p className={css.help}>{t(words.same)}</p>
  return (
    <dl className={css.changes}>
      {changes.data.map((change) => {
        const meta = fields.find(({ name }) => name === change.field)?.meta
        return (
          <div key={change.field}>
            <dt>{meta ? t(meta.label) : change.field}</dt>
            <dd lang={locale}>
              <WordDiff before={wordsOf(change.before)} after={wordsOf(change.after)} />
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
