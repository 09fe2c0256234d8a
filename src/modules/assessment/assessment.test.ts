import { expect, test } from 'vitest'
import type { Sentence } from '../../documents/sentence.ts'
import { textOf } from '../../documents/tree.ts'
import type { RecordView } from '../../records/record.ts'
import { weaknessesWithoutTask } from './rules.ts'
import { recommendations } from './schema.ts'
import { assessmentSentence, recommendationSentence } from './sentences.ts'

const MINISTRY = '01900000-0000-7000-8000-000000000001'
const DIRECTIVE = '01900000-0000-7000-8000-000000000002'

function tell(sentence: Sentence, fields: object): string {
  return textOf(
    sentence({ fields, happened: null } as unknown as RecordView, {
      orgName: () => 'Bộ Thông tin và Truyền thông',
      cite: () => ({ kind: 'citation', text: 'Công văn số 1/BTTTT', form: 'full', source: {} }),
      record: () => undefined,
    }),
  )
}

test('a weakness is remedied by a task of the next year, not of its own or a later one', () => {
  const weaknesses = ['a', 'b', 'c', 'd'].map((id) => ({ id, title: id, year: 2017 }))
  const remedies = [
    { weaknessId: 'a', year: 2018 },
    { weaknessId: 'b', year: 2017 },
    { weaknessId: 'c', year: 2019 },
  ]
  expect(weaknessesWithoutTask(weaknesses, remedies).map(({ id }) => id)).toEqual(['b', 'c', 'd'])
  expect(weaknessesWithoutTask([], remedies)).toEqual([])
})

test('an assessment is told as written, without its closing mark', () => {
  expect(tell(assessmentSentence, { text: 'Phối hợp chưa tốt. ' })).toBe('Phối hợp chưa tốt')
})

test.each([
  ['Hướng dẫn thêm', 'Đề nghị Bộ Thông tin và Truyền thông hướng dẫn thêm'],
  ['Đề nghị Bộ hướng dẫn thêm;', 'Đề nghị Bộ hướng dẫn thêm'],
  ['Kiến nghị hỗ trợ kinh phí', 'Kiến nghị hỗ trợ kinh phí'],
])('a recommendation names whom it asks once: %s', (text, sentence) => {
  expect(tell(recommendationSentence, { text, to: MINISTRY })).toBe(sentence)
})

test('an answer follows its recommendation, with the document that gave it', () => {
  const fields = {
    text: 'Hướng dẫn thêm',
    to: MINISTRY,
    answer: 'Sẽ tập huấn năm 2018.',
    answerDirective: DIRECTIVE,
  }
  expect(tell(recommendationSentence, fields)).toBe(
    'Đề nghị Bộ Thông tin và Truyền thông hướng dẫn thêm; phản hồi: sẽ tập huấn năm 2018 ' +
      '(đã phản hồi tại Công văn số 1/BTTTT)',
  )
})

test('an answer contradicts "unanswered"', () => {
  const fields = recommendations.shape.parse({
    text: 'Hướng dẫn thêm',
    status: 'unanswered',
    answer: 'Đồng ý',
  })
  expect(recommendations.check?.(fields)).toMatchObject([{ at: 'status' }])
  expect(recommendations.check?.({ ...fields, status: 'answered' })).toEqual([])
})
