import type { Collection } from '../../../records/collection.ts'
import { metaOf, type FieldMeta } from '../../../records/fields.ts'
import { structuredText } from '../../../records/structured/schema.ts'
import type { Values } from '../../../admin/drafts/values.ts'
import { contentCollections } from '../collections.ts'

export type TextField = { name: string; meta: FieldMeta }

const collections: readonly Collection[] = contentCollections

/** What each language of an item says, in order. */
export function textFieldsOf(collection: string): TextField[] {
  const shape = collections.find(({ name }) => name === collection)?.texts?.shape ?? {}
  return Object.entries(shape).map(([name, type]) => ({ name, meta: metaOf(type) }))
}

/**
 * Fields of a text as the editor compares them: JSON that came from the database has its keys in another order, and is
 * read once so that what is equal looks equal.
 */
export function comparable(fields: Values): Values {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      const read = isDocument(value) ? structuredText.safeParse(value) : undefined
      return [name, read?.success ? read.data : (value ?? null)]
    }),
  )
}

export function isDocument(value: unknown): value is { type: 'doc' } {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'doc'
}
