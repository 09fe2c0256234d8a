import { expect, test } from 'vitest'
import { citableBases, documentTypeOf, fullCitation, missingBases } from './bases.ts'

test('at the end of 2017 the central documents in force are these five', () => {
  expect(citableBases('2017-12-14').map(({ number }) => number)).toEqual([
    '16-KL/TW',
    '368/QĐ-TTg',
    '587/QĐ-TTg',
    '72/2015/NĐ-CP',
    '22/2016/TT-BTTTT',
  ])
})

test('a report that cites two of them, one of them misspelt, misses the rest', () => {
  expect(missingBases(['16/KL/TW', '368/QĐ-TTg'], '2017-12-14').map(({ number }) => number)).toEqual([
    '587/QĐ-TTg',
    '72/2015/NĐ-CP',
    '22/2016/TT-BTTTT',
  ])
})

test('a basis is cited in full as Nghị định 30 asks', () => {
  const decree = citableBases('2017-12-14').find(({ number }) => number === '72/2015/NĐ-CP')
  expect(decree && fullCitation(decree)).toBe(
    'Nghị định số 72/2015/NĐ-CP ngày 07/9/2015 của Chính phủ về quản lý hoạt động thông tin đối ngoại',
  )
})

test.each([
  ['16/KL/TW', 'KL'],
  ['14-CTr/TU', 'CTr'],
  ['36-HD/VPTW', 'HD'],
  ['1052/KH-UBND', 'KH'],
  ['368/QĐ-TTg', 'QĐ'],
  ['72/2015/NĐ-CP', 'NĐ'],
  ['22/2016/TT-BTTTT', 'TT'],
  ['126/2025/QH15', 'L'],
  ['3616/BTTTT-TTĐN', 'CV'],
  ['25-CV/TU', 'CV'],
])('%s is a document of type %s', (number, code) => {
  expect(documentTypeOf(number)?.code).toBe(code)
})

test('what is no number has no type', () => {
  expect(documentTypeOf('không số')).toBeNull()
})
