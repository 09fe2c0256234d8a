import { sql } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'
import type { Locale } from '../../platform/labels.ts'
import type { KeyView, UserView } from './schema.ts'

type StoredAssignment = { role: string; orgId: string }

/** A user as rights see him, by one query. */
export type Signed = { userId: string; name: string; locale: Locale; assignments: StoredAssignment[] }

export const todayInVietnam = sql<string>`(now() at time zone 'Asia/Ho_Chi_Minh')::date`

const currentAssignments = sql<StoredAssignment[]>`coalesce((
  select jsonb_agg(jsonb_build_object('role', r.role, 'orgId', r.org_id) order by r.role, r.org_id)
  from role_assignments r
  where r.user_id = users.id and r.valid_from <= ${todayInVietnam} and coalesce(r.valid_to, 'infinity') >= ${todayInVietnam}
), '[]')`

/** A session that has not run out, of a user who is not disabled; it may be locked. */
export type StoredSession = Signed & {
  sessionId: string
  email: string
  lastSeenAt: Date
  lockedAt: Date | null
  expiresAt: Date
}

export async function storedSession(db: Database, token: string): Promise<StoredSession | null> {
  const found = await db
    .selectFrom('userSessions')
    .innerJoin('users', 'users.id', 'userSessions.userId')
    .select(['users.id as userId', 'users.name', 'users.email', 'users.locale'])
    .select(['userSessions.id as sessionId', 'userSessions.lastSeenAt', 'userSessions.lockedAt'])
    .select(['userSessions.expiresAt', currentAssignments.as('assignments')])
    .where('userSessions.token', '=', token)
    .where('userSessions.expiresAt', '>', sql<Date>`now()`)
    .where('users.disabledAt', 'is', null)
    .executeTakeFirst()
  return found ? (found as StoredSession) : null
}

/** The user for whom a key acts; notes the use of the key at most once a minute. */
export async function userOfKey(db: Database, hash: string): Promise<Signed | null> {
  const found = await db
    .selectFrom('apiKeys')
    .innerJoin('users', 'users.id', 'apiKeys.userId')
    .select(['users.id as userId', 'users.name', 'users.locale', currentAssignments.as('assignments')])
    .select(['apiKeys.id as keyId', 'apiKeys.lastUsedAt'])
    .where('apiKeys.hash', '=', hash)
    .where('apiKeys.revokedAt', 'is', null)
    .where((key) =>
      key.or([key('apiKeys.expiresAt', 'is', null), key('apiKeys.expiresAt', '>', sql<Date>`now()`)]),
    )
    .where('users.disabledAt', 'is', null)
    .executeTakeFirst()
  if (!found) return null
  const { keyId, lastUsedAt, ...signed } = found
  if (!lastUsedAt || Date.now() - lastUsedAt.getTime() > 60_000) {
    await db.updateTable('apiKeys').set({ lastUsedAt: new Date() }).where('id', '=', keyId).execute()
  }
  return signed as Signed
}

const assignmentsWithTerms = sql<UserView['assignments']>`coalesce((
  select jsonb_agg(jsonb_build_object(
    'id', r.id, 'role', r.role, 'orgId', r.org_id, 'validFrom', r.valid_from, 'validTo', r.valid_to
  ) order by r.valid_from, r.role)
  from role_assignments r
  where r.user_id = users.id and coalesce(r.valid_to, 'infinity') >= ${todayInVietnam}
), '[]')`

/** Users by name, with the assignments that last or will begin. */
export async function usersWhere(
  db: Database,
  where: { id?: string; email?: string } = {},
): Promise<UserView[]> {
  const { id, email } = where
  const found = await db
    .selectFrom('users')
    .select([
      'id',
      'name',
      'email',
      'locale',
      'disabledAt',
      'createdAt',
      assignmentsWithTerms.as('assignments'),
    ])
    .$if(id !== undefined, (query) => query.where('id', '=', id ?? ''))
    .$if(email !== undefined, (query) => query.where('email', '=', (email ?? '').toLowerCase()))
    .orderBy('name')
    .orderBy('id')
    .execute()
  return found as UserView[]
}

/** Users who are administrators from today on without an end, beside one assignment or one user. */
export async function otherAdministrators(
  db: Database,
  except: { assignment?: string; user?: string },
): Promise<number> {
  const { count } = await db
    .selectFrom('roleAssignments')
    .innerJoin('users', 'users.id', 'roleAssignments.userId')
    .select((all) => all.fn.count<number>('users.id').distinct().as('count'))
    .where('role', '=', 'administrator')
    .where('validTo', 'is', null)
    .where('users.disabledAt', 'is', null)
    .$if(except.assignment !== undefined, (query) =>
      query.where('roleAssignments.id', '!=', except.assignment ?? ''),
    )
    .$if(except.user !== undefined, (query) => query.where('users.id', '!=', except.user ?? ''))
    .executeTakeFirstOrThrow()
  return count
}

export function keysOf(db: Database, userId: string): Promise<KeyView[]> {
  return db
    .selectFrom('apiKeys')
    .select(['id', 'name', 'hint', 'createdAt', 'expiresAt', 'lastUsedAt'])
    .where('userId', '=', userId)
    .where('revokedAt', 'is', null)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

export async function organizationExists(db: Database, id: string): Promise<boolean> {
  const found = await db
    .selectFrom('records')
    .select('id')
    .where('id', '=', id)
    .where('collection', '=', 'organizations')
    .where('deletedAt', 'is', null)
    .executeTakeFirst()
  return found !== undefined
}
