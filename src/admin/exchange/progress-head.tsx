import type { ImportView } from '../../modules/intakes/imports/endpoints.ts'
import type { Labels } from '../../platform/labels.ts'
import { formatNumber } from '../../platform/text/numbers.ts'
import type { Arrived } from '../api.ts'
import { Meter } from '../ui/meter.tsx'
import { Note } from '../ui/note.tsx'
import { useLocale, useWords } from '../words.ts'
import css from './exchange.module.css'

const words = {
  progress: { vi: 'Tiến độ', en: 'Progress' },
  rows: {
    vi: '{done} trong {total} dòng{left}. Có thể đóng trang, việc vẫn chạy và báo khi xong.',
    en: '{done} of {total} rows{left}. You may close the page: the work goes on and you are told when it is done.',
  },
  begun: {
    vi: 'Đang bắt đầu. Có thể đóng trang, việc vẫn chạy và báo khi xong.',
    en: 'Beginning. You may close the page: the work goes on and you are told when it is done.',
  },
  left: { vi: ', còn khoảng {seconds} giây', en: ', about {seconds} seconds to go' },
  stalled: {
    vi: 'Máy chủ vừa khởi động lại. Việc đang chạy tiếp từ dòng {done}, không phải nộp lại tệp.',
    en: 'The server has started again. The work goes on from row {done}; the file need not be sent again.',
  },
} as const satisfies Record<string, Labels>

/** How far the running step has come and how long it will take. */
export function ProgressHead({ view }: { view: Arrived<ImportView> }) {
  const t = useWords()
  const locale = useLocale()
  const { done, total, stalled, secondsLeft } = view
  const count = (value: number) => formatNumber(value, locale)
  const left = secondsLeft === null ? '' : t(words.left, { seconds: count(secondsLeft) })
  return (
    <div className={css.progress} role="status">
      <Meter label={t(words.progress)} value={done} max={total > 0 ? total : null} />
      <p>{total > 0 ? t(words.rows, { done: count(done), total: count(total), left }) : t(words.begun)}</p>
      {stalled && (
        <Note tone="light" icon="clock">
          {t(words.stalled, { done: count(done) })}
        </Note>
      )}
    </div>
  )
}
