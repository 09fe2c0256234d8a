import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { isIsoDate, shortDate } from '../../../platform/time/dates.ts'
import css from './feedback.module.css'

const words = {
  title: { vi: 'Ý kiến gần đây', en: 'Latest comments' },
  none: { vi: 'Chưa ai viết ý kiến trong khoảng này.', en: 'Nobody has written a comment in these days.' },
  score: { vi: 'mức {score}', en: 'score {score}' },
} as const satisfies Record<string, Labels>

type Comment = { path: string; day: string; score: number; comment: string }

/** What readers wrote, as they wrote it: plain text, whatever it looks like. */
export function CommentList({ comments }: { comments: readonly Comment[] }) {
  const t = useWords()
  return (
    <section className={css.part}>
      <h2>{t(words.title)}</h2>
      {comments.length === 0 && <p className={css.note}>{t(words.none)}</p>}
      <ul className={css.comments}>
        {comments.map(({ path, day, score, comment }, index) => (
          <li key={index}>
            <p className={css.said} dir="auto">
              {comment}
            </p>
            <p className={css.note}>
              {isIsoDate(day) ? shortDate(day) : day} · {t(words.score, { score })} ·{' '}
              <a className={css.path} href={path}>
                {path}
              </a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
