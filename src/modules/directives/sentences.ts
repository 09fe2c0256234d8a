import type { Sentence } from '../../documents/sentence.ts'
import { citedDate, isIsoDate } from '../../platform/time/dates.ts'
import { obligations } from './obligations.ts'
import { directives } from './schema.ts'

/** The document cited; of a planned one, also when it is to be issued. */
export const directiveSentence: Sentence = (record, context) => {
  const { planned, plannedYear } = directives.shape.parse(record.fields)
  if (planned !== true) return [context.cite(record.id)]
  const when = plannedYear === null ? '' : ` trong năm ${plannedYear}`
  return [context.cite(record.id), { kind: 'text', text: ` (dự kiến ban hành${when})` }]
}

/** Who must do what under which document, by when, and what came of it. */
export const obligationSentence: Sentence = (record, context) => {
  const { directive, provision, task, ownerOrg, dueOn, dueRule, doneOn, result } = obligations.shape.parse(
    record.fields,
  )
  const what =
    ownerOrg === null ? (task ?? '') : `${context.orgName(ownerOrg, dueOn)}: ${lowerFirst(task ?? '')}`
  const due = dueRule ?? (dueOn === null ? null : `hạn ${written(dueOn)}`)
  const done = doneOn === null ? null : `hoàn thành ngày ${written(doneOn)}`
  const rest = [due, done, result].filter((part) => part !== null).join('; ')
  const under = directive === null ? [] : [text(`, theo ${provision === null ? '' : `${provision} `}`)]
  return [
    text(what),
    ...under,
    ...(directive === null ? [] : [context.cite(directive)]),
    ...(rest === '' ? [] : [text(` (${rest})`)]),
  ]
}

function text(words: string) {
  return { kind: 'text' as const, text: words }
}

/** «Ban hành …» within a sentence; abbreviations such as «UBND» stay as they are. */
function lowerFirst(words: string): string {
  return /^\p{Lu}\p{Lu}/u.test(words) ? words : words.charAt(0).toLocaleLowerCase('vi') + words.slice(1)
}

function written(date: string): string {
  return isIsoDate(date) ? citedDate(date) : date
}
