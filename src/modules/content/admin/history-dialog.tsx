import { useState } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import type { SentTextHistoryItem } from '../../../records/http/text-addresses.ts'
import { textStateLabels } from '../../../records/texts/states.ts'
import { call } from '../../../admin/api.ts'
import { useCall } from '../../../admin/queries.ts'
import { momentOf } from '../../../admin/records/form/times.ts'
import { WordDiff } from '../../../admin/ui/word-diff.tsx'
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
  changed: { vi: 'đổi {fields}', en: 'changed {fields}' },
  address: { vi: 'Đường dẫn', en: 'Address' },
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
  const items = history.data?.items ?? []
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
        {items.map((item, index) => (
          <li key={item.version}>
            <p>
              <b>{t(momentOf(item.to))}</b>, {item.byName}, {t(textStateLabels[item.state])}
              {item.note && <>: {item.note}</>}
              <Changed item={item} />
            </p>
            {hasOtherWords(items, index, before !== undefined) && (
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

/**
 * Whether an entry is the newest that says what it says, and that is not what the text says now: steps that changed no
 * word have nothing to be compared or brought back.
 */
function hasOtherWords(items: readonly SentTextHistoryItem[], index: number, goesOn: boolean): boolean {
  const newer = items[index - 1]
  return newer ? newer.changes.some(({ field }) => isOfWords(field)) : goesOn
}

const isOfWords = (field: string) => field.startsWith('texts.')

/** What a change is of, as its label; null for what is no part of the text, such as its state. */
function useLabels(): (field: string) => string | null {
  const { fields } = useText()
  const t = useWords()
  return (field) => {
    if (field === 'slug') return t(words.address)
    const meta = fields.find(({ name }) => field === `texts.${name}`)?.meta
    return meta ? t(meta.label) : null
  }
}

/** Which parts of the text an entry changed. */
function Changed({ item }: { item: SentTextHistoryItem }) {
  const labelOf = useLabels()
  const t = useWords()
  const names = item.changes.flatMap(({ field }) => labelOf(field) ?? [])
  return names.length === 0 ? null : (
    <span className={css.changed}>{t(words.changed, { fields: names.join(', ') })}</span>
  )
}

function Difference({ from, to }: { from: number; to: number }) {
  const { addresses, record, locale } = useText()
  const labelOf = useLabels()
  const t = useWords()
  const changes = useCall(addresses.diff, { id: record.id, locale, from, to }, { staleTime: 60_000 })
  if (changes.error) return <Failure error={changes.error} retry={() => void changes.refetch()} />
  if (!changes.data) return <SkeletonRows label={t(words.loading)} />
  const told = changes.data.filter(({ field }) => labelOf(field) !== null)
  if (told.length === 0) return <p className={css.help}>{t(words.same)}</p>
  return (
    <dl className={css.changes}>
      {told.map(({ field, before, after }) => (
        <div key={field}>
          <dt>{labelOf(field)}</dt>
          <dd lang={locale}>
            <WordDiff before={wordsOf(before)} after={wordsOf(after)} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
