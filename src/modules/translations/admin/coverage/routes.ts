import { createRoute } from '@tanstack/react-router'
import { officeRoute } from '../../../../admin/office-route.ts'
import { anySearch } from '../../../../admin/search.ts'

/** Coverage, what is owed, and who decides. */
export const coverageRoutes = [
  createRoute({ getParentRoute: () => officeRoute, path: 'translations', validateSearch: anySearch }).lazy(
    () => import('./coverage-page.tsx').then(({ page }) => page),
  ),
  createRoute({ getParentRoute: () => officeRoute, path: 'translations/obligations' }).lazy(() =>
    import('./obligations-page.tsx').then(({ page }) => page),
  ),
  createRoute({ getParentRoute: () => officeRoute, path: 'translations/rules' }).lazy(() =>
    import('./rules-page.tsx').then(({ page }) => page),
  ),
] as const
