import { expect, test } from 'vitest'
import { textWidth } from './fonts.ts'
import { balanced, geometryOf } from './geometry.ts'
import { MOTTO, NATIONAL_NAME, print } from './printed.ts'
import { sampleLetter } from './testing/sample-trees.ts'
import type { Letterhead } from './tree.ts'

const letter = sampleLetter('nd-30-2020', '2026-02-03')
const withHead = (change: Partial<Letterhead>) =>
  geometryOf(print({ ...letter, letterhead: { ...letter.letterhead, ...change } }), textWidth)

test('widths are those of Times New Roman', () => {
  // Advance widths of Times New Roman in units of 1/2048 em: A 1479, space 512, ơ 1024.
  expect(textWidth('A ', { size: 72 })).toBeCloseTo(((1479 + 512) / 2048) * 25.4, 5)
  expect(textWidth('ơ', { size: 72 })).toBeGreaterThan(0.4 * 25.4)
})

test('the rule below the motto is as long as the motto, that of the issuer a third to a half of its line', () => {
  const { motto, issuer } = withHead({ issuer: ['ỦY BAN NHÂN DÂN', 'TỈNH QUẢNG BÌNH'], superior: [] })
  expect(motto.rule).toBeCloseTo(textWidth(MOTTO, { size: 14, bold: true }), 5)
  const part = issuer.rule / textWidth('TỈNH QUẢNG BÌNH', { size: 13, bold: true })
  expect(part).toBeGreaterThanOrEqual(1 / 3)
  expect(part).toBeLessThanOrEqual(1 / 2)
})

test.each(['UBND XÃ', 'BAN CHỈ ĐẠO CÔNG TÁC THÔNG TIN ĐỐI NGOẠI', 'VĂN PHÒNG UBND TỈNH BÀ RỊA - VŨNG TÀU'])(
  'the columns fill the text width and hold the national name on one line: %s',
  (issuer) => {
    const geometry = withHead({ issuer: [issuer] })
    const { left, right, width, nationalName } = geometry
    expect(left + right).toBeCloseTo(width, 5)
    expect(width).toBeCloseTo(165, 5)
    expect(textWidth(NATIONAL_NAME, { size: nationalName.size, bold: true })).toBeLessThan(right)
    for (const line of geometry.issuer.lines) {
      expect(textWidth(line, { size: geometry.issuer.size, bold: true })).toBeLessThan(left)
    }
    expect(geometry.motto.size - nationalName.size).toBe(1)
  },
)

test('a long name is broken into even lines and loses no word', () => {
  const name = 'SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH'
  const lines = balanced(name, { width: 65, choice: { size: 13, bold: true }, textWidth })
  expect(lines.join(' ')).toBe(name)
  expect(lines).toHaveLength(2)
  const widths = lines.map((line) => textWidth(line, { size: 13, bold: true }))
  expect(Math.max(...widths) - Math.min(...widths)).toBeLessThan(25)
})

test('a word wider than its room stands alone', () => {
  expect(balanced('A'.repeat(60), { width: 50, choice: { size: 14 }, textWidth })).toEqual(['A'.repeat(60)])
})

test('a long place makes the date one point smaller', () => {
  expect(withHead({ place: 'Bình Sơn' }).placeDate.size).toBe(14)
  expect(withHead({ place: 'Thành phố Hồ Chí Minh' }).placeDate.size).toBe(13)
})
