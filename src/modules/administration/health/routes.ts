import type { Routes } from '../../../platform/http/routes.ts'
import * as endpoints from './endpoints.ts'
import { readHealth, retryJob } from './read-health.ts'

export function healthRoutes({ handle }: Routes): void {
  handle(endpoints.readHealth)((_, { db, actor, config, files }) => readHealth(db, actor, { config, files }))
  handle(endpoints.retryJob)(async ({ job }, { db, actor }) => {
    await retryJob(db, actor, job)
    return { done: true }
  })
}
