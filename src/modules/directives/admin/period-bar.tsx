import type { Labels } from '../../../platform/labels.ts'
import { daysBetween, isIsoDate, type IsoDate } from '../../../platform/time/dates.ts'
import { useWords } from '../../../admin/words.ts'
import css from './period-bar.module.css'
import { written, type Item } from './texts.ts'

const words = {
  years: { vi: '{from} – {to}', en: '{from} – {to}' },
  since: { vi: 'từ {from}', en: 'from {from}' },
} as const satisfies Record<string, Labels>

/** The years that all periods of a register span; what the heading shows. */
export type Span = { from: number; to: number }

/** From when to when a document works, on the axis of the heading, with a tick at the day asked about. */
export function PeriodBar({ item, span, asOf }: { item: Item; span: Span; asOf: IsoDate }) {
  const t = useWords()
  const { from, to, standing } = item
  if (from === null || !isIsoDate(from) || standing === 'once') return <>–</>
  const first = `${span.from}-01-01` as IsoDate
  const whole = daysBetween(first, `${span.to}-12-31` as IsoDate)
  const place = (date: IsoDate) => Math.min(100, Math.max(0, (daysBetween(first, date) / whole) * 100))
  const end = to !== null && isIsoDate(to) ? place(to) : 100
  return (
    <span className={css.period}>
      <span className={css.axis} aria-hidden="true">
        <span
          className={css.bar}
          data-standing={standing}
          data-open={to === null || undefined}
          style={{ left: `${place(from)}%`, width: `${Math.max(2, end - place(from))}%` }}
        />
        {asOf >= first && <span className={css.tick} style={{ left: `${place(asOf)}%` }} />}
      </span>
      <small>{t(...spanWords(from, to))}</small>
    </span>
  )
}

function spanWords(from: string, to: string | null): [Labels, Record<string, string>] {
  const wholeYears = from.endsWith('-01-01') && (to === null || to.endsWith('-12-31'))
  const said = (date: string) => (wholeYears ? date.slice(0, 4) : written(date))
  return to === null ? [words.since, { from: said(from) }] : [words.years, { from: said(from), to: said(to) }]
}

/** The axis in the heading of the column. */
export function PeriodHeading({ span }: { span: Span }) {
  return (
    <span className={css.heading}>
      <span>{span.from}</span>
      <span>{span.to}</span>
    </span>
  )
}
