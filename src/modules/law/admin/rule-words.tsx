import { dayOfMoment } from '../../../admin/moments.ts'
import { Glyph } from '../../../admin/ui/glyph.tsx'
import { useWords } from '../../../admin/words.ts'
import { filled, type Labels } from '../../../platform/labels.ts'
import { shortDate, type IsoDate } from '../../../platform/time/dates.ts'
import css from './law.module.css'
import type { Rule } from './rule.ts'

const words = {
  verified: { vi: 'Đã kiểm chứng', en: 'Verified' },
  by: { vi: '{by}, {on}', en: '{by}, {on}' },
  unverified: { vi: 'Chưa kiểm chứng', en: 'Not verified' },
  always: { vi: 'không rõ thời gian', en: 'dates not known' },
  from: { vi: 'từ {from}', en: 'from {from}' },
  to: { vi: 'đến {to}', en: 'until {to}' },
  both: { vi: '{from} đến {to}', en: '{from} to {to}' },
} as const satisfies Record<string, Labels>

/** «từ 01/07/2026», «22/10/2015 đến 30/06/2026». */
export function periodWords({
  validFrom,
  validTo,
}: {
  validFrom: string | null
  validTo: string | null
}): Labels {
  const from = validFrom === null ? null : shortDate(validFrom as IsoDate)
  const to = validTo === null ? null : shortDate(validTo as IsoDate)
  if (from !== null) return filled(to === null ? words.from : words.both, { from, to })
  return to === null ? words.always : filled(words.to, { to })
}

/** Whether somebody compared a rule with its text: who and when, or what was read instead. */
export function Verified({ rule }: { rule: Pick<Rule, 'verified' | 'check'> }) {
  const t = useWords()
  const { verified, check } = rule
  return (
    <>
      <span className={css.state}>
        <Glyph name={verified ? 'done' : 'none'} />
        {t(verified ? words.verified : words.unverified)}
      </span>
      {check && <div className={css.note}>{t(words.by, { by: check.by, on: dayOfMoment(check.at) })}</div>}
    </>
  )
}
