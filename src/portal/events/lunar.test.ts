import { expect, test } from 'vitest'
import { solarOf, solarSpan } from './lunar.ts'

test.each([
  [1968, '1968-01-29'],
  [1985, '1985-01-21'],
  [2007, '2007-02-17'],
  [2017, '2017-01-28'],
  [2025, '2025-01-29'],
  [2026, '2026-02-17'],
  [2030, '2030-02-02'],
])('Tết of %d is on %s, also in the years when it is not in China', (year, day) => {
  expect(solarOf({ day: 1, month: 1, year })).toBe(day)
})

const chinese = new Intl.DateTimeFormat('en-u-ca-chinese', {
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
})

test('it differs from the Chinese calendar by a day at most, and seldom', () => {
  let months = 0
  let other = 0
  for (let year = 2000; year < 2050; year++) {
    for (let month = 1; month <= 12; month++) {
      const day = solarOf({ day: 1, month, year })
      const shown = chinese.format(new Date(`${day}T00:00:00Z`))
      months++
      if (shown === `${month}/1`) continue
      other++
      // A new moon between 23:00 and midnight in Hà Nội is on the next day in Beijing; both then count one month on.
      expect(shown, `${month}/${year}`).toMatch(/^(\d+(bis)?\/(1|2|29|30))$/)
    }
  }
  expect(months).toBe(600)
  expect(other).toBeLessThan(30)
})

test('a leap month is another month of the same name', () => {
  expect(solarOf({ day: 1, month: 6, year: 2025 })).toBe('2025-06-25')
  expect(solarOf({ day: 1, month: 6, year: 2025, leap: true })).toBe('2025-07-25')
  expect(solarOf({ day: 1, month: 7, year: 2025, leap: true })).toBeNull()
  expect(solarOf({ day: 1, month: 6, year: 2026, leap: true })).toBeNull()
})

test('a month of 29 days has no thirtieth', () => {
  const thirtieths = Array.from({ length: 12 }, (_, i) => solarOf({ day: 30, month: i + 1, year: 2026 }))
  expect(thirtieths.filter((day) => day === null).length).toBeGreaterThan(3)
  expect(solarOf({ day: 31, month: 1, year: 2026 })).toBeNull()
})

test('a festival across the end of the year ends in the next', () => {
  expect(solarSpan({ day: 16, month: 1 }, null, 2026)).toEqual({ from: '2026-03-04', to: '2026-03-04' })
  expect(solarSpan({ day: 25, month: 12 }, { day: 5, month: 1 }, 2025)).toEqual({
    from: '2026-02-12',
    to: '2026-02-21',
  })
})
