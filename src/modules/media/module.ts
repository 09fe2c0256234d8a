import type { Collections } from '../../records/registry.ts'
import { defineModule } from '../manifest.ts'
import { mediaLibraryRoutes } from './routes.ts'
import { mediaAssets } from './schema.ts'

export const mediaModule = defineModule({
  name: 'media',
  collections: [mediaAssets],
})

/** The library itself, which looks into every collection for where a medium is used. */
export const mediaLibraryModule = (collections: Collections) =>
  defineModule({
    name: 'media-library',
    routes: (routes) => mediaLibraryRoutes(routes, collections),
  })
