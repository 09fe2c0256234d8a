import { notARating, ratePage } from '../../modules/feedback/public.ts'
import type { Config } from '../../platform/config.ts'
import type { Database } from '../../platform/database/connect.ts'
import { AppError } from '../../platform/errors.ts'
import { acceptForms, formOf } from '../../platform/http/forms.ts'
import type { Pages } from '../../platform/http/server.ts'
import { isPortalLocale } from '../../platform/locales.ts'
import { HTML } from '../subjects/answers.ts'
import { thanksPath } from './rating-form.tsx'
import { busyPage, refusedPage } from './rating.tsx'

/**
 * Ratings a minute from one IPv4 address or IPv6 /64, counted in memory and forgotten; this machine is counted, too. Who
 * sends them from another site is refused before, by where the browser says that they come from: no cookie is needed.
 */
const limit = { max: 10, timeWindow: 60_000, groupId: 'rating', allowList: [] }

/** Takes the ratings that the footers of the public pages send. */
export function ratingPages({ db, config }: { db: Database; config: Pick<Config, 'publicUrl'> }): Pages {
  const origin = config.publicUrl
  return (app) => {
    acceptForms(app)
    app.setErrorHandler((error, request, reply) => {
      const { locale } = request.params as { locale?: string }
      const status = error instanceof AppError ? error.status : 500
      if (status !== 429 || locale === undefined || !isPortalLocale(locale)) throw error
      return reply.code(429).type(HTML).header('cache-control', 'no-store').send(busyPage({ locale, origin }))
    })
    app.post<{ Params: { locale: string } }>(
      '/:locale/rating',
      { config: { rateLimit: limit } },
      async (request, reply) => {
        const { locale } = request.params
        if (!isPortalLocale(locale)) return reply.callNotFound()
        const { page = '', score, comment } = formOf(request.body)
        reply.header('cache-control', 'no-store')
        try {
          await ratePage(db, { path: page, score, comment })
        } catch (error) {
          if (!(error instanceof AppError) || error.code !== notARating().code) throw error
          return reply
            .code(422)
            .type(HTML)
            .send(refusedPage({ locale, origin, page: isPage(page) ? page : `/${locale}` }))
        }
        return reply.redirect(thanksPath(locale), 303)
      },
    )
  }
}

/** A page is named again in the form only where it looks like one of ours. */
function isPage(page: string): boolean {
  return page.length <= 300 && isPortalLocale(page.split('/')[1] ?? '')
}
