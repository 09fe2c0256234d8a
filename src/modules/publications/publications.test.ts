import { expect, test } from 'vitest'
import type { SentenceContext } from '../../documents/sentence.ts'
import { textOf } from '../../documents/tree.ts'
import type { RecordView } from '../../records/record.ts'
import { checkFields } from '../../records/validate.ts'
import { distributions, publications } from './schema.ts'
import { distributionSentence, publicationSentence } from './sentences.ts'

const names: Record<string, string> = {
  1: 'VCCI Đà Nẵng',
  2: 'Báo Công thương',
  3: 'Báo Thế giới và Việt Nam',
}
const context: SentenceContext = {
  orgName: (id) => names[id.slice(-1)] ?? '',
  cite: () => ({ kind: 'blank', what: '' }),
  record: () => ({ title: 'Khám phá Quảng Bình' }) as unknown as RecordView,
}
const id = (digit: number) => `01890000-0000-7000-8000-00000000000${digit}`
const record = (fields: Record<string, unknown>) => ({ fields }) as unknown as RecordView

test.each([
  ['only a title', { title: 'Đánh thức tiềm năng' }, 'Sản xuất ấn phẩm “Đánh thức tiềm năng”'],
  [
    'languages, copies and date',
    { title: 'Di sản', kind: 'leaflet', languages: ['vi', 'en', 'lo'], copies: 2000, issuedOn: '2017-05-09' },
    'Sản xuất tờ gấp “Di sản”, bằng tiếng Việt, tiếng Anh và tiếng Lào, 2.000 bản, phát hành ngày 09/5/2017',
  ],
  [
    "another body's special issue",
    {
      title: 'APEC Việt Nam 2017',
      kind: 'special-issue',
      external: true,
      contribution: 'bài về du lịch',
      languagesAsWritten: 'song ngữ',
      publisherOrg: id(3),
    },
    'Cung cấp bài về du lịch đăng trên đặc san “APEC Việt Nam 2017”, song ngữ, của Báo Thế giới và Việt Nam',
  ],
])('a publication is told by %s', (_, fields, text) => {
  expect(textOf(publicationSentence(record(fields), context))).toBe(text)
})

test('a distribution names what, whom and what for; an open list says that it is open', () => {
  const fields = {
    material: 'tài liệu giới thiệu tỉnh',
    recipients: [id(1), id(2)],
    event: 'hội nghị APEC 2017',
  }
  expect(textOf(distributionSentence(record(fields), context))).toBe(
    'Cung cấp tài liệu giới thiệu tỉnh cho VCCI Đà Nẵng và Báo Công thương, phục vụ hội nghị APEC 2017',
  )
  expect(textOf(distributionSentence(record({ ...fields, event: null, openEnded: true }), context))).toBe(
    'Cung cấp tài liệu giới thiệu tỉnh cho VCCI Đà Nẵng, Báo Công thương cùng một số nơi nhận khác',
  )
  const registered = { publication: id(7), recipients: [id(1)], quantity: 50, distributedOn: '2017-11-01' }
  expect(textOf(distributionSentence(record(registered), context))).toBe(
    'Cung cấp 50 bản ấn phẩm “Khám phá Quảng Bình” cho VCCI Đà Nẵng, ngày 01/11/2017',
  )
})

function placesOf(collection: Parameters<typeof checkFields>[0], fields: Record<string, unknown>): string[] {
  const result = checkFields(collection, fields)
  return 'issues' in result ? result.issues.map(({ at }) => at) : []
}

test('contradictions are refused by naming the field', () => {
  expect(placesOf(publications, { title: 'Di sản', copies: 100, stock: 101 })).toEqual(['stock'])
  expect(placesOf(publications, { title: 'Di sản', year: 2016, issuedOn: '2017-01-05' })).toEqual(['year'])
  expect(placesOf(distributions, { year: 2017 })).toEqual(['material'])
  expect(placesOf(distributions, { material: 'tờ rơi', year: 2017 })).toEqual([])
})

test('the same title in two years is two publications', () => {
  const title = 'Lịch Quảng Bình'
  const identity = (fields: Record<string, unknown>) =>
    publications.identity(publications.shape.parse(fields))
  expect(identity({ title, year: 2017 })).toBe(identity({ title: 'LỊCH QUẢNG BÌNH', issuedOn: '2017-12-01' }))
  expect(identity({ title, year: 2017 })).not.toBe(identity({ title, year: 2018 }))
})
