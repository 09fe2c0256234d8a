import { createRoute } from '@tanstack/react-router'
import { officeRoute } from '../../../admin/office-route.ts'
import { anySearch } from '../../../admin/search.ts'

export const administrationRoutes = [
  createRoute({ getParentRoute: () => officeRoute, path: 'admin' }).lazy(() =>
    import('./administration-page.tsx').then(({ page }) => page),
  ),
  createRoute({ getParentRoute: () => officeRoute, path: 'admin/fields', validateSearch: anySearch }).lazy(
    () => import('./fields-page.tsx').then(({ page }) => page),
  ),
  createRoute({ getParentRoute: () => officeRoute, path: 'admin/audit', validateSearch: anySearch }).lazy(
    () => import('./audit-page.tsx').then(({ page }) => page),
  ),
  createRoute({ getParentRoute: () => officeRoute, path: 'admin/health' }).lazy(() =>
    import('./health-page.tsx').then(({ page }) => page),
  ),
] as const
