import { useLocale, useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { formatNumber } from '../../../platform/text/numbers.ts'
import css from './feedback.module.css'

const words = {
  title: { vi: 'Theo mức', en: 'By score' },
  score: { vi: 'Mức {score}', en: 'Score {score}' },
} as const satisfies Record<string, Labels>

type ScoreBarsProps = { scores: readonly { score: number; ratings: number }[] }

/** How many gave each score, each as a bar of its share. */
export function ScoreBars({ scores }: ScoreBarsProps) {
  const t = useWords()
  const locale = useLocale()
  const most = Math.max(1, ...scores.map(({ ratings }) => ratings))
  return (
    <section className={css.part}>
      <h2>{t(words.title)}</h2>
      <ul className={css.scores}>
        {scores.map(({ score, ratings }) => (
          <li key={score}>
            <span>{t(words.score, { score })}</span>
            <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
              <rect className={css.bar} width={(ratings / most) * 100} height="8" />
            </svg>
            <span className={css.count}>{formatNumber(ratings, locale)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
