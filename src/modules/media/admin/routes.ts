import { createRoute } from '@tanstack/react-router'
import { officeRoute } from '../../../admin/office-route.ts'
import { anySearch } from '../../../admin/search.ts'

export const mediaRoutes = [
  createRoute({ getParentRoute: () => officeRoute, path: 'media', validateSearch: anySearch }).lazy(() =>
    import('./library-page.tsx').then(({ page }) => page),
  ),
  createRoute({ getParentRoute: () => officeRoute, path: 'media/$id', validateSearch: anySearch }).lazy(() =>
    import('./asset-page.tsx').then(({ page }) => page),
  ),
] as const
