import { useCall } from '../../../admin/queries.ts'
import { DateField } from '../../../admin/ui/date-field.tsx'
import { Failure } from '../../../admin/ui/failure.tsx'
import { FilterRow } from '../../../admin/ui/filter-row.tsx'
import { SkeletonRows } from '../../../admin/ui/skeleton.tsx'
import { Table } from '../../../admin/ui/table.tsx'
import { Tag } from '../../../admin/ui/tag.tsx'
import { useWorkingYear } from '../../../admin/working-year.ts'
import { useWords } from '../../../admin/words.ts'
import { dayAndTime } from '../../../admin/moments.ts'
import type { Labels } from '../../../platform/labels.ts'
import { isIsoDate, shortDate, today, type IsoDate } from '../../../platform/time/dates.ts'
import { computeDeadlines } from '../endpoints.ts'
import css from './law.module.css'
import { RegimeTable } from './regime-table.tsx'
import type { LawTabProps } from './rule.ts'

const words = {
  press: { vi: 'Đoàn phóng viên nước ngoài', en: 'Foreign press delegations' },
  ask: { vi: 'Thử tính thời hạn', en: 'Try the clocks' },
  received: { vi: 'Nếu nhận hồ sơ ngày', en: 'If the dossier is received on' },
  rule: { vi: 'Áp dụng: {citation}', en: 'By: {citation}' },
  unverified: { vi: 'chưa kiểm chứng', en: 'not verified' },
  loading: { vi: 'Đang tính thời hạn', en: 'Computing the deadlines' },
  step: { vi: 'Bước', en: 'Step' },
  term: { vi: 'Thời hạn', en: 'Term' },
  starts: { vi: 'Tính từ', en: 'Counted from' },
  due: { vi: 'Hạn là', en: 'Due' },
  own: { vi: 'do tỉnh quy định', en: 'set by the province' },
  depends: { vi: 'tùy lúc bắt đầu tính', en: 'depends on its start' },
  provisional: { vi: 'tạm tính', en: 'provisional' },
} as const satisfies Record<string, Labels>

/** «Nếu nhận ngày X thì hạn là …», by the decree that governs the dossier and the calendar as kept. */
export function DeadlinesTab({ address, onChange }: LawTabProps) {
  const t = useWords()
  const { year } = useWorkingYear()
  const asked = address['on'] ?? ''
  const on = isIsoDate(asked) ? asked : today()
  return (
    <>
      <h2 className={css.heading}>{t(words.press)}</h2>
      <FilterRow label={t(words.ask)}>
        <DateField label={t(words.received)} value={on} onChange={(date) => onChange({ on: date })} />
      </FilterRow>
      <Steps on={on} />
      <RegimeTable
        year={Number(address['year']) || year}
        onYear={(chosen) => onChange({ year: String(chosen) })}
      />
    </>
  )
}

function Steps({ on }: { on: IsoDate }) {
  const t = useWords()
  const timetable = useCall(computeDeadlines, { receivedOn: on }, { keep: true })
  if (timetable.error) return <Failure error={timetable.error} />
  if (!timetable.data) return <SkeletonRows rows={5} label={t(words.loading)} />
  const { rule, steps } = timetable.data
  return (
    <>
      <p className={css.applied}>
        {t(words.rule, { citation: rule.citation })} {!rule.verified && <Tag>{t(words.unverified)}</Tag>}
      </p>
      <Table
        label={t(words.press)}
        head={[words.step, words.term, words.starts, words.due].map((label) => t(label))}
      >
        {steps.map((step, place) => (
          <tr key={`${step.event} ${place}`}>
            <td>
              {t(step.title)}
              <div className={css.note}>{step.article}</div>
            </td>
            <td className={css.period}>{step.term ?? t(words.own)}</td>
            <td>{t(step.startsWith)}</td>
            <td className={css.period}>
              {step.dueOn === null && <span className={css.note}>{step.term ? t(words.depends) : '–'}</span>}
              {step.dueOn !== null && (
                <b>
                  {step.unit === 'hours' && step.dueAt
                    ? dayAndTime(step.dueAt)
                    : shortDate(step.dueOn as IsoDate)}
                </b>
              )}{' '}
              {step.dueOn !== null && !step.certain && <Tag tone="light">{t(words.provisional)}</Tag>}
            </td>
          </tr>
        ))}
      </Table>
    </>
  )
}
