import { portalLocales } from '../../platform/locales.ts'
import { tagOf } from '../../records/publishing/public-page.ts'
import { untilTomorrow } from '../site/until.ts'
import { defineRoute, type PortalRoute } from '../site/route.ts'
import { homePage } from './home-page.tsx'
import { readHome } from './home.ts'

export const homeRoutes: readonly PortalRoute[] = [
  defineRoute({
    path: '/:locale',
    async answer(db, { locale, origin }) {
      const home = await readHome(db, locale)
      const body = homePage(home, { origin })
      const tags = [tagOf.news(locale), ...home.others.tags]
      // The events ahead are those from today.
      return { status: 200, type: 'text/html; charset=utf-8', body, tags, until: untilTomorrow() }
    },
    addresses: async () => portalLocales.map((locale) => `/${locale}`),
  }),
]
