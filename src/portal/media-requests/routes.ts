import { listOnRequest } from '../../modules/media/public.ts'
import { tagOf } from '../../records/publishing/public-page.ts'
import type { PortalLocale } from '../../platform/locales.ts'
import { defineRoute, type PortalRoute } from '../site/route.ts'
import { untilNextHour } from '../site/until.ts'
import { HTML, inEveryLanguage } from '../subjects/answers.ts'
import { requestPage, requestSentPage, requestSentPath, requestsPath } from './page.tsx'

const any = ':locale' as PortalLocale

export const mediaRequestRoutes: readonly PortalRoute[] = [
  defineRoute({
    path: requestsPath(any),
    async answer(db, { locale, origin }) {
      const media = await listOnRequest(db, locale)
      // Rights that begin or end with a day are looked for by the clock.
      return {
        status: 200,
        type: HTML,
        body: requestPage({ locale, origin, media }),
        tags: [tagOf.register('media-assets'), ...media.map(({ id }) => tagOf.record(id))],
        until: untilNextHour(),
      }
    },
    addresses: inEveryLanguage(requestsPath),
  }),
  defineRoute({
    path: requestSentPath(any),
    answer: (_db, { locale, origin }) =>
      Promise.resolve({ status: 200, type: HTML, body: requestSentPage({ locale, origin }), tags: [] }),
    addresses: inEveryLanguage(requestSentPath),
  }),
]
