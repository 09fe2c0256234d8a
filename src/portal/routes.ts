import type { PortalRoute } from './site/route.ts'

/** Everything that the public side answers, subject by subject. */
export const portalRoutes: readonly PortalRoute[] = []
