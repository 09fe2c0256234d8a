import { expect, test } from 'vitest'
import { followsTitle, withoutKind } from './titles.ts'

test('the title of who holds an office is told from the office itself', () => {
  for (const before of ['Ngày 27/8/2019, Bộ trưởng ', 'Phó Chủ tịch ', 'Ông A, <1>Giám đốc</1> ']) {
    expect(followsTitle(before), before).toBe(true)
  }
  for (const before of ['', 'Theo ', 'Bộ trưởng và ', 'Bộ trưởng. '])
    expect(followsTitle(before), before).toBe(false)
})

test('a title says the office without the word for what it is; languages that say all of it have no such name', () => {
  expect(withoutKind(['Ministry of Culture, Sports and Tourism'], 'en')).toEqual([
    'Culture, Sports and Tourism',
  ])
  expect(withoutKind(['Provincial Department of Information'], 'en')).toEqual(['Information'])
  expect(withoutKind(['ministère des Affaires étrangères', 'UNESCO'], 'fr')).toEqual(['Affaires étrangères'])
  expect(withoutKind(['外務省'], 'ja')).toEqual(['外務'])
  expect(withoutKind(['กระทรวงการต่างประเทศ'], 'th')).toEqual([])
})
