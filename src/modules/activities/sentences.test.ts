import { expect, test } from 'vitest'
import type { Sentence } from '../../documents/sentence.ts'
import { textOf } from '../../documents/tree.ts'
import type { Collection, Fields } from '../../records/collection.ts'
import { activities, exhibitions, visits } from './schema.ts'
import { activitySentence, exhibitionSentence, visitSentence } from './sentences.ts'

const MINISTRY = '01900000-0000-7000-8000-000000000001'
const MUSEUM = '01900000-0000-7000-8000-000000000002'
const DECISION = '01900000-0000-7000-8000-000000000003'
const names: Record<string, string> = {
  [MINISTRY]: 'Bộ Thông tin và Truyền thông',
  [MUSEUM]: 'Bảo tàng tỉnh',
}

function tell(sentence: Sentence, collection: Collection, given: Fields): string {
  const fields = collection.shape.parse(given)
  const record = {
    id: DECISION,
    collection: collection.name,
    ownerOrgId: MINISTRY,
    title: collection.title(fields),
    happened: collection.happened(fields),
    state: 'approved' as const,
    visibility: 'office' as const,
    version: 1,
    source: null,
    createdBy: null,
    createdAt: new Date(0),
    updatedAt: new Date(0),
    deletedAt: null,
    fields,
    extra: {},
  }
  return textOf(
    sentence(record, {
      orgName: (id, on) => `${names[id]}${on !== null && on > '2025-03-01' ? ' (cũ)' : ''}`,
      cite: (id) => ({
        kind: 'citation',
        text: 'Quyết định số 1/QĐ-TTg',
        form: 'full',
        source: { records: [id] },
      }),
      record: () => undefined,
    }),
  )
}

test('a dissemination cites its directive and names its audience', () => {
  const given = {
    title: 'Phổ biến',
    kind: 'dissemination',
    directive: DECISION,
    audience: 'cán bộ, công chức',
  }
  expect(tell(activitySentence, activities, given)).toBe(
    'Quán triệt, phổ biến Quyết định số 1/QĐ-TTg đến cán bộ, công chức',
  )
})

test('an activity tells what is known of it and nothing else', () => {
  const title = 'Giới thiệu du lịch của tỉnh'
  expect(tell(activitySentence, activities, { title, year: 2017 })).toBe(title)
  expect(
    tell(activitySentence, activities, {
      title,
      startsOn: '2017-05-02',
      outletAsWritten: 'báo điện tử',
      partners: [MINISTRY],
      quantity: 1200,
      quantityUnit: 'bài',
      foreignQuantity: 3,
    }),
  ).toBe(
    'Giới thiệu du lịch của tỉnh, ngày 02/5/2017, đăng, phát trên báo điện tử, phối hợp với Bộ Thông tin và Truyền ' +
      'thông; kết quả: 1.200 bài, trong đó 3 bằng tiếng nước ngoài',
  )
})

test('an exhibition names its venue, dates and co-organisers; unknown visitors are left out', () => {
  const given = {
    name: 'Triển lãm bản đồ',
    startsOn: '2017-06-16',
    endsOn: '2017-06-20',
    venue: MUSEUM,
    coOrganizers: [MINISTRY],
  }
  expect(tell(exhibitionSentence, exhibitions, given)).toBe(
    'Tổ chức Triển lãm bản đồ tại Bảo tàng tỉnh từ ngày 16 đến ngày 20/6/2017, phối hợp với Bộ Thông tin và Truyền thông',
  )
  expect(tell(exhibitionSentence, exhibitions, { ...given, exhibits: 120, visitors: 3500 })).toMatch(
    /; trưng bày 120 tư liệu, hiện vật, đón 3\.500 lượt khách tham quan$/,
  )
})

test('organisations are named as on the date of the event', () => {
  const given = { name: 'Triển lãm ảnh', startsOn: '2025-07-02', venue: MUSEUM }
  expect(tell(exhibitionSentence, exhibitions, given)).toContain('Bảo tàng tỉnh (cũ)')
})

test.each([
  [
    { direction: 'in', name: 'Đoàn công tác tỉnh bạn', country: 'LA', members: 12 },
    'Đón Đoàn công tác tỉnh bạn (Lào), gồm 12 thành viên',
  ],
  [
    { direction: 'out', name: 'Đoàn xúc tiến du lịch', country: 'TH' },
    'Cử Đoàn xúc tiến du lịch đi Thái Lan',
  ],
])('delegations in are received, delegations out are sent: %o', (given, sentence) => {
  expect(tell(visitSentence, visits, given)).toBe(sentence)
})
