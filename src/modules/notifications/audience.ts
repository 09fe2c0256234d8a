import type { Database } from '../../platform/database/connect.ts'
import { can } from '../../records/access.ts'
import { hasWritten } from '../../records/authors.ts'
import type { State } from '../../records/record.ts'
import { grantsFor, roles, type Action, type Role } from '../../records/rights.ts'
import { officersOver, type Officer } from '../accounts/public.ts'

/** A record as far as rights over it go. */
export type Subject = { id: string; collection: string; ownerOrgId: string; state: State }

/**
 * Everybody who may do something with a record as it is now, by the table of rights. Administrators keep the house and
 * may do much; its work is not told to them.
 */
export async function officersWho(db: Database, action: Action, subject: Subject): Promise<Officer[]> {
  const able = (Object.keys(roles) as Role[]).filter(
    (role) => role !== 'administrator' && grantsFor(role, action, subject.collection).length > 0,
  )
  const officers = await officersOver(db, subject.ownerOrgId, able)
  return officers.filter((officer) => can(officer, action, subject))
}

/** Who may approve a submitted record: nobody who wrote any of it. */
export async function approversOf(db: Database, subject: Subject): Promise<Officer[]> {
  const approvers = await officersWho(db, 'approve', { ...subject, state: 'submitted' })
  const wrote = await Promise.all(approvers.map((officer) => hasWritten(db, officer, subject.id)))
  return approvers.filter((_, index) => !wrote[index])
}
