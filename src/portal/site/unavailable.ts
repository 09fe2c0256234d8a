import { knownError } from '../../platform/http/problem.ts'

// What `pg` says, without a code, when it has waited long enough or lost the server; and a query that took too long.
const WAITED =
  /timeout exceeded when trying to connect|Connection terminated|Query read timeout|Client has encountered a connection error/

/** Did this fail because the database cannot be asked now? */
export function isUnavailable(error: unknown): boolean {
  if (knownError(error)?.status === 503) return true
  if (!(error instanceof Error)) return false
  return WAITED.test(error.message) || ('code' in error && error.code === '57014')
}
