import { createRoute } from '@tanstack/react-router'
import { officeRoute } from '../office-route.ts'
import { anySearch } from '../search.ts'

export const recordRoutes = [
  createRoute({
    getParentRoute: () => officeRoute,
    path: 'records/$collection',
    validateSearch: anySearch,
  }).lazy(() => import('./list/list-page.tsx').then(({ page }) => page)),
  createRoute({
    getParentRoute: () => officeRoute,
    path: 'records/$collection/new',
    validateSearch: anySearch,
  }).lazy(() => import('./form/new-page.tsx').then(({ page }) => page)),
  createRoute({
    getParentRoute: () => officeRoute,
    path: 'records/$collection/$id',
    validateSearch: anySearch,
  }).lazy(() => import('./form/form-page.tsx').then(({ page }) => page)),
] as const
