import { defineModule, type Module } from '../manifest.ts'
import type { Library } from '../reports/public.ts'
import { approvalRoutes } from './routes.ts'
import { forgetLinks } from './store.ts'

/** Deciding about a record without signing in, by a link made for one person. */
export function approvalsModule(library: Library): Module {
  return defineModule({
    name: 'approvals',
    routes: (routes) => approvalRoutes(library, routes),
    jobs: [{ name: 'approvals.forget', cron: '57 3 * * *', run: forgetLinks }],
  })
}
