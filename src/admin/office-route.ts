import { createRootRoute, createRoute } from '@tanstack/react-router'
import { NotFound, NotFoundPage } from './shell/not-found.tsx'
import { PageFailed } from './shell/page-failed.tsx'
import { Root } from './shell/root.tsx'
import { Shell } from './shell/shell.tsx'

export const rootRoute = createRootRoute({
  component: Root,
  notFoundComponent: NotFound,
  errorComponent: PageFailed,
})

/** Everything behind sign-in, with the navigation beside it. */
export const officeRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'office',
  component: Shell,
  errorComponent: PageFailed,
})

/** Any other address behind sign-in. */
export const nowhereRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '$',
  component: NotFoundPage,
})
