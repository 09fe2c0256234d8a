import { createHash } from 'node:crypto'
import type { Finding } from '../check/finding.ts'

/**
 * The facts that a finding rests on, as SHA-256. A decision to leave a finding as it is holds for these facts only:
 * another number, another date, another record makes another finding.
 */
export function fingerprintOf({ code, section, figure, records, params }: Finding): string {
  const facts = { code, section, figure, records: [...records].sort(), params: sortedParams(params) }
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex')
}

function sortedParams(params: Finding['params']) {
  return Object.entries(params).toSorted(([a], [b]) => (a < b ? -1 : 1))
}
