import type { FastifyInstance } from 'fastify'
import { safeNext } from '../modules/accounts/public.ts'

/** Where signing in and one's account were before the office: old links and bookmarks still lead there. */
export function accountPages(app: FastifyInstance): void {
  app.get('/sign-in', async (request, reply) => {
    const { next } = request.query as { next?: unknown }
    const to = safeNext(next === '/account' ? '/office/account' : next)
    const query = to === '/office' ? '' : `?next=${encodeURIComponent(to)}`
    return reply.redirect(`/office/sign-in${query}`, 302)
  })
  app.get('/account', async (_request, reply) => reply.redirect('/office/account', 302))
}
