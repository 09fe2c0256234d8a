import type { Database } from '../../platform/database/connect.ts'
import type { Routes } from '../../platform/http/routes.ts'
import { today } from '../../platform/time/dates.ts'
import { addVersion } from './add-version.ts'
import * as endpoints from './endpoints.ts'
import { successorsOf } from './lineage.ts'
import { organizationOn, organizationsOn, treeOn } from './lookup.ts'
import { assignMandate } from './mandates.ts'
import { listMandates, successionsOf, versionsOf } from './store.ts'
import { rosterRoutes } from './staffing/routes.ts'
import { structureRoutes } from './structure-routes.ts'
import { succeed } from './succeed.ts'

export function organizationRoutes(routes: Routes): void {
  const { handle } = routes
  structureRoutes(routes)
  rosterRoutes(routes)
  handle(endpoints.organizationTree)(async ({ on = today() }, { db }) => ({
    on,
    organizations: await treeOn(db, on),
  }))
  handle(endpoints.organizationHistory)(({ key }, { db }) => historyOf(db, key))
  handle(endpoints.addOrganizationVersion)(async (added, { db, actor }) => ({
    id: await addVersion(db, actor, added),
  }))
  handle(endpoints.organizationSuccessors)(async ({ key, on = today(), ...asked }, { db }) => {
    const { id } = await organizationOn(db, key, on)
    const successors = await organizationsOn(db, await successorsOf(db, id, { ...asked, on }), on)
    return { on, successors: successors.map(named) }
  })
  handle(endpoints.addSuccession)(async (change, { db, actor }) => {
    await succeed(db, actor, change)
    return { done: true }
  })
  handle(endpoints.listMandatesOn)(async ({ on = today(), territory }, { db }) => {
    const territories = territory === undefined ? null : [(await organizationOn(db, territory, on)).id]
    return { on, mandates: await listMandates(db, territories, on) }
  })
  handle(endpoints.addMandate)(async (added, { db, actor }) => ({
    id: await assignMandate(db, actor, added),
  }))
}

async function historyOf(db: Database, key: string) {
  const organization = await organizationOn(db, key, today())
  const [versions, successions] = await Promise.all([
    versionsOf(db, organization.id),
    successionsOf(db, organization.id),
  ])
  return { organization: named(organization), versions, successions }
}

function named({ id, code, name }: { id: string; code: string | null; name: string }) {
  return { id, code, name }
}
