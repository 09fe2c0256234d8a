import { defineModule, type Module } from '../manifest.ts'
import type { Library } from '../reports/public.ts'
import { taskRoutes } from './routes.ts'
import { tellDueJob } from './tell-due.ts'

/** What waits for somebody, from the records of every subject. */
export function tasksModule(library: Library): Module {
  return defineModule({
    name: 'tasks',
    routes: (routes) => taskRoutes(library, routes),
    jobs: [tellDueJob],
  })
}
