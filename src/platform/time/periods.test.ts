import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from './dates.ts'
import {
  periodHolding,
  periodKinds,
  periodsInYear,
  reportingPeriod,
  type CutoffCalendar,
  type CutoffRule,
  type PeriodKey,
} from './periods.ts'

const rule: CutoffRule = { opens: { day: 15, monthsBefore: 1 }, closes: { day: 14, monthsBefore: 0 } }
const calendar: CutoffCalendar = {
  from: '2019-03-12',
  to: null,
  rules: { month: rule, quarter: rule, 'half-year': rule, 'nine-months': rule, year: rule },
  citation: 'Nghị định số 09/2019/NĐ-CP, Điều 12',
  verified: true,
}
const earlier: CutoffCalendar = {
  ...calendar,
  from: null,
  to: '2019-03-11',
  citation: 'Theo thông lệ',
  verified: false,
}
const calendars = [earlier, calendar]

test.each<[PeriodKey, string, string]>([
  [{ kind: 'year', year: 2025, index: 1 }, '2024-12-15', '2025-12-14'],
  [{ kind: 'half-year', year: 2025, index: 1 }, '2024-12-15', '2025-06-14'],
  [{ kind: 'half-year', year: 2025, index: 2 }, '2025-06-15', '2025-12-14'],
  [{ kind: 'nine-months', year: 2025, index: 1 }, '2024-12-15', '2025-09-14'],
  [{ kind: 'quarter', year: 2025, index: 1 }, '2024-12-15', '2025-03-14'],
  [{ kind: 'quarter', year: 2025, index: 4 }, '2025-09-15', '2025-12-14'],
  [{ kind: 'month', year: 2025, index: 1 }, '2024-12-15', '2025-01-14'],
  [{ kind: 'month', year: 2025, index: 3 }, '2025-02-15', '2025-03-14'],
])('%o is counted from %s to %s', (key, from, to) => {
  expect(reportingPeriod(key, calendars).counted).toEqual({ from, to })
})

test('the rest of the year after the cut-off is estimated', () => {
  expect(reportingPeriod({ kind: 'year', year: 2025, index: 1 }, calendars).estimated).toEqual({
    from: '2025-12-15',
    to: '2025-12-31',
  })
})

test('the year 2017 uses the same cut-off, marked as not verified', () => {
  const year = reportingPeriod({ kind: 'year', year: 2017, index: 1 }, calendars)
  expect(year.counted).toEqual({ from: '2016-12-15', to: '2017-12-14' })
  expect(year).toMatchObject({ verified: false, basis: 'Theo thông lệ', label: { vi: 'năm 2017' } })
})

test('a request letter sets its own cut-off, and the estimate starts after it', () => {
  const year = reportingPeriod({ kind: 'year', year: 2017, index: 1 }, calendars, {
    from: '2017-01-01',
    to: '2017-11-15',
    basis: 'Công văn số 3616/BTTTT-TTĐN',
  })
  expect(year.counted).toEqual({ from: '2017-01-01', to: '2017-11-15' })
  expect(year.estimated).toEqual({ from: '2017-11-16', to: '2017-12-31' })
  expect(year.basis).toBe('Công văn số 3616/BTTTT-TTĐN')
})

test('nothing is left to estimate when the whole period is counted', () => {
  const whole = { from: '2017-01-01', to: '2017-12-31', basis: 'Công văn' } as const
  expect(reportingPeriod({ kind: 'year', year: 2017, index: 1 }, calendars, whole).estimated).toBeNull()
})

test('a cut-off that ends before it starts, a fifth quarter and a date without rules are refused', () => {
  const year: PeriodKey = { kind: 'year', year: 2017, index: 1 }
  expect(() => reportingPeriod(year, calendars, { to: '2016-01-01', basis: 'x' })).toThrow('01/01/2016')
  expect(() => reportingPeriod({ kind: 'quarter', year: 2017, index: 5 }, calendars)).toThrow('5')
  expect(() => reportingPeriod(year, [calendar])).toThrow('31/12/2017')
})

test('a fact of 20 December is counted in the next year', () => {
  expect(periodHolding('2025-12-20', 'year', calendars)).toMatchObject({ year: 2026 })
  expect(periodHolding('2025-12-14', 'year', calendars)).toMatchObject({ year: 2025 })
  expect(periodHolding('2025-12-20', 'month', calendars)).toMatchObject({ year: 2026, index: 1 })
})

test('every day is counted in exactly one month, one quarter, one half and one year', () => {
  const days = fc.integer({ min: 0, max: 5000 }).map((count) => addDays('2013-01-01', count))
  const kinds = periodKinds.filter((kind) => kind !== 'nine-months')
  fc.assert(
    fc.property(days, fc.constantFrom(...kinds), (day, kind) => {
      const holding = [
        2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027,
      ]
        .flatMap((year) =>
          Array.from({ length: periodsInYear(kind) }, (_, at) => ({ kind, year, index: at + 1 })),
        )
        .map((key) => reportingPeriod(key, calendars).counted)
        .filter(({ from, to }) => from <= day && day <= to)
      expect(holding).toHaveLength(1)
    }),
    { numRuns: 30 },
  )
})

test('periods are named in both languages', () => {
  expect(reportingPeriod({ kind: 'half-year', year: 2025, index: 1 }, calendars).label.vi).toBe(
    '6 tháng đầu năm 2025',
  )
  expect(reportingPeriod({ kind: 'quarter', year: 2025, index: 2 }, calendars).label.vi).toBe(
    'quý II năm 2025',
  )
})
