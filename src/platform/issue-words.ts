import { z } from 'zod'
import type { Labels, Locale } from './labels.ts'
import { formatNumber } from './text/numbers.ts'

type Issue = z.core.$ZodIssue
type Bound = z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall

const shipped = { vi: z.locales.vi().localeError, en: z.locales.en().localeError }

/**
 * What is wrong with a value, in plain words of both languages: what is wanted, not what a program expected. Rare kinds
 * keep the words of the library.
 */
export function issueWords(issue: Issue): Labels {
  return plainWords(issue) ?? { vi: libraryWords('vi', issue), en: libraryWords('en', issue) }
}

function plainWords(issue: Issue): Labels | null {
  if (issue.code === 'too_big') return most(issue)
  if (issue.code === 'too_small') return least(issue)
  if (issue.code === 'invalid_type') return types[issue.expected] ?? null
  if (issue.code === 'invalid_format') return formats[issue.format] ?? null
  if (issue.code === 'invalid_value' && issue.values.length <= MOST_NAMED) {
    const values = issue.values.map(String).join(', ')
    return { vi: `Chỉ nhận: ${values}`, en: `Only these are possible: ${values}` }
  }
  return null
}

const MOST_NAMED = 12

function most(issue: z.core.$ZodIssueTooBig): Labels {
  const [vi, en] = bounds(issue, issue.maximum)
  if (issue.origin === 'string')
    return { vi: `Dài quá: nhiều nhất ${vi} ký tự`, en: `Too long: at most ${en} characters` }
  if (issue.origin === 'array')
    return { vi: `Nhiều quá: nhiều nhất ${vi} mục`, en: `Too many: at most ${en}` }
  return issue.inclusive === false
    ? { vi: `Phải nhỏ hơn ${vi}`, en: `Must be less than ${en}` }
    : { vi: `Không được lớn hơn ${vi}`, en: `Must not be more than ${en}` }
}

function least(issue: z.core.$ZodIssueTooSmall): Labels {
  const [vi, en] = bounds(issue, issue.minimum)
  const isOne = Number(issue.minimum) === 1
  if (issue.origin === 'string' && isOne) return { vi: 'Không được để trống', en: 'Must not be empty' }
  if (issue.origin === 'string')
    return { vi: `Ngắn quá: ít nhất ${vi} ký tự`, en: `Too short: at least ${en} characters` }
  if (issue.origin === 'array') return { vi: `Cần ít nhất ${vi} mục`, en: `At least ${en} needed` }
  return issue.inclusive === false
    ? { vi: `Phải lớn hơn ${vi}`, en: `Must be more than ${en}` }
    : { vi: `Không được nhỏ hơn ${vi}`, en: `Must not be less than ${en}` }
}

/** The bound as each language writes it; four digits stand together, for they are mostly years. */
function bounds({ origin }: Bound, bound: number | bigint): readonly [string, string] {
  if (origin === 'date') return [new Date(Number(bound)).toISOString(), new Date(Number(bound)).toISOString()]
  if (Math.abs(Number(bound)) < 10_000) return [String(bound), String(bound)]
  return [formatNumber(Number(bound), 'vi'), formatNumber(Number(bound), 'en')]
}

const types: Readonly<Record<string, Labels>> = {
  number: { vi: 'Phải là một số', en: 'Must be a number' },
  int: { vi: 'Phải là số nguyên', en: 'Must be a whole number' },
  string: { vi: 'Phải là chữ', en: 'Must be text' },
  boolean: { vi: 'Chỉ nhận có hoặc không', en: 'Must be yes or no' },
  array: { vi: 'Phải là một danh sách', en: 'Must be a list' },
  date: { vi: 'Phải là một ngày', en: 'Must be a date' },
}

const formats: Readonly<Record<string, Labels>> = {
  email: {
    vi: 'Địa chỉ thư chưa đúng; cách viết: ten@coquan.gov.vn',
    en: 'Not an e-mail address; it looks like name@office.gov.vn',
  },
  url: {
    vi: 'Địa chỉ trang chưa đúng; cách viết: https://coquan.gov.vn',
    en: 'Not a web address; it looks like https://office.gov.vn',
  },
  date: { vi: 'Không có ngày này', en: 'There is no such date' },
  datetime: { vi: 'Không có ngày giờ này', en: 'There is no such moment' },
  time: { vi: 'Không có giờ này', en: 'There is no such time' },
  uuid: { vi: 'Mã bản ghi chưa đúng', en: 'Not an id of a record' },
}

function libraryWords(locale: Locale, issue: Issue): string {
  const words = shipped[locale](issue as z.core.$ZodRawIssue)
  return (typeof words === 'string' ? words : words?.message) ?? issue.message
}
