import type { Labels } from '../../../platform/labels.ts'
import { SOURCE_LOCALE } from '../../../platform/locales.ts'
import { dayAndTime } from '../../../admin/moments.ts'
import { momentOf } from '../../../admin/records/form/times.ts'
import { Tag } from '../../../admin/ui/tag.tsx'
import { useWords } from '../../../admin/words.ts'
import { standingOf } from './standing.ts'
import { useText } from './text-context.ts'
import css from './texts.module.css'

const words = {
  label: { vi: 'Tình trạng bản này', en: 'How this text stands' },
  state: { vi: 'Tình trạng', en: 'State' },
  changed: { vi: 'Sửa lần cuối', en: 'Last changed' },
  never: { vi: 'Chưa ai viết bằng ngôn ngữ này.', en: 'Nobody has written in this language yet.' },
  published: { vi: 'Đang đăng', en: 'Published' },
  since: { vi: 'từ {time}', en: 'since {time}' },
  goneSince: { vi: 'không còn, từ {time}', en: 'no longer, since {time}' },
  notPublished: { vi: 'chưa đăng', en: 'not published' },
  times: { vi: 'Lịch', en: 'Times' },
  from: { vi: 'đăng từ {time}', en: 'from {time}' },
  embargo: { vi: 'cấm đăng đến {time}', en: 'embargo until {time}' },
  until: { vi: 'hết hạn {time}', en: 'expires {time}' },
  noTimes: { vi: 'đăng ngay khi duyệt', en: 'as soon as approved' },
  native: { vi: 'Người bản ngữ', en: 'Native reader' },
  read: { vi: '{name} đã đọc, {time}', en: 'read by {name}, {time}' },
  awaiting: { vi: 'chờ người bản ngữ đọc', en: 'awaiting a native reader' },
  machine: { vi: 'Máy dịch', en: 'By machine' },
  outdated: { vi: 'Bản tiếng Việt đã đổi', en: 'The Vietnamese has changed' },
} as const satisfies Record<string, Labels>

/** How one language stands: state and age, what the public reads, its times, who has read it. */
export function Standing() {
  const { text, locale } = useText()
  const t = useWords()
  if (text === null) return <p className={css.never}>{t(words.never)}</p>
  const { word, tone } = standingOf(text)
  const { published, publishAt, embargoUntil, expiresAt } = text
  const times = [
    publishAt && t(words.from, { time: dayAndTime(publishAt) }),
    embargoUntil && t(words.embargo, { time: dayAndTime(embargoUntil) }),
    expiresAt && t(words.until, { time: dayAndTime(expiresAt) }),
  ].filter(Boolean)
  return (
    <dl className={css.standing} aria-label={t(words.label)}>
      <div>
        <dt>{t(words.state)}</dt>
        <dd>
          <Tag tone={tone}>{t(word)}</Tag> {text.machine && <Tag tone="light">{t(words.machine)}</Tag>}{' '}
          {text.outdated && <Tag tone="light">{t(words.outdated)}</Tag>}
        </dd>
      </div>
      <div>
        <dt>{t(words.changed)}</dt>
        <dd>{t(momentOf(text.updatedAt))}</dd>
      </div>
      <div>
        <dt>{t(words.published)}</dt>
        <dd>
          {published
            ? t(words.since, { time: dayAndTime(published.firstPublishedAt) })
            : text.gone
              ? t(words.goneSince, { time: dayAndTime(text.gone.at) })
              : t(words.notPublished)}
        </dd>
      </div>
      <div>
        <dt>{t(words.times)}</dt>
        <dd>{times.length > 0 ? times.join('; ') : t(words.noTimes)}</dd>
      </div>
      {locale !== SOURCE_LOCALE && (
        <div>
          <dt>{t(words.native)}</dt>
          <dd>
            {text.nativeReadAt
              ? t(words.read, { name: text.nativeReader ?? '', time: dayAndTime(text.nativeReadAt) })
              : t(words.awaiting)}
          </dd>
        </div>
      )}
    </dl>
  )
}
