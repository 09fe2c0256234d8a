import { createRoute } from '@tanstack/react-router'
import { officeRoute } from '../../../admin/office-route.ts'
import { anySearch } from '../../../admin/search.ts'

export const feedbackRoutes = [
  createRoute({ getParentRoute: () => officeRoute, path: 'admin/feedback', validateSearch: anySearch }).lazy(
    () => import('./feedback-page.tsx').then(({ page }) => page),
  ),
] as const
