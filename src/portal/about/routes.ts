import { satisfaction } from '../../modules/feedback/public.ts'
import type { Database } from '../../platform/database/connect.ts'
import type { PortalLocale } from '../../platform/locales.ts'
import { addDays, today } from '../../platform/time/dates.ts'
import { countItems } from '../../records/publishing/list.ts'
import { tagOf } from '../../records/publishing/public-page.ts'
import { pathIn } from '../paths.ts'
import { citationToday } from '../press/procedure.tsx'
import { defineRoute, type Asked, type PortalRoute } from '../site/route.ts'
import { untilNextHour, untilTomorrow } from '../site/until.ts'
import { HTML, inEveryLanguage } from '../subjects/answers.ts'
import { accessibilityPage } from './accessibility.tsx'
import { contactPage, dataPage, privacyPage } from './pages.tsx'
import { ratingPage, thanksPage } from './rating.tsx'
import { ratingPath, thanksPath } from './rating-form.tsx'

type Statement = {
  pathOf: (locale: PortalLocale) => string
  body: (db: Database, asked: Asked) => Promise<string> | string
  /** For what changes with the clock. */
  until?: () => Date
  tags?: (locale: PortalLocale) => readonly string[]
}

function statement({ pathOf, body, until, tags = () => [] }: Statement): PortalRoute {
  return defineRoute({
    path: pathOf(':locale' as PortalLocale),
    async answer(db, asked) {
      return {
        status: 200,
        type: HTML,
        body: await body(db, asked),
        tags: tags(asked.locale),
        ...(until ? { until: until() } : {}),
      }
    },
    addresses: inEveryLanguage(pathOf),
  })
}

/** A shorter way to a page of ours. */
function shortcut(path: string, to: (locale: PortalLocale) => string): PortalRoute {
  return defineRoute({
    path,
    answer: async (_db, { locale }) => ({ status: 301, location: to(locale), tags: [tagOf.all] }),
  })
}

const YEAR = 365
const law = () => [tagOf.register('legal-rules')]

export const aboutRoutes: readonly PortalRoute[] = [
  statement({
    pathOf: (locale) => pathIn(locale, 'accessibility'),
    // What readers say is counted up once an hour: no rating by itself makes a page anew.
    until: untilNextHour,
    tags: law,
    async body(db, { locale, origin }) {
      const to = today()
      const basis = await citationToday(db, 'portal.accessibility')
      const found = await satisfaction(db, { from: addDays(to, -YEAR), to })
      return accessibilityPage({ locale, origin, satisfaction: found, basis })
    },
  }),
  statement({
    pathOf: (locale) => pathIn(locale, 'data'),
    until: untilTomorrow,
    tags: law,
    body: async (db, { locale, origin }) =>
      privacyPage({ locale, origin, basis: await citationToday(db, 'portal') }),
  }),
  statement({
    pathOf: (locale) => pathIn(locale, 'openData'),
    body: async (db, { locale, origin }) =>
      dataPage({ locale, origin, counts: await countItems(db, locale) }),
    tags: (locale) => [tagOf.news(locale)],
  }),
  statement({ pathOf: (locale) => pathIn(locale, 'contact'), body: (_db, asked) => contactPage(asked) }),
  statement({ pathOf: ratingPath, body: (_db, asked) => ratingPage(asked) }),
  statement({ pathOf: thanksPath, body: (_db, asked) => thanksPage(asked) }),
  shortcut('/:locale/accessibility', (locale) => pathIn(locale, 'accessibility')),
  shortcut('/:locale/privacy', (locale) => pathIn(locale, 'data')),
]
