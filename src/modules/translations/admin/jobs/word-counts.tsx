import { useLocale, useWords } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import { formatNumber } from '../../../../platform/text/numbers.ts'
import { wordKinds, type WordCount } from '../../jobs/job.ts'
import css from './jobs.module.css'
import { wordLabels } from './words.ts'

const words = {
  total: { vi: 'Tổng số từ', en: 'All words' },
  how: {
    vi: 'Đếm trên bản gốc tiếng Việt, mỗi tiếng cách nhau bằng dấu cách là một từ.',
    en: 'Counted in the Vietnamese source: whatever stands between spaces is a word.',
  },
} as const satisfies Record<string, Labels>

/** How the words of a job divide. */
export function WordCounts({ counts }: { counts: WordCount }) {
  const t = useWords()
  const locale = useLocale()
  return (
    <>
      <dl className={css.counts}>
        <div className={css.total}>
          <dt>{t(words.total)}</dt>
          <dd>{formatNumber(counts.words, locale)}</dd>
        </div>
        {wordKinds.map((kind) => (
          <div key={kind}>
            <dt>{t(wordLabels[kind])}</dt>
            <dd>{formatNumber(counts[kind], locale)}</dd>
          </div>
        ))}
      </dl>
      <p className={css.quiet}>{t(words.how)}</p>
    </>
  )
}
