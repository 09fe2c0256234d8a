import { expect, test } from 'vitest'
import { dateOfSerial, serialOfDate, showsDates } from './serial-date.ts'

test.for([
  [1, '1900-01-01'],
  [59, '1900-02-28'],
  [61, '1900-03-01'],
  [43083, '2017-12-14'],
  [43083.99, '2017-12-14'],
  [2958465, '9999-12-31'],
  [0, null],
  [2958466, null],
  [Number.NaN, null],
] as const)('serial %s is %s', ([serial, iso]) => {
  expect(dateOfSerial(serial, false)).toBe(iso)
})

test('a workbook made on an old Macintosh counts from 1904', () => {
  expect(dateOfSerial(41621, true)).toBe('2017-12-14')
})

test('dates go back to serials, and those before March 1900 do not', () => {
  expect(serialOfDate('2017-12-14')).toBe(43083)
  expect(serialOfDate('1900-03-01')).toBe(61)
  expect(serialOfDate('1900-02-28')).toBeNull()
})

test.for([
  [14, undefined, true],
  [0, undefined, false],
  [164, 'dd/mm/yyyy', true],
  [165, '[$-42A]d mmmm yyyy;@', true],
  [166, '#,##0 "đồng năm"', false],
  [167, '#,##0\\d', false],
  [168, '[Red]0.00', false],
  [169, 'General', false],
] as const)('format %s “%s” shows dates: %s', ([id, code, dates]) => {
  expect(showsDates(id, code)).toBe(dates)
})
