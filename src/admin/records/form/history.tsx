import { useState } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import type { SentChange, SentHistoryItem } from '../../../records/http/one-record.ts'
import { stateLabels } from '../../../records/states.ts'
import { Button } from '../../ui/button.tsx'
import { useWords } from '../../words.ts'
import { CompareDialog } from './compare.tsx'
import { metaOf, useForm } from './form-context.ts'
import css from './side.module.css'
import { clockOf, dayOf } from './times.ts'
import { WordDiff } from '../../ui/word-diff.tsx'

const words = {
  title: { vi: 'Lịch sử', en: 'History' },
  compare: { vi: 'So sánh bản', en: 'Compare' },
  created: { vi: '{name} tạo', en: '{name} created it' },
  createdFrom: { vi: '{name} tạo, nguồn: {source}', en: '{name} created it from {source}' },
  moved: { vi: '{name}: {state}', en: '{name}: {state}' },
  changed: { vi: '{name}: {fields}', en: '{name}: {fields}' },
  more: { vi: 'Xem bản cũ hơn', en: 'Show older' },
  look: { vi: 'Xem thay đổi lúc {time}', en: 'See the changes of {time}' },
  owner: { vi: 'cơ quan chủ quản', en: 'owner' },
  visibility: { vi: 'phạm vi', en: 'visibility' },
  none: { vi: 'Chưa lưu lần nào.', en: 'Not saved yet.' },
} as const satisfies Record<string, Labels>

type HistoryProps = { items: readonly SentHistoryItem[]; onMore: (() => void) | null; opened: boolean }

/** Who changed what, day by day; any two versions side by side. */
export function History({ items, onMore, opened }: HistoryProps) {
  const t = useWords()
  const [compared, setCompared] = useState<{ from: number; to: number } | null>(null)
  const days = [...Map.groupBy(items, ({ to }) => t(dayOf(to)))]
  const newest = items[0]
  const compare = (item: SentHistoryItem | undefined) => {
    if (item) setCompared({ from: Math.max(1, item.firstVersion - 1), to: item.version })
  }
  return (
    <section aria-current={opened || undefined}>
      <h2>
        {t(words.title)}
        {items.length > 1 && (
          <Button variant="quiet" onClick={() => compare(newest)}>
            {t(words.compare)}
          </Button>
        )}
      </h2>
      {items.length === 0 && <p className={css.none}>{t(words.none)}</p>}
      {days.map(([day, ofDay]) => (
        <div key={day} className={css.day}>
          <h3>{day}</h3>
          <ul>
            {ofDay.map((item) => (
              <li key={item.version}>
                <time dateTime={item.to}>{clockOf(item.to)}</time>
                <button type="button" className={css.event} onClick={() => compare(item)}>
                  <Told item={item} />
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {onMore && (
        <Button variant="quiet" onClick={onMore}>
          {t(words.more)}
        </Button>
      )}
      {compared && <CompareDialog items={items} chosen={compared} onClose={() => setCompared(null)} />}
    </section>
  )
}

/** One line about a version: a short text change in its own words, else the fields that changed. */
function Told({ item }: { item: SentHistoryItem }) {
  const { description, record } = useForm()
  const t = useWords()
  const { byName: name, changes } = item
  if (item.firstVersion === 1 && changes.length === 0) {
    const source = record?.source
    return <>{source ? t(words.createdFrom, { name, source }) : t(words.created, { name })}</>
  }
  const moved = changes.find(({ field }) => field === 'state')
  if (moved) return <>{t(words.moved, { name, state: stateLabels[item.state] })}</>
  const labelOf = ({ field }: SentChange) => {
    const meta = metaOf(description, field)
    if (meta) return t(meta.label)
    return field === 'ownerOrgId' ? t(words.owner) : field === 'visibility' ? t(words.visibility) : field
  }
  const [only] = changes
  if (changes.length === 1 && only && typeof only.after === 'string' && only.after.length < 400) {
    const kind = metaOf(description, only.field)?.kind
    if (kind === 'text' || kind === 'longText') {
      return (
        <>
          {labelOf(only)}:{' '}
          <WordDiff before={typeof only.before === 'string' ? only.before : ''} after={only.after} />
        </>
      )
    }
  }
  return <>{t(words.changed, { name, fields: changes.map(labelOf).join(', ') })}</>
}
