import { createRoute } from '@tanstack/react-router'
import { officeRoute } from '../office-route.ts'
import { anySearch } from '../search.ts'

export const exchangeRoutes = [
  createRoute({
    getParentRoute: () => officeRoute,
    path: 'records/$collection/import',
    validateSearch: anySearch,
  }).lazy(() => import('./import-page.tsx').then(({ page }) => page)),
] as const
