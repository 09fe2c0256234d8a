import { Link } from '@tanstack/react-router'
import { sizeInWords } from '../../../admin/sizes.ts'
import { Button } from '../../../admin/ui/button.tsx'
import { IconButton } from '../../../admin/ui/icon-button.tsx'
import { Meter } from '../../../admin/ui/meter.tsx'
import { useLocale, useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import css from './sending-list.module.css'
import type { Sending, Sendings } from './use-sendings.ts'

const words = {
  list: { vi: 'Tệp đang gửi', en: 'Files on their way' },
  progress: { vi: 'Đang gửi {name}', en: 'Sending {name}' },
  checking: { vi: 'Đang xem nội dung', en: 'Looking into it' },
  done: { vi: 'Đã vào thư viện', en: 'In the library' },
  of: { vi: '{sent} / {size}', en: '{sent} / {size}' },
  goOn: { vi: 'Gửi tiếp', en: 'Go on' },
  anyway: { vi: 'Vẫn thêm', en: 'Add anyway' },
  drop: { vi: 'Bỏ {name}', en: 'Leave out {name}' },
} as const satisfies Record<string, Labels>

/** How far each file has come, and what to do where it stopped. */
export function SendingList({ uploads }: { uploads: Sendings }) {
  const t = useWords()
  if (uploads.sendings.length === 0) return null
  return (
    <ul className={css.list} aria-label={t(words.list)} aria-live="polite">
      {uploads.sendings.map((sending) => (
        <SendingRow key={sending.key} sending={sending} uploads={uploads} />
      ))}
    </ul>
  )
}

function SendingRow({ sending, uploads }: { sending: Sending; uploads: Sendings }) {
  const t = useWords()
  const { key, name, size, sent, state, problem, same, id } = sending
  return (
    <li className={css.row}>
      <div className={css.line}>
        <b>{name}</b>
        <Progress sending={sending} />
        {state === 'done' && id && (
          <Link to="/media/$id" params={{ id }}>
            {t(words.done)}
          </Link>
        )}
        {state === 'refused' && same.length === 0 && (
          <Button onClick={() => uploads.goOn(key)}>{t(words.goOn)}</Button>
        )}
        {same.length > 0 && <Button onClick={() => uploads.takeAnyway(key)}>{t(words.anyway)}</Button>}
        <IconButton icon="close" label={t(words.drop, { name })} onClick={() => uploads.drop(key)} />
      </div>
      {state === 'sending' && <Meter label={t(words.progress, { name })} value={sent} max={size} />}
      {problem && (
        <p className={css.problem} role="alert">
          {problem}{' '}
          {same.map((each) => (
            <Link key={each.id} to="/media/$id" params={{ id: each.id }}>
              {each.title}
            </Link>
          ))}
        </p>
      )}
    </li>
  )
}

function Progress({ sending: { state, sent, size } }: { sending: Sending }) {
  const t = useWords()
  const locale = useLocale()
  if (state === 'checking') return <span className={css.quiet}>{t(words.checking)}</span>
  if (state !== 'sending') return null
  const amounts = { sent: sizeInWords(sent, locale), size: sizeInWords(size, locale) }
  return <span className={css.quiet}>{t(words.of, amounts)}</span>
}
