import { tagOf } from '../../records/publishing/public-page.ts'
import { pathIn } from '../paths.ts'
import { publisherOn } from '../province/structure.ts'
import { defineRoute, type PortalRoute } from '../site/route.ts'
import { untilTomorrow } from '../site/until.ts'
import { HTML, inEveryLanguage } from '../subjects/answers.ts'
import { today } from '../../platform/time/dates.ts'
import { pressPage } from './page.tsx'
import { citationToday, foreignPressProcedure } from './procedure.tsx'
import { listReleases, mediaKit } from './read.ts'

export const pressRoutes: readonly PortalRoute[] = [
  defineRoute({
    path: '/:locale/press',
    async answer(db, { locale, origin }) {
      const [releases, kit, procedure, basis, publisher] = await Promise.all([
        listReleases(db, locale, 20),
        mediaKit(db, locale, 12),
        foreignPressProcedure(db),
        citationToday(db, 'press.spokesperson'),
        publisherOn(db, today()),
      ])
      const domain = publisher?.domain ? { name: publisher.name, domain: publisher.domain } : null
      const body = pressPage({ locale, origin, releases, kit, procedure, domain, basis })
      const tags = [tagOf.news(locale), tagOf.register('legal-rules'), tagOf.register('organizations')]
      // Law and offices change by the day.
      return { status: 200, type: HTML, body, tags, until: untilTomorrow() }
    },
    addresses: inEveryLanguage((locale) => pathIn(locale, 'press')),
  }),
]
