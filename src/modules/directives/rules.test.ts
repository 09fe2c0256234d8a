import { expect, test } from 'vitest'
import { effectiveStart, lifeOf, missingFacts, statusOn, type DirectiveDates } from './rules.ts'

const dates = (known: Partial<DirectiveDates>): DirectiveDates => ({
  type: null,
  planned: null,
  issuedOn: null,
  effectiveFrom: null,
  effectiveTo: null,
  periodFrom: null,
  periodTo: null,
  ...known,
})

const decree = dates({ type: 'NĐ', issuedOn: '2015-09-07', effectiveFrom: '2015-10-22' })
const plan = dates({ type: 'KH', issuedOn: '2014-05-30', periodFrom: 2015, periodTo: 2017 })
const conclusion = dates({ type: 'KL', issuedOn: '2012-02-14', periodFrom: 2011, periodTo: 2020 })
const letter = dates({ type: 'CV', issuedOn: '2017-10-06' })
const undated = dates({ type: 'CTr', periodFrom: 2011, periodTo: 2020 })

test.each([
  ['a decree before its day of effect', decree, '2015-10-21', 'not-yet'],
  ['a decree on its day of effect', decree, '2015-10-22', 'in-force'],
  ['a plan on the last day of its period', plan, '2017-12-31', 'in-force'],
  ['a plan after its period', plan, '2018-01-01', 'expired'],
  ['a conclusion after the period of its strategy', conclusion, '2021-06-01', 'in-force'],
  ['a programme without number and date, by its period', undated, '2017-12-14', 'in-force'],
  ['a document that says when it ends', { ...decree, effectiveTo: '2026-06-30' }, '2026-07-01', 'expired'],
  ['a planned document', dates({ type: 'QC', planned: true }), '2030-01-01', 'not-yet'],
  ['a letter, which works once', letter, '2017-10-07', null],
  ['a document whose dates are not known', dates({ type: 'QĐ' }), '2017-12-14', null],
])('%s', (_, directive, on, status) => {
  expect(statusOn(directive, [], on)).toBe(status)
})

test.each([
  ['amends', '2026-06-30', 'in-force'],
  ['amends', '2026-07-01', 'partly-expired'],
  ['replaces', '2026-06-30', 'in-force'],
  ['replaces', '2026-07-01', 'expired'],
  ['guides', '2026-07-01', 'in-force'],
])('another that %s it counts from its own day of effect: %s', (role, on, status) => {
  const by = dates({ type: 'NĐ', issuedOn: '2026-05-01', effectiveFrom: '2026-07-01' })
  expect(statusOn(decree, [{ role, by }], on)).toBe(status)
})

test('a planned replacement changes nothing', () => {
  const by = dates({ type: 'NĐ', planned: true })
  expect(statusOn(decree, [{ role: 'replaces', by }], '2026-07-01')).toBe('in-force')
})

test('a period may begin before the document was issued', () => {
  const late = dates({ type: 'KH', issuedOn: '2012-08-31', periodFrom: 2011, periodTo: 2020 })
  expect(effectiveStart(late)).toBe('2012-08-31')
  expect(lifeOf(late)).toEqual({ from: '2012-08-31', to: '2020-12-31' })
})

test.each([
  ['from issue to the end of the period', plan, { from: '2014-05-30', to: '2017-12-31' }],
  ['open while nothing ends it', decree, { from: '2015-09-07', to: null }],
  ['the day of issue for a letter', letter, { from: '2017-10-06', to: '2017-10-06' }],
  ['none while only planned', dates({ type: 'KH', planned: true, periodFrom: 2018, periodTo: 2018 }), null],
  [
    'one day when issued after its period',
    { ...plan, issuedOn: '2018-03-01' },
    { from: '2018-03-01', to: '2018-03-01' },
  ],
])('the days a document belongs to a report: %s', (_, directive, span) => {
  expect(lifeOf(directive)).toEqual(span)
})

test('an issued document without number, date and signer is flagged, a planned one is not', () => {
  const record = {
    planned: null,
    secretPointer: null,
    number: null,
    issuedOn: null,
    issuerOrg: null,
    issuerName: 'Sở Ngoại vụ',
    subject: 'phối hợp thông tin đối ngoại',
    signerName: null,
  }
  expect(missingFacts(record)).toEqual(['number', 'issuedOn', 'signer'])
  expect(missingFacts({ ...record, planned: true })).toEqual([])
})
