import { aboutRoutes } from './about/routes.ts'
import { eventRoutes } from './events/routes.ts'
import { investRoutes } from './invest/routes.ts'
import { mapRoutes } from './map/routes.ts'
import { mediaRequestRoutes } from './media-requests/routes.ts'
import { pressRoutes } from './press/routes.ts'
import { provinceRoutes } from './province/routes.ts'
import { publicationRoutes } from './publications/routes.ts'
import type { PortalRoute } from './site/route.ts'

/** The parts of the public side that have a form of their own. */
export const subjectRoutes: readonly PortalRoute[] = [
  ...investRoutes,
  ...eventRoutes,
  ...mapRoutes,
  ...publicationRoutes,
  ...pressRoutes,
  ...mediaRequestRoutes,
  ...provinceRoutes,
  ...aboutRoutes,
]
