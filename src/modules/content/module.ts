import type { Collection } from '../../records/collection.ts'
import { defineModule } from '../manifest.ts'
import { contentCollections } from './collections.ts'
import { contentFigures } from './figures.ts'
import { publicationOf } from './publication/publication.ts'
import { contentRoutes } from './routes.ts'
import { vietnamVnCommand } from './vietnam-vn/command.ts'

export const contentModule = defineModule({
  name: 'content',
  collections: contentCollections.map((collection: Collection) => ({
    ...collection,
    publication: publicationOf(collection),
  })),
  figures: contentFigures,
  routes: contentRoutes,
  commands: [vietnamVnCommand],
})
