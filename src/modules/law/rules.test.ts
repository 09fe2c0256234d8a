import { expect, test } from 'vitest'
import { shippedRules } from './reference.ts'
import { findRule, overlappingVersions, ruleOn, rulesOn, type LegalRule } from './rules.ts'

test.each([
  ['press.foreign', '2026-06-30', '88/2012/NĐ-CP'],
  ['press.foreign', '2026-07-01', '262/2026/NĐ-CP'],
  ['press.foreign', '2012-12-20', '88/2012/NĐ-CP'],
  ['document.form', '2020-03-04', '01/2011/TT-BNV'],
  ['document.form', '2020-03-05', '30/2020/NĐ-CP'],
  ['decree.external-information', '2017-12-14', '72/2015/NĐ-CP'],
  ['decree.external-information', '2015-10-21', '79/2010/QĐ-TTg'],
  ['party.external-information', '2023-06-14', '16-KL/TW'],
  ['party.external-information', '2023-06-15', '57-KL/TW'],
  ['portal', '2026-07-01', '224/2026/NĐ-CP'],
] as const)('%s on %s is %s', (code, on, number) => {
  expect(ruleOn(shippedRules, code, on).instruments[0]?.number).toBe(number)
})

test('a date without a rule is an error that names both', () => {
  expect(() => ruleOn(shippedRules, 'press.foreign', '2012-12-19')).toThrow('19/12/2012')
  expect(findRule(shippedRules, 'government.programme', '2022-01-01')).toBeNull()
})

test('no two versions of a rule share a day', () => {
  expect(overlappingVersions(shippedRules)).toEqual([])
})

test('an overlap is found', () => {
  const rule = shippedRules[0] as LegalRule
  const open = { ...rule, validFrom: null, validTo: null }
  expect(overlappingVersions([rule, open, { ...rule, code: 'other' }])).toEqual([[rule, open]])
})

test('only what was read in full counts as verified, and the rest says so', () => {
  for (const { mark, verified, verificationNote } of shippedRules) {
    expect(verified).toBe(mark === 'G')
    if (mark === 'D' || mark === 'M') expect(verificationNote.vi).toContain('Chưa kiểm chứng')
  }
})

test('every rule that replaces another starts the day after it ends', () => {
  const pairs = shippedRules.flatMap((rule, index) => {
    const next = shippedRules[index + 1]
    return next?.code === rule.code && rule.code !== 'government.programme'
      ? [[rule.validTo, next.validFrom]]
      : []
  })
  expect(pairs.length).toBeGreaterThan(8)
  for (const [end, start] of pairs) {
    expect(Date.parse(start ?? '') - Date.parse(end ?? '')).toBe(86_400_000)
  }
})

test('the rules of a date hold one version of each code', () => {
  const codes = rulesOn(shippedRules, '2026-11-23').map(({ code }) => code)
  expect(new Set(codes).size).toBe(codes.length)
  expect(codes).toContain('ai-labels')
  expect(rulesOn(shippedRules, '2017-12-14').map(({ code }) => code)).not.toContain('ai-labels')
})
