import { expect, test } from 'vitest'
import type { SentenceContext } from '../../documents/sentence.ts'
import { textOf } from '../../documents/tree.ts'
import type { RecordView } from '../../records/record.ts'
import { directiveSentence, obligationSentence } from './sentences.ts'

const id = '01890000-0000-7000-8000-000000000001'
const context: SentenceContext = {
  orgName: () => 'UBND tỉnh',
  cite: () => ({ kind: 'citation', text: 'Thông tư số 22/2016/TT-BTTTT', form: 'short', source: {} }),
  record: () => undefined,
}
const record = (fields: Record<string, unknown>) => ({ id, fields }) as unknown as RecordView

test('a document is told by its citation, a planned one with its year', () => {
  expect(directiveSentence(record({ type: 'TT' }), context)).toEqual([context.cite(id)])
  expect(textOf(directiveSentence(record({ planned: true, plannedYear: 2018 }), context))).toBe(
    'Thông tư số 22/2016/TT-BTTTT (dự kiến ban hành trong năm 2018)',
  )
})

test('an obligation names who, what, under which provision and what came of it', () => {
  const fields = {
    directive: id,
    provision: 'Điều 4',
    ownerOrg: id,
    task: 'Phê duyệt kế hoạch',
    dueOn: '2017-12-31',
    doneOn: '2017-12-05',
  }
  expect(textOf(obligationSentence(record(fields), context))).toBe(
    'UBND tỉnh: phê duyệt kế hoạch, theo Điều 4 Thông tư số 22/2016/TT-BTTTT (hạn 31/12/2017; hoàn thành ngày 05/12/2017)',
  )
  expect(textOf(obligationSentence(record({ task: 'Phê duyệt kế hoạch' }), context))).toBe(
    'Phê duyệt kế hoạch',
  )
})
