import type { IncomingHttpHeaders } from 'node:http'
import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import { today } from '../../platform/time/dates.ts'
import { subtreeOf } from '../organizations/public.ts'
import { hashKey } from './api-keys.ts'
import { BACKGROUND_HEADER, isLocked, touchSession } from './idle-lock.ts'
import { sessionToken } from './session-cookie.ts'
import { storedSession, userOfKey, type Signed } from './store.ts'

/**
 * Finds out who asks: by the key in `x-api-key` when there is one, else by the session cookie; null for nobody, and for
 * a session that has locked.
 */
export function actorResolver(db: Database, secret: string) {
  return async (headers: IncomingHttpHeaders): Promise<Actor | null> => {
    const key = headers['x-api-key']
    if (typeof key === 'string') return actorOf(db, 'key', await userOfKey(db, hashKey(key)))
    const token = sessionToken(headers.cookie, secret)
    const session = token === null ? null : await storedSession(db, token)
    if (!session || (await isLocked(db, session))) return null
    if (headers[BACKGROUND_HEADER] === undefined) await touchSession(db, session)
    const { sessionId, userId, name, locale, assignments } = session
    const actor = await actorOf(db, 'user', { userId, name, locale, assignments })
    return actor && { ...actor, sessionId }
  }
}

async function actorOf(db: Database, kind: 'user' | 'key', signed: Signed | null): Promise<Actor | null> {
  if (!signed) return null
  const { assignments, ...user } = signed
  const on = today()
  const orgIds = [...new Set(assignments.map(({ orgId }) => orgId))]
  const subtrees = new Map(
    await Promise.all(orgIds.map(async (orgId) => [orgId, await subtreeOf(db, [orgId], on)] as const)),
  )
  const resolved = assignments.map((held) => ({ ...held, subtree: subtrees.get(held.orgId) ?? [held.orgId] }))
  return { kind, ...user, assignments: resolved }
}
