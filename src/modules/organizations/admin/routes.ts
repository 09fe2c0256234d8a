import { createRoute } from '@tanstack/react-router'
import { officeRoute } from '../../../admin/office-route.ts'
import { anySearch } from '../../../admin/search.ts'

export const organizationRoutes = [
  createRoute({ getParentRoute: () => officeRoute, path: 'organizations', validateSearch: anySearch }).lazy(
    () => import('./tree-page.tsx').then(({ page }) => page),
  ),
  createRoute({ getParentRoute: () => officeRoute, path: 'committees', validateSearch: anySearch }).lazy(() =>
    import('./committees-page.tsx').then(({ page }) => page),
  ),
] as const
