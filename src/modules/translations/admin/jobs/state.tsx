import { Glyph, type GlyphName } from '../../../../admin/ui/glyph.tsx'
import { useWords } from '../../../../admin/words.ts'
import type { JobState } from '../../jobs/job.ts'
import css from './jobs.module.css'
import { stateLabels } from './words.ts'

const glyphs: Readonly<Record<JobState, GlyphName>> = {
  open: 'none',
  delivered: 'waiting',
  finished: 'done',
  cancelled: 'blocked',
}

/** How a job stands: a sign and a word. */
export function JobStanding({ state }: { state: JobState }) {
  const t = useWords()
  return (
    <span className={css.state}>
      <Glyph name={glyphs[state]} /> {t(stateLabels[state])}
    </span>
  )
}
