import { createRoute } from '@tanstack/react-router'
import { officeRoute } from '../../../admin/office-route.ts'
import { anySearch } from '../../../admin/search.ts'

export const accountRoutes = [
  createRoute({ getParentRoute: () => officeRoute, path: 'account' }).lazy(() =>
    import('./account-page.tsx').then(({ page }) => page),
  ),
  createRoute({ getParentRoute: () => officeRoute, path: 'admin/users', validateSearch: anySearch }).lazy(
    () => import('./users-page.tsx').then(({ page }) => page),
  ),
  createRoute({ getParentRoute: () => officeRoute, path: 'admin/keys' }).lazy(() =>
    import('./users-keys-page.tsx').then(({ page }) => page),
  ),
] as const
