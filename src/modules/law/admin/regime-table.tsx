import { useCall } from '../../../admin/queries.ts'
import { Failure } from '../../../admin/ui/failure.tsx'
import { IconButton } from '../../../admin/ui/icon-button.tsx'
import { SkeletonRows } from '../../../admin/ui/skeleton.tsx'
import { Table } from '../../../admin/ui/table.tsx'
import { Tag } from '../../../admin/ui/tag.tsx'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { shortDate, type IsoDate } from '../../../platform/time/dates.ts'
import { readRegimes } from '../endpoints.ts'
import css from './law.module.css'

const words = {
  title: { vi: 'Báo cáo định kỳ năm {year}', en: 'Periodic reports of {year}' },
  earlier: { vi: 'Năm trước', en: 'Earlier year' },
  later: { vi: 'Năm sau', en: 'Later year' },
  loading: { vi: 'Đang tính kỳ báo cáo', en: 'Computing the periods' },
  report: { vi: 'Kỳ báo cáo', en: 'Period' },
  counted: { vi: 'Số liệu tính', en: 'Counted' },
  estimated: { vi: 'Ước thực hiện', en: 'Estimated' },
  due: { vi: 'Hạn gửi', en: 'Due' },
  earliest: { vi: 'Yêu cầu sớm nhất', en: 'May be asked for from' },
  span: { vi: '{from} đến {to}', en: '{from} to {to}' },
  none: { vi: 'chưa có quy định', en: 'no rule known' },
  nothing: { vi: 'không', en: 'none' },
  unverified: { vi: 'chưa kiểm chứng', en: 'not verified' },
  basis: { vi: 'Mốc chốt theo: {basis}', en: 'Cut-offs by: {basis}' },
} as const satisfies Record<string, Labels>

const day = (date: string) => shortDate(date as IsoDate)

/** Every period that a decree knows a cut-off for: what is counted, what is estimated, when the report is due. */
export function RegimeTable({ year, onYear }: { year: number; onYear: (year: number) => void }) {
  const t = useWords()
  const regimes = useCall(readRegimes, { year }, { keep: true })
  const periods = regimes.data?.periods ?? []
  const bases = [...new Set(periods.map(({ basis }) => basis))]
  const heads = [words.report, words.counted, words.estimated, words.due, words.earliest]
  return (
    <section className={css.subject}>
      <div className={css.yearBar}>
        <IconButton icon="left" label={t(words.earlier)} onClick={() => onYear(year - 1)} />
        <h2>{t(words.title, { year })}</h2>
        <IconButton icon="right" label={t(words.later)} onClick={() => onYear(year + 1)} />
      </div>
      {regimes.error && <Failure error={regimes.error} />}
      {!regimes.data && !regimes.error && <SkeletonRows rows={6} label={t(words.loading)} />}
      {bases.map((basis) => (
        <p key={basis} className={css.applied}>
          {t(words.basis, { basis })}{' '}
          {periods.some((period) => period.basis === basis && !period.verified) && (
            <Tag>{t(words.unverified)}</Tag>
          )}
        </p>
      ))}
      {periods.length > 0 && (
        <Table label={t(words.title, { year })} head={heads.map((label) => t(label))}>
          {periods.map(({ kind, index, label, counted, estimated, due, earliestSubmission }) => (
            <tr key={`${kind} ${index}`}>
              <td>{t(label)}</td>
              <td className={css.period}>
                {t(words.span, { from: day(counted.from), to: day(counted.to) })}
              </td>
              <td className={css.period}>
                {estimated
                  ? t(words.span, { from: day(estimated.from), to: day(estimated.to) })
                  : t(words.nothing)}
              </td>
              <td className={css.period} title={due?.citation}>
                {due ? <b>{day(due.on)}</b> : <span className={css.note}>{t(words.none)}</span>}
              </td>
              <td className={css.period}>{earliestSubmission ? day(earliestSubmission) : '–'}</td>
            </tr>
          ))}
        </Table>
      )}
    </section>
  )
}
