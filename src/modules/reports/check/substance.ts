import { citedDate, isIsoDate } from '../../../platform/time/dates.ts'
import { finding, type Finding } from './finding.ts'

const notCited = finding(
  'basis-not-cited',
  'warning',
  {
    vi: 'Văn bản đang có hiệu lực cuối kỳ nhưng báo cáo không viện dẫn: {citation}',
    en: 'In force at the end of the period but not cited: {citation}',
  },
  {
    vi: 'Viện dẫn văn bản này nếu báo cáo dựa vào nó',
    en: 'Cite it if the report rests on it',
  },
)

export type UncitedBasis = { citation: string; recordId: string | null }

export function uncitedBases(bases: readonly UncitedBasis[]): Finding[] {
  return bases.map(({ citation, recordId }) =>
    notCited({ params: { citation }, records: recordId === null ? [] : [recordId] }),
  )
}

const endsWithoutSuccessor = finding(
  'plan-ends-without-successor',
  'warning',
  {
    vi: '{title} hết giai đoạn ngày {endsOn} mà chưa có văn bản kế tiếp',
    en: '{title} ends on {endsOn} and nothing follows it',
  },
  {
    vi: 'Đưa việc xây dựng kế hoạch giai đoạn tiếp theo vào nhiệm vụ năm tới',
    en: 'Put the next plan among the tasks of the coming year',
  },
)

export type EndingPlan = { id: string; title: string; endsOn: string }

export function endingPlans(plans: readonly EndingPlan[]): Finding[] {
  return plans.map(({ id, title, endsOn }) =>
    endsWithoutSuccessor({
      records: [id],
      params: { title, endsOn: isIsoDate(endsOn) ? citedDate(endsOn) : endsOn },
    }),
  )
}

const withoutTask = finding(
  'weakness-without-task',
  'warning',
  {
    vi: 'Tồn tại, hạn chế chưa có nhiệm vụ khắc phục năm tới: {title}',
    en: 'A weakness that no task of the coming year remedies: {title}',
  },
  {
    vi: 'Thêm nhiệm vụ khắc phục, hoặc liên kết nhiệm vụ đã có với tồn tại này',
    en: 'Add a task that remedies it, or link an existing one',
  },
)

export type Titled = { id: string; title: string }

/** Weaknesses and unfunded needs that no task of next year remedies (R-EVAL-2). */
export function weaknessesLeftOpen(weaknesses: readonly Titled[]): Finding[] {
  return weaknesses.map(({ id, title }) => withoutTask({ records: [id], params: { title } }))
}

const twice = finding(
  'directive-recorded-twice',
  'error',
  {
    vi: 'Sổ văn bản ghi văn bản số {number} với nhiều ngày khác nhau: {dates}',
    en: 'The register has document {number} under several dates: {dates}',
  },
  {
    vi: 'Đối chiếu văn bản gốc, sửa hoặc xóa bản ghi sai',
    en: 'Compare the original; correct or remove the wrong record',
  },
)

export type TwoDates = { number: string; dates: readonly string[]; ids: readonly string[] }

export function recordedTwice(conflicts: readonly TwoDates[]): Finding[] {
  return conflicts.map(({ number, dates, ids }) =>
    twice({
      records: ids,
      params: { number, dates: dates.map((date) => (isIsoDate(date) ? citedDate(date) : date)).join(', ') },
    }),
  )
}

const directiveLacks = finding(
  'directive-incomplete',
  'info',
  { vi: '{title} còn thiếu: {what}', en: '{title} lacks {what}' },
  { vi: 'Bổ sung trong sổ văn bản', en: 'Complete it in the register' },
)

export type IncompleteDirective = Titled & { missing: readonly string[] }

export function incompleteDirectives(directives: readonly IncompleteDirective[]): Finding[] {
  return directives
    .filter(({ missing }) => missing.length > 0)
    .map(({ id, title, missing }) =>
      directiveLacks({ records: [id], params: { title, what: missing.join(', ') } }),
    )
}

const notation = finding(
  'number-notation',
  'info',
  {
    vi: 'Số, ký hiệu “{written}” không theo mẫu; mẫu là “{usual}”',
    en: 'The number “{written}” is not in the usual form “{usual}”',
  },
  {
    vi: 'Giữ như văn bản gốc hoặc sửa trong sổ văn bản',
    en: 'Keep it as in the original or correct the register',
  },
)

export type OddNumber = { id: string; written: string; usual: string }

export function oddNumbers(numbers: readonly OddNumber[]): Finding[] {
  return numbers.map(({ id, written, usual }) => notation({ records: [id], params: { written, usual } }))
}
