import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import { scopeOf } from '../../records/access.ts'
import { organizationNotFound, organizationOn, type OrganizationOn } from '../organizations/public.ts'
import { reports } from './schema.ts'

/** The organisation on an ISO date, if the actor may read its reports; unknown and hidden look alike. */
export async function readableOrg(
  db: Database,
  actor: Actor,
  org: string,
  on: string,
): Promise<OrganizationOn> {
  const found = await organizationOn(db, org, on)
  const scope = scopeOf(actor, 'read', reports.name)
  if (scope !== 'everywhere' && !scope.includes(found.id)) throw organizationNotFound({ org })
  return found
}
