import { expect, test } from 'vitest'
import { checkFields } from '../../records/validate.ts'
import { documentTypes as typesOfLaw } from '../law/public.ts'
import { documentTypes } from './document-types.ts'
import { directives } from './schema.ts'

const parse = (fields: Record<string, unknown>) => directives.shape.parse(fields)

function placesOf(fields: Record<string, unknown>): string[] {
  const result = checkFields(directives, fields)
  return 'issues' in result ? result.issues.map(({ at }) => at) : []
}

test('two writings of a number are one document; another year or issuer is another', () => {
  const issuedOn = '2012-02-14'
  const identity = directives.identity(parse({ number: '16/KL/TW', issuedOn, issuerName: 'Bộ Chính trị' }))
  const same = { number: 'Số: 16-KL/TW', issuedOn: '2012-05-14', issuerName: 'BỘ CHÍNH TRỊ' }
  expect(directives.identity(parse(same))).toBe(identity)
  expect(directives.identity(parse({ ...same, issuedOn: '2013-02-14' }))).not.toBe(identity)
  expect(directives.identity(parse({ ...same, issuerName: 'Ban Bí thư' }))).not.toBe(identity)
})

test('without number or issuer nobody can tell two documents apart', () => {
  expect(directives.identity(parse({ subject: 'về phối hợp' }))).toBeNull()
  expect(directives.identity(parse({ number: '5/KH-UBND' }))).toBeNull()
})

test.each([
  ['a reversed span of effect', { effectiveFrom: '2018-01-01', effectiveTo: '2017-01-01' }, ['effectiveTo']],
  ['a reversed period', { periodFrom: 2017, periodTo: 2015 }, ['periodTo']],
  ['a planned document with a date of issue', { planned: true, issuedOn: '2018-01-01' }, ['planned']],
  ['a notation longer than the exchange allows', { number: `12/${'K'.repeat(31)}` }, ['number']],
  ['a number longer than the exchange allows', { number: '123456789012/KH-UBND' }, ['number']],
  ['a subject longer than the exchange allows', { subject: 'a'.repeat(501) }, ['subject']],
  ['a period that began before the issue', { issuedOn: '2012-08-31', periodFrom: 2011, periodTo: 2020 }, []],
])('%s', (_, fields, places) => {
  expect(placesOf(fields)).toEqual(places)
})

test('the types are those of the law, under the same codes and names', () => {
  const { other: _, ...known } = documentTypes
  const law = Object.fromEntries(typesOfLaw.map(({ code, name }) => [code, name]))
  expect(known).toEqual(law)
})
