import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTyped, writeTyped, type TypedKind } from './reading.ts'

test.each<[TypedKind, string, string | number | null]>([
  ['number', '1.234.567,89', 1234567.89],
  ['number', '3,5', 3.5],
  ['integer', '1.234', 1234],
  ['integer', ' 72 ', 72],
  ['integer', 'mười lăm', 15],
  ['money', '12.000.000 đồng', 12_000_000],
  ['money', '1,5 tỷ', 1_500_000_000],
  ['money', '850 triệu', 850_000_000],
  ['date', '14/12/2017', '2017-12-14'],
  ['date', '1/7/2026', '2026-07-01'],
  ['date', '01072026', '2026-07-01'],
  ['date', '', null],
  ['integer', '  ', null],
  ['text', ' giữ khoảng trắng khi đang gõ', ' giữ khoảng trắng khi đang gõ'],
])('%s «%s» is read', (kind, text, value) => {
  expect(readTyped(kind, text)).toEqual({ value })
})

test.each<[TypedKind, string, string]>([
  ['integer', 'khoảng mươi', 'Chưa đọc được số'],
  ['integer', '3,5', 'số nguyên'],
  ['date', '14/12/20', 'Chưa đọc được ngày'],
  ['date', '31/02/2017', 'Lịch không có'],
  ['date', '31022017', 'Lịch không có'],
  ['integer', '99999999999999999999', 'quá lớn'],
])('%s «%s» is not taken for something else', (kind, text, words) => {
  const reading = readTyped(kind, text)
  expect('problem' in reading && reading.problem.vi).toContain(words)
})

test('what stands in a box is read back as the same value', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e12 }), (value) => {
      expect(readTyped('money', writeTyped('money', value))).toEqual({ value })
      const cents = value / 100
      expect(readTyped('number', writeTyped('number', cents))).toEqual({ value: cents })
    }),
  )
  expect(readTyped('date', writeTyped('date', '2017-12-14'))).toEqual({ value: '2017-12-14' })
})
