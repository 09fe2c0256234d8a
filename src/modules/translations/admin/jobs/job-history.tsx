import type { Arrived } from '../../../../admin/api.ts'
import { dayAndTime } from '../../../../admin/moments.ts'
import { useWords } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import type { JobView } from '../../jobs/endpoints.ts'
import { changeLines } from './changes.ts'
import css from './jobs.module.css'
import { eventLabels } from './words.ts'

const words = { history: { vi: 'Lịch sử', en: 'History' } } as const satisfies Record<string, Labels>

/** What happened to a job, the newest first. */
export function JobHistory({ job: { history } }: { job: Arrived<JobView> }) {
  const t = useWords()
  return (
    <section>
      <h2>{t(words.history)}</h2>
      <ol className={css.history}>
        {history.map(({ at, type, by, note, changes }) => (
          <li key={`${at} ${type}`}>
            {t(eventLabels[type] ?? { vi: type, en: type })}
            {note !== null && <q>{note}</q>}
            {changes !== null && changeLines(changes, t).map((line) => <span key={line}>{line}</span>)}
            <small>
              {by} · <time dateTime={at}>{dayAndTime(at)}</time>
            </small>
          </li>
        ))}
      </ol>
    </section>
  )
}
