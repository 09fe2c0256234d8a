import type { Database } from '../../platform/database/connect.ts'
import { portalLocales, type PortalLocale } from '../../platform/locales.ts'
import { listPages } from '../../records/publishing/list.ts'
import { tagOf } from '../../records/publishing/public-page.ts'
import { subjectNames } from '../lists/subject-index.tsx'
import { listedCollections } from '../lists/subjects-page.tsx'
import { defineRoute, type Answer, type Asked, type PortalRoute } from '../site/route.ts'
import { subjectWords } from '../words/facts.ts'
import { words } from '../words/words.ts'
import { atomFeed } from './atom.ts'
import { feedOf, type Feed } from './feed.ts'
import { jsonFeed } from './json-feed.ts'

/** Entries of one page of a feed, each with its whole text. */
const PAGE = 30

type Scope = {
  below: string
  wanted: { collection?: string; subject?: string }
  titleIn(locale: PortalLocale): string | null
  tagIn(locale: PortalLocale): string
}

const scopes: readonly Scope[] = [
  { below: '', wanted: {}, titleIn: () => null, tagIn: tagOf.news },
  ...listedCollections.map((collection): Scope => ({
    below: `/${collection}`,
    wanted: { collection },
    titleIn: (locale) => words(locale)[`collection.${collection}`],
    tagIn: (locale) => tagOf.list(collection, locale),
  })),
  ...subjectNames.map((subject): Scope => ({
    below: `/subjects/${subject}`,
    wanted: { subject },
    titleIn: (locale) => subjectWords(locale)[subject],
    tagIn: tagOf.news,
  })),
]

const forms = [
  { ending: 'atom', type: 'application/atom+xml; charset=utf-8', write: atomFeed },
  { ending: 'json', type: 'application/feed+json; charset=utf-8', write: jsonFeed },
] as const

type Form = { type: string; write(feed: Feed): string }

async function answer(db: Database, asked: Asked, scope: Scope, { type, write }: Form): Promise<Answer> {
  const { locale, origin, query } = asked
  const { below, wanted, titleIn, tagIn } = scope
  const after = query.get('after')
  const { items, next } = await listPages(db, { locale, ...wanted, limit: PAGE, after: after ?? undefined })
  // A draft by machine carries its label on its page; nobody sees to that where a feed is read.
  const pages = items.filter(({ reading }) => reading !== 'machine')
  const feed = feedOf({ origin, locale, below, title: titleIn(locale), pages, next, after })
  return { status: 200, type, body: write(feed), tags: [tagIn(locale)], anyOrigin: true }
}

/** What is new, in each language: all of it, by subject and by kind. */
export const feedRoutes: readonly PortalRoute[] = scopes.flatMap((scope) =>
  forms.map(({ ending, ...form }) =>
    defineRoute({
      path: `/:locale${scope.below}/feed.${ending}`,
      queries: ['after'],
      // Later pages are asked for once, by whoever reads all of it.
      keepReady: ({ query }) => !query.has('after'),
      answer: (db, asked) => answer(db, asked, scope, form),
      addresses: async () => portalLocales.map((locale) => `/${locale}${scope.below}/feed.${ending}`),
    }),
  ),
)
