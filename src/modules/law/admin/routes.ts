import { createRoute } from '@tanstack/react-router'
import { officeRoute } from '../../../admin/office-route.ts'
import { anySearch } from '../../../admin/search.ts'

export const lawRoutes = [
  createRoute({ getParentRoute: () => officeRoute, path: 'admin/law', validateSearch: anySearch }).lazy(() =>
    import('./law-page.tsx').then(({ page }) => page),
  ),
] as const
