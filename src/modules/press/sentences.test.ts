import { expect, test } from 'vitest'
import type { Sentence } from '../../documents/sentence.ts'
import { textOf } from '../../documents/tree.ts'
import type { RecordView } from '../../records/record.ts'
import { coverageSentence, delegationSentence, outletSentence } from './sentences.ts'
import { pressModule } from './module.ts'

const OUTLET = '01900000-0000-7000-8000-000000000001'
const HOST = '01900000-0000-7000-8000-000000000002'
const viewOf = (fields: object) => ({ fields, happened: null }) as unknown as RecordView

function tell(sentence: Sentence, fields: object): string {
  return textOf(
    sentence(viewOf(fields), {
      orgName: () => 'Sở Ngoại vụ',
      cite: () => ({ kind: 'blank', what: 'directive' }),
      record: (id) => (id === OUTLET ? viewOf({ name: 'France Télévisions' }) : undefined),
    }),
  )
}

test('a delegation is told by the outlet’s own name, not as it was misspelt', () => {
  const fields = { outlet: OUTLET, outletAsWritten: 'France Televison', country: 'FR', kind: 'television' }
  expect(tell(delegationSentence, fields)).toBe('Đoàn truyền hình France Télévisions (Pháp)')
})

test('an organisation without country is named without one', () => {
  expect(tell(delegationSentence, { outletAsWritten: 'ADB' })).toBe('Đoàn phóng viên ADB')
})

test('members, dates, places, host and purpose follow where they are known', () => {
  const fields = {
    outletAsWritten: 'NHK',
    kind: 'film',
    memberCount: 12,
    startsOn: '2017-03-05',
    endsOn: '2017-03-09',
    places: ['Đồng Hới', 'Cha Lo'],
    host: HOST,
    purpose: 'Giới thiệu hang động',
  }
  expect(tell(delegationSentence, fields)).toBe(
    'Đoàn làm phim NHK, gồm 12 thành viên, từ ngày 05 đến ngày 09/3/2017, hoạt động tại Đồng Hới và Cha Lo, ' +
      'do Sở Ngoại vụ tiếp đón; mục đích: giới thiệu hang động',
  )
})

test('a product is told with its outlet, date and languages, and never with a judgement', () => {
  const fields = {
    title: 'Son Doong',
    outlet: OUTLET,
    country: 'FR',
    publishedOn: '2017-09-02',
    languages: ['fr', 'lo'],
    reach: 15000,
    sentiment: 'positive',
  }
  expect(tell(coverageSentence, fields)).toBe(
    'France Télévisions (Pháp) đăng, phát «Son Doong» ngày 02/9/2017, bằng tiếng Pháp và tiếng Lào, ' +
      '15.000 lượt xem, phát hành',
  )
})

test('an outlet is told with its country and kind', () => {
  expect(tell(outletSentence, { name: 'BBC', country: 'GB', kind: 'television' })).toBe(
    'BBC (Vương quốc Anh), đài, kênh truyền hình',
  )
})

test('members of delegations are told nowhere', () => {
  expect(Object.keys(pressModule.sentences ?? {})).not.toContain('press-members')
})
