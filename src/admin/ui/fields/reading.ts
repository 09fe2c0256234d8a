import type { Labels } from '../../../platform/labels.ts'
import { parseAmount } from '../../../platform/text/money.ts'
import { formatNumber, parseNumber } from '../../../platform/text/numbers.ts'
import { isIsoDate, dateOf, parseDate, shortDate } from '../../../platform/time/dates.ts'

/** What was typed into a field, read: a value, nothing, or why it cannot be read yet. */
export type Reading = { value: string | number | null } | { problem: Labels }

export type TypedKind = 'text' | 'longText' | 'integer' | 'number' | 'money' | 'date'

const problems = {
  number: { vi: 'Chưa đọc được số. Viết như 1.234,5.', en: 'This is not a number yet. Write it as 1.234,5.' },
  whole: { vi: 'Ô này cần số nguyên, không có phần lẻ.', en: 'This needs a whole number.' },
  large: { vi: 'Số quá lớn.', en: 'The number is too large.' },
  date: {
    vi: 'Chưa đọc được ngày. Viết ngày/tháng/năm, ví dụ 09/07/2012.',
    en: 'This is not a date yet. Write day/month/year, for example 09/07/2012.',
  },
  day: { vi: 'Lịch không có ngày này.', en: 'No calendar has this day.' },
} as const satisfies Record<string, Labels>

/** Reads what an officer typed, as Vietnamese offices write it, in both interface languages alike. */
export function readTyped(kind: TypedKind, text: string): Reading {
  const clean = text.normalize('NFC').trim()
  if (clean === '') return { value: null }
  switch (kind) {
    case 'text':
    case 'longText':
      return { value: text }
    case 'date':
      return readDate(clean)
    default:
      return readNumber(kind, clean)
  }
}

function readNumber(kind: 'integer' | 'number' | 'money', text: string): Reading {
  const value = kind === 'money' ? parseAmount(text) : parseNumber(text)
  if (value === null) return { problem: problems.number }
  if (kind !== 'number' && !Number.isInteger(value)) return { problem: problems.whole }
  return Number.isSafeInteger(Math.trunc(value)) ? { value } : { problem: problems.large }
}

function readDate(text: string): Reading {
  const digits = /^(\d{2})(\d{2})(\d{4})$/.exec(text)
  const date = digits ? dateOf(Number(digits[3]), Number(digits[2]), Number(digits[1])) : parseDate(text)
  if (date !== null) return { value: date }
  const complete = digits !== null || /^\d{1,2}\D\d{1,2}\D\d{4}$/.test(text)
  return { problem: complete ? problems.day : problems.date }
}

/** A value as it stands in its box; the reverse of `readTyped`. */
export function writeTyped(kind: TypedKind, value: unknown): string {
  if (typeof value === 'number') return formatNumber(value, 'vi', 6)
  if (typeof value !== 'string') return ''
  return kind === 'date' && isIsoDate(value) ? shortDate(value) : value
}
