import type { Collection } from '../../records/collection.ts'
import { defineModule } from '../manifest.ts'
import { contentCollections } from './collections.ts'
import { publicationOf } from './publication/publication.ts'

export const contentModule = defineModule({
  name: 'content',
  collections: contentCollections.map((collection: Collection) => ({
    ...collection,
    publication: publicationOf(collection),
  })),
})
