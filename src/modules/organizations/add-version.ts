import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import { today, type IsoDate } from '../../platform/time/dates.ts'
import { contains, rangeInWords, type DateRange } from '../../platform/time/ranges.ts'
import { changeRecord } from '../../records/change.ts'
import { forAdministration, recordHistory } from './changes.ts'
import { periodsOverlap, superiorInsideItself } from './errors.ts'
import type { NewVersion } from './history.ts'
import { subtreeOf } from './lineage.ts'
import { placePeriod } from './rules.ts'
import { organizations } from './schema.ts'
import { endVersions, insertVersion, versionsOf, type OrganizationRow } from './store.ts'

/**
 * Enters what an organisation was called and where it stood during a period. A period without end that begins
 * inside the present one ends that one the day before. Returns the version's id.
 * @throws organizationNotFound, notAllowed, periodsOverlap, superiorInsideItself
 */
export async function addVersion(db: Database, actor: Actor, added: NewVersion): Promise<string> {
  const involved = added.parentId === null ? [added.orgId] : [added.orgId, added.parentId]
  const found = await forAdministration(db, actor, involved)
  const organization = found.get(added.orgId) as OrganizationRow
  await refuseLoop(db, organization, added, found)
  await makeRoom(db, added)
  const id = await insertVersion(db, added)
  await recordHistory(db, actor, [organization], {
    type: 'organization.version-added',
    data: {
      name: added.name,
      parentId: added.parentId,
      from: added.from,
      to: added.to,
      decision: added.decision,
    },
  })
  await keepPresentName(db, actor, organization, added)
  return id
}

async function refuseLoop(
  db: Database,
  { id, name }: OrganizationRow,
  { parentId, from }: NewVersion,
  found: ReadonlyMap<string, OrganizationRow>,
): Promise<void> {
  if (parentId === null) return
  const below = await subtreeOf(db, [id], from ?? today())
  if (below.includes(parentId)) throw superiorInsideItself({ parent: found.get(parentId)?.name, name })
}

async function makeRoom(db: Database, added: NewVersion): Promise<void> {
  const versions = await versionsOf(db, added.orgId)
  const periods = versions.map(({ id, name, ...rest }) => ({ id, name, ...periodFrom(rest) }))
  const { closes, conflicts } = placePeriod(periods, periodFrom(added))
  const conflict = periods.find(({ id }) => id === conflicts[0]?.id)
  if (conflict) throw periodsOverlap({ name: conflict.name, period: rangeInWords(conflict) || '…' })
  if (closes && added.from) await endVersions(db, [added.orgId], added.from)
}

function periodFrom({ from, to }: { from: string | null; to: string | null }): DateRange {
  return { from: from as IsoDate | null, to: to as IsoDate | null }
}

async function keepPresentName(
  db: Database,
  actor: Actor,
  row: OrganizationRow,
  { name, ...period }: NewVersion,
) {
  if (name === row.name || !contains(periodFrom(period), today())) return
  await changeRecord(db, actor, organizations, { id: row.id, version: row.version, fields: { name } })
}
