import { eventRoutes } from './events/routes.ts'
import { investRoutes } from './invest/routes.ts'
import { mapRoutes } from './map/routes.ts'
import type { PortalRoute } from './site/route.ts'

/** The parts of the public side that have a form of their own. */
export const subjectRoutes: readonly PortalRoute[] = [...investRoutes, ...eventRoutes, ...mapRoutes]
