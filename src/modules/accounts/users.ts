import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import { newId } from '../../platform/ids.ts'
import { requireAdministrator } from './access.ts'
import { forgetAttempts } from './attempts.ts'
import { secondFactorOf } from './codes.ts'
import { emailTaken, lastAdministrator, passwordWrong, userNotFound } from './errors.ts'
import { recordAccountEvent } from './events.ts'
import { checkPassword, hashPassword, type CheckedPassword } from './passwords.ts'
import { hasPassword } from './proof.ts'
import type { NewUser, UserView } from './schema.ts'
import { endSessionsOf, requireSession } from './sessions.ts'
import { otherAdministrators, usersWhere } from './store.ts'

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
  const checked = password === undefined ? undefined : await checkPassword(db, password, { email })
  const id = newId()
  const created = await db
    .insertInto('users')
    .values({ id, email: email.toLowerCase(), name, locale })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!created) throw emailTaken({ email })
  await recordAccountEvent(db, actor, 'user.created', { user: id, email: email.toLowerCase() })
  if (password !== undefined) await storePassword(db, id, await hashPassword(password), checked)
  return getUser(db, actor, { id })
}

/** Gives a user a new password; his sessions end and his address is unlocked. */
export async function setPassword(db: Database, actor: Actor, id: string, password: string): Promise<void> {
  const user = await getUser(db, actor, { id })
  requireAdministrator(actor)
  const { email } = user
  const { code, passkey } = await secondFactorOf(db, id)
  const checked = await checkPassword(db, password, { hasSecondFactor: code || passkey, email })
  await storePassword(db, id, await hashPassword(password), checked)
  await endSessionsOf(db, id)
  await forgetAttempts(db, email)
  await recordAccountEvent(db, actor, 'user.password-set', { user: id })
}

/** Changes one's own password; every other session ends, keys stay. @throws sessionNeeded, passwordWrong */
export async function changePassword(
  db: Database,
  actor: Actor,
  { current, next }: { current: string; next: string },
) {
  const { userId: id, sessionId } = requireSession(actor)
  if (!(await hasPassword(db, id, current))) throw passwordWrong()
  const { code, passkey } = await secondFactorOf(db, id)
  const { email } = await getUser(db, actor, { id })
  const checked = await checkPassword(db, next, { hasSecondFactor: code || passkey, email })
  await storePassword(db, id, await hashPassword(next), checked)
  await endSessionsOf(db, id, { except: sessionId })
  await recordAccountEvent(db, actor, 'user.password-set', { user: id })
}

type Myself = { name?: string | undefined; locale?: 'vi' | 'en' | undefined }

/** Changes what I am called and which language I read. @throws sessionNeeded */
export async function changeMyself(db: Database, actor: Actor, { name, locale }: Myself): Promise<UserView> {
  const { userId: id } = requireSession(actor)
  if (name !== undefined || locale !== undefined) {
    const changed = { ...(name === undefined ? {} : { name }), ...(locale === undefined ? {} : { locale }) }
    await db
      .updateTable('users')
      .set({ ...changed, updatedAt: new Date() })
      .where('id', '=', id)
      .execute()
    await recordAccountEvent(db, actor, 'user.changed', { user: id, ...changed })
  }
  return getUser(db, actor, { id })
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
  // An account that is opened again has a fresh start: it is not idle since its last sign-in.
  const fresh = disabled ? {} : { activeAt: sql<Date>`now()`, idleWarnedAt: null }
  await db
    .updateTable('users')
    .set({ disabledAt, ...fresh, updatedAt: sql`now()` })
    .where('id', '=', id)
    .execute()
  if (disabled) await endSessionsOf(db, id)
  await recordAccountEvent(db, actor, disabled ? 'user.disabled' : 'user.enabled', { user: id })
}

/** Keeps a hashed password as the user's credential, as better-auth expects it. */
export async function storePassword(
  db: Database,
  userId: string,
  password: string,
  { needsSecondFactor }: CheckedPassword = { needsSecondFactor: false },
): Promise<void> {
  const kept = { password, needsSecondFactor, updatedAt: new Date() }
  await db
    .insertInto('userAccounts')
    .values({ id: newId(), userId, accountId: userId, providerId: 'credential', ...kept })
    .onConflict((conflict) => conflict.columns(['providerId', 'accountId']).doUpdateSet(kept))
    .execute()
}
