import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countries, languages } from './codes.ts'
import { guard, looksLikeFormula, unguard } from './formula.ts'
import { joinList, splitList } from './lists.ts'
import { nearest } from './nearest.ts'

const signs = fc.string({ unit: fc.constantFrom(...'\'=+-@\t\r\n;" ,ađ') })

test('a guarded text starts no formula, and comes back exactly', () => {
  fc.assert(
    fc.property(signs, (text) => {
      expect(unguard(guard(text))).toBe(text)
      expect(guard(text)).not.toMatch(/^[=+\-@\t\r]/)
    }),
  )
})

test.for([
  ['=1+1', true],
  ['@SUM(A1)', true],
  ["+cmd|' /C calc'!A0", true],
  ['-HYPERLINK("x")', true],
  ['-5', false],
  ['+84 232 3822 399', false],
  ['- Biên soạn sách (tập 1)', false],
  ['@quangbinh', false],
] as const)('«%s» would be run as a formula: %s', ([text, formula]) => {
  expect(looksLikeFormula(text)).toBe(formula)
})

test('a list in a cell comes back exactly', () => {
  const item = signs.map((text) => text.trim()).filter((text) => text !== '')
  fc.assert(
    fc.property(fc.array(item), (items) => {
      expect(splitList(joinList(items))).toEqual(items)
    }),
  )
})

test.for([
  ['một; hai;ba', ['một', 'hai', 'ba']],
  ['một\nhai\r\nba', ['một', 'hai', 'ba']],
  ['"Vẻ đẹp" Quảng Bình; hai', ['"Vẻ đẹp" Quảng Bình', 'hai']],
  ['"a; b"; c', ['a; b', 'c']],
  [' ; ;', []],
] as const)('people write lists as «%s»', ([text, items]) => {
  expect(splitList(text)).toEqual(items)
})

test.for([
  ['LA', 'LA'],
  ['la', 'LA'],
  ['Lào', 'LA'],
  ['han quoc', 'KR'],
  ['South Korea', 'KR'],
  ['Atlantis', null],
] as const)('the country «%s» is %s', ([text, code]) => {
  expect(countries.codeOf(text)).toBe(code)
})

test.for([
  ['Tiếng Lào', 'lo'],
  ['lào', 'lo'],
  ['Anh', 'en'],
  ['Chinese', 'zh'],
  ['zh-Hans', 'zh-Hans'],
  ['tiếng lạ', null],
] as const)('the language «%s» is %s', ([text, code]) => {
  expect(languages.codeOf(text)).toBe(code)
})

test('every name that is shown leads back to its code', () => {
  for (const code of ['VN', 'LA', 'GB', 'US', 'CI', 'CD', 'XK', 'ZZ']) {
    for (const locale of ['vi', 'en'] as const) {
      expect(countries.codeOf(countries.nameOf(code, locale))).toBe(code)
    }
  }
})

test('what is nearly written is suggested, and nothing when all is far', () => {
  const names = ['Sở Thông tin và Truyền thông', 'Sở Ngoại vụ']
  expect(nearest('So Thong tin & Truyen thong', names)).toBe('Sở Thông tin và Truyền thông')
  expect(nearest('Bảo tàng', names)).toBeNull()
})
