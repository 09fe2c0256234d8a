import { expect, test } from 'vitest'
import { partsOf } from './highlight.tsx'

const hits = (text: string, wanted: string) =>
  partsOf(text, wanted)
    .filter(({ hit }) => hit)
    .map(({ text: part }) => part)

test('words are found without accents and shown with them', () => {
  expect(hits('Đoàn phóng viên thuộc tổ chức ADB', 'doan phong vien')).toEqual(['Đoàn phóng viên'])
  expect(hits('Đoàn truyền hình BBC', 'doan phong')).toEqual(['Đoàn'])
  expect(hits('Phê duyệt quyết định', 'duyet')).toEqual(['duyệt'])
})

test('the inside of a word is not marked, and nothing is lost', () => {
  expect(hits('Tập đoàn', 'an')).toEqual([])
  expect(
    partsOf('16-KL/TW', 'kl')
      .map(({ text }) => text)
      .join(''),
  ).toBe('16-KL/TW')
  expect(hits('16-KL/TW', 'kl')).toEqual(['KL'])
})
