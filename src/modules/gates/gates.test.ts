import { expect, test } from 'vitest'
import type { Sentence } from '../../documents/sentence.ts'
import { textOf } from '../../documents/tree.ts'
import type { RecordView } from '../../records/record.ts'
import { dayIssues, lifeIssues, lifeOf } from './rules.ts'
import { gateLog } from './schema.ts'
import { clusterSentence, deviceSentence, logSentence } from './sentences.ts'

const ID = '01900000-0000-7000-8000-000000000001'
const viewOf = (fields: object) => ({ fields, happened: null }) as unknown as RecordView

function tell(sentence: Sentence, fields: object): string {
  return textOf(
    sentence(viewOf(fields), {
      orgName: () => 'Bộ Thông tin và Truyền thông',
      cite: () => ({ kind: 'blank', what: 'directive' }),
      record: () => ({ ...viewOf({}), title: 'Cụm Cha Lo' }),
    }),
  )
}

test.each([
  [
    { inUseFrom: '2016-05-01', knownSince: 2017, outOfUseFrom: null },
    { from: '2016-05-01', to: null },
  ],
  [
    { inUseFrom: null, knownSince: 2017, outOfUseFrom: null },
    { from: '2017-01-01', to: null },
  ],
  [
    { inUseFrom: null, knownSince: 2017, outOfUseFrom: '2020-03-31' },
    { from: '2017-01-01', to: '2020-03-31' },
  ],
  [{ inUseFrom: null, knownSince: null, outOfUseFrom: null }, null],
])('a cluster stands from when it was known to work until it is closed: %o', (life, span) => {
  expect(lifeOf(life)).toEqual(span)
})

test.each([
  [{ inUseFrom: '2020-01-01', knownSince: null, outOfUseFrom: '2019-01-01' }, ['outOfUseFrom']],
  [{ inUseFrom: '2020-01-01', knownSince: 2018, outOfUseFrom: null }, ['knownSince']],
  [{ inUseFrom: '2020-01-01', knownSince: 2021, outOfUseFrom: '2024-01-01' }, []],
])('a contradicting life is refused: %o', (life, fields) => {
  expect(lifeIssues(life).map(({ at }) => at)).toEqual(fields)
})

const day = { hoursOn: null, broadcastHours: null, incidents: null, incidentNote: null }

test.each([
  [{ ...day, hoursOn: 8, broadcastHours: 9 }, ['broadcastHours']],
  [{ ...day, incidents: 1 }, ['incidentNote']],
  [{ ...day, incidents: 0, hoursOn: 8, broadcastHours: 8 }, []],
  [day, []],
])('a day that cannot be is refused: %o', (entry, fields) => {
  expect(dayIssues(entry).map(({ at }) => at)).toEqual(fields)
})

test('an entry made offline and sent twice is the same entry', () => {
  const entry = gateLog.shape.parse({ cluster: ID, day: '2026-11-20', hoursOn: 8 })
  expect(gateLog.identity(entry)).toBe(gateLog.identity({ ...entry, hoursOn: 9 }))
  expect(gateLog.identity(entry)).not.toBe(gateLog.identity({ ...entry, day: '2026-11-21' }))
  expect(gateLog.identity({ ...entry, cluster: null })).toBeNull()
})

test('a cluster is told with what is known of it', () => {
  const fields = { name: 'Cụm Cha Lo', status: 'operating', investor: ID, purposes: ['quảng bá', 'hỗ trợ'] }
  expect(tell(clusterSentence, fields)).toBe(
    'Duy trì hoạt động của Cụm Cha Lo, do Bộ Thông tin và Truyền thông đầu tư, nhằm quảng bá và hỗ trợ',
  )
  expect(
    tell(clusterSentence, { ...fields, status: 'suspended', purposes: null, languages: ['vi', 'lo'] }),
  ).toBe(
    'Tạm dừng hoạt động của Cụm Cha Lo, do Bộ Thông tin và Truyền thông đầu tư, phát bằng tiếng Việt và tiếng Lào',
  )
})

test('a day tells its hours, and that nothing broke when nothing did', () => {
  const fields = {
    cluster: ID,
    day: '2017-06-05',
    hoursOn: 10,
    broadcastHours: 8.5,
    kioskSessions: 1200,
    incidents: 0,
  }
  expect(tell(logSentence, fields)).toBe(
    'Ngày 05/6/2017, Cụm Cha Lo: mở máy 10 giờ, phát nội dung 8,5 giờ, 1.200 phiên tra cứu, không có sự cố',
  )
})

test('a device tells its kind, value and condition', () => {
  expect(tell(deviceSentence, { kind: 'led', name: '28 m²', value: 1_200_000_000, condition: 'good' })).toBe(
    'Màn hình LED 28 m², nguyên giá 1.200.000.000 đồng, tình trạng: tốt',
  )
})
