import { Meter } from '../../../../admin/ui/meter.tsx'
import { useWords } from '../../../../admin/words.ts'
import type { JobProgress } from '../../jobs/job.ts'
import css from './jobs.module.css'
import { common } from './words.ts'

/** How far segments have come: a bar and the numbers in words. */
export function Progress({ of: { segments, done }, label }: { of: JobProgress; label: string }) {
  const t = useWords()
  return (
    <span className={css.progress}>
      <Meter label={label} value={done} max={Math.max(1, segments)} />
      <small>{t(common.done, { done, segments })}</small>
    </span>
  )
}
