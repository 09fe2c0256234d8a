import type { Collections } from '../../records/registry.ts'
import { defineModule, type Module } from '../manifest.ts'
import { importRoutes } from './imports/routes.ts'
import { importJobs } from './imports/work.ts'
import { readingRoutes } from './readings/routes.ts'
import { uploadRoutes } from './uploads/routes.ts'

/** What comes in from outside goes into all subjects' collections, so the module is made from them. */
export function intakesModule(collections: Collections): Module {
  return defineModule({
    name: 'intakes',
    routes: (routes) => {
      uploadRoutes(routes)
      importRoutes(collections, routes)
      readingRoutes(collections, routes)
    },
    jobs: importJobs(collections),
  })
}
