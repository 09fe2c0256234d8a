import { Dialog } from '../../../admin/ui/dialog.tsx'
import { Kbd } from '../../../admin/ui/kbd.tsx'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import css from './reader.module.css'

const words = {
  title: { vi: 'Phím tắt khi đọc báo cáo cũ', en: 'Keys of the reader' },
  all: { vi: 'mọi phím tắt', en: 'all keys' },
  write: { vi: 'đưa các bản ghi đã nhận vào sổ', en: 'write the accepted records' },
  first: {
    vi: 'chọn cách viết thứ nhất, thứ hai khi mâu thuẫn',
    en: 'choose the first or second way of a contradiction',
  },
} as const satisfies Record<string, Labels>

const keys: readonly { keys: readonly string[]; label: Labels }[] = [
  { keys: ['J', 'K'], label: { vi: 'đoạn sau, trước', en: 'next, previous passage' } },
  { keys: ['Enter'], label: { vi: 'nhận', en: 'accept' } },
  { keys: ['E'], label: { vi: 'sửa', en: 'correct' } },
  { keys: ['X'], label: { vi: 'bỏ', en: 'reject' } },
  { keys: ['G'], label: { vi: 'gộp với bản ghi có sẵn', en: 'merge with a record' } },
  { keys: ['U'], label: { vi: 'hoàn tác', en: 'undo' } },
]

/** The keys at the foot of the reader. */
export function KeysFoot({ onAll, className }: { onAll: () => void; className: string | undefined }) {
  const t = useWords()
  return (
    <footer className={className}>
      {keys.map(({ keys: pressed, label }) => (
        <span key={label.vi}>
          {pressed.map((key) => (
            <Kbd key={key}>{key}</Kbd>
          ))}{' '}
          {t(label)}
        </span>
      ))}
      <button type="button" onClick={onAll}>
        <Kbd>?</Kbd> {t(words.all)}
      </button>
    </footer>
  )
}

export function KeysDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useWords()
  const all = [
    ...keys,
    { keys: ['1', '2'], label: words.first },
    { keys: ['Ctrl Enter'], label: words.write },
    { keys: ['?'], label: words.all },
  ]
  return (
    <Dialog opened={opened} onClose={onClose} title={t(words.title)} size="small">
      <dl className={css.keys}>
        {all.map(({ keys: pressed, label }) => (
          <div key={label.vi}>
            <dt>
              {pressed.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{t(label)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
