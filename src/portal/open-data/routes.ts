import { sql } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'
import { portalLocales } from '../../platform/locales.ts'
import { tagOf } from '../../records/publishing/public-page.ts'
import { identity } from '../identity/identity.ts'
import { listedCollections } from '../lists/subjects-page.tsx'
import { defineRoute, type PortalRoute } from '../site/route.ts'
import { words } from '../words/words.ts'
import { catalogueNodes, type Standing } from './catalogue.ts'
import { DATA_LICENCE } from './names.ts'
import { jsonLd, turtle } from './node.ts'
import { dataCsv, dataJson, dataRows } from './rows.ts'

/** When each collection was first published and last changed. */
export async function standingOf(db: Database): Promise<Standing[]> {
  const { rows } = await sql<Standing>`
    select collection, min(first_published_at) as first, max(published_at) as last,
      array_agg(distinct locale order by locale) as languages
    from public_pages where reading <> 'machine' group by collection order by collection`.execute(
    db.withoutPlugins(),
  )
  return rows
}

const everyNews = portalLocales.map(tagOf.news)

const catalogues = [
  { ending: 'jsonld', type: 'application/ld+json; charset=utf-8', write: jsonLd },
  { ending: 'ttl', type: 'text/turtle; charset=utf-8', write: turtle },
] as const

const files = [
  { ending: 'csv', type: 'text/csv; charset=utf-8' },
  { ending: 'json', type: 'application/json; charset=utf-8' },
] as const

/** The catalogue of the open data, and a file of each collection with all languages in it. */
export const openDataRoutes: readonly PortalRoute[] = [
  ...catalogues.map(({ ending, type, write }) =>
    defineRoute({
      path: `/data/catalog.${ending}`,
      async answer(db, { origin }) {
        const body = write(catalogueNodes(origin, await standingOf(db)))
        return { status: 200, type, body, tags: everyNews, anyOrigin: true }
      },
      addresses: async () => [`/data/catalog.${ending}`],
    }),
  ),
  ...listedCollections.flatMap((collection) =>
    files.map(({ ending, type }) =>
      defineRoute({
        path: `/data/${collection}.${ending}`,
        async answer(db, { origin }) {
          const rows = await dataRows(db, collection)
          const about = {
            title: words('vi')[`collection.${collection}`],
            licence: DATA_LICENCE,
            publisher: identity('vi').publisher,
            catalogue: `${origin}/data/catalog.jsonld`,
          }
          const body = ending === 'csv' ? dataCsv(rows, origin) : dataJson(rows, about, origin)
          const tags = portalLocales.map((locale) => tagOf.list(collection, locale))
          const fileName = ending === 'csv' ? { fileName: `${collection}.csv` } : {}
          return { status: 200, type, body, tags, anyOrigin: true, ...fileName }
        },
        addresses: async () => [`/data/${collection}.${ending}`],
      }),
    ),
  ),
]
