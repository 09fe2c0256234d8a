import { defineError } from '../platform/errors.ts'
import type { Collection } from './collection.ts'
import type { TextSteps } from './texts/text-steps.ts'

/** All collections by name, in the order of the modules. */
export type Collections = ReadonlyMap<string, Collection>

export const unknownCollection = defineError('records.unknown-collection', 404, {
  vi: 'Không có danh mục “{name}”. Các danh mục: {known}.',
  en: 'There is no collection “{name}”. The collections are: {known}.',
})

/** Gathers the modules' collections; two of one name are a fault of the program. */
export function collectionsOf(lists: readonly (readonly Collection[] | undefined)[]): Collections {
  const collections = new Map<string, Collection>()
  for (const collection of lists.flatMap((list) => list ?? [])) {
    if (collections.has(collection.name)) throw new TypeError(`Two collections are named ${collection.name}`)
    collections.set(collection.name, collection)
  }
  return collections
}

/** Joins what happens around the steps of texts to the collections that have texts. */
export function withTextSteps(collections: Collections, textSteps: TextSteps): Collections {
  return new Map(
    [...collections].map(([name, collection]) => [
      name,
      collection.texts ? { ...collection, textSteps } : collection,
    ]),
  )
}

export function collectionNamed(collections: Collections, name: string): Collection {
  const collection = collections.get(name)
  if (!collection) throw unknownCollection({ name, known: [...collections.keys()].join(', ') })
  return collection
}
