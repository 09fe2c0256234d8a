import { AppError } from '../errors.ts'
import { inWords, type Labels, type Locale } from '../labels.ts'
import * as errors from './errors.ts'

/** The body of an error answer, `application/problem+json` (RFC 9457), in the caller's language. */
export type Problem = {
  type: string
  title: string
  status: number
  detail: string
  code: string
  issues?: { at: string; message: string }[]
}

const titles: Readonly<Record<number, Labels>> = {
  400: { vi: 'Yêu cầu chưa đúng', en: 'Bad request' },
  401: { vi: 'Cần đăng nhập', en: 'Sign in needed' },
  403: { vi: 'Không được phép', en: 'Not allowed' },
  404: { vi: 'Không tìm thấy', en: 'Not found' },
  409: { vi: 'Mâu thuẫn với dữ liệu đã có', en: 'Conflict' },
  412: { vi: 'Dữ liệu đã thay đổi', en: 'Changed in the meantime' },
  413: { vi: 'Nội dung quá lớn', en: 'Too large' },
  415: { vi: 'Kiểu nội dung không được nhận', en: 'Unsupported media type' },
  422: { vi: 'Dữ liệu chưa hợp lệ', en: 'Not valid' },
  428: { vi: 'Thiếu phiên bản', en: 'Version needed' },
  429: { vi: 'Quá nhiều yêu cầu', en: 'Too many requests' },
  500: { vi: 'Lỗi hệ thống', en: 'System error' },
  503: { vi: 'Tạm thời không phục vụ', en: 'Unavailable' },
}

export function titleOf(status: number, locale: Locale): string {
  const found = titles[status] ?? titles[status < 500 ? 400 : 500]
  return found ? found[locale] : ''
}

export function problemOf(error: AppError, locale: Locale): Problem {
  const problem: Problem = {
    type: `urn:chalo:problem:${error.code}`,
    title: titleOf(error.status, locale),
    status: error.status,
    detail: error.in(locale),
    code: error.code,
  }
  if (error.issues.length === 0) return problem
  const issues = error.issues.map(({ at, message, params }) => ({
    at,
    message: inWords(message, locale, params),
  }))
  return { ...problem, issues }
}

/**
 * What to tell the caller of anything thrown: an AppError as it is, a fault of the framework or of the database in
 * words, and null for a fault of the program, which is logged and never told.
 */
export function knownError(thrown: unknown, contentType = ''): AppError | null {
  if (thrown instanceof AppError) return thrown
  if (!(thrown instanceof Error)) return null
  const code = 'code' in thrown ? String(thrown.code) : ''
  return ofDatabase(code) ?? ofFramework(thrown, code, contentType)
}

// SQLSTATE classes (PostgreSQL, appendix A) and what the network says of a lost server.
function ofDatabase(code: string): AppError | null {
  if (/^(08|53|57P)|^(ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|ETIMEDOUT)$/.test(code))
    return errors.unavailable()
  if (/^22...$/.test(code)) return errors.valueRefused()
  if (/^(23503|23505|23514|23P01|40001|40P01)$/.test(code)) return errors.clash()
  return null
}

function ofFramework(thrown: Error, code: string, contentType: string): AppError | null {
  const status = 'statusCode' in thrown ? Number(thrown.statusCode) : 500
  if (status === 413) return errors.tooLarge({ limit: '2 MB' })
  if (status === 415) return errors.mediaTypeRefused({ type: contentType, expected: 'application/json' })
  if (status < 400 || status >= 500) return null
  return isAboutJson(thrown, code) ? errors.notJson() : errors.malformed({ reason: thrown.message })
}

function isAboutJson(thrown: Error, code: string): boolean {
  return thrown instanceof SyntaxError || /^FST_ERR_CTP_(EMPTY|INVALID)_JSON_BODY$/.test(code)
}
