import type { Database } from '../../platform/database/connect.ts'
import { portalLocales, type PortalLocale } from '../../platform/locales.ts'
import { countItems, listItems, type ListOptions } from '../../records/publishing/list.ts'
import { tagOf } from '../../records/publishing/public-page.ts'
import { itemCollections, sectionOf } from '../items/item-page.tsx'
import { pathIn } from '../paths.ts'
import { defineRoute, type Answer, type PortalRoute } from '../site/route.ts'
import { subjectWords } from '../words/facts.ts'
import { words } from '../words/words.ts'
import { listPage } from './list-page.tsx'
import { listLanguages } from './present.ts'
import { siteMapPage } from './site-map-page.tsx'
import { isSubject, subjectNames } from './subject-index.tsx'
import { subjectsPage } from './subjects-page.tsx'

/** Items on one page of a list. */
const PAGE = 20
/** So many items are looked through for examples; a site map of more leads on through the lists. */
const MANY = 1000

function page(body: string, tags: readonly string[]): Answer {
  return { status: 200, type: 'text/html; charset=utf-8', body, tags }
}

/** The addresses of a list in every language, with those of its later parts. */
async function partsOf(
  db: Database,
  below: string,
  wanted: Pick<ListOptions, 'collection' | 'subject'>,
): Promise<string[]> {
  const addresses: string[] = []
  for (const locale of portalLocales) {
    let after: string | undefined
    do {
      addresses.push(`/${locale}${below}${after === undefined ? '' : `?after=${encodeURIComponent(after)}`}`)
      after = (await listItems(db, { ...wanted, locale, limit: PAGE, after })).next ?? undefined
    } while (after !== undefined)
  }
  return addresses
}

const collectionLists = itemCollections.map((collection) =>
  defineRoute({
    path: `/:locale/${collection}`,
    queries: ['after'],
    async answer(db, { locale, origin, query }) {
      const after = query.get('after')
      const { items, next } = await listItems(db, {
        locale,
        collection,
        limit: PAGE,
        after: after ?? undefined,
      })
      const { languages, tags } = await listLanguages(db, `/${collection}`, { collection })
      const t = words(locale)
      const body = listPage({
        locale,
        origin,
        items,
        after,
        next,
        below: `/${collection}`,
        title: t[`collection.${collection}`],
        ...(collection === 'articles' ? { lead: t.storiesLead } : {}),
        section: sectionOf(collection),
        languages,
      })
      return page(body, [tagOf.list(collection, locale), ...tags])
    },
    addresses: (db) => partsOf(db, `/${collection}`, { collection }),
  }),
)

const subjectList = defineRoute({
  path: '/:locale/subjects/:subject',
  queries: ['after'],
  async answer(db, { locale, origin, query, params }) {
    const subject = params['subject'] ?? ''
    if (!isSubject(subject)) return null
    const after = query.get('after')
    const { items, next } = await listItems(db, { locale, subject, limit: PAGE, after: after ?? undefined })
    const { languages, tags } = await listLanguages(db, `/subjects/${subject}`, { subject })
    const body = listPage({
      locale,
      origin,
      items,
      after,
      next,
      languages,
      below: `/subjects/${subject}`,
      title: subjectWords(locale)[subject],
      section: 'explore',
      mixed: true,
    })
    return page(body, [tagOf.news(locale), ...tags])
  },
  async addresses(db) {
    const lists = await Promise.all(
      subjectNames.map((subject) => partsOf(db, `/subjects/${subject}`, { subject })),
    )
    return lists.flat()
  },
})

const everywhere = (name: 'explore' | 'sitemap') => async () =>
  portalLocales.map((locale: PortalLocale) => pathIn(locale, name))

export const listRoutes: readonly PortalRoute[] = [
  ...collectionLists,
  subjectList,
  defineRoute({
    path: '/:locale/subjects',
    async answer(db, { locale, origin }) {
      const [{ items }, counts] = await Promise.all([
        listItems(db, { locale, limit: MANY }),
        countItems(db, locale),
      ])
      return page(subjectsPage({ locale, origin, items, counts }), [tagOf.news(locale)])
    },
    addresses: everywhere('explore'),
  }),
  defineRoute({
    path: '/:locale/sitemap',
    async answer(db, { locale, origin }) {
      const { items } = await listItems(db, { locale, limit: MANY })
      return page(siteMapPage({ locale, origin, items }), [tagOf.news(locale)])
    },
    addresses: everywhere('sitemap'),
  }),
]
