import type { Routes } from '../../platform/http/routes.ts'
import { today, type IsoDate } from '../../platform/time/dates.ts'
import { addVersion } from './add-version.ts'
import { branchesOn, searchOrganizations } from './branches.ts'
import { foundOrganization } from './found.ts'
import { previewChange } from './preview.ts'
import { profileOf } from './profile.ts'
import * as endpoints from './structure-endpoints.ts'
import { succeed } from './succeed.ts'
import { changeDays, flowsBetween } from './timeline.ts'

/** The addresses behind the tree in time: steps of it, the axis, what went where, previews of changes. */
export function structureRoutes({ handle }: Routes): void {
  handle(endpoints.organizationBranches)(async ({ on = today(), parent = null, ...page }, { db }) => ({
    on,
    ...(await branchesOn(db, { on, parentId: parent, ...page })),
  }))
  handle(endpoints.organizationSearch)(async ({ q, on = today() }, { db }) => ({
    on,
    found: await searchOrganizations(db, { q, on }),
  }))
  handle(endpoints.organizationTimeline)(async (_, { db }) => ({ days: await changeDays(db) }))
  handle(endpoints.organizationFlows)((between, { db }) => flowsBetween(db, between))
  handle(endpoints.organizationProfile)(({ key, on = today() }, { db, actor }) =>
    profileOf(db, actor, { key, on }),
  )
  handle(endpoints.previewVersion)((added, { db, actor }) => {
    const ids = [added.orgId, ...(added.parentId === null ? [] : [added.parentId])]
    const on = (added.from ?? today()) as IsoDate
    return previewChange(db, { ids, on }, (trx) => addVersion(trx, actor, added))
  })
  handle(endpoints.previewSuccession)((change, { db, actor }) => {
    const ids = [...new Set([...change.fromIds, ...change.toIds])]
    return previewChange(db, { ids, on: change.on as IsoDate }, (trx) => succeed(trx, actor, change))
  })
  handle(endpoints.foundOrganizationEndpoint)(async ({ code, name, kind, superiorId }, { db, actor }) => {
    const { id } = await foundOrganization(db, actor, { code, name, kind, superiorId })
    return { id, code, name }
  })
}
