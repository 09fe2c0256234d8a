import { createHash } from 'node:crypto'
import type { Fields } from '../collection.ts'
import type { RecordText } from './text.ts'

/** What a source text said, to be compared with what a translation was made from: SHA-256 of its fields, keys sorted. */
export function sourceHashOf(fields: Fields): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(fields)))
    .digest('hex')
}

/** What a translation is compared with: the hash kept of a source text, of its words where none is kept yet. */
export function sourceHashNow({ sourceHash, fields }: Pick<RecordText, 'sourceHash' | 'fields'>): string {
  return sourceHash ?? sourceHashOf(fields)
}

// The database does not keep the order in which keys were written.
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, member]) => [key, sorted(member)]))
}
