import { createRoute } from '@tanstack/react-router'
import { rootRoute } from '../../../admin/office-route.ts'

/** Where to go afterwards, and why the last attempt at single sign-on came back. */
export type SignInSearch = { next?: string; error?: string }

export function signInSearch({ next, error }: Record<string, unknown>): SignInSearch {
  return {
    ...(typeof next === 'string' ? { next } : {}),
    ...(typeof error === 'string' ? { error } : {}),
  }
}

/** The way in; outside the shell, for nobody is signed in yet. */
export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'sign-in',
  validateSearch: signInSearch,
}).lazy(() => import('./sign-in-page.tsx').then(({ page }) => page))
