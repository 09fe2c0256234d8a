import { fieldsOf, type Collection, type Fields } from '../collection.ts'

/** The records that the shared facts of a record point to. */
export function pointsTo(collection: Collection, fields: Fields): string[] {
  const pointing = fieldsOf(collection).filter(
    ({ meta }) => meta.kind === 'record' || meta.kind === 'records',
  )
  const ids = pointing.flatMap(({ name }) => fields[name] ?? [])
  return [...new Set(ids.filter((id) => typeof id === 'string'))]
}
