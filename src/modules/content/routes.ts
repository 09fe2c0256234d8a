import type { Routes } from '../../platform/http/routes.ts'
import { readRecord } from '../../records/http/routes.ts'
import { contentCollections } from './collections.ts'
import { contentEndpoints } from './endpoints.ts'
import type { ContentName } from './names.ts'
import { findMapReview, mayReviewMap, reviewMap } from './publication/settled.ts'
import type { Collection } from '../../records/collection.ts'

const byName = new Map<string, Collection>(
  contentCollections.map((collection) => [collection.name, collection]),
)

function collectionOf(name: ContentName): Collection {
  const collection = byName.get(name)
  if (!collection) throw new TypeError(`${name} is no collection of the image database`)
  return collection
}

export function contentRoutes({ handle }: Routes): void {
  handle(contentEndpoints.readMapReview)(async ({ collection, id }, { db, actor }) => {
    const record = await readRecord(db, actor, collectionOf(collection), id)
    const review = (await findMapReview(db, id)) ?? null
    return { review, mayReview: await mayReviewMap(db, actor, record) }
  })

  handle(contentEndpoints.reviewMap)(({ collection, id }, { db, actor }) => {
    return reviewMap(db, actor, collectionOf(collection), id)
  })
}
