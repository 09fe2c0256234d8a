import type { BetterAuthOptions, BetterAuthPlugin } from 'better-auth'
import type { Database } from '../../platform/database/connect.ts'
import { newId } from '../../platform/ids.ts'
import { OIDC_PROVIDER, type Oidc } from './oidc.ts'
import { accountTable, passkeyTable, sessionTable, userTable, verificationTable } from './auth-tables.ts'
import { COOKIE_PREFIX } from './session-cookie.ts'
import { noteSignIn, SESSION_HOURS } from './sessions.ts'
import { recordLinked } from './noted.ts'

export type AuthParts = { db: Database; secret: string; publicUrl: string; oidc?: Oidc | null }

/** The header that carries the caller's address to better-auth; the server sets it, whatever was sent. */
export const ADDRESS_HEADER = 'x-chalo-address'

/** What better-auth works with: our tables; passkeys and OpenID Connect, for passwords and codes are our own acts. */
export function authOptions({ db, secret, publicUrl }: AuthParts): BetterAuthOptions {
  return {
    appName: 'Chalo',
    baseURL: publicUrl,
    basePath: '/api/auth',
    secret,
    telemetry: { enabled: false },
    logger: { disabled: true },
    database: { db: db.withoutPlugins(), type: 'postgres' },
    emailAndPassword: { enabled: false },
    // Whoever comes back from the provider with nothing to show finds the reason on the sign-in page.
    onAPIError: { errorURL: `${publicUrl}/office/sign-in` },
    session: { ...sessionTable, expiresIn: SESSION_HOURS * 3600, disableSessionRefresh: true, freshAge: 0 },
    user: userTable,
    account: {
      ...accountTable,
      // Administrators enter addresses, so ours need no proof; the provider's does.
      accountLinking: { enabled: true, requireLocalEmailVerified: false, updateUserInfoOnLink: false },
      updateAccountOnSignIn: false,
    },
    verification: verificationTable,
    databaseHooks: {
      session: {
        create: {
          before: ({ userId }) => mayHaveSession(db, userId),
          after: ({ userId }, context) => noteSignIn(db, userId, methodOf(context?.path)),
        },
      },
      account: {
        create: {
          // We ask the provider who somebody is and nothing more: its tokens are not kept.
          before: async (account) => ({ data: { ...account, ...noTokens } }),
          after: ({ userId, providerId }) => recordLinked(db, { userId, providerId }),
        },
      },
    },
    // The server limits rates and refuses other sites for every route, these among them.
    rateLimit: { enabled: false },
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

function methodOf(path: string | undefined): 'passkey' | 'oidc' {
  return path?.startsWith('/passkey/') ? 'passkey' : 'oidc'
}

const noTokens = { accessToken: null, refreshToken: null, idToken: null }

/** The options with their plugins: the library itself, which is large, is loaded by the first who calls this. */
export async function authOptionsWithPlugins(parts: AuthParts): Promise<BetterAuthOptions> {
  const [{ passkey }, { genericOAuth }, { APIError }] = await Promise.all([
    import('@better-auth/passkey'),
    import('better-auth/plugins'),
    import('better-auth/api'),
  ])
  const { db, publicUrl, oidc } = parts
  // A key that only somebody's machine vouches for is one factor; with his finger, face or PIN it is two.
  const requireVerified = (isVerified: boolean | undefined) => {
    if (!isVerified) throw new APIError('UNAUTHORIZED', { code: 'USER_NOT_VERIFIED' })
  }
  const plugins: BetterAuthPlugin[] = [
    passkey({
      rpID: new URL(publicUrl).hostname,
      rpName: 'Chalo',
      origin: new URL(publicUrl).origin,
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      registration: {
        afterVerification: async ({ verification }) => {
          requireVerified(verification.registrationInfo?.userVerified)
        },
      },
      authentication: {
        afterVerification: async ({ verification, clientData }) => {
          requireVerified(verification.authenticationInfo.userVerified)
          await noteUse(db, clientData.id)
        },
      },
      advanced: { webAuthnChallengeCookie: 'passkey' },
      schema: { passkey: passkeyTable },
    }),
  ]
  if (oidc) plugins.push(genericOAuth({ config: [providerOf(oidc)] }))
  return { ...authOptions(parts), plugins }
}

async function noteUse(db: Database, credentialId: string): Promise<void> {
  await db
    .updateTable('userPasskeys')
    .set({ lastUsedAt: new Date() })
    .where('credentialId', '=', credentialId)
    .execute()
}

function providerOf({ issuer, clientId, clientSecret, name }: Oidc) {
  return {
    providerId: OIDC_PROVIDER,
    name,
    discoveryUrl: `${issuer}/.well-known/openid-configuration`,
    clientId,
    clientSecret,
    scopes: ['openid', 'email', 'profile'],
    pkce: true,
    requireIdTokenVerification: true,
    disableSignUp: true,
  }
}

/** What of better-auth the rest of Chalo uses. */
export type Auth = {
  /** Answers a request below /api/auth. */
  answer(request: Request): Promise<Response>
  /** The provider's address where somebody signs in, with the cookies of the way; null while it cannot be reached. */
  oidcAddress(ways: { next: string; refused: string }): Promise<{ address: string; cookies: string[] } | null>
}

/**
 * Opens better-auth when it is first needed: it is large, and most processes (jobs, commands, a node that serves
 * readers) never need it.
 */
export function openAuth(parts: AuthParts): () => Promise<Auth> {
  let opened: Promise<Auth> | undefined
  // A provider that could not be reached when the library was opened is asked again at the next attempt.
  const forget = () => (opened = undefined)
  return () => (opened ??= open(parts, forget))
}

async function open(parts: AuthParts, forget: () => void): Promise<Auth> {
  const [{ betterAuth }, { APIError }] = await Promise.all([import('better-auth'), import('better-auth/api')])
  const { api, handler } = betterAuth(await authOptionsWithPlugins(parts))
  return {
    answer: handler,
    oidcAddress: async ({ next, refused }) => {
      try {
        const { response, headers } = await api.signInSocial({
          body: {
            provider: OIDC_PROVIDER,
            callbackURL: next,
            errorCallbackURL: refused,
            disableRedirect: true,
          },
          returnHeaders: true,
        })
        return response.url ? { address: response.url, cookies: headers.getSetCookie() } : null
      } catch (error) {
        if (!(error instanceof APIError) || error.statusCode !== 404) throw error
        forget()
        return null
      }
    },
  }
}
