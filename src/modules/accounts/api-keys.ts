import { createHash, randomBytes } from 'node:crypto'
import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import { newId } from '../../platform/ids.ts'
import { keyNotFound, sessionNeeded } from './errors.ts'
import { recordAccountEvent } from './events.ts'
import type { KeyView, NewKey } from './schema.ts'
import { keysOf } from './store.ts'

const PREFIX = 'chalo_'
const HINT_LENGTH = PREFIX.length + 4

/** A key has 256 random bits, so a plain hash of it cannot be guessed back. */
export function hashKey(key: string): string {
  return createHash('sha256').update(key).digest('base64url')
}

export function listApiKeys(db: Database, actor: Actor): Promise<KeyView[]> {
  return keysOf(db, actor.userId ?? '')
}

/** Makes a key that acts for the actor, with his roles at the time of each use. The key itself is returned once. @throws sessionNeeded */
export async function createApiKey(
  db: Database,
  actor: Actor,
  { name, days }: NewKey,
): Promise<KeyView & { key: string }> {
  if (actor.kind === 'key') throw sessionNeeded()
  const user = actor.userId ?? ''
  const key = PREFIX + randomBytes(32).toString('base64url')
  const expiresAt = days === null ? null : new Date(Date.now() + days * 86_400_000)
  const created = await db
    .insertInto('apiKeys')
    .values({
      id: newId(),
      userId: user,
      name,
      hint: key.slice(0, HINT_LENGTH),
      hash: hashKey(key),
      expiresAt,
    })
    .returning(['id', 'name', 'hint', 'createdAt', 'expiresAt', 'lastUsedAt'])
    .executeTakeFirstOrThrow()
  await recordAccountEvent(db, actor, 'key.created', { user, key: created.id, name })
  return { ...created, key }
}

/** @throws keyNotFound for a key of somebody else as for none */
export async function revokeApiKey(db: Database, actor: Actor, id: string): Promise<void> {
  const user = actor.userId ?? ''
  const revoked = await db
    .updateTable('apiKeys')
    .set({ revokedAt: new Date() })
    .where('id', '=', id)
    .where('userId', '=', user)
    .where('revokedAt', 'is', null)
    .returning('name')
    .executeTakeFirst()
  if (!revoked) throw keyNotFound()
  await recordAccountEvent(db, actor, 'key.revoked', { user, key: id, name: revoked.name })
}
