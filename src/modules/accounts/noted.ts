import { systemActor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import { recordAccountEvent } from './events.ts'

/** Records that an identity at a provider now opens an account here. */
export async function recordLinked(
  db: Database,
  { userId, providerId }: { userId: string; providerId: string },
): Promise<void> {
  const actor = { ...systemActor('OpenID Connect'), kind: 'user' as const, userId }
  await recordAccountEvent(db, actor, 'identity.linked', { user: userId, provider: providerId })
}

/** Records that the owner of a session showed again who he is. */
export async function recordUnlocked(
  db: Database,
  { userId, name, sessionId }: { userId: string; name: string; sessionId: string },
): Promise<void> {
  const actor = { ...systemActor(name), kind: 'user' as const, userId }
  await recordAccountEvent(db, actor, 'session.unlocked', { user: userId, session: sessionId })
}
