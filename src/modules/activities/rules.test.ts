import { expect, test } from 'vitest'
import { activityIssues, identityOf } from './rules.ts'
import { spanOf, timingIssues, whenInWords } from './timing.ts'

const unknown = { startsOn: null, endsOn: null, year: null }

test.each([
  [
    { startsOn: '2017-06-16', endsOn: '2017-06-20', year: null },
    { from: '2017-06-16', to: '2017-06-20' },
  ],
  [
    { startsOn: '2017-06-16', endsOn: null, year: 2017 },
    { from: '2017-06-16', to: '2017-06-16' },
  ],
  [
    { ...unknown, year: 2017 },
    { from: '2017-01-01', to: '2017-12-31' },
  ],
  [unknown, null],
])('a record happened on its dates, else in its year, else nobody knows: %o', (timing, span) => {
  expect(spanOf(timing)).toEqual(span)
})

test.each([
  [{ startsOn: '2017-06-20', endsOn: '2017-06-16', year: null }, ['endsOn']],
  [{ startsOn: null, endsOn: '2017-06-16', year: null }, ['startsOn']],
  [{ startsOn: '2017-12-30', endsOn: '2018-01-02', year: 2018 }, []],
  [{ startsOn: '2017-06-16', endsOn: null, year: 2016 }, ['year']],
  [unknown, []],
])('contradicting dates are named: %o', (timing, fields) => {
  expect(timingIssues(timing).map(({ at }) => at)).toEqual(fields)
})

test('dates are written as reports write them, and a mere year not at all', () => {
  expect(whenInWords({ startsOn: '2017-06-16', endsOn: '2017-06-20' })).toBe('từ ngày 16 đến ngày 20/6/2017')
  expect(whenInWords({ startsOn: null, endsOn: null })).toBeNull()
})

test('the same name at the same time is the same activity, however it was typed', () => {
  const timing = { ...unknown, year: 2017 }
  expect(identityOf('Triển lãm “Hoàng Sa - Trường Sa”', timing)).toBe(
    identityOf('TRIỂN LÃM "Hoàng Sa- Trường Sa"', timing),
  )
  expect(identityOf('Triển lãm', timing)).not.toBe(identityOf('Triển lãm', { ...timing, year: 2018 }))
  expect(identityOf('Triển lãm', unknown)).toBeNull()
})

test('a foreign-language part above the total and a number without a unit are refused', () => {
  expect(activityIssues({ quantity: 12, quantityUnit: 'bài', foreignQuantity: 13 })).toMatchObject([
    { at: 'foreignQuantity', params: { part: '13', whole: '12' } },
  ])
  expect(activityIssues({ quantity: 12, quantityUnit: null, foreignQuantity: null })).toMatchObject([
    { at: 'quantityUnit' },
  ])
  expect(activityIssues({ quantity: null, quantityUnit: null, foreignQuantity: null })).toEqual([])
})
