import type { Database } from '../../platform/database/connect.ts'
import { portalLocales } from '../../platform/locales.ts'
import { tagOf } from '../../records/publishing/public-page.ts'
import { defineRoute, type PortalRoute } from '../site/route.ts'
import { countParts, itemEntries, sitemapIndex, urlSet, type Entry } from './entries.ts'
import { standingPages } from './standing.ts'

const XML = 'application/xml; charset=utf-8'
/** The site's own pages stand in a file of their own before the items. */
const OWN = 'pages'

const path = (locale: string, part: string | number) => `/sitemap/${locale}/${part}.xml`

// An item's entry names its other languages, so that every language's file changes with each of them.
const everything = portalLocales.map(tagOf.news)

async function files(db: Database): Promise<{ path: string; changed: Date | null }[]> {
  const counted = await countParts(db)
  return portalLocales.flatMap((locale) => {
    const { parts, newest } = counted.get(locale) ?? { parts: 0, newest: null }
    const items = Array.from({ length: parts }, (_, index) => path(locale, index + 1))
    return [path(locale, OWN), ...items].map((file) => ({ path: file, changed: newest }))
  })
}

async function ownEntries(db: Database, newest: Date | null): Promise<Entry[]> {
  const pages = await standingPages(db)
  return pages.map(({ languages, isLiving }) => ({
    languages,
    changed: isLiving ? newest : null,
    pictures: [],
  }))
}

/** For programs that look for everything; the programs of the office and unpublished drafts are nobody's business. */
const robots = (origin: string) =>
  [
    'User-agent: *',
    'Allow: /api/public/',
    'Allow: /api/docs',
    'Disallow: /api/',
    'Disallow: /office',
    'Disallow: /preview/',
    'Disallow: /approve/',
    '',
    `Sitemap: ${origin}/sitemap.xml`,
    '',
  ].join('\n')

export const sitemapRoutes: readonly PortalRoute[] = [
  defineRoute({
    path: '/robots.txt',
    answer: async (_db, { origin }) => ({
      status: 200,
      type: 'text/plain; charset=utf-8',
      body: robots(origin),
      tags: [],
    }),
    addresses: async () => ['/robots.txt'],
  }),
  defineRoute({
    path: '/sitemap.xml',
    answer: async (db, { origin }) => ({
      status: 200,
      type: XML,
      body: sitemapIndex(await files(db), origin),
      tags: everything,
    }),
    addresses: async () => ['/sitemap.xml'],
  }),
  defineRoute({
    path: '/sitemap/:locale/:part.xml',
    async answer(db, { locale, origin, params }) {
      const part = params['part'] ?? ''
      const { parts, newest } = (await countParts(db)).get(locale) ?? { parts: 0, newest: null }
      const isPart = /^[1-9]\d{0,4}$/.test(part) && Number(part) <= parts
      if (part !== OWN && !isPart) return null
      const entries =
        part === OWN ? await ownEntries(db, newest) : await itemEntries(db, locale, Number(part))
      return { status: 200, type: XML, body: urlSet(entries, { origin, locale }), tags: everything }
    },
    addresses: async (db) => (await files(db)).map((file) => file.path),
  }),
]
