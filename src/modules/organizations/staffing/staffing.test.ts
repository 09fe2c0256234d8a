import { expect, test } from 'vitest'
import type { SentenceContext } from '../../../documents/sentence.ts'
import { textOf } from '../../../documents/tree.ts'
import type { Fields } from '../../../records/collection.ts'
import type { RecordView } from '../../../records/record.ts'
import { checkFields } from '../../../records/validate.ts'
import { committees, staffAssignments } from './schema.ts'
import { staffingSentences } from './sentences.ts'
import { spanOf } from './timing.ts'

const committee = '01900000-0000-7000-8000-000000000001'
const department = '01900000-0000-7000-8000-000000000002'
const province = '01900000-0000-7000-8000-000000000003'
const names = new Map([
  [department, 'Sở Thông tin và Truyền thông'],
  [province, 'UBND tỉnh Quảng Bình'],
])

const context: SentenceContext = {
  orgName: (id) => names.get(id) ?? 'chưa rõ',
  cite: () => ({ kind: 'blank', what: 'văn bản' }),
  record: (id) => (id === committee ? aRecord('committees', { name: 'Ban Chỉ đạo' }) : undefined),
}

function aRecord(collection: string, fields: Fields): RecordView {
  const spine = {
    id: committee,
    collection,
    ownerOrgId: department,
    title: 'Ban Chỉ đạo',
    happened: null,
    version: 1,
  }
  const origin = {
    source: null,
    createdBy: null,
    createdAt: new Date(0),
    updatedAt: new Date(0),
    deletedAt: null,
  }
  return { ...spine, ...origin, state: 'approved', visibility: 'office', fields, extra: {} }
}

function tell(collection: typeof committees | typeof staffAssignments, fields: Fields): string {
  const parsed = checkFields(collection, fields)
  if (!('fields' in parsed)) throw new Error(JSON.stringify(parsed.issues))
  return textOf(staffingSentences[collection.name]?.(aRecord(collection.name, parsed.fields), context) ?? [])
}

test('a committee is told with its founder, size, head and standing agency, and nothing that is not known', () => {
  const known = { name: 'Ban Chỉ đạo A', establishedBy: province, declaredMembers: 15 }
  expect(
    tell(committees, {
      ...known,
      headName: 'Nguyễn Văn A',
      headPosition: 'Bí thư',
      standingAgency: department,
    }),
  ).toBe(
    'Ban Chỉ đạo A, do UBND tỉnh Quảng Bình thành lập, có 15 thành viên; Trưởng ban là đồng chí Nguyễn Văn A, Bí thư; ' +
      'cơ quan thường trực là Sở Thông tin và Truyền thông',
  )
  expect(tell(committees, { ...known, decisionNumber: '12-QĐ/TU', decisionDate: '2012-07-09' })).toBe(
    'Ban Chỉ đạo A, do UBND tỉnh Quảng Bình thành lập theo Quyết định số 12-QĐ/TU ngày 09/7/2012, có 15 thành viên',
  )
  expect(tell(committees, { name: 'Ban Chỉ đạo A' })).toBe('Ban Chỉ đạo A')
})

test.each([
  [
    { subject: 'agency', organization: department, assignedBy: province, duty: 'tham mưu quản lý' },
    'UBND tỉnh Quảng Bình giao Sở Thông tin và Truyền thông tham mưu quản lý',
  ],
  [
    {
      subject: 'leader',
      organization: department,
      fullName: 'Nguyễn Văn B',
      position: 'Phó Giám đốc',
      duty: 'phụ trách chung',
    },
    'Sở Thông tin và Truyền thông phân công đồng chí Nguyễn Văn B, Phó Giám đốc, phụ trách chung',
  ],
  [
    { subject: 'officer', organization: department, fullName: 'Nguyễn Văn C', dedication: 'concurrent' },
    'Sở Thông tin và Truyền thông phân công đồng chí Nguyễn Văn C phụ trách công tác thông tin đối ngoại (kiêm nhiệm)',
  ],
  [
    { subject: 'group', groupName: 'Cán bộ các sở', dedication: 'concurrent', headcount: 24 },
    'Cán bộ các sở: 24 người, theo chế độ kiêm nhiệm',
  ],
  [
    { subject: 'group', groupName: 'Cán bộ các sở', dedication: 'concurrent' },
    'Cán bộ các sở làm việc theo chế độ kiêm nhiệm',
  ],
  [
    { subject: 'posts', dedication: 'dedicated', headcount: 0 },
    'Biên chế chuyên trách về thông tin đối ngoại: chưa được bố trí',
  ],
  [
    { subject: 'posts', dedication: 'dedicated', headcount: 2 },
    'Biên chế chuyên trách về thông tin đối ngoại: 2',
  ],
])('an assignment is told %#', (fields, expected) => {
  expect(tell(staffAssignments, fields)).toBe(expected)
})

test.each([
  [{ subject: 'leader', fullName: 'Nguyễn Văn B', headcount: 3 }, 'headcount'],
  [{ subject: 'group', fullName: 'Nguyễn Văn B' }, 'fullName'],
  [{ subject: 'posts', establishedPost: false }, 'establishedPost'],
  [{ subject: 'officer', assignedFrom: '2017-05-01', assignedTo: '2017-04-30' }, 'assignedTo'],
])('an assignment that contradicts itself is refused at its field: %j', (fields, at) => {
  const checked = checkFields(staffAssignments, fields)
  expect('issues' in checked && checked.issues.map((issue) => issue.at)).toEqual([at])
})

test('a tenure without its first day holds for the year that reported it', () => {
  expect(spanOf({ from: null, to: null, year: 2017 })).toEqual({ from: '2017-01-01', to: '2017-12-31' })
  expect(spanOf({ from: '2016-03-01', to: null, year: 2017 })).toEqual({ from: '2016-03-01', to: null })
  expect(spanOf({ from: null, to: '2017-06-30', year: null })).toBeNull()
})
