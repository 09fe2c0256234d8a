import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { signInLimit } from '../../platform/http/rate-limits.ts'
import { signInNeeded } from '../../platform/http/routes.ts'
import { ADDRESS_HEADER, type Auth } from './auth.ts'
import { parsed, type Door } from './door.ts'
import { authRefused, passkeyRefused } from './errors.ts'
import { recordAccountEvent } from './events.ts'
import { OIDC_PROVIDER } from './oidc.ts'
import { requireProof } from './proof.ts'
import { actorResolver } from './resolve-actor.ts'
import { safeNext } from './rules.ts'
import { sessionToken } from './session-cookie.ts'
import { closeSession, plainAddress } from './sessions.ts'

const Registration = z.strictObject({ response: z.unknown(), name: z.string().trim().min(1).max(200) })
const Named = z.object({ id: z.string(), name: z.string().nullish() })
const Entered = z.object({ user: z.object({ id: z.string() }) })

/** The addresses of better-auth that we use, and no other; what else it offers is answered with 404. */
export function betterAuthRoutes(app: FastifyInstance, door: Door, auth: () => Promise<Auth>): void {
  passkeySignIn(app, door, auth)
  passkeyRegistration(app, door, auth)
  openIdConnect(app, auth)
}

function passkeySignIn(app: FastifyInstance, { db, secret }: Door, auth: () => Promise<Auth>): void {
  app.get(
    '/api/auth/passkey/generate-authenticate-options',
    { config: signInLimit },
    async (request, reply) => {
      const answer = await pass(auth, request)
      // The library only prefers it; we refuse a passkey without it, so the browser is told to ask.
      const options = { ...JSON.parse(answer.text), userVerification: 'required' }
      return send(reply, { ...answer, text: JSON.stringify(options) })
    },
  )
  app.post('/api/auth/passkey/verify-authentication', { config: signInLimit }, async (request, reply) => {
    const answer = await pass(auth, request)
    if (answer.status >= 400 && answer.status < 500) throw passkeyRefused()
    const { user } = Entered.parse(JSON.parse(answer.text))
    const before = sessionToken(request.headers.cookie, secret)
    if (before) await closeSession(db, before)
    // The answer of the library holds the session's token, which is for the cookie alone.
    return send(reply, { ...answer, text: JSON.stringify({ userId: user.id }) })
  })
}

function passkeyRegistration(app: FastifyInstance, { db, secret }: Door, auth: () => Promise<Auth>): void {
  const resolve = actorResolver(db, secret)
  const proven = async (request: FastifyRequest) => {
    const actor = await resolve(request.headers)
    if (!actor) throw signInNeeded()
    return { actor, ...(await requireProof(db, actor)) }
  }
  app.get('/api/auth/passkey/generate-register-options', async (request, reply) => {
    await proven(request)
    return send(reply, await pass(auth, request))
  })
  app.post('/api/auth/passkey/verify-registration', async (request, reply) => {
    const { actor, userId } = await proven(request)
    const body = parsed(Registration, request.body)
    const answer = await pass(auth, request, body)
    if (answer.status >= 400) return send(reply, answer)
    const { id, name } = Named.parse(JSON.parse(answer.text))
    await recordAccountEvent(db, actor, 'passkey.added', { user: userId, passkey: id, name: name ?? '' })
    return send(reply, { ...answer, text: JSON.stringify({ id }) })
  })
}

function openIdConnect(app: FastifyInstance, auth: () => Promise<Auth>): void {
  app.get('/api/auth/sign-in/oidc', { config: signInLimit }, async (request, reply) => {
    const { next } = request.query as { next?: unknown }
    const to = safeNext(next)
    const refused = `/office/sign-in?next=${encodeURIComponent(to)}`
    const way = await (await auth()).oidcAddress({ next: to, refused })
    if (!way) return reply.redirect(`${refused}&error=provider_unreachable`, 302)
    return reply.header('set-cookie', way.cookies).redirect(way.address, 302)
  })
  app.get(`/api/auth/callback/${OIDC_PROVIDER}`, async (request, reply) => {
    const answer = await pass(auth, request)
    return send(reply, answer)
  })
}

type Answer = { status: number; headers: Headers; text: string }

async function pass(
  auth: () => Promise<Auth>,
  request: FastifyRequest,
  body = request.body,
): Promise<Answer> {
  const { method, url, host, protocol } = request
  const headers = headersOf(request)
  const init = { method, headers, ...(method === 'GET' ? {} : { body: JSON.stringify(body) }) }
  const answer = await (await auth()).answer(new Request(new URL(url, `${protocol}://${host}`), init))
  const text = await answer.text()
  if (answer.status >= 500) throw new Error(`better-auth answered ${answer.status}: ${text}`)
  return { status: answer.status, headers: answer.headers, text }
}

/** The headers of a request for better-auth, with the true address of the caller. */
function headersOf({ ip, headers }: FastifyRequest): Headers {
  const result = new Headers()
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined || name === 'content-length') continue
    result.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  result.set(ADDRESS_HEADER, plainAddress(ip))
  return result
}

function send(reply: FastifyReply, { status, headers, text }: Answer): FastifyReply {
  if (status >= 400) throw authRefused({ reason: codeOf(text) || String(status) })
  for (const [name, value] of headers) {
    if (name !== 'set-cookie' && name !== 'content-length') reply.header(name, value)
  }
  const cookies = headers.getSetCookie()
  if (cookies.length > 0) reply.header('set-cookie', cookies)
  return reply.code(status).send(text)
}

function codeOf(text: string): string {
  try {
    const { code } = JSON.parse(text)
    return typeof code === 'string' ? code : ''
  } catch {
    return ''
  }
}
