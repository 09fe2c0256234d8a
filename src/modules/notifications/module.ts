import type { Collections } from '../../records/registry.ts'
import { defineModule, type Module } from '../manifest.ts'
import { notificationJobs } from './jobs.ts'
import { notificationRoutes } from './routes.ts'

/** Notices are about the records of every subject, so the module is made from their collections. */
export function notificationsModule(collections: Collections): Module {
  return defineModule({
    name: 'notifications',
    routes: notificationRoutes,
    jobs: notificationJobs(collections),
  })
}
