import type { IncomingHttpHeaders } from 'node:http'
import { transaction, type Database } from '../../platform/database/connect.ts'
import { countAttempt, forgetAttempt, forgetAttempts, type Attempt } from './attempts.ts'
import { secondFactorOf, useCode, type Keys } from './codes.ts'
import { accountLocked, codeRefused, secondStepOver, signInRefused } from './errors.ts'
import { hashPassword, verifyPassword } from './passwords.ts'
import { openSession, type SignInMethod } from './sessions.ts'

export type Credentials = { email: string; password: string }

/** Where a request comes from, as the server saw it. */
export type Origin = { ip: string; headers: IncomingHttpHeaders }

/** Either in, or asked for a second step; `pending` goes into a cookie until then. */
export type SignedIn =
  | { userId: string; token: string }
  | { secondStep: { code: boolean; passkey: boolean }; pending: string }

/** How long somebody may look for his telephone. */
export const SECOND_STEP_SECONDS = 600

/**
 * Takes a password. A wrong one, an unknown address and a disabled account are answered alike, in like time.
 * @throws signInRefused, accountLocked
 */
export async function signIn(
  db: Database,
  { email, password }: Credentials,
  origin: Origin,
): Promise<SignedIn> {
  const attempt = await countAttempt(db, email)
  const account = await accountOf(db, email)
  const isRight = await verifyPassword(password, account?.password ?? (await nobodysHash()))
  if (!account || !isRight) throw refusal(attempt, signInRefused)
  const { userId } = account
  const factors = await secondFactorOf(db, userId)
  if (!factors.code && !factors.passkey) return enter(db, { userId, email, method: 'password' }, origin)
  // The failures before stay counted: whoever has the password may not guess at codes for ever.
  await forgetAttempt(db, attempt)
  return { secondStep: factors, pending: `${userId}.${Date.now() + SECOND_STEP_SECONDS * 1000}` }
}

/** Takes the code of the second step, from an authenticator or from paper. @throws secondStepOver, codeRefused, accountLocked */
export async function signInWithCode(
  db: Database,
  { pending, code, keys }: { pending: string | null; code: string; keys: Keys },
  origin: Origin,
): Promise<{ userId: string; token: string }> {
  const [userId = '', until = '0'] = pending?.split('.') ?? []
  const user = Number(until) > Date.now() ? await enabledUser(db, userId) : undefined
  if (!user) throw secondStepOver()
  const attempt = await countAttempt(db, user.email)
  if (!(await useCode(db, userId, { code, keys }))) throw refusal(attempt, codeRefused)
  return enter(db, { userId, email: user.email, method: 'password+code' }, origin)
}

type Entering = { userId: string; email: string; method: SignInMethod }

async function enter(db: Database, { userId, email, method }: Entering, { ip, headers }: Origin) {
  const { token } = await transaction(db, async (trx) => {
    await forgetAttempts(trx, email)
    return openSession(trx, { userId, method, ip, userAgent: headers['user-agent'] })
  })
  return { userId, token }
}

/** The last attempt that is counted already says that the address is locked. */
function refusal({ left, most, minutes }: Attempt, refused: typeof signInRefused) {
  return left > 0 ? refused({ left, minutes }) : accountLocked({ failures: most, minutes })
}

function accountOf(db: Database, email: string) {
  return db
    .selectFrom('users')
    .innerJoin('userAccounts', 'userAccounts.userId', 'users.id')
    .select(['users.id as userId', 'userAccounts.password'])
    .where('users.email', '=', email.toLowerCase())
    .where('users.disabledAt', 'is', null)
    .where('userAccounts.providerId', '=', 'credential')
    .where('userAccounts.password', 'is not', null)
    .executeTakeFirst()
}

function enabledUser(db: Database, id: string) {
  return db
    .selectFrom('users')
    .select('email')
    .where('id', '=', id)
    .where('disabledAt', 'is', null)
    .executeTakeFirst()
}

// An address that nobody has takes as long to refuse as one that somebody has.
let decoy: Promise<string> | undefined
function nobodysHash(): Promise<string> {
  return (decoy ??= hashPassword('nobody signs in with this'))
}
