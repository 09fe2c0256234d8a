import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanLine, cleanText } from './clean.ts'

test('line breaks of every system become one kind, or a space where there is one line', () => {
  expect(cleanText('a\r\nb\rc\u2028d\ve\tf')).toBe('a\nb\nc\nd\ne\tf')
  expect(cleanLine('a\r\n\r\nb\tc')).toBe('a b c')
})

test('what no file format can carry goes, and nothing else', () => {
  expect(cleanText('Quảng\u0000 Bình\u0007\ufeff\uffff\ud800!')).toBe('Quảng Bình\ufffd!')
  expect(cleanLine('ສະບາຍດີ “Đường 9” 🏞️ e\u0301')).toBe('ສະບາຍດີ “Đường 9” 🏞️ e\u0301')
})

test('cleaning twice is cleaning once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => cleanText(cleanText(text)) === cleanText(text)),
  )
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => cleanLine(cleanLine(text)) === cleanLine(text)),
  )
})
