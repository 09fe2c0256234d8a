import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import { newId } from '../../platform/ids.ts'
import { forgetAttempts } from './attempts.ts'
import {
  administratorNeeded,
  emailTaken,
  lastAdministrator,
  sessionNeeded,
  signInRefused,
  userNotFound,
} from './errors.ts'
import { recordAccountEvent } from './events.ts'
import { checkPassword, hashPassword, verifyPassword } from './passwords.ts'
import type { NewUser, UserView } from './schema.ts'
import { otherAdministrators, usersWhere } from './store.ts'

/** @throws administratorNeeded */
export function requireAdministrator(actor: Actor): void {
  if (actor.kind === 'system' || actor.assignments.some(({ role }) => role === 'administrator')) return
  throw administratorNeeded()
}

export function listUsers(db: Database, actor: Actor): Promise<UserView[]> {
  requireAdministrator(actor)
  return usersWhere(db)
}

/** Finds a user by id or by email address. @throws userNotFound */
export async function getUser(
  db: Database,
  actor: Actor,
  key: { id: string } | { email: string },
): Promise<UserView> {
  if (!('id' in key) || key.id !== actor.userId) requireAdministrator(actor)
  const [user] = await usersWhere(db, key)
  if (!user) throw userNotFound({ user: 'id' in key ? key.id : key.email })
  return user
}

/** Adds a user; without a password he cannot sign in until he is given one. @throws emailTaken */
export async function createUser(db: Database, actor: Actor, { email, name, password, locale }: NewUser) {
  requireAdministrator(actor)
  if (password !== undefined) await checkPassword(db, password)
  const id = newId()
  const created = await db
    .insertInto('users')
    .values({ id, email: email.toLowerCase(), name, locale })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!created) throw emailTaken({ email })
  await recordAccountEvent(db, actor, 'user.created', { user: id, email: email.toLowerCase() })
  if (password !== undefined) await storePassword(db, id, await hashPassword(password))
  return getUser(db, actor, { id })
}

/** Gives a user a new password; his sessions end and his address is unlocked. */
export async function setPassword(db: Database, actor: Actor, id: string, password: string): Promise<void> {
  const user = await getUser(db, actor, { id })
  requireAdministrator(actor)
  await checkPassword(db, password)
  await storePassword(db, id, await hashPassword(password))
  await db.deleteFrom('userSessions').where('userId', '=', id).execute()
  await forgetAttempts(db, user.email)
  await recordAccountEvent(db, actor, 'user.password-set', { user: id })
}

/** Changes one's own password; every session ends, keys stay. @throws signInRefused when `current` is wrong */
export async function changePassword(
  db: Database,
  actor: Actor,
  { current, next }: { current: string; next: string },
) {
  if (actor.kind === 'key') throw sessionNeeded()
  const id = actor.userId ?? ''
  const stored = await db
    .selectFrom('userAccounts')
    .select('password')
    .where('userId', '=', id)
    .where('providerId', '=', 'credential')
    .executeTakeFirst()
  if (!stored?.password || !(await verifyPassword(current, stored.password))) throw signInRefused()
  await checkPassword(db, next)
  await storePassword(db, id, await hashPassword(next))
  await db.deleteFrom('userSessions').where('userId', '=', id).execute()
  await recordAccountEvent(db, actor, 'user.password-set', { user: id })
}

/** Renames, disables or enables a user. Disabling ends his sessions; his keys rest with him. */
export async function changeUser(
  db: Database,
  actor: Actor,
  { id, name, disabled }: { id: string; name?: string | undefined; disabled?: boolean | undefined },
): Promise<UserView> {
  requireAdministrator(actor)
  const user = await getUser(db, actor, { id })
  if (name !== undefined) {
    await db.updateTable('users').set({ name, updatedAt: new Date() }).where('id', '=', id).execute()
    await recordAccountEvent(db, actor, 'user.changed', { user: id, name })
  }
  if (disabled !== undefined && disabled !== (user.disabledAt !== null))
    await disable(db, actor, user, disabled)
  return getUser(db, actor, { id })
}

async function disable(
  db: Database,
  actor: Actor,
  { id, assignments }: UserView,
  disabled: boolean,
): Promise<void> {
  const administers = assignments.some(({ role }) => role === 'administrator')
  if (disabled && administers && (await otherAdministrators(db, { user: id })) === 0)
    throw lastAdministrator()
  const disabledAt = disabled ? new Date() : null
  await db
    .updateTable('users')
    .set({ disabledAt, updatedAt: sql`now()` })
    .where('id', '=', id)
    .execute()
  if (disabled) await db.deleteFrom('userSessions').where('userId', '=', id).execute()
  await recordAccountEvent(db, actor, disabled ? 'user.disabled' : 'user.enabled', { user: id })
}

/** Keeps a hashed password as the user's credential, as better-auth expects it. */
export async function storePassword(db: Database, userId: string, password: string): Promise<void> {
  const updatedAt = new Date()
  await db
    .insertInto('userAccounts')
    .values({ id: newId(), userId, accountId: userId, providerId: 'credential', password, updatedAt })
    .onConflict((conflict) =>
      conflict.columns(['providerId', 'accountId']).doUpdateSet({ password, updatedAt }),
    )
    .execute()
}
