import { sql } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'
import { policyToday } from './policy.ts'
import { lockMinutes } from './rules.ts'
import type { StoredSession } from './store.ts'

/** Requests that a page makes by itself say so, and do not keep a session awake. */
export const BACKGROUND_HEADER = 'x-chalo-background'

/** A session is written to at most once in this time. */
const TOUCH_MS = 60_000

/** Whether a session has rested for too long or was locked by its owner; it then opens to a proof only. */
export async function isLocked(db: Database, session: StoredSession): Promise<boolean> {
  if (session.lockedAt !== null) return true
  const rested = Date.now() - session.lastSeenAt.getTime()
  if (rested <= TOUCH_MS) return false
  return rested > (await minutesOf(db, session)) * 60_000
}

/** Minutes after which a session locks, by the rules in force today. */
export async function minutesOf(
  db: Database,
  { assignments }: Pick<StoredSession, 'assignments'>,
): Promise<number> {
  const roles = assignments.map(({ role }) => role)
  return lockMinutes(await policyToday(db), roles)
}

/** Notes that somebody is there. */
export async function touchSession(
  db: Database,
  { sessionId, lastSeenAt }: Pick<StoredSession, 'sessionId' | 'lastSeenAt'>,
): Promise<void> {
  if (Date.now() - lastSeenAt.getTime() <= TOUCH_MS) return
  await setSeen(db, sessionId)
}

export async function lockSession(db: Database, sessionId: string): Promise<void> {
  await db
    .updateTable('userSessions')
    .set({ lockedAt: sql<Date>`now()` })
    .where('id', '=', sessionId)
    .execute()
}

export async function unlockSession(db: Database, sessionId: string): Promise<void> {
  await setSeen(db, sessionId)
}

async function setSeen(db: Database, sessionId: string): Promise<void> {
  await db
    .updateTable('userSessions')
    .set({ lastSeenAt: sql<Date>`now()`, lockedAt: null })
    .where('id', '=', sessionId)
    .execute()
}
