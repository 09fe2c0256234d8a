import { createRoute } from '@tanstack/react-router'
import { officeRoute } from '../../../admin/office-route.ts'

export const taskRoutes = [
  createRoute({ getParentRoute: () => officeRoute, path: '/' }).lazy(() =>
    import('./home-page.tsx').then(({ page }) => page),
  ),
] as const
