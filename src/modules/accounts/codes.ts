import { createHmac, randomInt } from 'node:crypto'
import type { Database } from '../../platform/database/connect.ts'
import type { Vault } from '../../platform/vault.ts'
import { matchingStep } from './totp.ts'

/** What seals secrets and hashes backup codes: both come from the installation's secret. */
export type Keys = { vault: Vault; secret: string }

const BACKUP_CODES = 10
/** No letters that look alike: a code is read from paper. 31 letters give each code 49 bits. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Whether an account asks for more than its password, and which ways it has. */
export async function secondFactorOf(
  db: Database,
  userId: string,
): Promise<{ code: boolean; passkey: boolean }> {
  const found = await db
    .selectFrom('users')
    .select((user) => [
      user
        .exists(
          user
            .selectFrom('userTotp')
            .select('userId')
            .whereRef('userTotp.userId', '=', 'users.id')
            .where('confirmedAt', 'is not', null),
        )
        .as('code'),
      user
        .exists(user.selectFrom('userPasskeys').select('id').whereRef('userPasskeys.userId', '=', 'users.id'))
        .as('passkey'),
    ])
    .where('users.id', '=', userId)
    .executeTakeFirst()
  return { code: Boolean(found?.code), passkey: Boolean(found?.passkey) }
}

/** Uses up a code of the authenticator or a backup code; whether it was right. Lock-outs are counted by the caller. */
export async function useCode(
  db: Database,
  userId: string,
  { code, keys }: { code: string; keys: Keys },
): Promise<boolean> {
  const totp = await db
    .selectFrom('userTotp')
    .select(['secret', 'lastStep'])
    .where('userId', '=', userId)
    .where('confirmedAt', 'is not', null)
    .executeTakeFirst()
  if (!totp) return false
  const step = matchingStep(keys.vault.open(totp.secret), digitsOf(code), { after: totp.lastStep })
  if (step === null) return useBackupCode(db, userId, { code, keys })
  // Of two who send the same code at the same moment, one gets in.
  const { numUpdatedRows } = await db
    .updateTable('userTotp')
    .set({ lastStep: step })
    .where('userId', '=', userId)
    .where((row) => row.or([row('lastStep', 'is', null), row('lastStep', '<', step)]))
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

async function useBackupCode(
  db: Database,
  userId: string,
  { code, keys }: { code: string; keys: Keys },
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('userBackupCodes')
    .where('userId', '=', userId)
    .where('hash', '=', hashOf(code, userId, keys))
    .executeTakeFirst()
  return numDeletedRows === 1n
}

/** Gives an account new backup codes, which are known to nobody but the caller from now on. */
export async function newBackupCodes(db: Database, userId: string, keys: Keys): Promise<string[]> {
  const codes = Array.from({ length: BACKUP_CODES }, () => `${letters(5)}-${letters(5)}`)
  await db.deleteFrom('userBackupCodes').where('userId', '=', userId).execute()
  await db
    .insertInto('userBackupCodes')
    .values(codes.map((code) => ({ userId, hash: hashOf(code, userId, keys) })))
    .execute()
  return codes
}

/** Takes authenticator and backup codes from an account. */
export async function forgetTotp(db: Database, userId: string): Promise<void> {
  await db.deleteFrom('userTotp').where('userId', '=', userId).execute()
  await db.deleteFrom('userBackupCodes').where('userId', '=', userId).execute()
}

// Keyed, so that a stolen table alone does not give the codes to whoever tries them all.
function hashOf(code: string, userId: string, { secret }: Keys): string {
  const plain = code.toLowerCase().replace(/[^a-z0-9]/g, '')
  return createHmac('sha256', secret).update(`backup code ${userId} ${plain}`).digest('base64url')
}

/** A code as typed, without the spaces that authenticators show. */
export function digitsOf(code: string): string {
  return code.replace(/\s/g, '')
}

function letters(count: number): string {
  return Array.from({ length: count }, () => LETTERS[randomInt(LETTERS.length)]).join('')
}
