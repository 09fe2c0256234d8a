import { createRoute } from '@tanstack/react-router'
import { officeRoute } from '../office-route.ts'
import { anySearch } from '../search.ts'
import { describeAhead } from './ahead.ts'

// One page for both addresses: a record that is being made keeps its form when it gets its id.
const formRoute = createRoute({ getParentRoute: () => officeRoute, id: 'form' }).lazy(() =>
  import('./form/form-page.tsx').then(({ page }) => page),
)

export const recordRoutes = [
  createRoute({
    getParentRoute: () => officeRoute,
    path: 'records/$collection',
    validateSearch: anySearch,
    loader: ({ params }) => describeAhead(params.collection),
  }).lazy(() => import('./list/list-page.tsx').then(({ page }) => page)),
  formRoute.addChildren([
    createRoute({
      getParentRoute: () => formRoute,
      path: 'records/$collection/new',
      validateSearch: anySearch,
    }),
    createRoute({
      getParentRoute: () => formRoute,
      path: 'records/$collection/$id',
      validateSearch: anySearch,
    }),
  ]),
] as const
