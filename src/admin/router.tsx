import { createRouter } from '@tanstack/react-router'
import { accountRoutes } from '../modules/accounts/admin/routes.ts'
import { administrationRoutes } from '../modules/administration/admin/routes.ts'
import { contentRoutes } from '../modules/content/admin/routes.ts'
import { directiveRoutes } from '../modules/directives/admin/routes.ts'
import { feedbackRoutes } from '../modules/feedback/admin/routes.ts'
import { insightRoutes } from '../modules/insights/admin/routes.ts'
import { intakeRoutes } from '../modules/intakes/admin/routes.ts'
import { lawRoutes } from '../modules/law/admin/routes.ts'
import { mediaRoutes } from '../modules/media/admin/routes.ts'
import { notificationRoutes } from '../modules/notifications/admin/routes.ts'
import { organizationRoutes } from '../modules/organizations/admin/routes.ts'
import { outlineRoutes } from '../modules/reports/admin/outline-page-routes.ts'
import { reportRoutes } from '../modules/reports/admin/routes.ts'
import { taskRoutes } from '../modules/tasks/admin/routes.ts'
import { translationLinkRoute } from '../modules/translations/admin/jobs/routes.ts'
import { translationRoutes } from '../modules/translations/admin/routes.ts'
import { exchangeRoutes } from './exchange/routes.ts'
import { recordRoutes } from './records/routes.ts'
import { signInRoute } from '../modules/accounts/admin/sign-in-route.ts'
import { nowhereRoute, officeRoute, rootRoute } from './office-route.ts'

/** The pages of the office: each subject brings its own. */
const officePages = [
  ...taskRoutes,
  ...notificationRoutes,
  ...accountRoutes,
  ...recordRoutes,
  ...exchangeRoutes,
  ...reportRoutes,
  ...outlineRoutes,
  ...intakeRoutes,
  ...organizationRoutes,
  ...directiveRoutes,
  ...contentRoutes,
  ...mediaRoutes,
  ...translationRoutes,
  ...insightRoutes,
  ...feedbackRoutes,
  ...administrationRoutes,
  ...lawRoutes,
  nowhereRoute,
] as const

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    signInRoute,
    translationLinkRoute,
    officeRoute.addChildren([...officePages]),
  ]),
  basepath: '/office',
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
