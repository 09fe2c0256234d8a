import { createRoute } from '@tanstack/react-router'
import { officeRoute } from '../../../admin/office-route.ts'

export const notificationRoutes = [
  createRoute({ getParentRoute: () => officeRoute, path: 'notifications' }).lazy(() =>
    import('./notifications-page.tsx').then(({ page }) => page),
  ),
  createRoute({ getParentRoute: () => officeRoute, path: 'admin/mail' }).lazy(() =>
    import('./mail-page.tsx').then(({ page }) => page),
  ),
] as const
