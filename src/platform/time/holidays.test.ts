import { expect, test } from 'vitest'
import years from '../../../db/reference/holidays.json' with { type: 'json' }
import { yearOf, type IsoDate } from './dates.ts'
import {
  addWorkingDays,
  holidayCalendar,
  isVerified,
  isWorkingDay,
  workingDayFrom,
  workingDaysBetween,
  type HolidayYear,
} from './holidays.ts'

const shipped = years as HolidayYear[]
const calendar = holidayCalendar(shipped)

test.each<[IsoDate, boolean, string]>([
  ['2017-01-31', false, 'the fourth day of Tết, given for the first'],
  ['2017-09-04', false, 'the Monday after National Day on a Saturday'],
  ['2019-05-04', true, 'a Saturday worked for 29 April'],
  ['2019-04-29', false, 'the Monday given for it'],
  ['2020-09-03', true, 'National Day was one day until 2020'],
  ['2021-09-03', false, 'and two from 2021'],
  ['2026-09-01', false, 'the second day of National Day 2026'],
  ['2026-11-22', false, 'a Sunday'],
  ['2026-11-23', true, 'a Monday'],
])('%s: %s, %s', (date, worked) => {
  expect(isWorkingDay(date, calendar)).toBe(worked)
})

test('the calendar has every year from 2012 to 2027 once, each day in its year', () => {
  expect(shipped.map(({ year }) => year)).toEqual(Array.from({ length: 16 }, (_, index) => 2012 + index))
  for (const { year, daysOff, workingWeekends } of shipped) {
    for (const { date } of [...daysOff, ...workingWeekends]) expect(yearOf(date)).toBe(year)
  }
})

test('the law gives ten holidays from 2014 and eleven from 2021', () => {
  const counts = shipped.map(({ daysOff }) => daysOff.filter(({ kind }) => kind === 'holiday').length)
  expect(counts).toEqual([
    9,
    9,
    ...Array.from({ length: 7 }, () => 10),
    ...Array.from({ length: 7 }, () => 11),
  ])
})

test('every weekday given in exchange is made up for on a weekend', () => {
  const swapped = shipped.flatMap(({ daysOff }) => daysOff.filter(({ kind }) => kind === 'swap'))
  const madeUp = shipped.flatMap(({ workingWeekends }) => workingWeekends.map(({ insteadOf }) => insteadOf))
  expect(madeUp.toSorted()).toEqual(swapped.map(({ date }) => date).toSorted())
})

test('working days are counted after the first date up to the last', () => {
  expect(workingDaysBetween('2017-01-25', '2017-02-03', calendar)).toBe(2)
  expect(workingDaysBetween('2017-02-03', '2017-01-25', calendar)).toBe(-2)
  expect(addWorkingDays('2017-02-03', -2, calendar)).toBe('2017-01-25')
  expect(workingDayFrom('2017-01-26', calendar)).toBe('2017-02-02')
})

test('a span is verified only when all its years were checked and none of its days is doubtful', () => {
  expect(isVerified('2017-01-01', '2018-12-31', calendar)).toBe(true)
  expect(isVerified('2012-12-01', '2013-01-31', calendar)).toBe(false)
  expect(isVerified('2026-11-23', '2026-11-25', calendar)).toBe(false)
  expect(isVerified('2026-11-25', '2026-12-31', calendar)).toBe(true)
  expect(isVerified('2030-01-01', '2030-01-02', calendar)).toBe(false)
})
