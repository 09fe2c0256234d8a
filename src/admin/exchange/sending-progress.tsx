import type { Labels } from '../../platform/labels.ts'
import { Button } from '../ui/button.tsx'
import { Meter } from '../ui/meter.tsx'
import { Note } from '../ui/note.tsx'
import { useLocale, useWords } from '../words.ts'
import { formatNumber } from '../../platform/text/numbers.ts'
import css from './exchange.module.css'
import type { Sending } from './send-file.ts'

const words = {
  sending: { vi: 'Đang gửi {name}', en: 'Sending {name}' },
  progress: { vi: 'Tiến độ gửi tệp', en: 'Progress of the upload' },
  sent: { vi: '{sent} trong {size} KB', en: '{sent} of {size} KB' },
  waiting: {
    vi: 'Máy chủ chưa trả lời. Phần đã gửi vẫn còn; việc gửi tự chạy tiếp khi có lại kết nối.',
    en: 'The server does not answer. What was sent is kept; sending goes on by itself once it is back.',
  },
  cancel: { vi: 'Thôi gửi', en: 'Stop sending' },
} as const satisfies Record<string, Labels>

/** How far a file has come, and what happens while the server is away. */
export function SendingProgress({ sending, onCancel }: { sending: Sending; onCancel: () => void }) {
  const t = useWords()
  const locale = useLocale()
  const kb = (bytes: number) => formatNumber(Math.ceil(bytes / 1024), locale)
  return (
    <section className={css.progress} aria-live="polite">
      <h2>{t(words.sending, { name: sending.name })}</h2>
      <Meter label={t(words.progress)} value={sending.sent} max={sending.size} />
      <p>{t(words.sent, { sent: kb(sending.sent), size: kb(sending.size) })}</p>
      {sending.waiting && (
        <Note tone="light" icon="cloudOff" role="status">
          {t(words.waiting)}
        </Note>
      )}
      <Button variant="quiet" onClick={onCancel}>
        {t(words.cancel)}
      </Button>
    </section>
  )
}
