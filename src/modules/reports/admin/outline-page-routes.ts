import { createRoute } from '@tanstack/react-router'
import { officeRoute } from '../../../admin/office-route.ts'
import { anySearch } from '../../../admin/search.ts'

export const outlineRoutes = [
  createRoute({ getParentRoute: () => officeRoute, path: 'admin/outlines', validateSearch: anySearch }).lazy(
    () => import('./outline-list-page.tsx').then(({ page }) => page),
  ),
  createRoute({
    getParentRoute: () => officeRoute,
    path: 'admin/outlines/$code/$version',
    validateSearch: anySearch,
  }).lazy(() => import('./outline-page.tsx').then(({ page }) => page)),
] as const
