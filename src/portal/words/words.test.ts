import { expect, test } from 'vitest'
import { portalLocales } from '../../platform/locales.ts'
import { accessWords, recognitionWords } from './choices.ts'
import { factWords, subjectWords } from './facts.ts'
import { listed, remarked, sentences, shownDate, shownNumber, shownTime } from './formats.ts'
import { keepNamesWhole } from './whole-names.ts'
import { kindWords } from './kinds.ts'
import { joinedList, languageName } from './language-names.ts'
import { words } from './words.ts'

const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort()

test('every language says everything, and fills the same places', () => {
  const tables = [words, factWords, subjectWords, kindWords, recognitionWords, accessWords]
  for (const table of tables) {
    const source = Object.entries<string>(table('vi'))
    for (const locale of portalLocales) {
      const said: Readonly<Record<string, string>> = table(locale)
      for (const [key, text] of source) {
        expect(said[key]?.trim(), `${locale} ${key}`).toBeTruthy()
        expect(places(said[key] ?? ''), `${locale} ${key}`).toEqual(places(text))
        expect(said[key], `${locale} ${key}`).toBe(said[key]?.normalize('NFC'))
      }
    }
  }
})

test('no language says a sentence of the interface in another one', () => {
  for (const locale of portalLocales.filter((other) => other !== 'en')) {
    for (const key of ['skip', 'rateQuestion', 'notYetTitle', 'reuse'] as const) {
      expect(words(locale)[key], `${locale} ${key}`).not.toBe(words('en')[key])
    }
  }
})

test('dates and numbers are written as readers of the language write them', () => {
  const shown = portalLocales.map((locale) => shownDate('2026-11-23', locale))
  expect(shown).toEqual([
    '23/11/2026',
    '23 November 2026',
    '23/11/2026',
    '23 พฤศจิกายน 2026',
    '2026年11月23日',
    '2026年11月23日',
    '2026년 11월 23일',
    '23 novembre 2026',
  ])
  expect(shownNumber(1234567.89, 'vi')).toBe('1.234.567,89')
  expect(shownNumber(1234567.89, 'en')).toBe('1,234,567.89')
  const moment = new Date('2026-11-23T17:05:00Z')
  expect(shownTime(moment, 'vi')).toBe('24/11/2026 00:05')
  expect(shownTime(moment, 'ja')).toBe('2026年11月24日 00:05')
  expect(shownTime(moment, 'fr')).toBe('24 novembre 2026 à 00:05')
})

test('things and sentences are parted with the signs of the language', () => {
  expect(listed(['洞窟', '河'], 'ja')).toBe('洞窟、河')
  expect(remarked('旧暦1月16日', '計算', 'ja')).toBe('旧暦1月16日（計算）')
  expect(listed(['hang', 'sông'], 'vi')).toBe('hang, sông')
  expect(sentences(['洞窟の案内人。', '絵'], 'ja')).toBe('洞窟の案内人。絵。')
  expect(sentences(['A guide in a cave.', 'Drawing'], 'en')).toBe('A guide in a cave. Drawing. ')
})

test('no line of a Thai or Lao page breaks within a name of the province', () => {
  expect(keepNamesWhole('<a title="กว๋างบิ่ญ">จังหวัดกว๋างบิ่ญ</a>', 'th')).toBe(
    '<a title="กว๋างบิ่ญ">จังหวัด<wbr><span class="whole">กว๋างบิ่ญ</span></a>',
  )
  expect(keepNamesWhole('<select><option>ฟองญา</option></select>', 'th')).not.toContain('<span')
  expect(keepNamesWhole('<p>ลองได้</p>', 'th')).toBe('<p>ลองได้</p>')
  expect(keepNamesWhole('<p>Quảng Bình</p>', 'vi')).toBe('<p>Quảng Bình</p>')
})

test('languages are named inside sentences as each language names them', () => {
  expect(languageName('lo', 'vi')).toBe('tiếng Lào')
  expect(languageName('vi', 'fr')).toBe('vietnamien')
  expect(joinedList(['tiếng Việt', 'tiếng Anh', 'tiếng Lào'], 'vi')).toBe(
    'tiếng Việt, tiếng Anh và tiếng Lào',
  )
})
