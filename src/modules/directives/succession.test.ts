import { expect, test } from 'vitest'
import { dateConflicts, withoutSuccessor, type ListedDirective } from './succession.ts'

const unknown: ListedDirective = {
  id: '',
  type: 'KH',
  planned: null,
  number: null,
  issuerOrg: null,
  issuerName: 'Ủy ban nhân dân tỉnh',
  subject: null,
  issuedOn: null,
  effectiveFrom: null,
  effectiveTo: null,
  periodFrom: null,
  periodTo: null,
}
const listed = (known: Partial<ListedDirective>): ListedDirective => ({ ...unknown, ...known })

const medium = listed({ id: 'medium', issuedOn: '2014-05-30', periodFrom: 2015, periodTo: 2017 })
const long = listed({ id: 'long', issuedOn: '2012-08-31', periodFrom: 2011, periodTo: 2020 })
const yearly = listed({ id: 'yearly', planned: true, periodFrom: 2018, periodTo: 2018 })
const span = { from: '2017-01-01', to: '2018-03-31' }

test('a medium-term plan that ends is named although a long one runs on and a yearly one is planned', () => {
  expect(withoutSuccessor([medium, long, yearly], span)).toEqual([
    { directive: medium, endsOn: '2017-12-31', plannedSuccessorId: null },
  ])
})

test('the next one of its kind settles it once issued, not while planned', () => {
  const next = listed({ id: 'next', periodFrom: 2018, periodTo: 2020, planned: true })
  expect(withoutSuccessor([medium, next], span)).toEqual([
    { directive: medium, endsOn: '2017-12-31', plannedSuccessorId: 'next' },
  ])
  const issued = { ...next, planned: null, issuedOn: '2018-02-01' }
  expect(withoutSuccessor([medium, issued], span)).toEqual([])
})

test('a replaced plan, and one that ends beyond the horizon, are not named', () => {
  expect(withoutSuccessor([medium], span, new Set(['medium']))).toEqual([])
  expect(withoutSuccessor([long], span)).toEqual([])
})

const decision = listed({ type: 'QĐ', number: '368/QĐ-TTg', issuerName: 'Thủ tướng Chính phủ' })

test('one number under two dates of a year is a conflict', () => {
  const first = { ...decision, id: 'a', issuedOn: '2013-02-28' }
  const second = { ...decision, id: 'b', number: '368-QĐ/TTg', issuedOn: '2013-05-28' }
  expect(dateConflicts([first, second])).toEqual([
    { number: '368/QĐ-TTg', dates: ['2013-02-28', '2013-05-28'], ids: ['a', 'b'] },
  ])
})

test('the same number in two years is one document only with the same subject', () => {
  const first = { ...decision, id: 'a', issuedOn: '2013-02-28', subject: 'phê duyệt Chương trình hành động' }
  const other = { ...decision, id: 'b', issuedOn: '2014-02-28', subject: 'về việc khác' }
  expect(dateConflicts([first, other])).toEqual([])
  expect(dateConflicts([first, { ...other, subject: first.subject }])).toHaveLength(1)
})
