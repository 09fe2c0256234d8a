import { expect, test } from 'vitest'
import { fill } from '../../platform/labels.ts'
import { checkFields } from '../../records/validate.ts'
import { directives } from './schema.ts'
import { secretMark } from './secrecy.ts'

function issuesOf(fields: Record<string, unknown>) {
  const result = checkFields(directives, fields)
  return 'issues' in result ? result.issues : []
}

test.each([
  'Mật',
  'MẬT',
  'mật',
  'Tối mật',
  'TỐI MẬT',
  'Tuyệt mật',
  'Độ mật: Tối mật',
  'Toi mat',
  'A',
  'secret',
])('the classification %s is refused, with word of keeping a pointer only', (classification) => {
  const [issue] = issuesOf({ type: 'KH', classification })
  expect(issue?.at).toBe('classification')
  expect(fill(issue?.message.vi ?? '', issue?.params)).toContain('Văn bản mật, lưu tại Văn thư')
  expect(fill(issue?.message.en ?? '', issue?.params)).toContain('pointer only')
})

test.each([null, 'normal', 'internal'])('the classification %s is accepted', (classification) => {
  expect(issuesOf({ type: 'KH', classification })).toEqual([])
})

test('another word than the two is refused by naming them', () => {
  const [issue] = issuesOf({ classification: 'Công khai' })
  expect(fill(issue?.message.vi ?? '', issue?.params)).toContain('«Thường» hoặc «Lưu hành nội bộ»')
})

test.each([
  ['Về công tác đối ngoại (Mật)', 'mật'],
  ['MẬT - Kế hoạch đón đoàn', 'mật'],
  ['Kế hoạch đón đoàn. Độ mật: Tối mật', 'tối mật'],
  ['TUYỆT MẬT', 'tuyệt mật'],
  ['Kế hoạch tối mật về bảo vệ đoàn', 'tối mật'],
  ['Văn bản đóng dấu MẬT của Bộ', 'MẬT'],
])('«%s» carries a mark of secrecy', (subject, mark) => {
  expect(secretMark(subject)).toBe(mark)
  expect(issuesOf({ type: 'KH', subject }).map(({ at }) => at)).toEqual(['subject'])
})

test.each([
  'Bảo đảm an toàn, bảo mật thông tin cổng thông tin điện tử',
  'Quy chế bảo vệ bí mật nhà nước',
  'BẢO VỆ BÍ MẬT NHÀ NƯỚC',
  'Ban hành Danh mục bí mật nhà nước độ Tuyệt mật, Tối mật trong lĩnh vực thông tin và truyền thông',
  'Phát triển nghề nuôi ong lấy mật ở vùng đệm Phong Nha - Kẻ Bàng',
  'Mật độ dân số vùng biên giới',
])('«%s» does not', (subject) => {
  expect(secretMark(subject)).toBeNull()
})

test('a pointer keeps number, date and place but no content', () => {
  const pointer = {
    type: 'KH',
    number: '12/KH-UBND',
    issuedOn: '2017-03-01',
    secretPointer: true,
    keptAt: 'Văn thư',
  }
  expect(issuesOf(pointer)).toEqual([])
  const content = { subject: 'về đón đoàn', summary: 'nội dung', classification: 'normal' }
  const refused = issuesOf({ ...pointer, ...content }).map(({ at }) => at)
  expect(refused.toSorted()).toEqual(['classification', 'subject', 'summary'])
})
