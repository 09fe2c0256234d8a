import type { Database } from '../../platform/database/connect.ts'
import { portalLocales, type PortalLocale } from '../../platform/locales.ts'
import { listOnMap, type MapItem } from '../../records/publishing/list.ts'
import { tagOf } from '../../records/publishing/public-page.ts'
import { pathIn } from '../paths.ts'
import { defineRoute, type PortalRoute } from '../site/route.ts'
import { geoJson } from './geojson.ts'
import { mapPage } from './page.tsx'

/** What lies somewhere; articles and publications are about places rather than at them. */
const located = ['places', 'festivals', 'foods', 'crafts', 'people', 'events', 'investment-projects'] as const

const itemsOf = (db: Database, locale: PortalLocale): Promise<MapItem[]> =>
  listOnMap(db, { locale, collections: located })
const tagsOf = (locale: PortalLocale) => located.map((collection) => tagOf.list(collection, locale))

export const mapRoutes: readonly PortalRoute[] = [
  defineRoute({
    path: '/:locale/map',
    queries: ['collection'],
    async answer(db, { locale, query, origin, path }) {
      const asked = query.get('collection')
      const items = await itemsOf(db, locale)
      const isKnown = items.some(({ collection }) => collection === asked)
      if (asked !== null && !isKnown) return { status: 301, location: path, tags: tagsOf(locale) }
      const body = mapPage({ locale, origin, items, collection: asked })
      return { status: 200, type: 'text/html; charset=utf-8', body, tags: tagsOf(locale) }
    },
    async addresses(db) {
      const lists = await Promise.all(
        portalLocales.map(async (locale) => {
          const collections = new Set((await itemsOf(db, locale)).map(({ collection }) => collection))
          const path = pathIn(locale, 'map')
          return [path, ...[...collections].map((collection) => `${path}?collection=${collection}`)]
        }),
      )
      return lists.flat()
    },
  }),
  defineRoute({
    path: '/:locale/map.geojson',
    async answer(db, { locale, origin }) {
      const body = geoJson(await itemsOf(db, locale), { locale, origin })
      return { status: 200, type: 'application/geo+json', body, tags: tagsOf(locale) }
    },
    addresses: async () => portalLocales.map((locale) => `${pathIn(locale, 'map')}.geojson`),
  }),
]
