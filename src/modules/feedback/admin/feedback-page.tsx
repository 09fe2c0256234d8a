import { createLazyRoute } from '@tanstack/react-router'
import type { Arrived } from '../../../admin/api.ts'
import { useCall } from '../../../admin/queries.ts'
import { Administration, forAdministrators } from '../../../admin/shell/administration.tsx'
import { DateField } from '../../../admin/ui/date-field.tsx'
import { Empty } from '../../../admin/ui/empty.tsx'
import { Failure } from '../../../admin/ui/failure.tsx'
import { FilterRow } from '../../../admin/ui/filter-row.tsx'
import { SkeletonRows } from '../../../admin/ui/skeleton.tsx'
import { useAddress, type Address } from '../../../admin/use-address.ts'
import { useLocale, useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { formatNumber } from '../../../platform/text/numbers.ts'
import { addDays, isIsoDate, today } from '../../../platform/time/dates.ts'
import { readSatisfaction, type SatisfactionView } from '../endpoints.ts'
import { CommentList } from './comment-list.tsx'
import css from './feedback.module.css'
import { MonthsChart } from './months-chart.tsx'
import { PageTable } from './page-table.tsx'
import { ScoreBars } from './score-bars.tsx'

export const page = createLazyRoute('/office/admin/feedback')({ component: forAdministrators(FeedbackPage) })

const words = {
  title: { vi: 'Ý kiến người đọc', en: 'Readers’ ratings' },
  lead: {
    vi: 'Người đọc cổng chấm từng trang từ 1 đến 5. Hệ thống chỉ giữ trang, mức, ngày và ý kiến; không biết ai đã chấm.',
    en: 'Readers of the portal rate each page from 1 to 5. Only the page, the score, the day and the comment are kept, never who it was.',
  },
  days: { vi: 'Khoảng ngày', en: 'Days' },
  from: { vi: 'Từ ngày', en: 'From' },
  to: { vi: 'Đến hết ngày', en: 'Until' },
  loading: { vi: 'Đang đếm', en: 'Counting' },
  none: { vi: 'Chưa có ai chấm trong khoảng này', en: 'Nobody has rated in these days' },
  noneSaid: {
    vi: 'Cuối mỗi trang của cổng có mục «Trang này có giúp ích cho bạn không?». Mở rộng khoảng ngày, hoặc quay lại sau.',
    en: 'At the end of each page of the portal readers are asked whether it was useful. Widen the days, or come back later.',
  },
  mean: {
    vi: 'Trung bình {mean} trên 5, từ {count} lượt chấm',
    en: '{mean} of 5 on average, from {count} ratings',
  },
} as const satisfies Record<string, Labels>

const YEAR = 365

/** The days that the address asks for; the year up to today when it names none. */
function daysOf({ from = '', to = '' }: Address): { from: string; to: string } {
  const until = isIsoDate(to) ? to : today()
  return { from: isIsoDate(from) ? from : addDays(until, -YEAR), to: until }
}

function FeedbackPage() {
  const t = useWords()
  const [address, change] = useAddress()
  const days = daysOf(address)
  const { data, error, refetch } = useCall(readSatisfaction, days, { keep: true })
  return (
    <Administration title={words.title} lead={t(words.lead)}>
      <FilterRow label={t(words.days)}>
        <DateField label={t(words.from)} value={days.from} onChange={(from) => change({ from })} />
        <DateField label={t(words.to)} value={days.to} onChange={(to) => change({ to })} />
      </FilterRow>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!data && !error && <SkeletonRows label={t(words.loading)} />}
      {data && (data.mean === null ? <Nobody /> : <Ratings found={data} mean={data.mean} />)}
    </Administration>
  )
}

function Nobody() {
  const t = useWords()
  return <Empty title={t(words.none)}>{t(words.noneSaid)}</Empty>
}

function Ratings({ found, mean }: { found: Arrived<SatisfactionView>; mean: number }) {
  const t = useWords()
  const locale = useLocale()
  const count = formatNumber(found.ratings, locale)
  return (
    <>
      <p className={css.mean}>{t(words.mean, { mean: formatNumber(mean, locale, 1), count })}</p>
      <div className={css.figures}>
        <ScoreBars scores={found.scores} />
        <MonthsChart months={found.months} />
      </div>
      <PageTable pages={found.pages} />
      <CommentList comments={found.comments} />
    </>
  )
}
