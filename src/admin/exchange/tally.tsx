import type { Counts } from '../../modules/intakes/imports/endpoints.ts'
import type { Labels } from '../../platform/labels.ts'
import { formatNumber } from '../../platform/text/numbers.ts'
import { Glyph } from '../ui/glyph.tsx'
import { useLocale, useWords } from '../words.ts'
import css from './exchange.module.css'

const words = {
  ready: { vi: 'dòng ghi được', en: 'rows can be written' },
  changes: { vi: 'trong đó sửa bản ghi đã có', en: 'of them change records' },
  look: { vi: 'cần xem', en: 'to look at' },
  refused: { vi: 'không ghi được', en: 'cannot be written' },
  unchanged: { vi: 'giống hệt sổ', en: 'the same as recorded' },
  written: { vi: 'đã ghi vào sổ', en: 'written' },
} as const satisfies Record<string, Labels>

/** Counts of the rows, by what can be done with them. */
export function Tally({ counts }: { counts: Counts }) {
  const t = useWords()
  const locale = useLocale()
  const { create, change, look, refused, unchanged, written } = counts
  const count = (value: number) => formatNumber(value, locale)
  return (
    <dl>
      {written > 0 && (
        <div>
          <dt>
            <Glyph name="done" />
            {t(words.written)}
          </dt>
          <dd className={css.ready}>{count(written)}</dd>
        </div>
      )}
      {(written === 0 || create + change > 0) && (
        <div>
          <dt>{t(words.ready)}</dt>
          <dd className={css.ready}>{count(create + change)}</dd>
        </div>
      )}
      {change > 0 && (
        <div>
          <dt>{t(words.changes)}</dt>
          <dd>{count(change)}</dd>
        </div>
      )}
      <div>
        <dt>
          <Glyph name="warning" />
          {t(words.look)}
        </dt>
        <dd>{count(look)}</dd>
      </div>
      <div>
        <dt>
          <Glyph name="blocked" />
          {t(words.refused)}
        </dt>
        <dd className={refused > 0 ? css.refused : undefined}>{count(refused)}</dd>
      </div>
      {unchanged > 0 && (
        <div>
          <dt>{t(words.unchanged)}</dt>
          <dd>{count(unchanged)}</dd>
        </div>
      )}
    </dl>
  )
}
