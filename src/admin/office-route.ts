import { createRootRoute, createRoute } from '@tanstack/react-router'
import { NotFound } from './shell/not-found.tsx'
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
