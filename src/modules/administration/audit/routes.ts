import type { Call, Routes } from '../../../platform/http/routes.ts'
import type { Locale } from '../../../platform/labels.ts'
import type { Collections } from '../../../records/registry.ts'
import { listChainChecks, startChainCheck } from './chain-checks.ts'
import * as endpoints from './endpoints.ts'
import { exportEvents } from './export-events.ts'
import { listEvents, readEvent, type Reader } from './read-events.ts'

export function auditRoutes(collections: Collections, { handle }: Routes): void {
  const reader = ({ actor, locale }: Call, asked?: Locale): Reader => ({
    actor,
    collections,
    locale: asked ?? locale,
  })
  handle(endpoints.listEvents)(({ cursor, limit, ...filter }, call) =>
    listEvents(call.db, reader(call), filter, { cursor, limit }),
  )
  for (const format of ['csv', 'xlsx'] as const) {
    handle(endpoints.exportEvents[format])(({ locale, ...filter }, call) =>
      exportEvents(call.db, reader(call, locale), { ...filter, format }),
    )
  }
  handle(endpoints.readEvent)((place, call) => readEvent(call.db, reader(call), place))
  handle(endpoints.startChainCheck)((_, { db, actor }) => startChainCheck(db, actor))
  handle(endpoints.listChainChecks)(async (_, { db, actor }) => ({ items: await listChainChecks(db, actor) }))
}
