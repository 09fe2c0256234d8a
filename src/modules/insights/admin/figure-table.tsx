import type { Labels } from '../../../platform/labels.ts'
import { Tag } from '../../../admin/ui/tag.tsx'
import { classes } from '../../../admin/ui/classes.ts'
import { useLocale, useWords } from '../../../admin/words.ts'
import { formatNumber } from '../../../platform/text/numbers.ts'
import { subjectOf, subjects, type SubjectKey } from '../schema.ts'
import { Sideways } from '../../../admin/ui/sideways.tsx'
import css from './figure-table.module.css'
import { FigureNumber } from './number.tsx'
import { Spark } from './spark.tsx'
import { isKnown, type Trend, type Trends } from './texts.ts'

const words = {
  label: { vi: 'Các chỉ tiêu theo lĩnh vực', en: 'Figures by subject' },
  figure: { vi: 'Chỉ tiêu', en: 'Figure' },
  trend: { vi: '{from}–{to}', en: '{from}–{to}' },
  computed: { vi: 'Theo bản ghi', en: 'As recorded' },
  declared: { vi: 'Kê khai', en: 'Declared' },
  printed: { vi: 'Số báo cáo {year}', en: 'Reported {year}' },
  before: { vi: 'Năm trước', en: 'Year before' },
  gap: { vi: 'lệch {gap}', en: 'gap {gap}' },
  partly: { vi: '{unknown} bản ghi chưa có số', en: '{unknown} records without a number' },
  none: { vi: 'Chưa có số liệu trong các năm này: {names}.', en: 'No data in these years: {names}.' },
} as const satisfies Record<string, Labels>

type FigureTableProps = { trends: Trends; selected: string | null; onSelect: (key: string) => void }

/** Every figure in one row: the years at a glance, what records say, what was declared, what the report prints. */
export function FigureTable({ trends, selected, onSelect }: FigureTableProps) {
  const t = useWords()
  const { periods, figures } = trends
  const [first, last] = [periods[0]?.year, periods.at(-1)?.year]
  return (
    <Sideways label={t(words.label)}>
      <table className={css.table} aria-label={t(words.label)}>
        <thead>
          <tr>
            <th scope="col">{t(words.figure)}</th>
            <th scope="col">{t(words.trend, { from: first, to: last })}</th>
            <th scope="col">{t(words.before)}</th>
            <th scope="col">{t(words.computed)}</th>
            <th scope="col">{t(words.declared)}</th>
            <th scope="col">{t(words.printed, { year: last })}</th>
          </tr>
        </thead>
        {(Object.keys(subjects) as SubjectKey[]).map((subject) => (
          <Section
            key={subject}
            subject={subject}
            figures={figures.filter(({ key }) => subjectOf(key) === subject)}
            selected={selected}
            onSelect={onSelect}
          />
        ))}
      </table>
    </Sideways>
  )
}

type SectionProps = Omit<FigureTableProps, 'trends'> & { subject: SubjectKey; figures: readonly Trend[] }

function Section({ subject, figures, selected, onSelect }: SectionProps) {
  const t = useWords()
  const silent = figures.filter((trend) => !isKnown(trend))
  if (figures.length === 0) return null
  return (
    <tbody>
      <tr className={css.subject}>
        <th scope="rowgroup" colSpan={6}>
          {t(subjects[subject])}
        </th>
      </tr>
      {figures.filter(isKnown).map((trend) => (
        <Row key={trend.key} trend={trend} selected={trend.key === selected} onSelect={onSelect} />
      ))}
      {silent.length > 0 && (
        <tr className={css.silent}>
          <td colSpan={6}>{t(words.none, { names: silent.map(({ label }) => t(label)).join('; ') })}</td>
        </tr>
      )}
    </tbody>
  )
}

type RowProps = { trend: Trend; selected: boolean; onSelect: (key: string) => void }

function Row({ trend, selected, onSelect }: RowProps) {
  const t = useWords()
  const locale = useLocale()
  const { key, label, unit, values } = trend
  const now = values.at(-1)
  const before = values.at(-2)
  if (!now) return null
  return (
    <tr className={classes(css.row, selected && css.selected)}>
      <th scope="row">
        <button type="button" aria-pressed={selected} onClick={() => onSelect(key)}>
          {t(label)}
        </button>
        <small>{unit}</small>
      </th>
      <td>
        <Spark values={values} />
      </td>
      <td data-label={t(words.before)}>
        <FigureNumber value={before?.printed ?? null} />
      </td>
      <td data-label={t(words.computed)}>
        <FigureNumber value={now.computed} />
        {now.unknown > 0 && <small>{t(words.partly, { unknown: now.unknown })}</small>}
      </td>
      <td data-label={t(words.declared)}>
        {now.declared === null ? '–' : formatNumber(now.declared, locale)}{' '}
        {now.gap !== null && (
          <Tag tone="light">
            {t(words.gap, { gap: `${now.gap > 0 ? '+' : '−'}${formatNumber(Math.abs(now.gap), locale)}` })}
          </Tag>
        )}
      </td>
      <td className={css.printed} data-label={t(words.printed, { year: now.year })}>
        <FigureNumber value={now.printed} />
      </td>
    </tr>
  )
}
