import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '../platform/actor.ts'
import { transaction, type Database } from '../platform/database/connect.ts'
import { AppError } from '../platform/errors.ts'
import { acceptForms, formOf } from '../platform/http/forms.ts'
import { signInLimit } from '../platform/http/rate-limits.ts'
import type { Pages } from '../platform/http/server.ts'
import type { Surroundings } from '../platform/http/serve-endpoint.ts'
import type { Locale } from '../platform/labels.ts'
import { today } from '../platform/time/dates.ts'
import * as accounts from '../modules/accounts/public.ts'
import { namesOn } from '../modules/organizations/public.ts'
import { languageOf } from './language.ts'
import { inLanguage } from './layout.tsx'
import { accountPage, type Account } from './pages/account.tsx'
import { signInPage } from './pages/sign-in.tsx'
import { sendPage } from './send.ts'

export type AccountParts = Pick<Surroundings, 'resolveActor'> & {
  db: Database
  openAuth: () => Promise<accounts.Auth>
  /** Whether the sign-in page offers the demo accounts. */
  demo: () => Promise<boolean>
}

/** Sign-in, sign-out, and what an officer does with his own account; forms only, no script. */
export function accountPages(parts: AccountParts): Pages {
  return (app) => {
    acceptForms(app)
    signInRoutes(app, parts)
    accountRoutes(app, parts)
  }
}

function signInRoutes(app: FastifyInstance, { db, openAuth, demo }: AccountParts): void {
  const page = async (
    request: FastifyRequest,
    reply: FastifyReply,
    attempt: { email?: string; wrong?: string } = {},
  ) => {
    const offered = (await demo())
      ? { password: accounts.DEMO_PASSWORD, users: accounts.demoUsers }
      : undefined
    const shown = { locale: languageOf(request), next: nextOf(request), demo: offered, ...attempt }
    return sendPage(request, reply.header('cache-control', 'no-store'), signInPage(shown))
  }
  app.get('/sign-in', async (request, reply) => page(request, reply))
  app.post('/sign-in', { config: signInLimit }, async (request, reply) => {
    const { email = '', password = '' } = formOf(request.body)
    try {
      const { cookies } = await accounts.signIn(
        db,
        await openAuth(),
        { email: email.slice(0, 200), password },
        request,
      )
      return reply.header('set-cookie', cookies).redirect(nextOf(request), 303)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      return page(request, reply.code(error.status), { email, wrong: error.in(languageOf(request)) })
    }
  })
  app.post('/sign-out', async (request, reply) => {
    const cookies = await (await openAuth()).signOut(accounts.headersOf(request))
    return reply.header('set-cookie', cookies).redirect(`/${languageOf(request)}`, 303)
  })
}

function accountRoutes(app: FastifyInstance, { db, resolveActor }: AccountParts): void {
  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    more: Pick<Account, 'made' | 'wrong'> = {},
  ) => {
    const actor = await resolveActor(request.headers)
    if (!actor) return toSignIn(request, reply)
    return sendPage(
      request,
      reply,
      accountPage({ ...(await accountOf(db, actor, languageOf(request))), ...more }),
    )
  }
  app.get('/account', async (request, reply) => show(request, reply))
  app.post('/account/keys', async (request, reply) => {
    const actor = await resolveActor(request.headers)
    if (!actor) return toSignIn(request, reply)
    const name = (formOf(request.body)['name'] ?? '').trim().normalize('NFC').slice(0, 200)
    if (name === '') return toAccount(request, reply)
    const made = await transaction(db, (trx) => accounts.createApiKey(trx, actor, { name, days: 365 }))
    return show(request, reply, { made })
  })
  app.post<{ Params: { id: string } }>('/account/keys/:id/revocation', async (request, reply) => {
    const actor = await resolveActor(request.headers)
    if (!actor) return toSignIn(request, reply)
    await transaction(db, (trx) => accounts.revokeApiKey(trx, actor, request.params.id))
    return toAccount(request, reply)
  })
}

async function accountOf(db: Database, actor: Actor, locale: Locale): Promise<Account> {
  const [user, keys] = await Promise.all([
    accounts.getUser(db, actor, { id: actor.userId ?? '' }),
    accounts.listApiKeys(db, actor),
  ])
  const orgIds = user.assignments.map(({ orgId }) => orgId)
  return { locale, user, keys, orgNames: await namesOn(db, orgIds, today()) }
}

function toAccount(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return reply.redirect(inLanguage('/account', languageOf(request)), 303)
}

function toSignIn(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return reply.redirect(inLanguage('/sign-in?next=%2Faccount', languageOf(request)), 303)
}

/** Where to go after signing in: an address of ours, or the account; a link must not lead elsewhere. */
function nextOf(request: FastifyRequest): string {
  const { next } = request.query as { next?: unknown }
  const fallback = inLanguage('/account', languageOf(request))
  if (typeof next !== 'string' || next === '/account') return fallback
  return /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(next) ? next : fallback
}
