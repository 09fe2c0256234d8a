import type { Database } from '../../../platform/database/connect.ts'
import { fieldsOf, type Fields } from '../../../records/collection.ts'
import type { Collections } from '../../../records/registry.ts'
import type { RecordView } from '../../../records/record.ts'
import { findRecords } from '../../../records/store.ts'
import { citedIn } from './tokens.ts'

type Sources = { told: readonly RecordView[]; passages: readonly RecordView[]; report: RecordView | null }

/** The records that the told ones, the officers' words and the request letter point to, by id. */
export async function referencedBy(
  db: Database,
  collections: Collections,
  { told, passages, report }: Sources,
) {
  const wanted = new Map<string, Set<string>>()
  const want = (collection: string, id: unknown) => {
    if (typeof id !== 'string' || !collections.has(collection)) return
    wanted.set(collection, (wanted.get(collection) ?? new Set()).add(id))
  }
  const pointing = Map.groupBy(report ? [...told, report] : told, ({ collection }) => collection)
  for (const [from, records] of pointing) {
    for (const { name, collection } of recordFields(collections, from)) {
      for (const { fields } of records) want(collection, fields[name])
    }
  }
  for (const { fields } of passages) {
    const text = typeof fields.text === 'string' ? fields.text : ''
    for (const id of citedIn(text)) want('directives', id)
  }
  // A directive that is told may be cited elsewhere too.
  const found = new Map(
    told.filter(({ collection }) => collection === 'directives').map((record) => [record.id, record]),
  )
  for (const [name, ids] of wanted) {
    const collection = collections.get(name)
    if (!collection) continue
    for (const record of await findRecords(db, collection, [...ids], 'everywhere'))
      found.set(record.id, record)
  }
  return found
}

function recordFields(collections: Collections, name: string) {
  const collection = collections.get(name)
  return (collection ? fieldsOf(collection) : []).flatMap(({ name: fieldName, meta }) =>
    meta.kind === 'record' && meta.collection ? [{ name: fieldName, collection: meta.collection }] : [],
  )
}

/** Every organisation that the records name, with the report's own. */
export function organizationsIn(
  collections: Collections,
  records: readonly RecordView[],
  own: string,
): string[] {
  const kinds = new Map<string, string[]>()
  const namesOf = (name: string) => {
    const known = kinds.get(name) ?? organizationFields(collections, name)
    kinds.set(name, known)
    return known
  }
  const ids = records.flatMap(({ collection, ownerOrgId, fields }) => [
    ownerOrgId,
    ...namesOf(collection).flatMap((name) => idsIn(fields, name)),
  ])
  return [...new Set([own, ...ids])]
}

function organizationFields(collections: Collections, name: string): string[] {
  const collection = collections.get(name)
  return (collection ? fieldsOf(collection) : [])
    .filter(({ meta }) => meta.kind === 'organization' || meta.kind === 'organizations')
    .map((found) => found.name)
}

function idsIn(fields: Fields, name: string): string[] {
  const value = fields[name]
  return Array.isArray(value) ? (value as string[]) : typeof value === 'string' ? [value] : []
}
