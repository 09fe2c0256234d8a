import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import { INSTALLATION, recordEvent } from '../../platform/events.ts'

export type AccountEvent =
  | 'user.created'
  | 'user.changed'
  | 'user.disabled'
  | 'user.enabled'
  | 'user.password-set'
  | 'user.signed-in'
  | 'user.idle-warned'
  | 'second-factor.enabled'
  | 'second-factor.disabled'
  | 'second-factor.reset'
  | 'second-factor.codes-renewed'
  | 'passkey.added'
  | 'passkey.renamed'
  | 'passkey.removed'
  | 'identity.linked'
  | 'session.ended'
  | 'session.unlocked'
  | 'role.assigned'
  | 'role.ended'
  | 'key.created'
  | 'key.revoked'

/** Records what happened to an account, in the chain of the organisation that it concerns. */
export function recordAccountEvent(
  db: Database,
  actor: Actor,
  type: AccountEvent,
  { orgId = INSTALLATION, ...data }: { user: string; orgId?: string } & Record<string, string | null>,
): Promise<void> {
  return recordEvent(db, actor, { type, orgId, data })
}
