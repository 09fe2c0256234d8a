import type { Call, Routes } from '../../platform/http/routes.ts'
import { readRecord } from '../../records/http/routes.ts'
import { contentCollections } from './collections.ts'
import { contentEndpoints } from './endpoints.ts'
import type { ContentName } from './names.ts'
import { findMapReview, mayReviewMap, reviewMap } from './publication/settled.ts'
import type { Collection } from '../../records/collection.ts'
import { vietnamVnPackage } from './vietnam-vn/package.ts'

const byName = new Map<string, Collection>(
  contentCollections.map((collection) => [collection.name, collection]),
)

function collectionOf(name: ContentName): Collection {
  const collection = byName.get(name)
  if (!collection) throw new TypeError(`${name} is no collection of the image database`)
  return collection
}

type Named = { collection: ContentName; id: string }

function packed(items: readonly Named[], { db, actor, files, config }: Call) {
  const wanted = items.map(({ collection, id }) => ({ collection: collectionOf(collection), id }))
  return vietnamVnPackage(db, actor, wanted, { files, origin: config.publicUrl })
}

export function contentRoutes({ handle }: Routes): void {
  handle(contentEndpoints.readMapReview)(async ({ collection, id }, { db, actor }) => {
    const record = await readRecord(db, actor, collectionOf(collection), id)
    const review = (await findMapReview(db, id)) ?? null
    return { review, mayReview: await mayReviewMap(db, actor, record) }
  })

  handle(contentEndpoints.packItem)((item, call) => packed([item], call))
  handle(contentEndpoints.packItems)(({ items }, call) => packed(items, call))

  handle(contentEndpoints.reviewMap)(({ collection, id }, { db, actor }) => {
    return reviewMap(db, actor, collectionOf(collection), id)
  })
}
