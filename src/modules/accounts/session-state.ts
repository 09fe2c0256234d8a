import { z } from 'zod'
import type { Database } from '../../platform/database/connect.ts'
import { secondFactorOf } from './codes.ts'
import { isLocked, minutesOf } from './idle-lock.ts'
import { storedSession } from './store.ts'

/** What a browser may know of its own session before it is let in. */
export const SessionState = z.discriminatedUnion('state', [
  z.object({ state: z.literal('none') }),
  z.object({
    state: z.enum(['open', 'locked']),
    userId: z.string(),
    name: z.string(),
    email: z.string(),
    /** What unlocks it besides the password. */
    ways: z.object({ code: z.boolean(), passkey: z.boolean() }),
    lockMinutes: z.number(),
    expiresAt: z.date(),
  }),
])
export type SessionState = z.output<typeof SessionState>

export async function sessionState(db: Database, token: string | null): Promise<SessionState> {
  const session = token === null ? null : await storedSession(db, token)
  if (!session) return { state: 'none' }
  const { userId, name, email, expiresAt } = session
  return {
    state: (await isLocked(db, session)) ? 'locked' : 'open',
    userId,
    name,
    email,
    ways: await secondFactorOf(db, userId),
    lockMinutes: await minutesOf(db, session),
    expiresAt,
  }
}
