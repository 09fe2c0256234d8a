import { Link } from '@tanstack/react-router'
import type { Labels } from '../../../platform/labels.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useWords } from '../../words.ts'
import css from './bulk-bar.module.css'
import type { Refused } from './use-bulk.ts'

const words = {
  title: { vi: '{act}: {count} bản ghi chưa làm được', en: '{act}: {count} records refused' },
  kept: { vi: 'Các bản ghi này giữ nguyên như trước.', en: 'These records are as they were.' },
  unnamed: { vi: 'Bản ghi không còn xem được', en: 'A record that can no longer be seen' },
  close: { vi: 'Đóng', en: 'Close' },
} as const satisfies Record<string, Labels>

type RefusalsProps = { act: string; records: readonly Refused[]; collection: string; onClose: () => void }

/** Which records an act left as they were, and why, each with the way to it. */
export function Refusals({ act, records, collection, onClose }: RefusalsProps) {
  const t = useWords()
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(words.title, { act, count: records.length })}
      actions={<Button onClick={onClose}>{t(words.close)}</Button>}
    >
      <p className={css.note}>{t(words.kept)}</p>
      <ul className={css.list}>
        {records.map(({ id, title, reason, issues }) => (
          <li key={id}>
            <Link to="/records/$collection/$id" params={{ collection, id }} search={{ field: issues[0]?.at }}>
              {title || t(words.unnamed)}
            </Link>
            <p>{reason}</p>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
