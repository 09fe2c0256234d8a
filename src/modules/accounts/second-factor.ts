import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import { requireAdministrator } from './access.ts'
import { digitsOf, forgetTotp, newBackupCodes, secondFactorOf, type Keys } from './codes.ts'
import type { SecondFactorView, TotpBeginning } from './endpoints.ts'
import { secondFactorKept, totpKnown, totpUnknown, totpWrong } from './errors.ts'
import { recordAccountEvent } from './events.ts'
import { policyToday } from './policy.ts'
import { requireProof } from './proof.ts'
import { endSessionsOf, requireSession } from './sessions.ts'
import { tellOwner } from './tell-owner.ts'
import { matchingStep, newTotpSecret, totpAddress } from './totp.ts'
import { getUser } from './users.ts'

/** My second factor as the account page shows it. @throws sessionNeeded */
export async function mySecondFactor(db: Database, actor: Actor): Promise<SecondFactorView> {
  const { userId } = requireSession(actor)
  const totp = await db
    .selectFrom('userTotp')
    .select('confirmedAt')
    .where('userId', '=', userId)
    .executeTakeFirst()
  const { count } = await db
    .selectFrom('userBackupCodes')
    .select((all) => all.fn.countAll<number>().as('count'))
    .where('userId', '=', userId)
    .executeTakeFirstOrThrow()
  const { secondFactorForAdministrators, passwordMinLength, passwordMinLengthWithSecondFactor } =
    await policyToday(db)
  const administers = actor.assignments.some(({ role }) => role === 'administrator')
  return {
    totpSince: totp?.confirmedAt ?? null,
    backupCodes: count,
    wanted: secondFactorForAdministrators && administers,
    passwordMinLength,
    passwordMinLengthWithSecondFactor,
  }
}

/** Begins to set up an authenticator: its secret, which is shown until it is confirmed. @throws totpKnown, proofNeeded */
export async function beginTotp(db: Database, actor: Actor, { vault }: Keys): Promise<TotpBeginning> {
  const { userId } = await requireProof(db, actor)
  const { email } = await getUser(db, actor, { id: userId })
  const secret = newTotpSecret()
  const stored = await db
    .insertInto('userTotp')
    .values({ userId, secret: vault.seal(secret) })
    .onConflict((conflict) =>
      conflict
        .column('userId')
        .doUpdateSet({ secret: vault.seal(secret), lastStep: null })
        .where('userTotp.confirmedAt', 'is', null),
    )
    .returning('userId')
    .executeTakeFirst()
  if (!stored) throw totpKnown()
  return { secret, address: totpAddress(secret, { issuer: 'Chalo', account: email }) }
}

/** Sets the authenticator up with its first code; the backup codes are returned this once. @throws totpWrong, totpUnknown */
export async function confirmTotp(
  db: Database,
  actor: Actor,
  { code, keys }: { code: string; keys: Keys },
): Promise<{ backupCodes: string[] }> {
  const { userId } = requireSession(actor)
  const totp = await db
    .selectFrom('userTotp')
    .select(['secret', 'confirmedAt'])
    .where('userId', '=', userId)
    .forUpdate()
    .executeTakeFirst()
  if (!totp) throw totpUnknown()
  if (totp.confirmedAt) throw totpKnown()
  const step = matchingStep(keys.vault.open(totp.secret), digitsOf(code))
  if (step === null) throw totpWrong()
  await db
    .updateTable('userTotp')
    .set({ confirmedAt: new Date(), lastStep: step })
    .where('userId', '=', userId)
    .execute()
  await recordAccountEvent(db, actor, 'second-factor.enabled', { user: userId })
  await tellOwner(db, userId, { what: 'second-factor.enabled' })
  return { backupCodes: await newBackupCodes(db, userId, keys) }
}

/** Makes new backup codes; the old ones open nothing any more. @throws totpUnknown, proofNeeded */
export async function renewBackupCodes(
  db: Database,
  actor: Actor,
  keys: Keys,
): Promise<{ backupCodes: string[] }> {
  const { userId } = await requireProof(db, actor)
  if (!(await secondFactorOf(db, userId)).code) throw totpUnknown()
  await recordAccountEvent(db, actor, 'second-factor.codes-renewed', { user: userId })
  return { backupCodes: await newBackupCodes(db, userId, keys) }
}

/** Turns the authenticator off. @throws proofNeeded, secondFactorKept when the password is too short to stand alone */
export async function removeTotp(db: Database, actor: Actor): Promise<void> {
  const { userId } = await requireProof(db, actor)
  const { code, passkey } = await secondFactorOf(db, userId)
  if (!code) throw totpUnknown()
  if (!passkey) await requirePasswordThatStandsAlone(db, userId)
  await forgetTotp(db, userId)
  await recordAccountEvent(db, actor, 'second-factor.disabled', { user: userId })
  await tellOwner(db, userId, { what: 'second-factor.disabled' })
}

/** @throws secondFactorKept */
export async function requirePasswordThatStandsAlone(db: Database, userId: string): Promise<void> {
  const short = await db
    .selectFrom('userAccounts')
    .select('id')
    .where('userId', '=', userId)
    .where('needsSecondFactor', '=', true)
    .executeTakeFirst()
  if (short) throw secondFactorKept({ least: (await policyToday(db)).passwordMinLength })
}

/**
 * Takes every second factor from a user who has lost his: authenticator, backup codes and passkeys. His sessions end,
 * and a password too short to stand alone goes as well. An administrator's act.
 */
export async function resetSecondFactor(
  db: Database,
  actor: Actor,
  id: string,
): Promise<{ passwordRemoved: boolean }> {
  requireAdministrator(actor)
  await getUser(db, actor, { id })
  await forgetTotp(db, id)
  await db.deleteFrom('userPasskeys').where('userId', '=', id).execute()
  const { numDeletedRows } = await db
    .deleteFrom('userAccounts')
    .where('userId', '=', id)
    .where('needsSecondFactor', '=', true)
    .executeTakeFirst()
  await endSessionsOf(db, id)
  await recordAccountEvent(db, actor, 'second-factor.reset', { user: id })
  await tellOwner(db, id, { what: 'second-factor.reset' })
  return { passwordRemoved: numDeletedRows > 0n }
}
