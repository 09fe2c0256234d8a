import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import { secondFactorOf } from './codes.ts'
import type { PasskeyView } from './endpoints.ts'
import { passkeyNotFound } from './errors.ts'
import { recordAccountEvent } from './events.ts'
import { requireProof } from './proof.ts'
import { requirePasswordThatStandsAlone } from './second-factor.ts'
import { requireSession } from './sessions.ts'
import { tellOwner } from './tell-owner.ts'

/** My passkeys, oldest first. @throws sessionNeeded */
export async function myPasskeys(db: Database, actor: Actor): Promise<PasskeyView[]> {
  const { userId } = requireSession(actor)
  const rows = await db
    .selectFrom('userPasskeys')
    .select(['id', 'name', 'createdAt', 'lastUsedAt', 'backedUp'])
    .where('userId', '=', userId)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
  return rows.map(({ name, ...passkey }) => ({ ...passkey, name: name ?? '' }))
}

/** @throws passkeyNotFound for a passkey of somebody else as for none */
export async function renamePasskey(
  db: Database,
  actor: Actor,
  { id, name }: { id: string; name: string },
): Promise<void> {
  const { userId } = requireSession(actor)
  const { numUpdatedRows } = await db
    .updateTable('userPasskeys')
    .set({ name })
    .where('id', '=', id)
    .where('userId', '=', userId)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw passkeyNotFound()
  await recordAccountEvent(db, actor, 'passkey.renamed', { user: userId, passkey: id, name })
}

/** @throws passkeyNotFound, proofNeeded, secondFactorKept when it was all that stood beside a short password */
export async function removePasskey(db: Database, actor: Actor, id: string): Promise<void> {
  const { userId } = await requireProof(db, actor)
  const removed = await db
    .deleteFrom('userPasskeys')
    .where('id', '=', id)
    .where('userId', '=', userId)
    .returning('name')
    .executeTakeFirst()
  if (!removed) throw passkeyNotFound()
  const { code, passkey } = await secondFactorOf(db, userId)
  if (!code && !passkey) await requirePasswordThatStandsAlone(db, userId)
  await recordAccountEvent(db, actor, 'passkey.removed', { user: userId, passkey: id, name: removed.name })
  await tellOwner(db, userId, { what: 'passkey.removed', name: removed.name })
}
