import type { SentRecord } from '../../../records/http/any-collection.ts'
import type { FieldMeta } from '../../../records/fields.ts'
import type { Words } from '../../words.ts'
import { optionOf } from './options.ts'

export type ListItem =
  | { kind: 'group'; key: string; label: string; count: number | null }
  | { kind: 'row'; record: SentRecord; position: number }

/** Kinds by whose values rows can stand together. */
export const groupedKinds: readonly FieldMeta['kind'][] = ['choice', 'integer', 'boolean']

type Group = { name: string; meta: FieldMeta }

type Grouping = {
  group: Group | null
  /** The server put the rows in the order of their groups; the last group may go on. */
  sorted: boolean
  more: boolean
  t: Words
  /** Heading of the rows whose value is not known. */
  unknown: string
}

/**
 * Rows as they are shown, each group under its heading: groups in the order of the field's options where all rows are
 * at hand, else as they come, so that nothing moves while more arrive.
 */
export function itemsOf(rows: readonly SentRecord[], grouping: Grouping): ListItem[] {
  const { group, sorted, more, t, unknown } = grouping
  if (!group) return rows.map((record, position) => ({ kind: 'row', record, position }))
  const byValue = Map.groupBy(rows, (record) => keyOf(record, group.name))
  const order = group.meta.options?.map(({ value }) => value) ?? []
  const keys = [...byValue.keys()]
  if (!sorted) keys.sort((a, b) => rankOf(a, order) - rankOf(b, order))
  const items: ListItem[] = []
  let position = 0
  for (const key of keys) {
    const members = byValue.get(key) ?? []
    const label = key === '' ? unknown : t(optionOf(group.meta, key))
    // A group that may go on is not counted: half a number is a wrong one.
    const count = more && key === keys.at(-1) ? null : members.length
    items.push({ kind: 'group', key, label, count })
    for (const record of members) items.push({ kind: 'row', record, position: position++ })
  }
  return items
}

function keyOf(record: SentRecord, name: string): string {
  const value = name === 'state' ? record.state : record.fields[name]
  return value === null || value === undefined ? '' : String(value)
}

// Options in their order, other values as they come, the unknown last.
function rankOf(key: string, order: readonly string[]): number {
  if (key === '') return Number.MAX_SAFE_INTEGER
  const place = order.indexOf(key)
  return place === -1 ? order.length : place
}
