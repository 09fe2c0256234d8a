import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Database } from '../../platform/database/connect.ts'
import { AppError } from '../../platform/errors.ts'
import { sendFile } from '../../platform/http/answer.ts'
import { acceptForms, formOf } from '../../platform/http/forms.ts'
import { inlineStyles } from '../../platform/http/security.ts'
import type { Pages } from '../../platform/http/server.ts'
import { localeOf, type Locale } from '../../platform/labels.ts'
import { renderReport, reportFileName, type Library } from '../reports/public.ts'
import { decideByLink, undoByLink } from './decide.ts'
import { pageUnknown } from './errors.ts'
import { endPage, openPage, returnPage, unknownPage, type PageOptions } from './page.tsx'
import { readingOf } from './reading.ts'
import { matterOf, type Matter } from './standing.ts'
import { findLink, updateLink } from './store.ts'
import { openTokens } from './token.ts'

type Parts = { db: Database; library: Library; secret: string; stylesheets: readonly string[] }

type Address = { Params: { token: string } }

/** Requests a minute from one address; whoever guesses at tokens is slowed, this machine too. */
const limit = { rateLimit: { max: 60, timeWindow: 60_000, groupId: 'approve', allowList: [] } }

/** How long a decision can be taken back, as `takeBackStep` has it. */
const UNDO_MS = 2 * 60_000

/**
 * The pages behind an approval link: forms only, no script. Looking decides nothing, so mail programs and link previews
 * that open the address do no harm.
 */
export function approvalPages({ db, library, secret, stylesheets }: Parts): Pages {
  const tokens = openTokens(secret)
  const idOf = (token: string): string => {
    const id = tokens.idOf(token)
    if (id === null) throw pageUnknown()
    return id
  }
  const matterFor = async (token: string): Promise<Matter> => {
    const link = await findLink(db, idOf(token))
    const matter = link && (await matterOf(db, library, link))
    if (!matter) throw pageUnknown()
    return matter
  }
  const optionsOf = (request: FastifyRequest<Address>, { approver }: Matter): PageOptions => ({
    locale: languageOf(request) ?? approver.locale,
    address: `/approve/${request.params.token}`,
    stylesheets,
  })
  const end = (request: FastifyRequest<Address>, reply: FastifyReply, matter: Matter) => {
    const undoable =
      matter.standing === 'decided' && Date.now() - (matter.link.decidedAt?.getTime() ?? 0) < UNDO_MS
    return send(reply, endPage(matter, { ...optionsOf(request, matter), undoable }))
  }

  return (app: FastifyInstance) => {
    acceptForms(app)
    app.addHook('onRequest', async (_request, reply) => {
      reply.header('x-robots-tag', 'noindex, nofollow').header('referrer-policy', 'no-referrer')
    })
    app.setErrorHandler<FastifyError, { Params: { token?: string } }>((error, request, reply) => {
      if (!(error instanceof AppError) || error.code !== pageUnknown().code) throw error
      const locale = languageOf(request) ?? localeOf(request.headers['accept-language'])
      const address = `/approve/${encodeURIComponent(request.params.token ?? '')}`
      return send(reply.code(error.status), unknownPage({ locale, address, stylesheets }))
    })
    app.get<Address>('/approve/:token', { config: limit }, async (request, reply) => {
      const matter = await matterFor(request.params.token)
      if (matter.standing !== 'open') return end(request, reply, matter)
      if (matter.link.openedAt === null) await updateLink(db, matter.link.id, { openedAt: new Date() })
      const options = optionsOf(request, matter)
      return send(reply, openPage(matter, await inLanguage(matter, options.locale), options))
    })
    app.get<Address>('/approve/:token/return', { config: limit }, async (request, reply) => {
      const matter = await matterFor(request.params.token)
      if (matter.standing !== 'open') return end(request, reply, matter)
      const options = optionsOf(request, matter)
      return send(reply, returnPage(await inLanguage(matter, options.locale), options))
    })
    app.get<Address>('/approve/:token/full.pdf', { config: limit }, async (request, reply) => {
      const { compiled, standing, record } = await matterFor(request.params.token)
      const isOpen = standing === 'open' || standing === 'decided'
      if (!compiled || !isOpen) throw pageUnknown()
      const { bytes, type } = await renderReport(compiled.tree, 'pdf')
      reply.header('cache-control', 'no-store')
      return sendFile(request, reply, {
        bytes,
        type,
        name: reportFileName(Number(record.fields.year), 'pdf'),
        inline: true,
      })
    })
    app.post<Address>('/approve/:token', { config: limit }, async (request, reply) => {
      const { decision = '', note = '', place = '' } = formOf(request.body)
      const id = idOf(request.params.token)
      try {
        await decideByLink(db, library, id, { to: decision, note, place })
      } catch (error) {
        if (!(error instanceof AppError) || error.status === 404) throw error
        const matter = await matterFor(request.params.token)
        if (matter.standing !== 'open') return end(request, reply, matter)
        const options = optionsOf(request, matter)
        const reading = await inLanguage(matter, options.locale)
        const wrong = error.in(options.locale)
        return send(reply.code(error.status), returnPage(reading, { ...options, wrong, note, place }))
      }
      // The answer to the form is the link's own page, so that going back or reloading sends nothing twice.
      return reply.redirect(here(request), 303)
    })
    app.post<Address>('/approve/:token/undo', { config: limit }, async (request, reply) => {
      await undoByLink(db, library, idOf(request.params.token))
      return reply.redirect(here(request), 303)
    })
  }

  function inLanguage(matter: Matter, locale: Locale) {
    return readingOf(db, library, { ...matter, approver: { ...matter.approver, locale } })
  }
}

function here(request: FastifyRequest<Address>): string {
  const language = languageOf(request)
  return `/approve/${request.params.token}${language ? `?lang=${language}` : ''}`
}

function languageOf(request: FastifyRequest): Locale | null {
  const { lang } = request.query as { lang?: unknown }
  return lang === 'vi' || lang === 'en' ? lang : null
}

function send(reply: FastifyReply, html: string): FastifyReply {
  inlineStyles(reply, html)
  return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(html)
}
