import { expect, test } from 'vitest'
import { reportingPeriod } from '../../platform/time/periods.ts'
import { cutoffCalendars, earliestSubmission, reportDueOn } from './reporting.ts'

const year = (of: number) => ({ kind: 'year', year: of, index: 1 }) as const

test('the year 2017 is counted from 15/12/2016 to 14/12/2017, not verified', () => {
  const period = reportingPeriod(year(2017), cutoffCalendars())
  expect(period.counted).toEqual({ from: '2016-12-15', to: '2017-12-14' })
  expect(period.verified).toBe(false)
})

test('the year 2025 rests on Nghị định 09/2019', () => {
  expect(reportingPeriod(year(2025), cutoffCalendars()).basis).toContain('09/2019/NĐ-CP')
})

test.each([
  [year(2025), '2025-11-25'],
  [{ kind: 'half-year', year: 2025, index: 1 }, '2025-06-06'],
  [{ kind: 'quarter', year: 2025, index: 1 }, '2025-03-06'],
  [{ kind: 'month', year: 2025, index: 2 }, '2025-02-15'],
] as const)('the report of %o is due on %s', (key, on) => {
  expect(reportDueOn(key)?.on).toBe(on)
})

test('no due date is known for 2017 and for nine months', () => {
  expect(reportDueOn(year(2017))).toBeNull()
  expect(reportDueOn({ kind: 'nine-months', year: 2025, index: 1 })).toBeNull()
})

test('a report may be asked for one working day after its cut-off', () => {
  expect(earliestSubmission('2025-12-14')).toBe('2025-12-15')
  expect(earliestSubmission('2024-12-13')).toBe('2024-12-16')
  expect(earliestSubmission('2017-12-14')).toBeNull()
})
