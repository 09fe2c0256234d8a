import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Database } from '../../platform/database/connect.ts'
import { inputRefused } from '../../platform/http/errors.ts'
import { signInLimit } from '../../platform/http/rate-limits.ts'
import type { Pages } from '../../platform/http/server.ts'
import { issuesOf } from '../../platform/http/validation.ts'
import type { Auth } from './auth.ts'
import { authRefused } from './errors.ts'
import { headersOf, signIn } from './sign-in.ts'

const Credentials = z.strictObject({ email: z.string().max(200), password: z.string().max(1000) })

/** better-auth below /api/auth, with its errors as problems and signing in behind the lock-out. */
export function authPages(db: Database, openAuth: () => Promise<Auth>): Pages {
  return (app) => {
    app.post('/api/auth/sign-in/email', { config: signInLimit }, async (request, reply) => {
      const parsed = Credentials.safeParse(request.body)
      if (!parsed.success) throw inputRefused({ count: parsed.error.issues.length }, issuesOf(parsed.error))
      const { userId, cookies } = await signIn(db, await openAuth(), parsed.data, request)
      return reply.header('set-cookie', cookies).header('cache-control', 'no-store').send({ userId })
    })
    app.register(async (scope) => passOn(scope, openAuth))
  }
}

function passOn(app: FastifyInstance, openAuth: () => Promise<Auth>): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  app.route({
    method: ['GET', 'POST'],
    url: '/api/auth/*',
    config: signInLimit,
    handler: async (request, reply) => send(reply, await (await openAuth()).answer(requestOf(request))),
  })
}

function requestOf(request: FastifyRequest): Request {
  const { method, url, host, protocol } = request
  const body = Buffer.isBuffer(request.body) ? { body: new Uint8Array(request.body) } : {}
  return new Request(new URL(url, `${protocol}://${host}`), { method, headers: headersOf(request), ...body })
}

async function send(reply: FastifyReply, answer: Response): Promise<FastifyReply> {
  const text = await answer.text()
  if (answer.status >= 500) throw new Error(`better-auth answered ${answer.status}: ${text}`)
  if (answer.status >= 400) throw authRefused({ reason: codeOf(text) || String(answer.status) })
  for (const [name, value] of answer.headers) if (name !== 'set-cookie') reply.header(name, value)
  const cookies = answer.headers.getSetCookie()
  if (cookies.length > 0) reply.header('set-cookie', cookies)
  return reply.code(answer.status).send(text)
}

function codeOf(text: string): string {
  try {
    const { code } = JSON.parse(text)
    return typeof code === 'string' ? code : ''
  } catch {
    return ''
  }
}
