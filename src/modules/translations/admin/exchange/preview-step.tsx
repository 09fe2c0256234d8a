import { useMemo, useState } from 'react'
import { Note } from '../../../../admin/ui/note.tsx'
import { Tabs } from '../../../../admin/ui/tabs.tsx'
import { Button } from '../../../../admin/ui/button.tsx'
import { useKeys } from '../../../../admin/ui/keys.ts'
import { useAct } from '../../../../admin/queries.ts'
import { useAddress } from '../../../../admin/use-address.ts'
import { useLocale, useWords } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import { formatNumber } from '../../../../platform/text/numbers.ts'
import { readImport, writeImport } from '../../exchange/endpoints.ts'
import {
  choicesOf,
  isTaken,
  isWritable,
  keyOf,
  partOf,
  parts,
  remarksIn,
  type Decisions,
  type View,
} from './choices.ts'
import css from './exchange.module.css'
import { ItemPart } from './item-part.tsx'

const words = {
  all: { vi: 'Tất cả', en: 'All' },
  ready: { vi: 'Ghi được ngay', en: 'Ready' },
  look: { vi: 'Cần quyết định', en: 'To decide' },
  lost: { vi: 'Không đọc được', en: 'Unreadable' },
  parts: { vi: 'Các phần của tệp', en: 'Parts of the file' },
  tally: {
    vi: '{same} đoạn giống hệt bàn dịch, {ready} ghi được ngay, {look} cần quyết định, {lost} không đọc được.',
    en: '{same} segments say the same as the desk, {ready} are ready, {look} are to be decided, {lost} are unreadable.',
  },
  nothing: {
    vi: 'Tệp nói đúng những gì bàn dịch đang có. Không có gì để ghi.',
    en: 'The file says what the desk has. There is nothing to write.',
  },
  none: { vi: 'Không có đoạn nào thuộc phần này.', en: 'There are no such segments.' },
  takeAll: { vi: 'Chọn hết phần này', en: 'Choose all of these' },
  takeNone: { vi: 'Bỏ chọn phần này', en: 'Choose none of these' },
  write: { vi: 'Ghi {count} đoạn', en: 'Write {count} segments' },
  writeBoth: {
    vi: 'Ghi {count} đoạn, {remarks} nhận xét',
    en: 'Write {count} segments, {remarks} comments',
  },
} as const satisfies Record<string, Labels>

type PreviewStepProps = { view: View; onChanged: () => Promise<unknown> }

/** The second step: what the file would change, segment by segment, and the choice. */
export function PreviewStep({ view, onChanged }: PreviewStepProps) {
  const t = useWords()
  const locale = useLocale()
  const [address, change] = useAddress()
  const [decisions, setDecisions] = useState<Decisions>(new Map())
  const write = useAct(writeImport, { refreshes: [readImport], onDone: () => void onChanged() })
  const part = parts.find((name) => name === address['show']) ?? 'all'
  const choices = useMemo(() => choicesOf(view, decisions), [view, decisions])
  const remarks = remarksIn(view)
  const isNothing = choices.length === 0 && remarks === 0
  const all = view.items.flatMap((item) => item.segments.map((segment) => ({ item, segment })))
  const shown = all.filter(({ segment }) => part === 'all' || partOf(segment) === part)
  const number = (value: number) => formatNumber(value, locale)
  const count = (name: 'ready' | 'look' | 'lost') =>
    number(all.filter(({ segment }) => partOf(segment) === name).length)
  const same = view.items.reduce((sum, { counts }) => sum + counts.same, 0)
  const decide = (pairs: typeof shown, taken: boolean) =>
    setDecisions(
      new Map([...decisions, ...pairs.map(({ item, segment }) => [keyOf(item, segment), taken] as const)]),
    )
  const writable = shown.filter(({ item, segment }) => item.problem === null && isWritable(segment))
  const allTaken = writable.every(({ item, segment }) => isTaken(item, segment, decisions))
  const send = () => write.mutate({ id: view.id, choices }, { onError: () => void onChanged() })
  useKeys({
    'mod+Enter': () => {
      if (!isNothing && !write.isPending) send()
    },
  })
  return (
    <div className={css.body}>
      {write.error && (
        <Note tone="red" icon="error" role="alert">
          {write.error.message}
        </Note>
      )}
      {view.notes.map((note) => (
        <Note key={note.en} tone="light" icon="warning">
          {t(note)}
        </Note>
      ))}
      <div className={css.tally}>
        <p>
          {all.length === 0
            ? t(words.nothing)
            : t(words.tally, {
                same: number(same),
                ready: count('ready'),
                look: count('look'),
                lost: count('lost'),
              })}
        </p>
        {all.length > 0 && (
          <Button
            variant="primary"
            keys="Ctrl Enter"
            disabled={isNothing}
            busy={write.isPending}
            onClick={send}
          >
            {t(remarks === 0 ? words.write : words.writeBoth, {
              count: number(choices.length),
              remarks: number(remarks),
            })}
          </Button>
        )}
      </div>
      {all.length > 0 && (
        <div className={css.bar}>
          <Tabs
            label={t(words.parts)}
            current={part}
            onChange={(name) => change({ show: name === 'all' ? null : name })}
            tabs={[
              { name: 'all', label: t(words.all), count: number(all.length) },
              { name: 'ready', label: t(words.ready), count: count('ready') },
              { name: 'look', label: t(words.look), count: count('look') },
              { name: 'lost', label: t(words.lost), count: count('lost') },
            ]}
          />
          {writable.length > 0 && (
            <Button variant="quiet" onClick={() => decide(writable, !allTaken)}>
              {t(allTaken ? words.takeNone : words.takeAll)}
            </Button>
          )}
        </div>
      )}
      {view.items.map((item) => (
        <ItemPart
          key={item.id}
          {...{ view, item, decisions }}
          segments={item.segments.filter((segment) => part === 'all' || partOf(segment) === part)}
          onTake={(segment, taken) => decide([{ item, segment }], taken)}
        />
      ))}
      {all.length > 0 && shown.length === 0 && <p className={css.quiet}>{t(words.none)}</p>}
    </div>
  )
}
