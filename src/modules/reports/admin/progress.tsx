import type { Labels } from '../../../platform/labels.ts'
import { useCall } from '../../../admin/queries.ts'
import { Meter } from '../../../admin/ui/meter.tsx'
import { useWords } from '../../../admin/words.ts'
import { studioEndpoints } from '../studio/endpoints.ts'
import css from './reports-page.module.css'

const words = {
  done: { vi: '{complete}/{total} mục đủ', en: '{complete}/{total} complete' },
} as const satisfies Record<string, Labels>

/** How far the sections of one report have come. */
export function Progress({ org, year }: { org: string; year: number }) {
  const t = useWords()
  const { data } = useCall(studioEndpoints.readiness, { org, year }, { staleTime: 60_000 })
  if (!data) return null
  const { complete, total } = data
  const said = t(words.done, { complete, total })
  return (
    <span className={css.progress}>
      <Meter label={said} value={complete} max={total} />
      {said}
    </span>
  )
}
