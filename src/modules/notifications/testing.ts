import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import type { Role } from '../../records/rights.ts'

type Person = { id: string; role: Role; at: string; locale?: 'vi' | 'en' }

/** Somebody with an account and a role, and the actor that he is. */
export async function enlist(db: Database, { id, role, at, locale = 'vi' }: Person): Promise<Actor> {
  const user = { id, name: `Cán bộ ${id}`, email: `${id}@thu.example`, locale }
  await db.insertInto('users').values(user).execute()
  await db
    .insertInto('roleAssignments')
    .values({ id: crypto.randomUUID(), userId: id, role, orgId: at, validFrom: '2017-01-01' })
    .execute()
  const { name } = user
  return { kind: 'user', userId: id, name, locale, assignments: [{ role, orgId: at, subtree: [at] }] }
}
