import { createRoute } from '@tanstack/react-router'
import { officeRoute } from '../../../admin/office-route.ts'
import { anySearch } from '../../../admin/search.ts'
import { coverageRoutes } from './coverage/routes.ts'
import { jobRoutes } from './jobs/routes.ts'

/** The pages of the translation desk. */
export const translationRoutes = [
  ...coverageRoutes,
  createRoute({
    getParentRoute: () => officeRoute,
    path: 'translations/$collection/$id/$locale',
    validateSearch: anySearch,
  }).lazy(() => import('./desk/desk-page.tsx').then(({ page }) => page)),
  ...jobRoutes,
  createRoute({
    getParentRoute: () => officeRoute,
    path: 'translations/machine',
    validateSearch: anySearch,
  }).lazy(() => import('./machine/machine-page.tsx').then(({ page }) => page)),
  createRoute({
    getParentRoute: () => officeRoute,
    path: 'translations/glossary',
    validateSearch: anySearch,
  }).lazy(() => import('./glossary/glossary-page.tsx').then(({ page }) => page)),
  createRoute({
    getParentRoute: () => officeRoute,
    path: 'translations/memory',
    validateSearch: anySearch,
  }).lazy(() => import('./memory/memory-page.tsx').then(({ page }) => page)),
  createRoute({ getParentRoute: () => officeRoute, path: 'translations/interface' }).lazy(() =>
    import('./interface/catalogues-page.tsx').then(({ page }) => page),
  ),
  createRoute({ getParentRoute: () => officeRoute, path: 'translations/interface/$id' }).lazy(() =>
    import('./interface/source-page.tsx').then(({ page }) => page),
  ),
  createRoute({
    getParentRoute: () => officeRoute,
    path: 'translations/import',
    validateSearch: anySearch,
  }).lazy(() => import('./exchange/import-page.tsx').then(({ page }) => page)),
] as const
