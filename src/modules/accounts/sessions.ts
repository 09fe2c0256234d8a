import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { systemActor, type Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import { newId } from '../../platform/ids.ts'
import { sessionNeeded, sessionNotFound } from './errors.ts'
import { recordAccountEvent } from './events.ts'
import type { SessionView } from './endpoints.ts'
import { requireAdministrator } from './access.ts'

/** A working day; a session does not outlive it. */
export const SESSION_HOURS = 12

/** How somebody showed who he is. */
export type SignInMethod = 'password' | 'password+code' | 'passkey' | 'oidc'

type Opening = { userId: string; method: SignInMethod; ip: string; userAgent: string | undefined }

/** Opens a session and records it; the token goes into the cookie and nowhere else. */
export async function openSession(
  db: Database,
  { userId, method, ip, userAgent }: Opening,
): Promise<{ token: string }> {
  const token = randomBytes(32).toString('base64url')
  await db
    .insertInto('userSessions')
    .values({
      id: newId(),
      userId,
      token,
      expiresAt: sql<Date>`now() + make_interval(hours => ${SESSION_HOURS})`,
      ipAddress: plainAddress(ip),
      userAgent: userAgent?.slice(0, 500) ?? null,
      updatedAt: new Date(),
    })
    .execute()
  await noteSignIn(db, userId, method)
  return { token }
}

/** An IPv4 address as people know it, not as an IPv6 socket writes it. */
export function plainAddress(ip: string): string {
  return ip.replace(/^::ffff:(?=\d+\.)/, '')
}

/** What follows every sign-in, whoever opened the session: the account is in use, and the event says how. */
export async function noteSignIn(db: Database, userId: string, method: SignInMethod): Promise<void> {
  const user = await db
    .updateTable('users')
    .set({ activeAt: sql<Date>`now()`, idleWarnedAt: null })
    .where('id', '=', userId)
    .returning('name')
    .executeTakeFirst()
  const actor = { ...systemActor(user?.name ?? ''), kind: 'user' as const, userId }
  await recordAccountEvent(db, actor, 'user.signed-in', { user: userId, method })
}

/** Ends the session of a token, if it is one. */
export async function closeSession(db: Database, token: string): Promise<void> {
  await db.deleteFrom('userSessions').where('token', '=', token).execute()
}

/** My sessions, the one in use first. @throws sessionNeeded */
export async function mySessions(db: Database, actor: Actor): Promise<SessionView[]> {
  const { userId, sessionId } = requireSession(actor)
  const sessions = await sessionsOf(db, userId)
  const views = sessions.map((session) => ({ ...session, isCurrent: session.id === sessionId }))
  return views.sort((a, b) => Number(b.isCurrent) - Number(a.isCurrent))
}

/** Somebody's sessions, for an administrator. */
export async function sessionsOfUser(db: Database, actor: Actor, userId: string): Promise<SessionView[]> {
  requireAdministrator(actor)
  const sessions = await sessionsOf(db, userId)
  return sessions.map((session) => ({ ...session, isCurrent: session.id === actor.sessionId }))
}

/** Ends one session of mine, or of anybody for an administrator who names the user. @throws sessionNotFound */
export async function endSession(
  db: Database,
  actor: Actor,
  { id, userId = actor.userId ?? '' }: { id: string; userId?: string },
): Promise<void> {
  if (userId === actor.userId) requireSession(actor)
  else requireAdministrator(actor)
  const { numDeletedRows } = await db
    .deleteFrom('userSessions')
    .where('id', '=', id)
    .where('userId', '=', userId)
    .executeTakeFirst()
  if (numDeletedRows === 0n) throw sessionNotFound()
  await recordAccountEvent(db, actor, 'session.ended', { user: userId, session: id })
}

/** Ends all my sessions but this one; how many there were. @throws sessionNeeded */
export async function endOtherSessions(db: Database, actor: Actor): Promise<{ ended: number }> {
  const { userId, sessionId } = requireSession(actor)
  const ended = await endSessionsOf(db, userId, { except: sessionId })
  if (ended > 0) {
    await recordAccountEvent(db, actor, 'session.ended', {
      user: userId,
      session: null,
      count: String(ended),
    })
  }
  return { ended }
}

/** Ends the sessions of a user, one excepted; how many there were. */
export async function endSessionsOf(
  db: Database,
  userId: string,
  { except }: { except?: string | undefined } = {},
): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('userSessions')
    .where('userId', '=', userId)
    .$if(except !== undefined, (query) => query.where('id', '!=', except ?? ''))
    .executeTakeFirst()
  return Number(numDeletedRows)
}

/** What only somebody at a browser may do, never a key. @throws sessionNeeded */
export function requireSession({ kind, userId, sessionId }: Actor): { userId: string; sessionId: string } {
  if (kind !== 'user' || userId === null || sessionId === undefined) throw sessionNeeded()
  return { userId, sessionId }
}

function sessionsOf(db: Database, userId: string) {
  return db
    .selectFrom('userSessions')
    .select(['id', 'ipAddress as address', 'userAgent as device', 'createdAt', 'lastSeenAt', 'expiresAt'])
    .where('userId', '=', userId)
    .where('expiresAt', '>', sql<Date>`now()`)
    .orderBy('lastSeenAt', 'desc')
    .execute()
}
