import { defineError } from '../errors.ts'
import type { Labels } from '../labels.ts'
import { addDays, dateOf, endOfMonth, monthOf, shortDate, yearOf, type IsoDate } from './dates.ts'
import { contains, type DateRange, type DateSpan } from './ranges.ts'

/** The kinds of periodic report. */
export type PeriodKind = 'month' | 'quarter' | 'half-year' | 'nine-months' | 'year'

export const periodKinds: readonly PeriodKind[] = ['month', 'quarter', 'half-year', 'nine-months', 'year']

/** Which period: the year and, for months, quarters and half-years, which one of it, from 1. */
export type PeriodKey = { kind: PeriodKind; year: number; index: number }

/** Where data collection of a period starts and stops, counted from its first and its last month. */
export type CutoffRule = {
  opens: { day: number; monthsBefore: number }
  closes: { day: number; monthsBefore: number }
}

/** The cut-off rules of one decree, in force over a range of dates. */
export type CutoffCalendar = DateRange & {
  rules: Readonly<Record<PeriodKind, CutoffRule>>
  citation: string
  verified: boolean
}

export type ReportingPeriod = PeriodKey & {
  label: Labels
  /** The months that the period is named after: 01/01–31/12 for a year. */
  nominal: DateSpan
  /** The days whose facts are counted: by default 15/12 of the year before to 14/12. */
  counted: DateSpan
  /** From the day after the cut-off to the end of the period, to be estimated; null when nothing is left. */
  estimated: DateSpan | null
  /** What set the cut-off: a decree, or the request letter that overrode it. */
  basis: string
  verified: boolean
}

/** The cut-off that a request letter sets for one report; what it leaves out stays as the decree has it. */
export type CutoffOverride = { from?: IsoDate; to?: IsoDate; basis: string }

export const noSuchPeriod = defineError('periods.unknown', 422, {
  vi: 'Không có kỳ báo cáo thứ {index} trong một năm đối với loại kỳ này; hãy chọn từ 1 đến {count}.',
  en: 'A year has no period number {index} of this kind; choose 1 to {count}.',
})

export const noCutoffCalendar = defineError('periods.no-cutoff', 422, {
  vi: 'Chưa có quy định về thời gian chốt số liệu cho ngày {date}; hãy bổ sung quy định hoặc ghi thời gian chốt riêng.',
  en: 'No cut-off rule is recorded for {date}; add the rule or give this report its own cut-off.',
})

export const reversedCutoff = defineError('periods.cutoff-reversed', 422, {
  vi: 'Thời gian chốt số liệu kết thúc {to} trước khi bắt đầu {from}; hãy sửa lại.',
  en: 'The cut-off ends on {to}, before it starts on {from}; correct it.',
})

const MONTHS: Readonly<Record<PeriodKind, number>> = {
  month: 1,
  quarter: 3,
  'half-year': 6,
  'nine-months': 9,
  year: 12,
}

/** How many periods of a kind a year has; nine months are reported once. */
export function periodsInYear(kind: PeriodKind): number {
  return Math.floor(12 / MONTHS[kind])
}

/** A reporting period with its dates, by the cut-off calendar in force on its last day or by the request's own. */
export function reportingPeriod(
  key: PeriodKey,
  calendars: readonly CutoffCalendar[],
  override?: CutoffOverride,
): ReportingPeriod {
  const nominal = nominalSpan(key)
  const calendar = calendars.find((candidate) => contains(candidate, nominal.to))
  if (!calendar) throw noCutoffCalendar({ date: shortDate(nominal.to) })
  const ruled = countedSpan(nominal, calendar.rules[key.kind])
  const counted = { from: override?.from ?? ruled.from, to: override?.to ?? ruled.to }
  if (counted.to < counted.from) {
    throw reversedCutoff({ from: shortDate(counted.from), to: shortDate(counted.to) })
  }
  return {
    ...key,
    label: periodLabel(key),
    nominal,
    counted,
    estimated: counted.to < nominal.to ? { from: addDays(counted.to, 1), to: nominal.to } : null,
    basis: override?.basis ?? calendar.citation,
    verified: override !== undefined || calendar.verified,
  }
}

/** The period of a kind in which a fact of this date is counted: 20/12/2017 belongs to the year 2018. */
export function periodHolding(
  date: IsoDate,
  kind: PeriodKind,
  calendars: readonly CutoffCalendar[],
): ReportingPeriod | null {
  for (const year of [yearOf(date), yearOf(date) + 1, yearOf(date) - 1]) {
    for (let index = 1; index <= periodsInYear(kind); index += 1) {
      const period = reportingPeriod({ kind, year, index }, calendars)
      if (contains(period.counted, date)) return period
    }
  }
  return null
}

/** The months that a period is named after. Throws `periods.unknown`. */
export function nominalSpan({ kind, year, index }: PeriodKey): DateSpan {
  const count = periodsInYear(kind)
  if (index < 1 || index > count) throw noSuchPeriod({ index, count })
  const months = MONTHS[kind]
  const first = (index - 1) * months + 1
  return { from: dayIn(year, first, 1), to: endOfMonth(year, first + months - 1) }
}

function countedSpan(nominal: DateSpan, { opens, closes }: CutoffRule): DateSpan {
  const first = monthOf(nominal.from) - opens.monthsBefore
  const last = monthOf(nominal.to) - closes.monthsBefore
  return {
    from: dayIn(yearOf(nominal.from), first, opens.day),
    to: dayIn(yearOf(nominal.to), last, closes.day),
  }
}

/** A day of a month, month 0 being the December before; day 31 of a shorter month is its last day. */
function dayIn(year: number, month: number, day: number): IsoDate {
  const last = endOfMonth(year, month)
  return dateOf(yearOf(last), monthOf(last), day) ?? last
}

const ROMAN = ['I', 'II', 'III', 'IV']

export function periodLabel({ kind, year, index }: PeriodKey): Labels {
  if (kind === 'month') return { vi: `tháng ${index} năm ${year}`, en: `month ${index} of ${year}` }
  if (kind === 'quarter') return { vi: `quý ${ROMAN[index - 1]} năm ${year}`, en: `Q${index} ${year}` }
  if (kind === 'nine-months') return { vi: `9 tháng năm ${year}`, en: `nine months of ${year}` }
  if (kind === 'year') return { vi: `năm ${year}`, en: `${year}` }
  return index === 1
    ? { vi: `6 tháng đầu năm ${year}`, en: `first half of ${year}` }
    : { vi: `6 tháng cuối năm ${year}`, en: `second half of ${year}` }
}
