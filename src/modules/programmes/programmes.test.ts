import { expect, test } from 'vitest'
import type { SentenceContext } from '../../documents/sentence.ts'
import { textOf } from '../../documents/tree.ts'
import type { RecordView } from '../../records/record.ts'
import { checkPlan, checkTask, isLate, missingFacts, programmeSpan } from './rules.ts'
import { planTasks } from './schema.ts'
import { planSentence, programmeSentence, taskSentence } from './sentences.ts'

const id = (digit: number) => `01890000-0000-7000-8000-00000000000${digit}`
const contextWith = (number: string | null): SentenceContext => ({
  orgName: (orgId) => `Sở ${orgId.slice(-1)}`,
  cite: () => ({ kind: 'citation', text: 'Quyết định số 368/QĐ-TTg', form: 'short', source: {} }),
  record: () => ({ fields: { number } }) as unknown as RecordView,
})
const record = (fields: Record<string, unknown>) => ({ fields, happened: null }) as unknown as RecordView

test('a programme runs over its period, or from its signature on', () => {
  const unknown = { periodFrom: null, periodTo: null, signedOn: null }
  expect(programmeSpan({ ...unknown, periodFrom: 2011, periodTo: 2020 })).toEqual({
    from: '2011-01-01',
    to: '2020-12-31',
  })
  expect(programmeSpan({ ...unknown, signedOn: '2016-05-04' })).toEqual({ from: '2016-05-04', to: null })
  expect(programmeSpan(unknown)).toBeNull()
})

const agreement = {
  kind: 'coordination',
  number: null,
  signedOn: null,
  partners: [id(1)],
  partnersAsWritten: null,
}

test('an agreement without number and date is flagged, unless its document gives them', () => {
  expect(missingFacts(agreement, null)).toEqual(['number', 'signedOn'])
  expect(missingFacts(agreement, { number: '5/CTr', issuedOn: '2011-01-01' })).toEqual([])
  expect(missingFacts({ ...agreement, partners: [] }, { number: '5/CTr', issuedOn: null })).toEqual([
    'signedOn',
    'partners',
  ])
})

test('a yearly plan covers one year', () => {
  expect(checkPlan({ horizon: 'annual', periodFrom: 2017, periodTo: 2018 })[0]?.at).toBe('horizon')
  expect(checkPlan({ horizon: 'medium', periodFrom: 2015, periodTo: 2017 })).toEqual([])
  expect(checkPlan({ horizon: 'long', periodFrom: 2020, periodTo: 2011 })[0]?.at).toBe('periodTo')
})

const task = { year: 2018, dueOn: null, completedOn: null, status: null }

test.each([
  ['a deadline in another year', { dueOn: '2019-01-01' }, ['dueOn']],
  ['done by date but not by status', { completedOn: '2018-05-01', status: 'in-progress' }, ['status']],
  ['done by both', { completedOn: '2018-05-01', status: 'done' }, []],
])('%s', (_, fields, places) => {
  expect(checkTask({ ...task, ...fields }).map(({ at }) => at)).toEqual(places)
})

test('a task without a deadline is late when its year is over, and a finished one never', () => {
  expect(isLate(task, '2018-12-31')).toBe(false)
  expect(isLate(task, '2019-01-01')).toBe(true)
  expect(isLate({ ...task, dueOn: '2018-03-31' }, '2018-04-01')).toBe(true)
  expect(isLate({ ...task, status: 'done' }, '2019-01-01')).toBe(false)
})

test('a task cites its document from the register and tells what is known of it', () => {
  const fields = { task: 'Tiếp tục triển khai nhiệm vụ', subTasks: ['ban hành quy chế'], directive: id(9) }
  expect(textOf(taskSentence(record(fields), contextWith(null)))).toBe(
    'Tiếp tục triển khai nhiệm vụ theo Quyết định số 368/QĐ-TTg; ban hành quy chế',
  )
  const planned = {
    task: 'Mở lớp tập huấn',
    leadOrg: id(1),
    partners: [id(2), id(3)],
    dueOn: '2018-06-30',
    budget: 50_000_000,
  }
  expect(textOf(taskSentence(record(planned), contextWith(null)))).toBe(
    'Mở lớp tập huấn (Sở 1 chủ trì; phối hợp: Sở 2 và Sở 3; hoàn thành trước ngày 30/6/2018; kinh phí 50.000.000 đồng)',
  )
})

test('a programme cites its document only where that has a number', () => {
  const fields = { name: 'Chương trình phối hợp biên phòng', directive: id(9) }
  expect(textOf(programmeSentence(record(fields), contextWith(null)))).toBe(
    'Tiếp tục thực hiện Chương trình phối hợp biên phòng',
  )
  expect(
    textOf(programmeSentence(record({ ...fields, status: 'completed' }), contextWith('368/QĐ-TTg'))),
  ).toBe('Kết thúc Chương trình phối hợp biên phòng theo Quyết định số 368/QĐ-TTg')
})

test('a plan is told by its document, a draft by its title', () => {
  expect(textOf(planSentence(record({ title: 'Kế hoạch 2018', planned: true }), contextWith(null)))).toBe(
    'Xây dựng Kế hoạch 2018',
  )
  expect(textOf(planSentence(record({ title: 'Kế hoạch', directive: id(9) }), contextWith(null)))).toBe(
    'Thực hiện Quyết định số 368/QĐ-TTg',
  )
})

test('a task belongs to its plan year as a whole', () => {
  expect(planTasks.happened(planTasks.shape.parse({ year: 2018, dueOn: '2018-06-30' }))).toEqual({
    from: '2018-01-01',
    to: '2018-12-31',
  })
})
