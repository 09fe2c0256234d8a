import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from './fold.ts'

test.each([
  ['Đoàn phóng viên', 'doan phong vien'],
  ['  Phong Nha  –  Kẻ Bàng ', 'phong nha - ke bang'],
  ['QUẢNG BÌNH', 'quang binh'],
  ['Quảng Bình'.normalize('NFD'), 'quang binh'],
  ['France Télévisions', 'france televisions'],
  ['«Sổ tay»', '"so tay"'],
  ['ປະເທດລາວ', 'ປະເທດລາວ'],
  ['ประเทศไทย', 'ประเทศไทย'],
  ['がっこう', 'がっこう'],
  ['한국', '한국'],
])('%s folds to %s', (text, folded) => {
  expect(fold(text)).toBe(folded)
})

test('folding twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text))
    }),
  )
})
