import { expect, test } from 'vitest'
import type { SentenceContext } from '../../documents/sentence.ts'
import { textOf } from '../../documents/tree.ts'
import type { RecordView } from '../../records/record.ts'
import { checkCourse, checkRoster, happenedOf } from './rules.ts'
import { courseSentence, rosterSentence, sessionSentence } from './sentences.ts'

const context: SentenceContext = {
  orgName: (id) => `Sở ${id.slice(-1)}`,
  cite: () => ({ kind: 'citation', text: 'Kế hoạch số 5/KH-UBND', form: 'short', source: {} }),
  record: () => undefined,
}
const org = (digit: number) => `01890000-0000-7000-8000-00000000000${digit}`
const record = (fields: Record<string, unknown>) => ({ fields }) as unknown as RecordView

test('a course of a year without dates fills the year; with dates it is those days', () => {
  expect(happenedOf({ startsOn: null, endsOn: null, year: 2017 })).toEqual({
    from: '2017-01-01',
    to: '2017-12-31',
  })
  expect(happenedOf({ startsOn: '2017-06-01', endsOn: null, year: 2017 })).toEqual({
    from: '2017-06-01',
    to: '2017-06-01',
  })
  expect(happenedOf({ startsOn: null, endsOn: null, year: null })).toBeNull()
})

const known = { startsOn: null, endsOn: null, year: null, traineeCount: null, certificateCount: null }

test.each([
  ['dates in order', { startsOn: '2017-06-01', endsOn: '2017-06-03', year: 2017 }, []],
  ['reversed dates', { startsOn: '2017-06-03', endsOn: '2017-06-01' }, ['endsOn']],
  ['another year than the dates', { startsOn: '2017-06-01', year: 2016 }, ['year']],
  ['more certificates than trainees', { traineeCount: 40, certificateCount: 41 }, ['certificateCount']],
])('%s', (_, fields, places) => {
  expect(checkCourse({ ...known, ...fields }).map(({ at }) => at)).toEqual(places)
})

test('a roster cannot give more certificates than people who came', () => {
  expect(checkRoster({ attended: 10, certificates: 11 })[0]?.at).toBe('certificates')
  expect(checkRoster({ attended: null, certificates: 11 })).toEqual([])
})

test('a course with everything known is told with it', () => {
  const fields = {
    title: 'Tập huấn người phát ngôn',
    organizers: [org(1), org(2)],
    directive: org(9),
    startsOn: '2017-06-16',
    endsOn: '2017-06-20',
    venue: 'Đồng Hới',
    audience: ['người phát ngôn'],
    classCount: 2,
    traineeCount: 1200,
    topics: ['quy chế phát ngôn', 'trả lời báo chí'],
  }
  expect(textOf(courseSentence(record(fields), context))).toBe(
    'Sở 1 và Sở 2 tổ chức tập huấn người phát ngôn cho người phát ngôn, từ ngày 16 đến ngày 20/6/2017, ' +
      'tại Đồng Hới, với 02 lớp, 1.200 học viên theo Kế hoạch số 5/KH-UBND; ' +
      'nội dung gồm: quy chế phát ngôn; trả lời báo chí',
  )
})

test('what is not known is left out, and a yearly task says who gave it', () => {
  const fields = {
    title: 'Tập huấn nghiệp vụ',
    organizers: [org(1)],
    assignedBy: org(3),
    frequency: 'yearly',
    year: 2017,
  }
  expect(textOf(courseSentence(record(fields), context))).toBe(
    'Thực hiện nhiệm vụ Sở 3 giao hằng năm, Sở 1 tổ chức tập huấn nghiệp vụ',
  )
})

test('sessions and roster lines are told by what they know', () => {
  expect(
    textOf(sessionSentence(record({ topic: 'Biển, đảo', heldOn: '2017-06-16', attended: 35 }), context)),
  ).toBe('Chuyên đề “Biển, đảo”, ngày 16/6/2017, 35 người dự')
  const line = { organization: org(4), audience: 'press', attended: 12, certificates: 10 }
  expect(textOf(rosterSentence(record(line), context))).toBe(
    'Sở 4, phóng viên, biên tập viên: 12 người dự, 10 chứng nhận',
  )
})
