import { answerItem } from '../items/routes.ts'
import { defineRoute, type PortalRoute } from '../site/route.ts'
import { HTML, inEveryLanguage } from '../subjects/answers.ts'
import { bestPages, bestTags, formerAddresses, itemAddresses, leafAddresses } from '../subjects/best-pages.ts'
import { leafPage } from './leaf.tsx'
import { COLLECTION, publicationsPage, publicationsPath } from './list-page.tsx'
import { publicationPage } from './reader.tsx'

const MOST = 500

export const publicationRoutes: readonly PortalRoute[] = [
  defineRoute({
    path: `/:locale/${COLLECTION}`,
    async answer(db, { locale, origin }) {
      const pages = await bestPages(db, { locale, collections: [COLLECTION], most: MOST })
      const body = publicationsPage({ locale, origin, pages })
      return { status: 200, type: HTML, body, tags: bestTags(locale, [COLLECTION]) }
    },
    addresses: inEveryLanguage(publicationsPath),
  }),
  defineRoute({
    path: `/:locale/${COLLECTION}/:slug`,
    answer: (db, asked) => answerItem(db, COLLECTION, asked, (item) => publicationPage(item, asked.origin)),
    addresses: (db) => itemAddresses(db, COLLECTION),
    oldAddresses: (db) => formerAddresses(db, COLLECTION),
  }),
  defineRoute({
    path: `/:locale/${COLLECTION}/:slug/pages/:page`,
    answer(db, asked) {
      const page = /^[1-9]\d{0,3}$/.test(asked.params['page'] ?? '') ? Number(asked.params['page']) : 0
      return answerItem(db, COLLECTION, asked, (item) => leafPage(item, page, asked.origin))
    },
    addresses: (db) => leafAddresses(db, COLLECTION),
  }),
]
