import { expect, test } from 'vitest'
import { slugify, uniqueSlug } from './slug.ts'

test.each([
  ['Động Thiên Đường', 'dong-thien-duong'],
  ['Vườn Quốc gia Phong Nha - Kẻ Bàng', 'vuon-quoc-gia-phong-nha-ke-bang'],
  ['  100% «di sản»! ', '100-di-san'],
  ['ຖ້ຳ ຟອງຍາ', 'ຖ້ຳ-ຟອງຍາ'],
  ['峰牙洞', '峰牙洞'],
  ['!!!', ''],
])('«%s» becomes %s', (title, slug) => {
  expect(slugify(title)).toBe(slug)
})

test('a long title is cut at the end of a word', () => {
  expect(slugify('một hai ba bốn', 9)).toBe('mot-hai')
  expect(slugify('mộthaibabốn', 5)).toBe('motha')
  expect(slugify('một hai ba', 7)).toBe('mot-hai')
})

test('a taken slug gets the next free number', () => {
  expect(uniqueSlug('phong-nha', new Set())).toBe('phong-nha')
  expect(uniqueSlug('phong-nha', new Set(['phong-nha', 'phong-nha-2']))).toBe('phong-nha-3')
})
