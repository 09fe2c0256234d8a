import { formatNumber } from '../../../platform/text/numbers.ts'
import { useLocale, useWords } from '../../../admin/words.ts'
import css from './number.module.css'
import { unknownWords } from './texts.ts'

/** A number as the reader's language writes it; what is not known is said in words, never 0. */
export function FigureNumber({ value }: { value: number | null }) {
  const t = useWords()
  const locale = useLocale()
  if (value === null) return <span className={css.unknown}>{t(unknownWords)}</span>
  return <>{formatNumber(value, locale)}</>
}
