import fc from 'fast-check'
import { expect, test } from 'vitest'
import { numberInWords, parseNumberWords } from './number-words.ts'
import { formatNumber, paddedCount, parseNumber } from './numbers.ts'

test.each<[string, number]>([
  ['1.234', 1234],
  ['1 234', 1234],
  ['1\u00a0234\u00a0567', 1234567],
  ['1.234.567,89', 1234567.89],
  ['1,234,567', 1234567],
  ['1,234.5', 1234.5],
  ['3,5', 3.5],
  ['1,234', 1.234],
  ['0.125', 0.125],
  ['1.5', 1.5],
  ['02', 2],
  ['-1.234,5', -1234.5],
  ['mười lăm', 15],
  ['Hai mươi mốt', 21],
  ['một trăm linh năm', 105],
  ['bảy mươi hai', 72],
  ['một nghìn hai trăm', 1200],
  ['ba mươi tư', 34],
])('«%s» is %d', (written, value) => {
  expect(parseNumber(written)).toBe(value)
})

test.each([
  '',
  'khoảng 15',
  '1.23.456',
  '12.34.5',
  'mười mười',
  'năm năm',
  'mươi',
  'một tỷ hai tỷ',
  'hai nghìn triệu',
  '15 đoàn',
  '1/2',
  '--1',
])('«%s» is no number', (written) => {
  expect(parseNumber(written)).toBeNull()
})

test.each<[number, string]>([
  [0, 'không'],
  [15, 'mười lăm'],
  [21, 'hai mươi mốt'],
  [105, 'một trăm linh năm'],
  [1005, 'một nghìn không trăm linh năm'],
  [3_500_000_000, 'ba tỷ năm trăm triệu'],
])('%d is said «%s»', (value, words) => {
  expect(numberInWords(value)).toBe(words)
})

test('every whole number said is understood again', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), (value) => {
      expect(parseNumberWords(numberInWords(value))).toBe(value)
    }),
  )
})

test('every number printed in Vietnamese reads back', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.nat(99), (whole, hundredths) => {
      const value = (whole * 100 + hundredths) / 100
      expect(parseNumber(formatNumber(value))).toBe(value)
    }),
  )
})

test('numbers are printed as each language writes them', () => {
  expect(formatNumber(1234567.89)).toBe('1.234.567,89')
  expect(formatNumber(1234567.89, 'en')).toBe('1,234,567.89')
  expect(formatNumber(1234.5, 'vi', 0)).toBe('1.235')
  expect([paddedCount(5), paddedCount(15), paddedCount(1200)]).toEqual(['05', '15', '1.200'])
})
