import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatDong, parseAmount, shortDong } from './money.ts'

test.each<[string, number]>([
  ['3,5 tỷ đồng', 3_500_000_000],
  ['3.500.000.000 đồng', 3_500_000_000],
  ['250 triệu đồng', 250_000_000],
  ['250 triệu', 250_000_000],
  ['250tr.đ', 250_000_000],
  ['250.000.000đ', 250_000_000],
  ['12.500 nghìn đồng', 12_500_000],
  ['1 tỷ 200 triệu đồng', 1_200_000_000],
  ['1,005 triệu VNĐ', 1_005_000],
  ['2 tỷ rưỡi', 2_500_000_000],
  ['1,2 nghìn tỷ đồng', 1_200_000_000_000],
  ['ba tỷ năm trăm triệu đồng', 3_500_000_000],
  ['15', 15],
])('«%s» is %d đồng', (written, dong) => {
  expect(parseAmount(written)).toBe(dong)
})

test.each(['', 'lồng ghép', 'khoảng 3 tỷ', '3,5 đồng', '200 triệu 1 tỷ', 'tỷ', '99.999.999 tỷ đồng'])(
  '«%s» is no exact amount',
  (written) => {
    expect(parseAmount(written)).toBeNull()
  },
)

test('a bare number counts in the unit of its table, a named one in its own', () => {
  expect(parseAmount('250,5', 'million')).toBe(250_500_000)
  expect(parseAmount('250 đồng', 'million')).toBe(250)
  expect(parseAmount('3 tỷ', 'million')).toBe(3_000_000_000)
})

test('the short form stays exact', () => {
  expect(shortDong(3_500_000_000)).toBe('3,5 tỷ đồng')
  expect(shortDong(250_000_000)).toBe('250 triệu đồng')
  expect(shortDong(12_345_678)).toBe('12.345.678 đồng')
  expect(formatDong(3_500_000_000)).toBe('3.500.000.000 đồng')
})

test('both printed forms read back', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1_000_000 }),
      fc.constantFrom(1, 500, 1e3, 1e5, 1e6, 1e9),
      (count, scale) => {
        const dong = count * scale
        expect([parseAmount(formatDong(dong)), parseAmount(shortDong(dong))]).toEqual([dong, dong])
      },
    ),
  )
})
