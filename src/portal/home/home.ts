import type { Database } from '../../platform/database/connect.ts'
import { portalLocales, type PortalLocale } from '../../platform/locales.ts'
import { addDays, today } from '../../platform/time/dates.ts'
import { listCalendar, listItems, listPages, type ListedItem } from '../../records/publishing/list.ts'
import type { PublicPage } from '../../records/publishing/public-page.ts'
import { readItem } from '../../records/publishing/read.ts'
import { projectOf, type Project } from '../invest/project.ts'
import { coverOf } from '../items/fields.ts'
import { identity } from '../identity/identity.ts'
import { itemPath } from '../paths.ts'
import { LOOKED_AT, readOthers, type Others } from './others.ts'

/** What the first page of a language shows of what is published in it. */
export type HomeContent = {
  locale: PortalLocale
  /** All that can be looked at, newest first. */
  items: readonly ListedItem[]
  stories: readonly ListedItem[]
  galleries: readonly ListedItem[]
  projects: readonly Project[]
  /** With a date in the year to come; the festivals that follow the moon stand after them. */
  events: readonly ListedItem[]
  festivals: readonly PublicPage[]
  /** The pages of the stops of the journey, in their order; null where there is none in the language. */
  stops: readonly (string | null)[]
  /** For what there is nothing of, the other languages that have some. */
  others: Others
}

const LOOKED_THROUGH = 200
const EVENTS = 5

export async function readHome(db: Database, locale: PortalLocale): Promise<HomeContent> {
  const from = today()
  const [{ items }, articles, galleries, projects, events, festivals, stops] = await Promise.all([
    listItems(db, {
      locale,
      collections: LOOKED_AT,
      limit: LOOKED_THROUGH,
    }),
    listItems(db, { locale, collection: 'articles', limit: 3 }),
    listItems(db, { locale, collection: 'galleries', limit: 4 }),
    listPages(db, { locale, collection: 'investment-projects', limit: 3 }),
    listCalendar(db, { locale, collections: ['events'], from, to: addDays(from, 365) }),
    listPages(db, { locale, collection: 'festivals', limit: EVENTS }),
    stopsOf(db, locale),
  ])
  const others = await readOthers(db, locale, {
    items,
    stories: articles.items.length > 0 ? articles.items : items.filter((item) => coverOf(item) !== null),
    galleries: galleries.items,
    projects: projects.items,
    events: [...events, ...festivals.items],
  })
  return {
    locale,
    items,
    stories: withStories(articles.items, items),
    galleries: galleries.items,
    projects: projects.items.map(projectOf),
    events: events.slice(0, EVENTS),
    festivals: festivals.items,
    stops,
    others,
  }
}

/** Three stories with a picture; where fewer are written, other items are told in their place. */
function withStories(articles: readonly ListedItem[], items: readonly ListedItem[]): ListedItem[] {
  const pictured = items.filter(
    (item) => coverOf(item) !== null && !articles.some(({ recordId }) => recordId === item.recordId),
  )
  return [...articles, ...pictured].slice(0, 3)
}

/** The journey names its places by their Vietnamese addresses; the first that is published is the stop. */
async function stopsOf(db: Database, locale: PortalLocale): Promise<(string | null)[]> {
  return Promise.all(identity(locale).journey.stops.map(({ slugs }) => findPlace(db, locale, slugs)))
}

async function findPlace(
  db: Database,
  locale: PortalLocale,
  slugs: readonly string[],
): Promise<string | null> {
  const found = await Promise.all(
    slugs.map((slug) => readItem(db, { collection: 'places', locale: portalLocales[0], slug })),
  )
  for (const item of found) {
    const here =
      item && 'alternates' in item ? item.alternates.find((each) => each.locale === locale) : undefined
    if (here) return itemPath(locale, 'places', here.slug)
  }
  return null
}
