import type { Labels } from '../../../platform/labels.ts'
import type { Arrived } from '../../../admin/api.ts'
import { Glyph, type GlyphName } from '../../../admin/ui/glyph.tsx'
import { useWords } from '../../../admin/words.ts'
import { obligationStatuses, type ObligationStatus as Status } from '../due.ts'
import type { obligationsOverview } from '../obligation-endpoints.ts'
import { recurrences } from '../obligations.ts'
import css from './obligation-cells.module.css'
import { written } from './texts.ts'

export type Obligation = Arrived<
  NonNullable<(typeof obligationsOverview)['output']['_output']>
>['items'][number]

const words = {
  due: { vi: 'hạn {on}', en: 'due {on}' },
  dueEvery: { vi: 'hạn {on} ({every})', en: 'due {on} ({every})' },
  rule: { vi: '{rule}', en: '{rule}' },
  every: { vi: '{every}', en: '{every}' },
  none: { vi: 'không ghi thời hạn', en: 'no deadline' },
} as const satisfies Record<string, Labels>

const glyphs: Readonly<Record<Status, GlyphName>> = {
  done: 'done',
  overdue: 'blocked',
  'due-soon': 'warning',
  open: 'waiting',
  'no-deadline': 'none',
}

/** The state of an obligation by shape and word. */
export function ObligationStatus({ status }: { status: Status }) {
  const t = useWords()
  return (
    <span className={css.status}>
      <Glyph name={glyphs[status]} /> {t(obligationStatuses[status])}
    </span>
  )
}

/** When it is due, in words: the date that counts, how often, or the deadline as the document writes it. */
export function dueWords({
  dueOn,
  dueRule,
  recurrence,
}: Pick<Obligation, 'dueOn' | 'dueRule' | 'recurrence'>): [Labels, Record<string, string | Labels>] {
  const every = recurrence === null || recurrence === 'once' ? null : recurrences[recurrence]
  if (dueOn !== null && every) return [words.dueEvery, { on: written(dueOn), every }]
  if (dueOn !== null) return [words.due, { on: written(dueOn) }]
  if (dueRule !== null) return [words.rule, { rule: dueRule }]
  return every ? [words.every, { every }] : [words.none, {}]
}
