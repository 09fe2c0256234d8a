import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldedLine, keysOf } from './keys.ts'
import { markTerms } from './marks.ts'
import { hasAccents, termsOf } from './terms.ts'

const keys = (text: string) => keysOf(termsOf(text))
const marked = (text: string, q: string) =>
  markTerms(text, termsOf(q))
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('')

test('a Vietnamese word is kept with its accents and without, đ as d, however its letters are composed', () => {
  for (const text of ['Động Thiên Đường', 'Động Thiên Đường'.normalize('NFD')]) {
    expect([...keys(text)].sort()).toEqual(['dong', 'duong', 'thien', 'thiên', 'đường', 'động'])
  }
  expect(hasAccents('Phong Nha')).toBe(false)
  expect(hasAccents('Kẻ Bàng')).toBe(true)
})

test('a plural is found by its singular and the other way round, in English and French', () => {
  expect(foldedLine(termsOf('The caves, rivers and cities of the forêts'))).toBe(
    ' the cave river and city of the foret',
  )
  expect(foldedLine(termsOf('glass bus Les grottes'))).toBe(' glass bus les grotte')
})

test.each([
  ['Thai', 'ถ้ำสวรรค์ในอุทยานแห่งชาติ', 'ถ้ำ'],
  ['Lao', 'ຖ້ຳສະຫວັນໃນອຸທະຍານແຫ່ງຊາດ', 'ຖ້ຳ'],
  ['Lao, the vowel typed as two signs', 'ຖ້ຳສະຫວັນ', 'ຖ້ໍາ'],
  ['Chinese', '丰芽格邦国家公园的洞穴', '洞穴'],
  ['Chinese, one letter', '丰芽格邦国家公园的洞穴', '洞'],
  ['Japanese', 'フォンニャ洞窟は世界遺産です', '世界遺産'],
  ['Japanese, half width', 'フォンニャ洞窟', 'ﾌｫﾝﾆｬ'],
  ['Korean', '퐁냐동굴은 아름답습니다', '동굴'],
])('%s: a part of what is written without spaces is among its keys', (_, text, part) => {
  const all = keys(text)
  const [term] = termsOf(part)
  if (term?.kind !== 'compound') throw new Error('A compound was expected')
  const [words, pairs] = [term.words, term.pairs].map((wanted) => wanted.every((key) => all.has(key)))
  expect(words || pairs).toBe(true)
})

test('marks stand on the original, on the typed accents where they are, and join over spaces', () => {
  expect(marked('Những hang động mà con người chưa đi hết', 'hang dong')).toBe(
    'Những [hang động] mà con người chưa đi hết',
  )
  expect(marked('Đồng lúa và hang động', 'động')).toBe('Đồng lúa và hang [động]')
  expect(marked('Đồng lúa', 'động')).toBe('[Đồng] lúa')
  expect(marked('世界遺産の洞窟', '洞窟')).toBe('世界遺産の[洞窟]')
  expect(marked('Caves of Phong Nha', 'cave')).toBe('[Caves] of Phong Nha')
})

test('whatever is written, its keys hold nothing but letters and digits, and its marks give the text back', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: 'binary', maxLength: 20 }),
      (text, q) => {
        for (const key of keys(text)) expect(key).toMatch(/^[\p{L}\p{N}\p{M}]+$/u)
        const pieces = markTerms(text, termsOf(q))
        expect(pieces.map((piece) => piece.text).join('')).toBe(text.normalize('NFC'))
      },
    ),
    { numRuns: 300, examples: [['\u0300', '\u0300']] },
  )
})
