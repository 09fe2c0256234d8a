import { classes } from '../../../admin/ui/classes.ts'
import { useLocale, useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import {
  addDays,
  dayOf,
  endOfMonth,
  monthOf,
  startOfMonth,
  weekdayOf,
  yearOf,
  type IsoDate,
} from '../../../platform/time/dates.ts'
import { kindLabels } from './day-words.ts'
import css from './year-grid.module.css'
import type { CalendarDay } from './rule.ts'

const words = {
  month: { vi: 'Tháng {month}', en: '{name}' },
  day: { vi: '{day} tháng {month} năm {year}', en: '{day} {name} {year}' },
  legend: { vi: 'Chú giải', en: 'Key' },
  weekend: { vi: 'cuối tuần', en: 'weekend' },
  doubtful: { vi: 'chưa chắc', en: 'not certain' },
} as const satisfies Record<string, Labels>

const weekdays: readonly Labels[] = [
  { vi: 'T2', en: 'Mo' },
  { vi: 'T3', en: 'Tu' },
  { vi: 'T4', en: 'We' },
  { vi: 'T5', en: 'Th' },
  { vi: 'T6', en: 'Fr' },
  { vi: 'T7', en: 'Sa' },
  { vi: 'CN', en: 'Su' },
]

const english = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' })

function nameOfMonth(date: IsoDate): string {
  return english.format(new Date(date))
}

const SATURDAY = 6

type YearGridProps = { year: number; days: readonly CalendarDay[]; onChoose: (date: string) => void }

/** Twelve months; a mark and its name tell days off and days worked. Choosing a day edits it. */
export function YearGrid({ year, days, onChoose }: YearGridProps) {
  const t = useWords()
  const byDate = new Map(days.map((day) => [day.date, day]))
  return (
    <>
      <div className={css.year}>
        {Array.from({ length: 12 }, (_, index) => (
          <Month key={index} year={year} month={index + 1} days={byDate} onChoose={onChoose} />
        ))}
      </div>
      <ul className={css.legend} aria-label={t(words.legend)}>
        {Object.entries(kindLabels).map(([kind, label]) => (
          <li key={kind}>
            <span className={classes(css.sample, css[kind])} aria-hidden />
            {t(label)}
          </li>
        ))}
        <li>
          <span className={classes(css.sample, css.doubtful)} aria-hidden />
          {t(words.doubtful)}
        </li>
      </ul>
    </>
  )
}

type MonthProps = {
  year: number
  month: number
  days: ReadonlyMap<string, CalendarDay>
  onChoose: (date: string) => void
}

function Month({ year, month, days, onChoose }: MonthProps) {
  const t = useWords()
  const name = t(words.month, { month, name: nameOfMonth(startOfMonth(year, month)) })
  return (
    <table className={css.month}>
      <caption>{name}</caption>
      <thead>
        <tr>
          {weekdays.map((weekday) => (
            <th key={weekday.en} scope="col">
              {t(weekday)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(year, month).map((week, row) => (
          <tr key={row}>
            {week.map((date, column) => (
              <td key={column}>{date && <Day date={date} day={days.get(date)} onChoose={onChoose} />}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The days of a month in weeks from Monday; null before the first and after the last. */
function weeksOf(year: number, month: number): (IsoDate | null)[][] {
  const [first, last] = [startOfMonth(year, month), endOfMonth(year, month)]
  const before = weekdayOf(first) - 1
  const cells = Array.from({ length: Math.ceil((before + dayOf(last)) / 7) * 7 }, (_, cell) => {
    const date = addDays(first, cell - before)
    return date < first || date > last ? null : date
  })
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
}

type DayProps = { date: IsoDate; day: CalendarDay | undefined; onChoose: (date: string) => void }

function Day({ date, day, onChoose }: DayProps) {
  const t = useWords()
  const locale = useLocale()
  const isWeekend = weekdayOf(date) >= SATURDAY
  const said = [
    t(words.day, { day: dayOf(date), month: monthOf(date), name: nameOfMonth(date), year: yearOf(date) }),
    day && t(kindLabels[day.kind]),
    day?.name?.[locale],
    !day && isWeekend && t(words.weekend),
    day?.doubtful && t(words.doubtful),
  ].filter(Boolean)
  return (
    <button
      type="button"
      className={classes(
        css.day,
        isWeekend && css.weekend,
        day && css[day.kind],
        day?.doubtful && css.doubtful,
      )}
      // The marked days are stops of the Tab key; the list below names every day that is entered.
      tabIndex={day ? 0 : -1}
      aria-label={said.join(', ')}
      title={day ? said.slice(1).join(', ') : undefined}
      onClick={() => onChoose(date)}
    >
      {dayOf(date)}
    </button>
  )
}
