import { expect, test } from 'vitest'
import { languageFor } from './language.ts'

test.each([
  [undefined, 'vi'],
  ['', 'vi'],
  ['*', 'vi'],
  ['en-GB,en;q=0.9,vi;q=0.8', 'en'],
  ['zh-TW,zh;q=0.9', 'zh-Hans'],
  ['lo-LA', 'lo'],
  ['de-DE,fr;q=0.3,ja;q=0.7', 'ja'],
  ['vi;q=0, ko', 'ko'],
  ['de-DE,ru;q=0.5', 'en'],
])('whoever asks in %s is led to %s', (header, locale) => {
  expect(languageFor(header)).toBe(locale)
})
