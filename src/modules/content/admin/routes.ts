import { createRoute } from '@tanstack/react-router'
import { officeRoute } from '../../../admin/office-route.ts'
import { anySearch } from '../../../admin/search.ts'

export const contentRoutes = [
  createRoute({
    getParentRoute: () => officeRoute,
    path: 'content/$collection/$id',
    validateSearch: anySearch,
  }).lazy(() => import('./texts-page.tsx').then(({ page }) => page)),
] as const
