import type { FileStore } from '../platform/files.ts'
import { cardRoutes } from './cards/routes.ts'
import { feedRoutes } from './feeds/routes.ts'
import { homeRoutes } from './home/routes.ts'
import { itemRoutes } from './items/routes.ts'
import { listRoutes } from './lists/routes.ts'
import { mediaRoutes } from './media-routes.ts'
import { oembedRoutes } from './oembed/routes.ts'
import { openDataRoutes } from './open-data/routes.ts'
import { readApiRoutes } from './read-api/routes.ts'
import { reportRoutes } from './report-routes.ts'
import { searchDescriptionRoutes } from './search/description.ts'
import { searchRoutes } from './search/routes.ts'
import { assetRoutes } from './site/asset-routes.ts'
import type { PortalRoute } from './site/route.ts'
import { sitemapRoutes } from './sitemap/routes.ts'
import { subjectRoutes } from './subject-routes.ts'

/** Everything that the public side answers, subject by subject. */
export function portalRoutes({ files }: { files: FileStore }): readonly PortalRoute[] {
  return [
    ...assetRoutes,
    ...mediaRoutes(files),
    ...homeRoutes,
    ...subjectRoutes,
    ...listRoutes,
    ...itemRoutes,
    ...reportRoutes,
    ...searchRoutes,
    ...readApiRoutes(),
    ...searchDescriptionRoutes,
    ...feedRoutes,
    ...sitemapRoutes,
    ...openDataRoutes,
    ...oembedRoutes,
    ...cardRoutes(files),
  ]
}
