import type { Issue } from '../../platform/errors.ts'
import { splitNumber } from '../../platform/text/normalize.ts'
import { checkClassification, checkMarks, checkPointer } from './secrecy.ts'
import type { DirectiveDates } from './rules.ts'

export function checkOrder(fields: DirectiveDates): Issue[] {
  const { effectiveFrom, effectiveTo, periodFrom, periodTo, planned, issuedOn } = fields
  const issues: Issue[] = []
  if (effectiveFrom !== null && effectiveTo !== null && effectiveTo < effectiveFrom) {
    issues.push({
      at: 'effectiveTo',
      message: {
        vi: 'Ngày hết hiệu lực sớm hơn ngày có hiệu lực; hãy sửa một trong hai ngày.',
        en: 'The document ends before it comes into force; correct one of the two dates.',
      },
    })
  }
  if (periodFrom !== null && periodTo !== null && periodTo < periodFrom) {
    issues.push({
      at: 'periodTo',
      message: {
        vi: 'Giai đoạn kết thúc trước khi bắt đầu; hãy sửa một trong hai năm.',
        en: 'The period ends before it begins; correct one of the two years.',
      },
    })
  }
  if (planned === true && issuedOn !== null) {
    issues.push({
      at: 'planned',
      message: {
        vi: 'Văn bản đã có ngày ban hành thì không còn là dự kiến; bỏ dấu «Dự kiến ban hành» hoặc xóa ngày.',
        en: 'A document with a date of issue is no longer planned; untick “Planned” or clear the date.',
      },
    })
  }
  return issues
}

const NUMBER_MAX = 11
const NOTATION_MAX = 30

export function checkNumber(written: string | null): Issue[] {
  const parts = written === null ? null : splitNumber(written)
  if (parts === null) return []
  const tooLong = parts.number.length > NUMBER_MAX || parts.notation.length > NOTATION_MAX
  if (!tooLong) return []
  return [
    {
      at: 'number',
      message: {
        vi: 'Số dài quá {number} hoặc ký hiệu dài quá {notation} ký tự (Nghị định 30/2020/NĐ-CP, Phụ lục VI).',
        en: 'The number may have {number} and the notation {notation} characters (Decree 30/2020/NĐ-CP, Annex VI).',
      },
      params: { number: NUMBER_MAX, notation: NOTATION_MAX },
    },
  ]
}

type Contents = {
  classification: string | null
  secretPointer: boolean | null
  subject: string | null
  summary: string | null
  note: string | null
  recipients: readonly string[] | null
  sourceUrl: string | null
}

/** Keeps state secrets out: no secret classification, no secret mark in the texts, no content on a pointer. */
export function checkSecrecy(fields: Contents): Issue[] {
  const { classification, secretPointer, subject, summary, note, recipients, sourceUrl } = fields
  return [
    ...checkClassification(classification),
    ...checkMarks({ subject, summary, note }),
    ...(secretPointer === true
      ? checkPointer({ classification, subject, summary, note, recipients, sourceUrl })
      : []),
  ]
}
