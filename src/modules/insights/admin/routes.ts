import { createRoute } from '@tanstack/react-router'
import { officeRoute } from '../../../admin/office-route.ts'
import { anySearch } from '../../../admin/search.ts'

export const insightRoutes = [
  createRoute({ getParentRoute: () => officeRoute, path: 'figures', validateSearch: anySearch }).lazy(() =>
    import('./figures-page.tsx').then(({ page }) => page),
  ),
] as const
