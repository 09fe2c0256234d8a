import { createRoute } from '@tanstack/react-router'
import { rootRoute } from '../../../admin/office-route.ts'

export type SignInSearch = { next?: string }

/** The way in; outside the shell, for nobody is signed in yet. */
export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'sign-in',
  validateSearch: (search: Record<string, unknown>): SignInSearch => {
    return typeof search['next'] === 'string' ? { next: search['next'] } : {}
  },
}).lazy(() => import('./sign-in-page.tsx').then(({ page }) => page))
