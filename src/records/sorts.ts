import { sql, type RawBuilder } from 'kysely'
import { defineError } from '../platform/errors.ts'
import type { Collection } from './collection.ts'
import { columnsOf, indexOf, postgresType } from './columns.ts'

export type Sort = {
  /** As asked: `-happened`. */
  name: string
  expression: RawBuilder<unknown>
  /** PostgreSQL type of the expression, for cursors. */
  type: string
  direction: 'asc' | 'desc'
  /** The id column of the same table as the expression, so that one index serves both. */
  tie: RawBuilder<unknown>
}

export const unknownSort = defineError('records.unknown-sort', 400, {
  vi: 'Không sắp xếp được theo “{name}”. Chọn một trong: {known}.',
  en: 'Sorting by “{name}” is not possible. Choose one of: {known}.',
})

const SPINE: Readonly<Record<string, { column: string; type: string }>> = {
  happened: { column: 'r.happened_from', type: 'date' },
  title: { column: 'r.title', type: 'text' },
  state: { column: 'r.state', type: 'text' },
  createdAt: { column: 'r.created_at', type: 'timestamptz' },
  updatedAt: { column: 'r.updated_at', type: 'timestamptz' },
}

/** What a list of the collection may be sorted by. */
export function sortNames(collection: Collection): string[] {
  const fields = columnsOf(collection).filter(({ meta }) => indexOf(meta) === 'btree')
  return [...new Set([...Object.keys(SPINE), ...fields.map(({ field }) => field)])]
}

/** @throws unknownSort */
export function sortOf(collection: Collection, name: string): Sort {
  const direction = name.startsWith('-') ? 'desc' : 'asc'
  const key = name.replace(/^-/, '')
  const spine = Object.hasOwn(SPINE, key) ? SPINE[key] : undefined
  if (spine) {
    return { name, expression: sql.ref(spine.column), type: spine.type, direction, tie: sql.ref('r.id') }
  }
  const found = columnsOf(collection).find(({ field }) => field === key)
  if (!found || indexOf(found.meta) !== 'btree') {
    throw unknownSort({ name: key, known: sortNames(collection).join(', ') })
  }
  return {
    name,
    expression: sql.ref(`t.${found.column}`),
    type: postgresType(found.meta.kind),
    direction,
    tie: sql.ref('t.record_id'),
  }
}
