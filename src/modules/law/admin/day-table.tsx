import { Button } from '../../../admin/ui/button.tsx'
import { Table } from '../../../admin/ui/table.tsx'
import { Tag } from '../../../admin/ui/tag.tsx'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { shortDate, type IsoDate } from '../../../platform/time/dates.ts'
import { kindLabels, weekdayLabel } from './day-words.ts'
import css from './law.module.css'
import type { CalendarDay } from './rule.ts'

const words = {
  table: { vi: 'Các ngày đã ghi', en: 'The days entered' },
  date: { vi: 'Ngày', en: 'Day' },
  kind: { vi: 'Là', en: 'Is' },
  name: { vi: 'Tên', en: 'Name' },
  source: { vi: 'Theo văn bản', en: 'Ordered by' },
  acts: { vi: 'Thao tác', en: 'Acts' },
  instead: { vi: 'làm bù cho {date}', en: 'in place of {date}' },
  doubtful: { vi: 'chưa chắc', en: 'not certain' },
  year: { vi: 'như cả năm', en: 'as the year' },
  edit: { vi: 'Sửa', en: 'Edit' },
  remove: { vi: 'Bỏ', en: 'Take out' },
} as const satisfies Record<string, Labels>

type DayTableProps = {
  days: readonly CalendarDay[]
  onEdit: (day: CalendarDay) => void
  onRemove: (day: CalendarDay) => void
}

export function DayTable({ days, onEdit, onRemove }: DayTableProps) {
  const t = useWords()
  if (days.length === 0) return null
  return (
    <Table
      label={t(words.table)}
      head={[words.date, words.kind, words.name, words.source, words.acts].map((label) => t(label))}
    >
      {days.map((day) => {
        const date = shortDate(day.date as IsoDate)
        return (
          <tr key={day.date}>
            <td className={css.period}>
              <b>{date}</b> <span className={css.note}>{t(weekdayLabel(day.date))}</span>
            </td>
            <td>
              {t(kindLabels[day.kind])} {day.doubtful && <Tag tone="light">{t(words.doubtful)}</Tag>}
            </td>
            <td>
              {day.name && t(day.name)}
              {day.insteadOf && t(words.instead, { date: shortDate(day.insteadOf as IsoDate) })}
            </td>
            <td className={css.note}>{day.source ?? t(words.year)}</td>
            <td>
              <div className={css.acts}>
                <Button variant="quiet" aria-label={`${t(words.edit)} ${date}`} onClick={() => onEdit(day)}>
                  {t(words.edit)}
                </Button>
                <Button
                  variant="quiet"
                  aria-label={`${t(words.remove)} ${date}`}
                  onClick={() => onRemove(day)}
                >
                  {t(words.remove)}
                </Button>
              </div>
            </td>
          </tr>
        )
      })}
    </Table>
  )
}
