import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from './dates.ts'
import {
  contains,
  fromDaterange,
  intersect,
  lengthInDays,
  overlaps,
  parseSpan,
  rangeInWords,
  toDaterange,
  type DateRange,
} from './ranges.ts'

const days = fc.integer({ min: 0, max: 4000 }).map((count) => addDays('2012-01-01', count))
const ranges: fc.Arbitrary<DateRange> = fc
  .tuple(fc.option(days), fc.option(fc.nat(400)), fc.option(days))
  .map(([from, length, to]) =>
    from === null ? { from, to } : { from, to: length === null ? null : addDays(from, length) },
  )

test('an exhibition of 16–20 June 2017 is kept as a half-open daterange', () => {
  const held = { from: '2017-06-16', to: '2017-06-20' } as const
  expect(toDaterange(held)).toBe('[2017-06-16,2017-06-21)')
  expect(lengthInDays(held)).toBe(5)
})

test.each([
  ['[2017-06-16,2017-06-21)', { from: '2017-06-16', to: '2017-06-20' }],
  ['[2017-06-16,2017-06-20]', { from: '2017-06-16', to: '2017-06-20' }],
  ['(2017-06-15,2017-06-21)', { from: '2017-06-16', to: '2017-06-20' }],
  ['[2025-07-01,)', { from: '2025-07-01', to: null }],
  ['(,2025-07-01)', { from: null, to: '2025-06-30' }],
  ['(,)', { from: null, to: null }],
  ['[2025-07-01,infinity)', { from: '2025-07-01', to: null }],
  ['empty', null],
])('reads %s', (literal, range) => {
  expect(fromDaterange(literal)).toEqual(range)
})

test('a daterange reads back as the same range', () => {
  fc.assert(
    fc.property(ranges, (range) => {
      expect(fromDaterange(toDaterange(range))).toEqual(range)
    }),
  )
})

test('a range that ends before it starts is refused with both dates', () => {
  expect(() => toDaterange({ from: '2017-06-20', to: '2017-06-16' })).toThrow('20/6/2017')
})

test('two ranges overlap exactly when they share a day', () => {
  fc.assert(
    fc.property(ranges, ranges, days, (a, b, day) => {
      const shared = intersect(a, b)
      expect(shared !== null).toBe(overlaps(a, b))
      expect(shared !== null && contains(shared, day)).toBe(contains(a, day) && contains(b, day))
    }),
  )
})

test.each([
  ['từ ngày 16 đến 20/6/2017', '2017-06-16', '2017-06-20'],
  ['từ ngày 16 đến ngày 20/6/2017', '2017-06-16', '2017-06-20'],
  ['16-20/6/2017', '2017-06-16', '2017-06-20'],
  ['28/5 - 3/6/2017', '2017-05-28', '2017-06-03'],
  ['28/12/2017 đến 03/01/2018', '2017-12-28', '2018-01-03'],
  ['từ ngày 01 tháng 6 năm 2017 đến ngày 03 tháng 6 năm 2017', '2017-06-01', '2017-06-03'],
  ['giai đoạn 2011 - 2020', '2011-01-01', '2020-12-31'],
  ['2015-2017', '2015-01-01', '2017-12-31'],
  ['từ năm 2015 đến năm 2017', '2015-01-01', '2017-12-31'],
  ['tháng 6/2017', '2017-06-01', '2017-06-30'],
  ['tháng 02 năm 2016', '2016-02-01', '2016-02-29'],
  ['Quý II năm 2017', '2017-04-01', '2017-06-30'],
  ['năm 2017', '2017-01-01', '2017-12-31'],
  ['ngày 16/6/2017', '2017-06-16', '2017-06-16'],
])('reads «%s»', (written, from, to) => {
  expect(parseSpan(written)).toEqual({ from, to })
})

test.each(['20 đến 16/6/2017', 'từ 31/6 đến 2/7/2017', 'giai đoạn 2020-2011', 'quý V/2017', 'hằng năm', ''])(
  'refuses «%s»',
  (written) => {
    expect(parseSpan(written)).toBeNull()
  },
)

test.each([
  [{ from: '2017-06-16', to: '2017-06-20' }, 'từ ngày 16 đến ngày 20/6/2017'],
  [{ from: '2017-05-28', to: '2017-06-03' }, 'từ ngày 28/5 đến ngày 03/6/2017'],
  [{ from: '2017-12-28', to: '2018-01-03' }, 'từ ngày 28/12/2017 đến ngày 03/01/2018'],
  [{ from: '2017-06-16', to: '2017-06-16' }, 'ngày 16/6/2017'],
  [{ from: '2017-06-16', to: null }, 'từ ngày 16/6/2017'],
  [{ from: null, to: '2017-06-16' }, 'đến ngày 16/6/2017'],
  [{ from: null, to: null }, ''],
] as const)('prints %o', (range, words) => {
  expect(rangeInWords(range)).toBe(words)
})

test('printed spans read back', () => {
  fc.assert(
    fc.property(days, fc.nat(400), (from, length) => {
      const span = { from, to: addDays(from, length) }
      expect(parseSpan(rangeInWords(span))).toEqual(span)
    }),
  )
})
