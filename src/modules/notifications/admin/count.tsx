import type { Labels } from '../../../platform/labels.ts'
import { useCall } from '../../../admin/queries.ts'
import { useWords } from '../../../admin/words.ts'
import { countNotices } from '../endpoints.ts'
import css from './count.module.css'

const words = {
  unread: { vi: '{count} thông báo chưa xem', en: '{count} unread notifications' },
} as const satisfies Record<string, Labels>

const EVERY = 30_000

/** How many notices wait, beside the name of their page; nothing when there are none. */
export function NotificationsCount() {
  const t = useWords()
  const { data } = useCall(countNotices, {}, { every: EVERY, staleTime: EVERY / 2 })
  if (!data || data.unread === 0) return null
  const count = data.exceeded ? `${data.unread}+` : data.unread
  return (
    <span className={css.count}>
      <span aria-hidden="true">{count}</span>
      <span className={css.spoken}>{t(words.unread, { count })}</span>
    </span>
  )
}
