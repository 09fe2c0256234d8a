import { nothing, searchPages } from '../../records/publishing/search/search-pages.ts'
import { defineRoute, type PortalRoute } from '../site/route.ts'
import { PAGE_SIZE, searchPage } from './page.tsx'
import { questionIn, searchQueries } from './question.ts'

export const searchRoutes: readonly PortalRoute[] = [
  defineRoute({
    path: '/:locale/search',
    queries: searchQueries,
    keepReady: false,
    async answer(db, { locale, origin, query }) {
      const question = questionIn(query)
      const { q, kind, language, page } = question
      const wanted = { locale, collection: kind, language, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }
      const found = q === '' ? nothing : await searchPages(db, q, wanted)
      const body = searchPage({ locale, origin, question, found })
      return { status: 200, type: 'text/html; charset=utf-8', body, tags: [] }
    },
  }),
]
