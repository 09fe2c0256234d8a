import { askForMedium, listOnRequest, mediaRequestForm, tooManyRequests } from '../../modules/media/public.ts'
import type { Config } from '../../platform/config.ts'
import { transaction, type Database } from '../../platform/database/connect.ts'
import { AppError } from '../../platform/errors.ts'
import { acceptForms, formOf } from '../../platform/http/forms.ts'
import type { Pages } from '../../platform/http/server.ts'
import { isPortalLocale } from '../../platform/locales.ts'
import type { Vault } from '../../platform/vault.ts'
import { HTML } from '../subjects/answers.ts'
import { refusedRequestPage, requestSentPath } from './page.tsx'

/** Requests a minute from one IPv4 address or IPv6 /64, counted in memory and forgotten. */
const limit = { max: 5, timeWindow: 60_000, groupId: 'media-request', allowList: [] }

type Parts = { db: Database; vault: Vault; config: Pick<Config, 'publicUrl'> }

/** Takes the requests for media that are given to those who ask. */
export function mediaRequestPages({ db, vault, config }: Parts): Pages {
  const origin = config.publicUrl
  return (app) => {
    acceptForms(app)
    app.post<{ Params: { locale: string } }>(
      '/:locale/media-requests',
      { config: { rateLimit: limit } },
      async (request, reply) => {
        const { locale } = request.params
        if (!isPortalLocale(locale)) return reply.callNotFound()
        const typed = formOf(request.body)
        reply.header('cache-control', 'no-store')
        const refused = async (busy: boolean) =>
          reply
            .code(busy ? 429 : 422)
            .type(HTML)
            .send(refusedRequestPage({ locale, origin, media: await listOnRequest(db, locale), typed, busy }))
        const { medium, name, email, organization, purpose } = typed
        const sent = { id: medium, name, email, organization: organization?.trim() || null, purpose, locale }
        const { data } = mediaRequestForm.safeParse(sent)
        if (!data) return refused(false)
        try {
          await transaction(db, (trx) => askForMedium(trx, vault, data))
        } catch (error) {
          if (!(error instanceof AppError) || error.status >= 500) throw error
          return refused(error.code === tooManyRequests().code)
        }
        return reply.redirect(requestSentPath(locale), 303)
      },
    )
  }
}
