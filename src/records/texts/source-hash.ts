import { createHash } from 'node:crypto'
import type { Fields } from '../collection.ts'

/** What a source text said, to be compared with what a translation was made from: SHA-256 of its fields, keys sorted. */
export function sourceHashOf(fields: Fields): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(fields)))
    .digest('hex')
}

// The database does not keep the order in which keys were written.
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, member]) => [key, sorted(member)]))
}
