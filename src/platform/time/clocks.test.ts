import fc from 'fast-check'
import { expect, test } from 'vitest'
import years from '../../../db/reference/holidays.json' with { type: 'json' }
import {
  deadline,
  isOverdue,
  latestBefore,
  remaining,
  termInWords,
  type ClockUnit,
  type Term,
} from './clocks.ts'
import { addDays, endOfDay, startOfDay, type IsoDate } from './dates.ts'
import { holidayCalendar, isWorkingDay, type HolidayYear } from './holidays.ts'

const calendar = holidayCalendar(years as HolidayYear[])
const working = (amount: number): Term => ({ amount, unit: 'working-days' })
const days = fc.integer({ min: 0, max: 14 * 365 }).map((count) => addDays('2012-01-01', count))
const units = fc.constantFrom<ClockUnit>('hours', 'days', 'working-days')

test.each<[string, IsoDate, Term, IsoDate]>([
  ['ten working days from a Tuesday', '2026-06-30', working(10), '2026-07-14'],
  ['seven working days from a Wednesday', '2026-07-01', working(7), '2026-07-10'],
  ['a receipt on Saturday starts counting on Monday', '2017-06-17', working(1), '2017-06-19'],
  ['three working days over Tết 2017', '2017-01-25', working(3), '2017-02-06'],
  ['a Saturday worked in exchange counts', '2019-05-03', working(1), '2019-05-04'],
  ['the Monday given in exchange does not', '2019-04-26', working(1), '2019-05-02'],
  ['three working days over Reunification Day 2025', '2025-04-29', working(3), '2025-05-07'],
  ['calendar days do not stop at holidays', '2017-01-25', { amount: 10, unit: 'days' }, '2017-02-04'],
])('%s', (_, start, term, on) => {
  expect(deadline(start, term, calendar).on).toBe(on)
})

test('hours run around the clock from the hour of receipt', () => {
  const received = new Date('2026-08-28T09:30:00+07:00')
  const due = deadline(received, { amount: 24, unit: 'hours' }, calendar)
  expect(due.at).toEqual(new Date('2026-08-29T09:30:00+07:00'))
  expect(isOverdue(due, new Date('2026-08-29T09:30:00+07:00'))).toBe(false)
  expect(isOverdue(due, new Date('2026-08-29T09:30:01+07:00'))).toBe(true)
  expect(remaining(due, new Date('2026-08-29T08:00:00+07:00'), calendar)).toEqual({
    amount: 1,
    unit: 'hours',
  })
})

test('when nobody noted the hour, hours run from the start of the day', () => {
  const due = deadline('2026-08-28', { amount: 24, unit: 'hours' }, calendar)
  expect(due.at).toEqual(startOfDay('2026-08-29'))
})

test('a term of days lasts to the end of its last day in Viet Nam', () => {
  const due = deadline('2026-07-01', working(7), calendar)
  expect(isOverdue(due, new Date('2026-07-10T23:59:00+07:00'))).toBe(false)
  expect(isOverdue(due, new Date('2026-07-11T00:00:00+07:00'))).toBe(true)
})

test('the civil code lets a term that ends on a day off run on, where a rule asks for it', () => {
  const term: Term = { amount: 3, unit: 'days' }
  expect(deadline('2017-08-30', term, calendar).on).toBe('2017-09-02')
  expect(deadline('2017-08-30', term, calendar, { extendOverDaysOff: true }).on).toBe('2017-09-05')
})

test('«at least ten days before» names the last day to apply', () => {
  expect(latestBefore('2026-07-20', { amount: 10, unit: 'days' }, calendar).on).toBe('2026-07-10')
  expect(latestBefore('2017-02-06', working(3), calendar).on).toBe('2017-01-25')
  const before = latestBefore(new Date('2026-07-20T08:00:00+07:00'), { amount: 24, unit: 'hours' }, calendar)
  expect(before.at).toEqual(new Date('2026-07-19T08:00:00+07:00'))
})

test('what is left counts down in the unit of the term and turns negative', () => {
  const due = deadline('2026-07-01', working(7), calendar)
  const left = (date: IsoDate) => remaining(due, endOfDay(date), calendar).amount
  expect(
    ['2026-07-01', '2026-07-09', '2026-07-10', '2026-07-11', '2026-07-14'].map((d) => left(d as IsoDate)),
  ).toEqual([7, 1, 0, -1, -2])
})

test('a deadline over days that nobody has confirmed is provisional', () => {
  expect(deadline('2026-07-01', working(7), calendar).certain).toBe(true)
  expect(deadline('2026-11-20', working(3), calendar).certain).toBe(false)
  expect(deadline('2027-02-01', working(3), calendar).certain).toBe(false)
  expect(deadline('2027-02-01', { amount: 3, unit: 'days' }, calendar).certain).toBe(true)
  expect(deadline('2031-02-03', working(3), calendar).certain).toBe(false)
})

test('a working-day deadline never falls on a day off', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 60 }), (start, amount) => {
      expect(isWorkingDay(deadline(start, working(amount), calendar).on, calendar)).toBe(true)
    }),
  )
})

test('a longer term or a later start never ends earlier', () => {
  fc.assert(
    fc.property(days, units, fc.nat(60), fc.nat(10), (start, unit, amount, more) => {
      const at = (from: IsoDate, count: number) =>
        deadline(from, { amount: count, unit }, calendar).at.getTime()
      expect(at(start, amount + more)).toBeGreaterThanOrEqual(at(start, amount))
      expect(at(addDays(start, more), amount)).toBeGreaterThanOrEqual(at(start, amount))
    }),
  )
})

test('overdue and nothing left agree', () => {
  fc.assert(
    fc.property(
      days,
      units,
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: -30, max: 90 }),
      (start, unit, amount, late) => {
        const due = deadline(start, { amount, unit }, calendar)
        const now = endOfDay(addDays(start, late))
        expect(remaining(due, now, calendar).amount < 0).toBe(isOverdue(due, now))
      },
    ),
  )
})

test('terms are printed as decrees write them', () => {
  expect(termInWords(working(7))).toBe('07 ngày làm việc')
  expect(termInWords({ amount: 24, unit: 'hours' })).toBe('24 giờ')
})
