import { expect, test } from 'vitest'
import type { Sentence } from '../../documents/sentence.ts'
import { textOf } from '../../documents/tree.ts'
import type { RecordView } from '../../records/record.ts'
import { executionRate } from './rules.ts'
import { budgetLines } from './schema.ts'
import { budgetSentence, needSentence } from './sentences.ts'

function tell(sentence: Sentence, fields: object): string {
  return textOf(
    sentence({ fields, happened: null } as unknown as RecordView, {
      orgName: () => '',
      cite: () => ({ kind: 'blank', what: 'directive' }),
      record: () => undefined,
    }),
  )
}

test.each([
  [{ plannedVnd: 200, actualVnd: 150 }, 75],
  [{ plannedVnd: 0, actualVnd: 150 }, null],
  [{ plannedVnd: 200, actualVnd: null }, null],
  [{ plannedVnd: null, actualVnd: 150 }, null],
])('how much of a plan was carried out: %o', (line, rate) => {
  expect(executionRate(line)).toBe(rate)
})

test('a line tells its source, amounts and how much of the plan was carried out', () => {
  const fields = { purpose: 'Tập huấn', source: 'local', plannedVnd: 300_000_000, actualVnd: 200_000_000 }
  expect(tell(budgetSentence, fields)).toBe(
    'Tập huấn (nguồn: ngân sách địa phương): kế hoạch 300.000.000 đồng, thực hiện 200.000.000 đồng, đạt 66,7%',
  )
})

test('an integrated line without amount is told without one', () => {
  const fields = {
    purpose: 'Tuyên truyền',
    source: 'integrated',
    mechanism: 'Trong nhiệm vụ chuyên môn',
    inKind: true,
  }
  expect(tell(budgetSentence, fields)).toBe(
    'Tuyên truyền (nguồn: lồng ghép), trong nhiệm vụ chuyên môn: bằng hiện vật, công sức',
  )
})

test('the level of a State budget that nobody knows is not named', () => {
  const fields = { purpose: 'Ngân sách nhà nước cấp', source: 'state', assessment: 'Còn ít' }
  expect(tell(budgetSentence, fields)).toBe('Ngân sách nhà nước cấp; còn ít')
})

test('an unfunded need tells its estimate and reason where they are known', () => {
  expect(tell(needSentence, { need: 'Cơ sở dữ liệu' })).toBe('Cơ sở dữ liệu')
  expect(
    tell(needSentence, { need: 'Cơ sở dữ liệu', estimatedVnd: 5_000_000, reason: 'Chưa bố trí vốn' }),
  ).toBe('Cơ sở dữ liệu (dự kiến 5.000.000 đồng), do chưa bố trí vốn')
})

test('the same purpose from two sources is two lines', () => {
  const line = budgetLines.shape.parse({ year: 2017, purpose: 'Tập huấn', source: 'local' })
  expect(budgetLines.identity(line)).not.toBe(budgetLines.identity({ ...line, source: 'central' }))
  expect(budgetLines.identity({ ...line, year: null })).toBeNull()
})
