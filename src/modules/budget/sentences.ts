import type { Sentence } from '../../documents/sentence.ts'
import { formatDong } from '../../platform/text/money.ts'
import { formatNumber } from '../../platform/text/numbers.ts'
import { join, lowerFirst, text } from '../activities/public.ts'
import { sources } from './choices.ts'
import { executionRate } from './rules.ts'
import { budgetLines, unfundedNeeds } from './schema.ts'

/** «… (nguồn: ngân sách địa phương): kế hoạch … đồng, thực hiện … đồng, đạt … %; …». */
export const budgetSentence: Sentence = (record) => {
  const fields = budgetLines.shape.parse(record.fields)
  const { source, purpose, plannedVnd, actualVnd, inKind, mechanism, assessment } = fields
  // A source whose level nobody knows is named by the purpose, not by our doubt.
  const from = source !== null && source !== 'state' ? ` (nguồn: ${lowerFirst(sources[source].vi)})` : ''
  const rate = executionRate(fields)
  const amounts = join(', ', [
    plannedVnd !== null && `kế hoạch ${formatDong(plannedVnd)}`,
    actualVnd !== null && `thực hiện ${formatDong(actualVnd)}`,
    rate !== null && `đạt ${formatNumber(rate, 'vi', 1)}%`,
    inKind === true && 'bằng hiện vật, công sức',
  ])
  const line = join(', ', [`${purpose ?? ''}${from}`, mechanism && lowerFirst(mechanism)])
  return [text(join('; ', [join(': ', [line, amounts]), assessment && lowerFirst(assessment)]))]
}

export const needSentence: Sentence = (record) => {
  const { need, estimatedVnd, reason } = unfundedNeeds.shape.parse(record.fields)
  const cost = estimatedVnd === null ? '' : ` (dự kiến ${formatDong(estimatedVnd)})`
  return [text(join(', ', [`${need ?? ''}${cost}`, reason && `do ${lowerFirst(reason)}`]))]
}
