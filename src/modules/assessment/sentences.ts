import type { Sentence } from '../../documents/sentence.ts'
import type { Inline } from '../../documents/tree.ts'
import { fold } from '../../platform/text/fold.ts'
import { lowerFirst, nameOf, text } from '../activities/public.ts'
import { assessments, recommendations } from './schema.ts'

export const assessmentSentence: Sentence = (record) => [
  text(withoutClosing(assessments.shape.parse(record.fields).text ?? '')),
]

const ASKS = /^(?:de nghi|kien nghi|de xuat)\b/

/** «Đề nghị Bộ … <nội dung>», once, whether or not the officer has written it; then the answer, if any. */
export const recommendationSentence: Sentence = (record, context) => {
  const { text: written, to, answer, answerDirective } = recommendations.shape.parse(record.fields)
  const words = withoutClosing(written ?? '')
  const asked =
    to === null || ASKS.test(fold(words))
      ? words
      : `Đề nghị ${nameOf(record, context, to)} ${lowerFirst(words)}`
  const reply = answer === null ? '' : `; phản hồi: ${withoutClosing(lowerFirst(answer))}`
  const by: Inline[] =
    answerDirective === null ? [] : [text(' (đã phản hồi tại '), context.cite(answerDirective), text(')')]
  return [text(`${asked}${reply}`), ...by]
}

/** The renderer sets the closing mark. */
function withoutClosing(words: string): string {
  return words.replace(/[\s.;]+$/, '')
}
