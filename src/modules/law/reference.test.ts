import { expect, test } from 'vitest'
import { channels, countries, documentTypes, informationKinds, languages } from './reference.ts'
import { securityDefaults } from './security.ts'

test('the countries are the 249 of ISO 3166-1, named in both languages', () => {
  expect(countries).toHaveLength(249)
  expect(countries.find(({ code }) => code === 'LA')?.name).toEqual({ vi: 'Lào', en: 'Laos' })
  expect(countries.find(({ code }) => code === 'JP')?.name.vi).toBe('Nhật Bản')
})

test('the languages begin with Vietnamese, English and the neighbour’s', () => {
  expect(languages.map(({ code }) => code).slice(0, 8)).toEqual([
    'vi',
    'en',
    'lo',
    'th',
    'zh-Hans',
    'ja',
    'ko',
    'fr',
  ])
})

test('there are eleven channels and four kinds of information, numbered in order', () => {
  expect(channels.map(({ order }) => order)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
  expect(channels[2]?.code).toBe('image-database')
  expect(informationKinds.map(({ code }) => code)).toEqual(['official', 'image', 'world', 'clarification'])
})

test('document types have one entry a code; the letter has no abbreviation of its own', () => {
  const codes = documentTypes.map(({ code }) => code)
  expect(new Set(codes).size).toBe(codes.length)
  expect(documentTypes.filter(({ families }) => families.includes('administrative'))).toHaveLength(28)
  expect(documentTypes.find(({ code }) => code === 'CV')?.administrative).toBeNull()
})

test('every text is in NFC', () => {
  for (const entry of [countries, languages, channels, informationKinds, documentTypes].flat()) {
    expect(JSON.stringify(entry)).toBe(JSON.stringify(entry).normalize('NFC'))
  }
})

test('the security defaults of a level-2 system', () => {
  expect(securityDefaults('2026-11-23')).toMatchObject({
    passwordMinLength: 14,
    passwordMinLengthWithSecondFactor: 8,
    lockAfterFailures: 5,
    sessionLockMinutes: 15,
  })
})
