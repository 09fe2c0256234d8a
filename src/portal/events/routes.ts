import type { Database } from '../../platform/database/connect.ts'
import { portalLocales, type PortalLocale } from '../../platform/locales.ts'
import { today } from '../../platform/time/dates.ts'
import { tagOf } from '../../records/publishing/public-page.ts'
import { identity } from '../identity/identity.ts'
import { answerItem } from '../items/routes.ts'
import { itemPath, pathIn } from '../paths.ts'
import { defineRoute, type Answer, type Asked, type PortalRoute } from '../site/route.ts'
import { untilNewYear } from '../site/until.ts'
import { answerFile, HTML, inEveryLanguage } from '../subjects/answers.ts'
import { bestPages, bestTags, formerAddresses, itemAddresses, type BestPage } from '../subjects/best-pages.ts'
import { words } from '../words/words.ts'
import { calendarPage, yearPath } from './calendar.tsx'
import { calendarCollections, entriesOf } from './entries.ts'
import { iCalendar } from './ical.ts'
import { eventPage } from './item.tsx'
import { eventWords } from './words.ts'

const CALENDAR = 'text/calendar; charset=utf-8'
const MOST = 2000

const thisYear = () => Number(today().slice(0, 4))
const tagsFor = (locale: PortalLocale) => bestTags(locale, calendarCollections)

function takingPlace(db: Database, locale: PortalLocale): Promise<BestPage[]> {
  return bestPages(db, { locale, collections: calendarCollections, most: MOST })
}

async function calendar(db: Database, { locale, origin, query, path }: Asked): Promise<Answer> {
  const current = thisYear()
  const asked = query.get('year')
  const year = asked === null ? current : Number(asked)
  const tags = tagsFor(locale)
  const until = untilNewYear()
  const isThere = [current - 1, current, current + 1].includes(year)
  if (!isThere || (asked !== null && year === current)) return { status: 301, location: path, tags, until }
  const pages = await takingPlace(db, locale)
  const body = calendarPage({ locale, origin, pages, year, current })
  return { status: 200, type: HTML, body, tags, until }
}

async function wholeCalendar(db: Database, { locale, origin }: Asked): Promise<Answer> {
  const current = thisYear()
  const entries = entriesOf(await takingPlace(db, locale), { years: [current, current + 1], origin, locale })
  const t = eventWords(locale)
  const body = iCalendar({
    name: `${t.title} · ${identity(locale).name}`,
    description: words(locale).eventsOfYear,
    url: `${origin}${pathIn(locale, 'events')}`,
    language: locale,
    entries,
  })
  return { status: 200, type: CALENDAR, body, tags: tagsFor(locale), until: untilNewYear() }
}

function oneCalendar(collection: string): PortalRoute {
  return defineRoute({
    path: `/:locale/${collection}/:slug.ics`,
    answer: (db, asked) =>
      answerFile(db, asked, { collection, extension: 'ics' }, (page) => {
        const { locale, origin } = asked
        const current = thisYear()
        const first = Number(page.startsOn?.slice(0, 4) ?? current)
        const years = [...new Set([first, current, current + 1])]
        const url = `${origin}${itemPath(locale, collection, page.slug)}`
        const entries = entriesOf([page], { years, origin, locale })
        const body = iCalendar({
          name: page.title,
          description: page.summary ?? '',
          url,
          language: locale,
          entries,
        })
        return {
          status: 200,
          type: CALENDAR,
          body,
          tags: [tagOf.record(page.recordId)],
          until: untilNewYear(),
          fileName: `${page.slug}.ics`,
        }
      }),
    addresses: async (db) => (await itemAddresses(db, collection)).map((address) => `${address}.ics`),
  })
}

export const eventRoutes: readonly PortalRoute[] = [
  defineRoute({
    path: '/:locale/events',
    queries: ['year'],
    answer: calendar,
    addresses: async () => {
      const current = thisYear()
      const years = [current, current - 1, current + 1]
      return portalLocales.flatMap((locale) => years.map((year) => yearPath(locale, year, current)))
    },
  }),
  defineRoute({
    path: '/:locale/events.ics',
    answer: wholeCalendar,
    addresses: inEveryLanguage((locale) => pathIn(locale, 'calendar')),
  }),
  defineRoute({
    path: '/:locale/events/:slug',
    answer: (db, asked) => answerItem(db, 'events', asked, (item) => eventPage(item, asked.origin)),
    addresses: (db) => itemAddresses(db, 'events'),
    oldAddresses: (db) => formerAddresses(db, 'events'),
  }),
  ...calendarCollections.map(oneCalendar),
]
