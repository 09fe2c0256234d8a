import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import { defineError } from '../../platform/errors.ts'
import { countAttempt, forgetAttempts } from './attempts.ts'
import { useCode, type Keys } from './codes.ts'
import { proofMissing, proofRefused } from './errors.ts'
import { verifyPassword } from './passwords.ts'
import { requireSession } from './sessions.ts'

/** For this long after a sign-in, an unlock or a proof nobody asks again. */
const PROOF_MINUTES = 10

export const proofNeeded = defineError('accounts.proof-needed', 403, {
  vi: 'Việc này đổi cách bạn đăng nhập. Xác nhận lại bằng mật khẩu hoặc mã rồi làm tiếp.',
  en: 'This changes how you sign in. Confirm with your password or a code, then go on.',
})

/** What shows who somebody is: the account's password, or a code of its authenticator. */
export type Proof = { password?: string | undefined; code?: string | undefined }

/** @throws sessionNeeded; proofNeeded when the owner of the session has not shown who he is for a while */
export async function requireProof(
  db: Database,
  actor: Actor,
): Promise<{ userId: string; sessionId: string }> {
  const session = requireSession(actor)
  const proven = await db
    .selectFrom('userSessions')
    .select('id')
    .where('id', '=', session.sessionId)
    .where('provenAt', '>', sql<Date>`now() - make_interval(mins => ${PROOF_MINUTES})`)
    .executeTakeFirst()
  if (!proven) throw proofNeeded()
  return session
}

/**
 * Holds a proof against an account; wrong ones are counted like wrong passwords at the door. Not within a transaction
 * that an error would roll back, or the count would go with it.
 * @throws proofMissing, proofRefused, accountLocked
 */
export async function checkProof(
  db: Database,
  { userId, email }: { userId: string; email: string },
  { proof: { password, code }, keys }: { proof: Proof; keys: Keys },
): Promise<void> {
  if (password === undefined && code === undefined) throw proofMissing()
  const attempt = await countAttempt(db, email)
  const isRight =
    password === undefined
      ? await useCode(db, userId, { code: code ?? '', keys })
      : await hasPassword(db, userId, password)
  if (!isRight) throw proofRefused({ left: attempt.left, minutes: attempt.minutes })
  await forgetAttempts(db, email)
}

/** Whether this is the account's password. */
export async function hasPassword(db: Database, userId: string, password: string): Promise<boolean> {
  const stored = await db
    .selectFrom('userAccounts')
    .select('password')
    .where('userId', '=', userId)
    .where('providerId', '=', 'credential')
    .executeTakeFirst()
  return stored?.password ? verifyPassword(password, stored.password) : false
}

/** Notes in the session that its owner has just shown who he is. */
export async function noteProof(db: Database, sessionId: string): Promise<void> {
  await db
    .updateTable('userSessions')
    .set({ provenAt: sql<Date>`now()` })
    .where('id', '=', sessionId)
    .execute()
}
