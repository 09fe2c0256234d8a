import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import { newId } from '../../platform/ids.ts'
import { roles } from '../../records/rights.ts'
import { requireAdministrator } from './access.ts'
import { assignmentNotFound, lastAdministrator, organizationUnknown, roleUnknown } from './errors.ts'
import { recordAccountEvent } from './events.ts'
import type { AssignmentView, NewAssignment } from './schema.ts'
import { organizationExists, otherAdministrators, todayInVietnam } from './store.ts'
import { getUser } from './users.ts'

const columns = ['id', 'role', 'orgId', 'validFrom', 'validTo'] as const

/**
 * Gives a user a role at an organisation, from today unless another day is named.
 * @throws userNotFound, roleUnknown, organizationUnknown
 */
export async function assignRole(
  db: Database,
  actor: Actor,
  assigned: NewAssignment,
): Promise<AssignmentView> {
  requireAdministrator(actor)
  const { userId, role, orgId, validFrom, validTo } = assigned
  await getUser(db, actor, { id: userId })
  if (!(role in roles)) throw roleUnknown({ role, roles: Object.keys(roles).join(', ') })
  if (!(await organizationExists(db, orgId))) throw organizationUnknown({ org: orgId })
  const assignment = await db
    .insertInto('roleAssignments')
    .values({
      id: newId(),
      userId,
      role,
      orgId,
      validFrom: validFrom ?? todayInVietnam,
      validTo,
      createdBy: actor.userId,
    })
    .returning(columns)
    .executeTakeFirstOrThrow()
  await recordAccountEvent(db, actor, 'role.assigned', { user: userId, role, orgId })
  return assignment
}

/** Ends an assignment with the day before today; one that began today or later is taken back whole. */
export async function endRole(
  db: Database,
  actor: Actor,
  { userId, id }: { userId: string; id: string },
): Promise<void> {
  requireAdministrator(actor)
  const mine = await db
    .selectFrom('roleAssignments')
    .select([...columns, (row) => row('validFrom', '<', todayInVietnam).as('begun')])
    .where('id', '=', id)
    .where('userId', '=', userId)
    .where((row) => row.or([row('validTo', 'is', null), row('validTo', '>=', todayInVietnam)]))
    .forUpdate()
    .executeTakeFirst()
  if (!mine) throw assignmentNotFound()
  if (mine.role === 'administrator' && (await otherAdministrators(db, { assignment: id })) === 0)
    throw lastAdministrator()
  if (mine.begun) {
    const validTo = sql<string>`${todayInVietnam} - 1`
    await db.updateTable('roleAssignments').set({ validTo }).where('id', '=', id).execute()
  } else {
    await db.deleteFrom('roleAssignments').where('id', '=', id).execute()
  }
  await recordAccountEvent(db, actor, 'role.ended', { user: userId, role: mine.role, orgId: mine.orgId })
}
