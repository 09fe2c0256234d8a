import { sql, type RawBuilder } from 'kysely'
import { defineError } from '../platform/errors.ts'
import type { Collection } from './collection.ts'
import { columnsOf, indexOf, postgresType } from './columns.ts'
import type { FieldKind } from './fields.ts'
import { isLiteral } from './literals.ts'

/**
 * Filters by name, each a text as it stands in an address: one value or several separated by commas (any of
 * them), `a..b`, `a..` or `..b` for stretches of dates and numbers, and `null` for "not known".
 */
export type Filters = Readonly<Record<string, string>>

export const unknownFilter = defineError('records.unknown-filter', 400, {
  vi: 'Không lọc được theo “{name}”. Chọn một trong: {known}.',
  en: 'Filtering by “{name}” is not possible. Choose one of: {known}.',
})

export const badFilter = defineError('records.bad-filter', 400, {
  vi: 'Giá trị lọc “{value}” của “{name}” không hợp lệ. Ví dụ: {example}.',
  en: 'The filter value “{value}” of “{name}” is not valid. For example: {example}.',
})

type Target = { expression: RawBuilder<unknown>; type: string; array: boolean; ranged: boolean }

const SPINE: Readonly<Record<string, Target>> = {
  state: { expression: sql.ref('r.state'), type: 'text', array: false, ranged: false },
  visibility: { expression: sql.ref('r.visibility'), type: 'text', array: false, ranged: false },
  ownerOrgId: { expression: sql.ref('r.owner_org_id'), type: 'uuid', array: false, ranged: false },
  source: { expression: sql.ref('r.source'), type: 'text', array: false, ranged: false },
  happened: { expression: sql.ref('r.happened_from'), type: 'date', array: false, ranged: true },
  updatedAt: { expression: sql.ref('r.updated_at'), type: 'timestamptz', array: false, ranged: true },
  createdAt: { expression: sql.ref('r.created_at'), type: 'timestamptz', array: false, ranged: true },
}

const RANGED: readonly FieldKind[] = ['integer', 'number', 'money', 'date']

function targetsOf(collection: Collection): Record<string, Target> {
  const fields = columnsOf(collection)
    .filter(({ meta }) => indexOf(meta) !== null)
    .map(({ field, column, meta }) => {
      const type = postgresType(meta.kind)
      const array = type.endsWith('[]')
      const ranged = RANGED.includes(meta.kind)
      return [
        field,
        { expression: sql.ref(`t.${column}`), type: type.replace('[]', ''), array, ranged },
      ] as const
    })
  return { ...Object.fromEntries(fields), ...SPINE }
}

/** What a list of the collection may be filtered by. */
export function filterNames(collection: Collection): string[] {
  return Object.keys(targetsOf(collection))
}

/** Whether any filter asks for more than the spine knows. */
export function filtersFields(filters: Filters): boolean {
  return Object.keys(filters).some((name) => !Object.hasOwn(SPINE, name))
}

/** `and …` for every filter. @throws unknownFilter, badFilter */
export function filterConditions(collection: Collection, filters: Filters): RawBuilder<unknown> {
  const targets = targetsOf(collection)
  const conditions = Object.entries(filters).map(([name, value]) => {
    const target = Object.hasOwn(targets, name) ? targets[name] : undefined
    if (!target) throw unknownFilter({ name, known: Object.keys(targets).join(', ') })
    return sql`and ${condition(name, target, value)}`
  })
  return sql`${sql.join(conditions, sql` `)}`
}

function condition(
  name: string,
  { expression, type, array, ranged }: Target,
  value: string,
): RawBuilder<unknown> {
  if (value === 'null') return sql`${expression} is null`
  const [from, to, ...rest] = value.split('..')
  if (ranged && to !== undefined && rest.length === 0) {
    const lower = from ? sql`${expression} >= ${checked(name, type, from)}` : sql`true`
    const upper = to ? sql`${expression} <= ${checked(name, type, to)}` : sql`true`
    return sql`(${lower} and ${upper})`
  }
  const wanted = value.split(',').map((part) => checked(name, type, part.trim()))
  const list = sql`array[${sql.join(wanted)}]`
  return array ? sql`${expression} && ${list}` : sql`${expression} = any(${list})`
}

const EXAMPLES: Readonly<Record<string, string>> = {
  uuid: '0198c2f0-0000-7000-8000-000000000000',
  date: '2017-01-01..2017-12-31',
  timestamptz: '2017-01-01..',
  integer: '10..20',
  bigint: '1000000..',
  numeric: '1.5..2',
  boolean: 'true',
  text: 'draft,submitted',
}

function checked(name: string, type: string, value: string): RawBuilder<unknown> {
  if (!isLiteral(type, value)) throw badFilter({ name, value, example: EXAMPLES[type] })
  return sql`${value}::${sql.raw(type)}`
}
