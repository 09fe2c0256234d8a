import type { IncomingHttpHeaders } from 'node:http'
import { systemActor } from '../../platform/actor.ts'
import { transaction, type Database } from '../../platform/database/connect.ts'
import { ADDRESS_HEADER, type Auth, type SignedIn } from './auth.ts'
import { signInRefused } from './errors.ts'
import { recordAccountEvent } from './events.ts'
import { usersWhere } from './store.ts'

export type Credentials = { email: string; password: string }

/** Where a request comes from, as the server saw it. */
export type Origin = { ip: string; headers: IncomingHttpHeaders }

/**
 * Opens a session. A wrong password, an unknown address and a disabled account are answered alike, in like time.
 * @throws signInRefused, accountLocked
 */
export async function signIn(
  db: Database,
  auth: Auth,
  credentials: Credentials,
  origin: Origin,
): Promise<SignedIn> {
  const signed = await auth.signIn(credentials, headersOf(origin))
  if (!signed) throw signInRefused()
  const [user] = await usersWhere(db, { id: signed.userId })
  const actor = { ...systemActor(user?.name ?? ''), kind: 'user' as const, userId: signed.userId }
  await transaction(db, (trx) => recordAccountEvent(trx, actor, 'user.signed-in', { user: signed.userId }))
  return signed
}

/** The headers of a request for better-auth, with the true address of the caller. */
export function headersOf({ ip, headers }: Origin): Headers {
  const result = new Headers()
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) result.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  result.set(ADDRESS_HEADER, ip)
  return result
}
