import { createRoute } from '@tanstack/react-router'
import { officeRoute } from '../../../admin/office-route.ts'
import { anySearch } from '../../../admin/search.ts'

export const reportRoutes = [
  createRoute({ getParentRoute: () => officeRoute, path: 'reports' }).lazy(() =>
    import('./reports-page.tsx').then(({ page }) => page),
  ),
  createRoute({
    getParentRoute: () => officeRoute,
    path: 'reports/$org/$year',
    validateSearch: anySearch,
  }).lazy(() => import('./studio-page.tsx').then(({ page }) => page)),
] as const
