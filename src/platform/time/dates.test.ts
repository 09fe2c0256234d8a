import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  citedDate,
  dateInWords,
  dateOf,
  daysBetween,
  endOfDay,
  isIsoDate,
  localDate,
  parseDate,
  requireDate,
  shortDate,
  startOfDay,
  weekdayOf,
  type IsoDate,
} from './dates.ts'

const dates = fc.integer({ min: 0, max: 150 * 365 }).map((days) => addDays('1950-01-01', days))

test.each([
  ['9/7/2012', '2012-07-09'],
  ['09/07/2012', '2012-07-09'],
  ['09-07-2012', '2012-07-09'],
  ['9.7.2012', '2012-07-09'],
  ['ngày 9/7/2012', '2012-07-09'],
  ['ngày 09 tháng 7 năm 2012', '2012-07-09'],
  ['Ngày 9 tháng 07, năm 2012', '2012-07-09'],
  ['2012-07-09', '2012-07-09'],
  ['29/02/2016', '2016-02-29'],
])('reads «%s»', (written, date) => {
  expect(parseDate(written)).toBe(date)
})

test.each([
  '31/6/2017',
  '29/02/2017',
  '0/1/2017',
  '13/13/2017',
  '12/31/2017',
  'tháng 6/2017',
  '',
  'chưa rõ',
  '1/1/17',
])('refuses «%s»', (written) => {
  expect(parseDate(written)).toBeNull()
})

test('an impossible date is named in the error', () => {
  expect(() => requireDate('31/6/2017')).toThrow('31/6/2017')
})

test.each([
  ['2012-07-09', 'ngày 09 tháng 7 năm 2012', '09/07/2012', '09/7/2012'],
  ['2012-02-14', 'ngày 14 tháng 02 năm 2012', '14/02/2012', '14/02/2012'],
  ['2017-12-05', 'ngày 05 tháng 12 năm 2017', '05/12/2017', '05/12/2017'],
  ['2018-03-06', 'ngày 06 tháng 3 năm 2018', '06/03/2018', '06/3/2018'],
] as const)('%s is written by the rules of Nghị định 30', (date, words, short, cited) => {
  expect(dateInWords(date)).toBe(words)
  expect(shortDate(date)).toBe(short)
  expect(citedDate(date)).toBe(cited)
})

test('English readers get an English date', () => {
  expect(dateInWords('2012-07-09', 'en')).toBe('9 July 2012')
})

test('every written form reads back as the same date', () => {
  fc.assert(
    fc.property(dates, (date) => {
      expect([shortDate(date), citedDate(date), dateInWords(date), date].map(parseDate)).toEqual(
        Array.from({ length: 4 }, () => date),
      )
    }),
  )
})

test('adding days and counting them agree', () => {
  fc.assert(
    fc.property(dates, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
      expect(daysBetween(date, addDays(date, days))).toBe(days)
    }),
  )
})

test('a date exists exactly when the calendar has it', () => {
  expect(dateOf(2017, 2, 29)).toBeNull()
  expect(dateOf(2016, 2, 29)).toBe('2016-02-29')
  expect(isIsoDate('2017-06-31')).toBe(false)
  expect(isIsoDate('2017-6-3')).toBe(false)
})

test('the day in Viet Nam begins at 17:00 UTC of the day before', () => {
  expect(startOfDay('2026-07-01').toISOString()).toBe('2026-06-30T17:00:00.000Z')
  expect(localDate(new Date('2026-06-30T16:59:59.999Z'))).toBe('2026-06-30')
  expect(localDate(new Date('2026-06-30T17:00:00.000Z'))).toBe('2026-07-01')
  const date: IsoDate = '2026-07-01'
  expect(localDate(endOfDay(date))).toBe(date)
})

test('weeks start on Monday', () => {
  expect(weekdayOf('2026-11-23')).toBe(1)
  expect(weekdayOf('2026-11-29')).toBe(7)
})
