import { sql, type RawBuilder } from 'kysely'
import { fieldsOf, type Collection, type Fields } from './collection.ts'
import type { FieldKind, FieldMeta } from './fields.ts'

/** `alias` is what the column is called in an answer of the database. */
export type Column = { field: string; column: string; alias: string; meta: FieldMeta }

/** What stands in the place of a sealed value wherever records are shown; sent back, it means "unchanged". */
export const SEALED = '•••'

const POSTGRES_TYPES: Readonly<Record<FieldKind, string>> = {
  text: 'text',
  longText: 'text',
  texts: 'text[]',
  integer: 'integer',
  number: 'numeric',
  money: 'bigint',
  date: 'date',
  boolean: 'boolean',
  choice: 'text',
  choices: 'text[]',
  country: 'text',
  languages: 'text[]',
  organization: 'uuid',
  organizations: 'uuid[]',
  record: 'uuid',
  records: 'uuid[]',
  structured: 'jsonb',
  messages: 'jsonb',
  sensitive: 'bytea',
}

export function postgresType(kind: FieldKind): string {
  return POSTGRES_TYPES[kind]
}

const UNINDEXED: readonly FieldKind[] = ['longText', 'structured', 'messages', 'sensitive']

/**
 * The index that a field's column has in its collection's migration; lists sort and filter by nothing else, so that
 * no question of a large register reads the whole table. A text has one only where lists show it.
 */
export function indexOf({ kind, listed = false }: FieldMeta): 'btree' | 'gin' | null {
  if (UNINDEXED.includes(kind) || (kind === 'text' && !listed)) return null
  return postgresType(kind).endsWith('[]') ? 'gin' : 'btree'
}

/** `issuedOn` → `issued_on`. */
export function columnName(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

const described = new WeakMap<object, readonly Column[]>()

export function columnsOf({ shape }: Pick<Collection, 'shape'>): readonly Column[] {
  const known = described.get(shape)
  if (known) return known
  const columns = fieldsOf({ shape }).map(({ name, meta }, index) => {
    return { field: name, column: columnName(name), alias: `f${index}`, meta }
  })
  described.set(shape, columns)
  return columns
}

/** Select list for the fields, aliased `f0, f1, …`; a sealed value only tells that it is there. */
export function selectFields(columns: readonly Column[]): RawBuilder<unknown> {
  const parts = columns.map(({ column, alias, meta }) => {
    const value = sql.ref(`t.${column}`)
    const shown =
      meta.kind === 'sensitive'
        ? sql`case when ${value} is null then null else ${sql.lit(SEALED)} end`
        : value
    return sql`${shown} as ${sql.ref(alias)}`
  })
  return sql.join(parts)
}

/** The fields of a row selected by `selectFields`. */
export function readFields(columns: readonly Column[], row: Readonly<Record<string, unknown>>): Fields {
  const fields: Fields = {}
  for (const { field, alias } of columns) fields[field] = row[alias] ?? null
  return fields
}
