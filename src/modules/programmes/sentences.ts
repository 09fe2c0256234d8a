import type { Sentence, SentenceContext } from '../../documents/sentence.ts'
import type { Inline } from '../../documents/tree.ts'
import { formatDong } from '../../platform/text/money.ts'
import { citedDate, isIsoDate } from '../../platform/time/dates.ts'
import { planTasks, plans, programmes, type PlanTaskFields } from './schema.ts'

const list = new Intl.ListFormat('vi')
const text = (words: string): Inline => ({ kind: 'text', text: words })

/** What is being carried out, under which document, and with what result. */
export const programmeSentence: Sentence = (record, context) => {
  const { name, directive, number, signedOn, result, status, leadOrg } = programmes.shape.parse(record.fields)
  const verb = {
    planned: 'Dự kiến thực hiện',
    completed: 'Kết thúc',
    suspended: 'Tạm dừng',
    cancelled: 'Dừng',
  }
  const opening = status === null || status === 'active' ? 'Tiếp tục thực hiện' : verb[status]
  const signed = [
    number === null ? null : `số ${number}`,
    signedOn !== null && isIsoDate(signedOn) ? `ngày ${citedDate(signedOn)}` : null,
  ].filter((part) => part !== null)
  const lead =
    leadOrg === null ? '' : `, do ${context.orgName(leadOrg, record.happened?.from ?? null)} chủ trì`
  const own = signed.length === 0 ? '' : ` (${signed.join(' ')})`
  const under = directive === null ? undefined : context.record(directive)
  // The directive is cited where it has a number; without one its citation would only repeat the name.
  const cited =
    directive !== null && typeof under?.fields.number === 'string'
      ? [text(' theo '), context.cite(directive)]
      : []
  return [
    text(`${opening} ${name ?? ''}${own}`),
    ...cited,
    text(`${lead}${result === null ? '' : `; ${result}`}`),
  ]
}

/** A plan by its document, or by its title and period. */
export const planSentence: Sentence = (record, context) => {
  const { title, directive, planned, result } = plans.shape.parse(record.fields)
  const name = directive === null ? text(title ?? '') : context.cite(directive)
  const opening = planned === true ? 'Xây dựng ' : 'Thực hiện '
  return [text(opening), name, ...(result === null ? [] : [text(`; ${result}`)])]
}

/** A task with what it consists of, who does it and by when. */
export const taskSentence: Sentence = (record, context) => {
  const fields = planTasks.shape.parse(record.fields)
  const { task, subTasks, directive, result } = fields
  const parts = subTasks?.length ? `; ${subTasks.join('; ')}` : ''
  const under = directive === null ? [] : [text(' theo '), context.cite(directive)]
  const rest = [...responsibilities(fields, context), ...(result === null ? [] : [`kết quả: ${result}`])]
  const tail = rest.length === 0 ? '' : ` (${rest.join('; ')})`
  return [text(task ?? ''), ...under, text(`${parts}${tail}`)].filter(
    (inline) => inline.kind !== 'text' || inline.text !== '',
  )
}

function responsibilities(
  { leadOrg, partners, dueOn, budget, year }: PlanTaskFields,
  context: SentenceContext,
) {
  const on = dueOn ?? (year === null ? null : `${year}-01-01`)
  const names = list.format((partners ?? []).map((id) => context.orgName(id, on)))
  return [
    leadOrg === null ? null : `${context.orgName(leadOrg, on)} chủ trì`,
    names === '' ? null : `phối hợp: ${names}`,
    dueOn !== null && isIsoDate(dueOn) ? `hoàn thành trước ngày ${citedDate(dueOn)}` : null,
    budget === null ? null : `kinh phí ${formatDong(budget)}`,
  ].filter((part) => part !== null)
}
