import { inWords, type Labels, type Locale, type Params } from './labels.ts'

/** One thing wrong with an input: where it is and what to do about it. `at` is a field, a row or a line. */
export type Issue = { at: string; message: Labels; params?: Params }

/** An error that its user can act on. Everything else that is thrown is a fault of the program. */
export class AppError extends Error {
  readonly code: string
  readonly status: number
  readonly labels: Labels
  readonly params: Params
  readonly issues: readonly Issue[]

  constructor(code: string, status: number, labels: Labels, params: Params, issues: readonly Issue[]) {
    super(inWords(labels, 'en', params))
    this.name = 'AppError'
    this.code = code
    this.status = status
    this.labels = labels
    this.params = params
    this.issues = issues
  }

  in(locale: Locale): string {
    return inWords(this.labels, locale, this.params)
  }
}

/**
 * Declares an error with its HTTP status and its words: what happened and what to do.
 * @example const recordNotFound = defineError('records.not-found', 404, { vi: '…', en: '…' })
 */
export function defineError(code: string, status: number, labels: Labels) {
  return (params: Params = {}, issues: readonly Issue[] = []) =>
    new AppError(code, status, labels, params, issues)
}
