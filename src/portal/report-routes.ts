import { listPublicReports } from '../modules/reports/public.ts'
import { portalLocales } from '../platform/locales.ts'
import { tagOf } from '../records/publishing/public-page.ts'
import { reportsPage } from './pages/reports.tsx'
import { pathIn } from './paths.ts'
import { defineRoute, type PortalRoute } from './site/route.ts'

export const reportRoutes: readonly PortalRoute[] = [
  defineRoute({
    path: '/:locale/reports',
    async answer(db, { locale, origin }) {
      const tags = [tagOf.register('reports'), tagOf.register('organizations')]
      const body = reportsPage({ locale, origin, reports: await listPublicReports(db) })
      return { status: 200, type: 'text/html; charset=utf-8', body, tags }
    },
    addresses: async () => portalLocales.map((locale) => pathIn(locale, 'reports')),
  }),
]
