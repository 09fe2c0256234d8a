import { createRoute } from '@tanstack/react-router'
import { officeRoute, rootRoute } from '../../../../admin/office-route.ts'
import { anySearch } from '../../../../admin/search.ts'

const page = { getParentRoute: () => officeRoute, validateSearch: anySearch }

/** The pages of translation jobs. */
export const jobRoutes = [
  createRoute({ ...page, path: 'translations/jobs' }).lazy(() =>
    import('./list-page.tsx').then((module) => module.page),
  ),
  createRoute({ ...page, path: 'translations/jobs/new' }).lazy(() =>
    import('./new-page.tsx').then((module) => module.page),
  ),
  createRoute({ ...page, path: 'translations/jobs/$id' }).lazy(() =>
    import('./job-page.tsx').then((module) => module.page),
  ),
] as const

/** The page of somebody outside who works by a link; outside the shell, for he has no account. */
export const translationLinkRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'translate/$token',
  validateSearch: anySearch,
}).lazy(() => import('./link-page.tsx').then((module) => module.page))
