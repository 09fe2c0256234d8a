import { expect, test } from 'vitest'
import { numberKey, prescribedNumber, sameNumber, splitNumber } from './normalize.ts'

test.each([
  ['16/KL/TW', '16-KL/TW'],
  ['14/CTr/TU', '14-CTr/TU'],
  ['Số: 05/KH-UBND', '5/KH-UBND'],
  ['368/QĐ-TTg', '368 / QĐ - TTg'],
  ['368/QĐ-TTg', '368/qd-ttg'],
  ['72/2015/NĐ-CP', 'số 72/2015/NĐ–CP'],
  ['72/2015/NĐ-CP', '72/2015/NĐ-CP'.normalize('NFD')],
])('%s and %s are one number', (a, b) => {
  expect(sameNumber(a, b)).toBe(true)
})

test.each([
  ['368/QĐ-TTg', '386/QĐ-TTg'],
  ['16-KL/TW', '16-CT/TW'],
  ['02/2019/TT-BTTTT', '02/2023/TT-BTTTT'],
  ['14/CT-UBND', '14/CTr-UBND'],
  ['50/KH-UBND', '5/KH-UBND'],
])('%s and %s are two numbers', (a, b) => {
  expect(sameNumber(a, b)).toBe(false)
})

test('the key is short and plain', () => {
  expect(numberKey('Số: 05/KH-UBND')).toBe('5-kh-ubnd')
})

test.each([
  ['05/KH-UBND', { number: '05', year: null, notation: 'KH-UBND', style: 'state' }],
  ['Số 1052/KH-UBND', { number: '1052', year: null, notation: 'KH-UBND', style: 'state' }],
  ['16-KL/TW', { number: '16', year: null, notation: 'KL/TW', style: 'party' }],
  ['14/CTr/TU', { number: '14', year: null, notation: 'CTr/TU', style: 'party' }],
  ['72/2015/NĐ-CP', { number: '72', year: '2015', notation: 'NĐ-CP', style: 'state' }],
  ['126/2025/QH15', { number: '126', year: '2025', notation: 'QH15', style: 'state' }],
  ['3616/BTTTT-TTĐN', { number: '3616', year: null, notation: 'BTTTT-TTĐN', style: 'state' }],
  ['2015/QĐ-UBND', { number: '2015', year: null, notation: 'QĐ-UBND', style: 'state' }],
  ['5115/CTr-BTTTT-BTLBP', { number: '5115', year: null, notation: 'CTr-BTTTT-BTLBP', style: 'state' }],
])('%s is taken apart', (written, parts) => {
  expect(splitNumber(written)).toEqual(parts)
})

test.each(['', 'không số', '05/2017', '/KH-UBND'])('«%s» has no number and notation', (written) => {
  expect(splitNumber(written)).toBeNull()
})

test.each([
  ['16/KL/TW', '16-KL/TW'],
  ['14-CTr/TU', '14-CTr/TU'],
  ['5/KH-UBND', '05/KH-UBND'],
  ['72/2015/NĐ-CP', '72/2015/NĐ-CP'],
])('the prescribed form of %s is %s', (written, prescribed) => {
  expect(prescribedNumber(written)).toBe(prescribed)
  expect(sameNumber(written, prescribed)).toBe(true)
})
