import { createRoute } from '@tanstack/react-router'
import { officeRoute } from '../../../admin/office-route.ts'
import { anySearch } from '../../../admin/search.ts'

export const intakeRoutes = [
  createRoute({ getParentRoute: () => officeRoute, path: 'reports/read' }).lazy(() =>
    import('./readings-page.tsx').then(({ page }) => page),
  ),
  createRoute({
    getParentRoute: () => officeRoute,
    path: 'reports/read/$id',
    validateSearch: anySearch,
  }).lazy(() => import('./reader-page.tsx').then(({ page }) => page)),
] as const
