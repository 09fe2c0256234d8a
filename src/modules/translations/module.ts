import type { Routes } from '../../platform/http/routes.ts'
import type { Collections } from '../../records/registry.ts'
import { defineModule } from '../manifest.ts'
import { coverageRoutes } from './coverage/routes.ts'
import { exchangeRoutes } from './exchange/routes.ts'
import { interfaceRoutes } from './interface/routes.ts'
import { fillInSourceHashes } from './desk/fill-in.ts'
import { deskRoutes } from './desk/routes.ts'
import { glossaryRoutes } from './glossary/routes.ts'
import { linkRoutes } from './jobs/link-routes.ts'
import { jobRoutes } from './jobs/routes.ts'
import { machineRoutes } from './machine/routes.ts'
import { memoryJobs } from './memory/jobs.ts'
import { memoryRoutes } from './memory/routes.ts'

/** The translation desk works on the texts of every collection. */
export const translationsModule = (collections: Collections) =>
  defineModule({
    name: 'translations',
    routes: (routes) => {
      for (const add of addresses) add(routes, collections)
    },
    jobs: [...memoryJobs],
    reference: fillInSourceHashes,
  })

const addresses: readonly ((routes: Routes, collections: Collections) => void)[] = [
  deskRoutes,
  memoryRoutes,
  glossaryRoutes,
  coverageRoutes,
  interfaceRoutes,
  exchangeRoutes,
  jobRoutes,
  linkRoutes,
  machineRoutes,
]
