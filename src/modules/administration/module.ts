import type { Collections } from '../../records/registry.ts'
import { userRoutes } from '../accounts/public.ts'
import { defineModule, type Module } from '../manifest.ts'
import { verifyChainsJob } from './audit/chain-checks.ts'
import { auditRoutes } from './audit/routes.ts'
import { fieldRoutes } from './fields/routes.ts'
import { healthRoutes } from './health/routes.ts'

/** Looks after the installation itself: users and keys of others, added fields, the audit log, health. */
export function administrationModule(collections: Collections): Module {
  return defineModule({
    name: 'administration',
    routes: (routes) => {
      userRoutes(collections, routes)
      fieldRoutes(collections, routes)
      auditRoutes(collections, routes)
      healthRoutes(routes)
    },
    jobs: [verifyChainsJob],
  })
}
