import { useLocale, useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { formatNumber } from '../../../platform/text/numbers.ts'
import { Sideways } from '../../../admin/ui/sideways.tsx'
import css from './feedback.module.css'

const words = {
  title: { vi: 'Theo tháng', en: 'By month' },
  said: { vi: '{mean} trên 5, {count} lượt', en: '{mean} of 5, {count} ratings' },
} as const satisfies Record<string, Labels>

type Month = { month: string; ratings: number; mean: number }

/** The mean of each month that has ratings: the height is the mean out of 5, below stand the month, of how many, and the year. */
export function MonthsChart({ months }: { months: readonly Month[] }) {
  const t = useWords()
  const locale = useLocale()
  return (
    <section className={css.part}>
      <h2>{t(words.title)}</h2>
      <Sideways label={t(words.title)}>
        <ol className={css.months}>
          {months.map(({ month, ratings, mean }, index) => {
            const shown = formatNumber(mean, locale, 1)
            return (
              <li key={month} title={t(words.said, { mean: shown, count: formatNumber(ratings, locale) })}>
                <span className={css.value}>{shown}</span>
                <svg viewBox="0 0 10 50" preserveAspectRatio="none" aria-hidden="true">
                  <rect className={css.bar} y={50 - mean * 10} width="10" height={mean * 10} />
                </svg>
                <span>{month.slice(5)}</span>
                <span className={css.count}>{`(${formatNumber(ratings, locale)})`}</span>
                {(index === 0 || month.endsWith('-01')) && <b>{month.slice(0, 4)}</b>}
              </li>
            )
          })}
        </ol>
      </Sideways>
    </section>
  )
}
