import type { FileStore } from '../platform/files.ts'
import { homeRoutes } from './home/routes.ts'
import { itemRoutes } from './items/routes.ts'
import { listRoutes } from './lists/routes.ts'
import { mediaRoutes } from './media-routes.ts'
import { reportRoutes } from './report-routes.ts'
import { assetRoutes } from './site/asset-routes.ts'
import type { PortalRoute } from './site/route.ts'

/** Everything that the public side answers, subject by subject. */
export function portalRoutes({ files }: { files: FileStore }): readonly PortalRoute[] {
  return [...assetRoutes, ...mediaRoutes(files), ...homeRoutes, ...listRoutes, ...itemRoutes, ...reportRoutes]
}
