import { expect, test } from 'vitest'
import { layoutOf } from './layouts.ts'
import { textOf } from './tree.ts'
import { dateWords, joinUnits, numberLine, placeDateLine, printable, quantity } from './wording.ts'

const layout = layoutOf('nd-30-2020')
const letterhead = {
  superior: [],
  issuer: ['UBND'],
  number: '5',
  notation: 'BC-UBND',
  place: 'Quảng Bình',
  date: '2017-12-05',
}
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

test.each([
  ['2012-07-09', 'ngày 09 tháng 7 năm 2012'],
  ['2012-02-14', 'ngày 14 tháng 02 năm 2012'],
  ['2017-12-05', 'ngày 05 tháng 12 năm 2017'],
  ['2026-03-01', 'ngày 01 tháng 3 năm 2026'],
  ['2017-11', 'ngày …… tháng 11 năm 2017'],
  ['2017', 'ngày …… tháng …… năm 2017'],
  [null, 'ngày …… tháng …… năm ……'],
])('%s is written «%s»', (date, words) => {
  expect(plain(textOf(dateWords(date, layout)))).toBe(words)
})

test.each([
  [{}, 'Số: 05/BC-UBND'],
  [{ number: '123' }, 'Số: 123/BC-UBND'],
  [{ number: '12a' }, 'Số: 12a/BC-UBND'],
  [{ number: null }, 'Số: ……/BC-UBND'],
  [{ number: null, notation: null }, 'Số: ……/……'],
])('a number line shows what is known: %o', (change, line) => {
  expect(textOf(numberLine({ ...letterhead, ...change }, layout))).toBe(line)
})

test('place and date share a line, and an unknown place is a blank', () => {
  expect(plain(textOf(placeDateLine(letterhead, layout)))).toBe('Quảng Bình, ngày 05 tháng 12 năm 2017')
  expect(plain(textOf(placeDateLine({ ...letterhead, place: null }, layout)))).toMatch(/^……, ngày 05/)
})

test('no line may break between a number and its unit', () => {
  expect(quantity(1234567.89, 'triệu đồng')).toBe('1.234.567,89\u00a0triệu\u00a0đồng')
  expect(joinUnits('7 đoàn, 72 lượt, 30 %')).toBe('7\u00a0đoàn, 72\u00a0lượt, 30\u00a0%')
})

test('text typed with combining marks is composed, and line ends become spaces', () => {
  expect(printable('Que\u0302\u0301\nsơn\u0000')).toBe('Quế sơn')
})
