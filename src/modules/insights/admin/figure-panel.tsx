import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { formatNumber } from '../../../platform/text/numbers.ts'
import { isIsoDate, shortDate } from '../../../platform/time/dates.ts'
import { useCall } from '../../../admin/queries.ts'
import { Button } from '../../../admin/ui/button.tsx'
import { Failure } from '../../../admin/ui/failure.tsx'
import { IconButton } from '../../../admin/ui/icon-button.tsx'
import { SkeletonRows } from '../../../admin/ui/skeleton.tsx'
import { useLocale, useWords } from '../../../admin/words.ts'
import { figureRecords } from '../endpoints.ts'
import css from './figure-panel.module.css'
import { FigureNumber } from './number.tsx'
import { isKnown, type Trend } from './texts.ts'

const TrendChart = lazy(() =>
  import('./trend-chart.tsx').then(({ TrendChart: chart }) => ({ default: chart })),
)

const words = {
  close: { vi: 'Đóng', en: 'Close' },
  basis: { vi: 'Căn cứ: {basis}', en: 'By {basis}' },
  drawing: { vi: 'Đang vẽ biểu đồ', en: 'Drawing the chart' },
  table: { vi: 'Số liệu các năm: {name}', en: 'The years of: {name}' },
  year: { vi: 'Năm', en: 'Year' },
  computed: { vi: 'Bản ghi', en: 'Recorded' },
  declared: { vi: 'Kê khai', en: 'Declared' },
  gap: { vi: 'Lệch', en: 'Gap' },
  printed: { vi: 'Báo cáo', en: 'Reported' },
  behind: { vi: 'Bản ghi làm nên số {year}', en: 'Records behind {year}' },
  none: {
    vi: 'Chưa có bản ghi đã duyệt nào trong kỳ. Nhập và duyệt bản ghi thì số tự tính.',
    en: 'No approved record in the period. Enter and approve records and the number computes itself.',
  },
  amountUnknown: { vi: 'chưa có số', en: 'no number' },
  hidden: {
    vi: '{hidden} bản ghi của cơ quan khác, không thuộc quyền xem.',
    en: '{hidden} more are not yours to read.',
  },
  more: { vi: 'Xem thêm', en: 'Show more' },
  wait: { vi: 'Đang mở bản ghi', en: 'Opening the records' },
  declaredIn: { vi: 'Kê khai tại: {where}', en: 'Declared in: {where}' },
  reason: { vi: 'Lý do chọn số: {reason}', en: 'Reason for the choice: {reason}' },
} as const satisfies Record<string, Labels>

type FigurePanelProps = { trend: Trend; org: string; year: number; onClose: () => void }

/** One figure: its meaning, its years as a chart and as a table, and the records that make the number. */
export function FigurePanel({ trend, org, year, onClose }: FigurePanelProps) {
  const t = useWords()
  const now = trend.values.at(-1)
  return (
    <aside className={css.panel} aria-label={t(trend.label)}>
      <header>
        <h2>{t(trend.label)}</h2>
        <IconButton icon="close" label={t(words.close)} onClick={onClose} />
      </header>
      <p className={css.meaning}>{t(trend.definition)}</p>
      {trend.legalBasis && <p className={css.meaning}>{t(words.basis, { basis: trend.legalBasis })}</p>}
      {isKnown(trend) && (
        <Suspense fallback={<SkeletonRows rows={3} label={t(words.drawing)} />}>
          <TrendChart trend={trend} />
        </Suspense>
      )}
      <YearTable trend={trend} />
      {now?.declaredIn && <p className={css.meaning}>{t(words.declaredIn, { where: now.declaredIn })}</p>}
      {now?.reason && <p className={css.meaning}>{t(words.reason, { reason: now.reason })}</p>}
      <Records key={`${trend.key} ${org} ${year}`} figure={trend} org={org} year={year} />
    </aside>
  )
}

function YearTable({ trend: { label, values } }: { trend: Trend }) {
  const t = useWords()
  const locale = useLocale()
  const plain = (value: number | null) => (value === null ? '–' : formatNumber(value, locale))
  return (
    <table className={css.years} aria-label={t(words.table, { name: t(label) })}>
      <thead>
        <tr>
          {[words.year, words.computed, words.declared, words.gap, words.printed].map((head) => (
            <th key={head.en} scope="col">
              {t(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {values.map(({ year, computed, declared, gap, printed }) => (
          <tr key={year}>
            <th scope="row">{year}</th>
            <td>
              <FigureNumber value={computed} />
            </td>
            <td>{plain(declared)}</td>
            <td>{plain(gap)}</td>
            <td>{plain(printed)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const PAGE = 20

/** The first day; only the year of what is known by its year. */
function whenOf(from: string | null, to: string | null): string {
  if (from === null || !isIsoDate(from)) return ''
  const year = from.slice(0, 4)
  return from === `${year}-01-01` && to === `${year}-12-31` ? year : shortDate(from)
}

function Records({ figure, org, year }: { figure: Trend; org: string; year: number }) {
  const t = useWords()
  const locale = useLocale()
  const [limit, setLimit] = useState(PAGE)
  const input = { figure: figure.key, org, year, limit }
  const { data, error, refetch } = useCall(figureRecords, input, { keep: true })
  return (
    <section>
      <h3>{t(words.behind, { year })}</h3>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!data && !error && <SkeletonRows rows={3} label={t(words.wait)} />}
      {data?.total === 0 && <p className={css.meaning}>{t(words.none)}</p>}
      <ul className={css.records}>
        {data?.records.map(({ id, collection, title, from, to, amount }) => (
          <li key={id}>
            <Link to="/records/$collection/$id" params={{ collection, id }}>
              {title}
            </Link>
            <small>{whenOf(from, to)}</small>
            <b>{amount === null ? t(words.amountUnknown) : formatNumber(amount, locale)}</b>
          </li>
        ))}
      </ul>
      {data && data.hidden > 0 && <p className={css.meaning}>{t(words.hidden, { hidden: data.hidden })}</p>}
      {data && data.total - data.hidden > data.records.length && limit < 200 && (
        <Button variant="quiet" onClick={() => setLimit(Math.min(200, limit + 60))}>
          {t(words.more)}
        </Button>
      )}
    </section>
  )
}
