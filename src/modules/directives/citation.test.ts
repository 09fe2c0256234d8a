import { expect, test } from 'vitest'
import { citation, titleOf } from './citation.ts'
import { directives } from './schema.ts'

const orgName = (id: string) =>
  ({ pc: 'Ủy ban nhân dân tỉnh', dept: 'Sở Ngoại vụ', guards: 'Bộ đội Biên phòng' })[id] ?? id

const unknown = directives.shape.parse({})
const plan = {
  ...unknown,
  type: 'KH' as const,
  number: '669/KH-UBND',
  issuedOn: '2014-05-30',
  issuerOrg: 'pc',
  subject: 'về hoạt động thông tin đối ngoại giai đoạn 2015-2017',
}
const agreement = {
  ...unknown,
  type: 'CTr' as const,
  typeName: 'Chương trình phối hợp',
  issuerOrg: 'dept',
  coIssuers: ['guards'],
  subject: 'tại khu vực biên giới',
}
const draft = {
  ...unknown,
  type: 'QC' as const,
  issuerOrg: 'pc',
  planned: true,
  subject: 'Quy chế quản lý nhà nước về thông tin đối ngoại',
}

test.each([
  [
    'all that is known',
    plan,
    'Kế hoạch số 669/KH-UBND ngày 30/5/2014 của Ủy ban nhân dân tỉnh về hoạt động thông tin đối ngoại giai đoạn 2015-2017',
  ],
  [
    'several issuers of an agreement, no number, no date',
    agreement,
    'Chương trình phối hợp giữa Sở Ngoại vụ và Bộ đội Biên phòng tại khu vực biên giới',
  ],
  [
    'the issuer as written before the register',
    { ...plan, issuerName: 'UBND tỉnh', subject: null },
    'Kế hoạch số 669/KH-UBND ngày 30/5/2014 của UBND tỉnh',
  ],
  ['a planned document: type and subject', draft, 'Quy chế quản lý nhà nước về thông tin đối ngoại'],
])('the first mention gives %s', (_, directive, text) => {
  expect(citation(directive, 'full', { orgName })).toBe(text)
})

test('dates may be written in words, padded as the decree pads them', () => {
  const dated = { ...plan, issuedOn: '2012-02-04', subject: null }
  expect(citation(dated, 'full', { orgName, dates: 'words' })).toBe(
    'Kế hoạch số 669/KH-UBND ngày 04 tháng 02 năm 2012 của Ủy ban nhân dân tỉnh',
  )
})

test('later mentions give type and number, or the subject where there is no number', () => {
  expect(citation(plan, 'short', { orgName })).toBe('Kế hoạch số 669/KH-UBND')
  expect(citation(agreement, 'short', { orgName })).toBe('Chương trình phối hợp tại khu vực biên giới')
})

test('a pointer to a secret document is named without its content', () => {
  const pointer = { ...plan, secretPointer: true, subject: 'một nội dung lẽ ra không có' }
  expect(citation(pointer, 'full', { orgName })).toBe(
    'Kế hoạch số 669/KH-UBND (văn bản mật, lưu tại Văn thư)',
  )
})

test('a list names a document with its date', () => {
  expect(titleOf(plan)).toBe('Kế hoạch số 669/KH-UBND ngày 30/5/2014')
})
