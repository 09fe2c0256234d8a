import type { BetterAuthOptions } from 'better-auth'
import type { Database } from '../../platform/database/connect.ts'
import { newId } from '../../platform/ids.ts'
import { countAttempt, forgetAttempts } from './attempts.ts'
import { hashPassword, verifyPassword } from './passwords.ts'

export type AuthParts = { db: Database; secret: string; publicUrl: string }

/** A working day; a session does not outlive it. */
export const SESSION_HOURS = 12

export const COOKIE_PREFIX = 'chalo'

/** The header that carries the caller's address to better-auth; the server sets it, whatever was sent. */
export const ADDRESS_HEADER = 'x-chalo-address'

/** What better-auth works with: our tables, our passwords, nothing that we do not use. */
export function authOptions({ db, secret, publicUrl }: AuthParts): BetterAuthOptions {
  return {
    appName: 'Chalo',
    baseURL: publicUrl,
    basePath: '/api/auth',
    secret,
    telemetry: { enabled: false },
    logger: { disabled: true },
    database: { db: db.withoutPlugins(), type: 'postgres' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      password: { hash: hashPassword, verify: ({ password, hash }) => verifyPassword(password, hash) },
    },
    session: {
      ...sessionTable,
      expiresIn: SESSION_HOURS * 3600,
      disableSessionRefresh: true,
    },
    user: userTable,
    account: accountTable,
    verification: verificationTable,
    databaseHooks: { session: { create: { before: ({ userId }) => mayHaveSession(db, userId) } } },
    // The server limits rates and refuses other sites for every route, these among them.
    rateLimit: { enabled: false },
    // Signing in goes through the lock-out below; passwords and names through our own acts.
    disabledPaths: [
      '/sign-in/email',
      '/change-password',
      '/update-user',
      '/request-password-reset',
      '/set-password',
      '/change-email',
    ],
    advanced: {
      cookiePrefix: COOKIE_PREFIX,
      useSecureCookies: publicUrl.startsWith('https:'),
      disableCSRFCheck: true,
      database: { generateId: newId },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
  }
}

async function mayHaveSession(db: Database, userId: string): Promise<boolean> {
  const user = await db.selectFrom('users').select('disabledAt').where('id', '=', userId).executeTakeFirst()
  return user?.disabledAt === null
}

const times = { createdAt: 'created_at', updatedAt: 'updated_at' }

const userTable = { modelName: 'users', fields: { ...times, emailVerified: 'email_verified' } }

const sessionTable = {
  modelName: 'user_sessions',
  fields: {
    ...times,
    userId: 'user_id',
    expiresAt: 'expires_at',
    ipAddress: 'ip_address',
    userAgent: 'user_agent',
  },
}

const accountTable = {
  modelName: 'user_accounts',
  fields: {
    ...times,
    userId: 'user_id',
    accountId: 'account_id',
    providerId: 'provider_id',
    accessToken: 'access_token',
    refreshToken: 'refresh_token',
    idToken: 'id_token',
    accessTokenExpiresAt: 'access_token_expires_at',
    refreshTokenExpiresAt: 'refresh_token_expires_at',
  },
}

const verificationTable = { modelName: 'user_verifications', fields: { ...times, expiresAt: 'expires_at' } }

/** A sign-in that has gone well: what the browser is to keep. */
export type SignedIn = { userId: string; cookies: string[] }

/** What of better-auth the rest of Chalo uses. */
export type Auth = {
  /** @returns null when the address or the password is wrong. @throws accountLocked */
  signIn(credentials: { email: string; password: string }, headers: Headers): Promise<SignedIn | null>
  /** Ends the session of the cookie; the cookies returned erase it. */
  signOut(headers: Headers): Promise<string[]>
  /** Answers everything below /api/auth. */
  answer(request: Request): Promise<Response>
}

/**
 * Opens better-auth when it is first needed: it is large, and most processes (jobs, commands, a node that serves
 * readers) never need it.
 */
export function openAuth(parts: AuthParts): () => Promise<Auth> {
  let opened: Promise<Auth> | undefined
  return () => (opened ??= open(parts))
}

async function open(parts: AuthParts): Promise<Auth> {
  const [{ betterAuth }, { APIError }] = await Promise.all([import('better-auth'), import('better-auth/api')])
  const { api, handler } = betterAuth(authOptions(parts))
  const { db } = parts
  return {
    signIn: async ({ email, password }, headers) => {
      await countAttempt(db, email)
      try {
        const { response, headers: answered } = await api.signInEmail({
          body: { email, password },
          headers,
          returnHeaders: true,
        })
        await forgetAttempts(db, email)
        return { userId: response.user.id, cookies: answered.getSetCookie() }
      } catch (error) {
        if (error instanceof APIError && error.statusCode < 500) return null
        throw error
      }
    },
    signOut: async (headers) => {
      const { headers: answered } = await api.signOut({ headers, returnHeaders: true })
      return answered.getSetCookie()
    },
    answer: handler,
  }
}
