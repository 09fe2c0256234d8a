import { createRoute } from '@tanstack/react-router'
import { officeRoute } from '../../../admin/office-route.ts'
import { anySearch } from '../../../admin/search.ts'

export const directiveRoutes = [
  createRoute({ getParentRoute: () => officeRoute, path: 'directives', validateSearch: anySearch }).lazy(() =>
    import('./register-page.tsx').then(({ page }) => page),
  ),
  createRoute({
    getParentRoute: () => officeRoute,
    path: 'directives/graph',
    validateSearch: anySearch,
  }).lazy(() => import('./graph-page.tsx').then(({ page }) => page)),
  createRoute({
    getParentRoute: () => officeRoute,
    path: 'directives/obligations',
    validateSearch: anySearch,
  }).lazy(() => import('./obligations-page.tsx').then(({ page }) => page)),
] as const
