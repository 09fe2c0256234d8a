import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Config } from '../../platform/config.ts'
import type { Database } from '../../platform/database/connect.ts'
import { signInLimit } from '../../platform/http/rate-limits.ts'
import { signInNeeded } from '../../platform/http/routes.ts'
import type { Pages } from '../../platform/http/server.ts'
import { openVault } from '../../platform/vault.ts'
import { openAuth } from './auth.ts'
import { betterAuthRoutes } from './better-auth-routes.ts'
import { parsed, type Door } from './door.ts'
import { lockSession, unlockSession } from './idle-lock.ts'
import { oidcOf } from './oidc.ts'
import { checkProof, noteProof } from './proof.ts'
import { recordUnlocked } from './noted.ts'
import {
  endedCookie,
  SECOND_STEP_COOKIE,
  SESSION_COOKIE,
  sessionToken,
  signedCookie,
  signedValue,
} from './session-cookie.ts'
import { sessionState } from './session-state.ts'
import { closeSession, SESSION_HOURS } from './sessions.ts'
import { SECOND_STEP_SECONDS, signIn, signInWithCode } from './sign-in.ts'
import { storedSession } from './store.ts'

/** Signing in, out and back in: what works with the session's cookie, and better-auth for passkeys and OpenID Connect. */
export function authPages({ db, config, secret }: Omit<Door, 'keys'>): Pages {
  const door: Door = { db, config, secret, keys: { vault: openVault(secret), secret } }
  const auth = openAuth({ db, secret, publicUrl: config.publicUrl, oidc: oidcOf(config) })
  return (app) => {
    app.addHook('onSend', async (_request, reply) => {
      reply.header('cache-control', 'no-store')
    })
    signInRoutes(app, door)
    sessionRoutes(app, door)
    app.register(async (scope) => betterAuthRoutes(scope, door, auth))
  }
}

const Credentials = z.strictObject({ email: z.string().max(200), password: z.string().max(1000) })
const Code = z.strictObject({ code: z.string().max(50) })
const ProofShape = z.strictObject({
  password: z.string().max(1000).optional(),
  code: z.string().max(50).optional(),
})

function signInRoutes(app: FastifyInstance, { db, config, secret, keys }: Door): void {
  const cookies = cookieMaker(config, secret)
  app.post('/api/auth/sign-in/email', { config: signInLimit }, async (request, reply) => {
    const signed = await signIn(db, parsed(Credentials, request.body), request)
    if ('secondStep' in signed) {
      reply.header('set-cookie', cookies.secondStep(signed.pending))
      return reply.send({ secondStep: signed.secondStep })
    }
    return cookies.enter(request, reply, signed, db)
  })
  app.post('/api/auth/sign-in/code', { config: signInLimit }, async (request, reply) => {
    const { code } = parsed(Code, request.body)
    const pending = signedValue(request.headers.cookie, SECOND_STEP_COOKIE, secret)
    return cookies.enter(request, reply, await signInWithCode(db, { pending, code, keys }, request), db)
  })
  app.post('/api/auth/sign-out', async (request, reply) => {
    const token = sessionToken(request.headers.cookie, secret)
    if (token) await closeSession(db, token)
    return reply.header('set-cookie', cookies.ended(SESSION_COOKIE)).code(204).send()
  })
}

function sessionRoutes(app: FastifyInstance, { db, secret, keys }: Door): void {
  const tokenOf = (request: FastifyRequest) => sessionToken(request.headers.cookie, secret)
  const sessionOf = async (request: FastifyRequest) => {
    const token = tokenOf(request)
    const session = token === null ? null : await storedSession(db, token)
    if (!session) throw signInNeeded()
    return session
  }
  app.get('/api/auth/session', async (request) => sessionState(db, tokenOf(request)))
  app.post('/api/auth/session/lock', async (request, reply) => {
    await lockSession(db, (await sessionOf(request)).sessionId)
    return reply.code(204).send()
  })
  // Unlocks a session that rested, and renews the proof that changing how one signs in asks for.
  app.post('/api/auth/session/proof', { config: signInLimit }, async (request, reply) => {
    const session = await sessionOf(request)
    await checkProof(db, session, { proof: parsed(ProofShape, request.body), keys })
    await noteProof(db, session.sessionId)
    await unlockSession(db, session.sessionId)
    await recordUnlocked(db, session)
    return reply.code(204).send()
  })
}

type In = { userId: string; token: string }

function cookieMaker({ publicUrl }: Config, secret: string) {
  const isSecure = publicUrl.startsWith('https:')
  const signed = (name: string, value: string, seconds: number) =>
    signedCookie(name, value, { secret, isSecure, seconds })
  const ended = (name: string) => endedCookie(name, { isSecure })
  return {
    ended,
    secondStep: (pending: string) => signed(SECOND_STEP_COOKIE, pending, SECOND_STEP_SECONDS),
    /** The session that the browser had before ends with the new one. */
    enter: async (request: FastifyRequest, reply: FastifyReply, { userId, token }: In, db: Database) => {
      const before = sessionToken(request.headers.cookie, secret)
      if (before) await closeSession(db, before)
      const session = signed(SESSION_COOKIE, token, SESSION_HOURS * 3600)
      return reply.header('set-cookie', [session, ended(SECOND_STEP_COOKIE)]).send({ userId })
    },
  }
}
