import { changeDays, flowsBetween } from '../../modules/organizations/public.ts'
import { addDays, isIsoDate, today } from '../../platform/time/dates.ts'
import { tagOf } from '../../records/publishing/public-page.ts'
import { defineRoute, type PortalRoute } from '../site/route.ts'
import { untilTomorrow } from '../site/until.ts'
import { HTML, inEveryLanguage } from '../subjects/answers.ts'
import { provincePage, provincePath } from './page.tsx'
import { provinceOn } from './structure.ts'

/** The earliest day of which the registers know anything. */
const FROM = '1990-01-01'
const MOST_TURNS = 4

export const provinceRoutes: readonly PortalRoute[] = [
  defineRoute({
    path: '/:locale/province',
    queries: ['on'],
    // Every day has its own page: only today's is kept.
    keepReady: ({ query }) => !query.has('on'),
    async answer(db, { locale, origin, query, path }) {
      const now = today()
      const asked = query.get('on')
      if (asked !== null && (!isIsoDate(asked) || asked > now || asked < FROM)) {
        return { status: 301, location: path, tags: [] }
      }
      const on = asked ?? now
      const [offices, days, { flows }] = await Promise.all([
        provinceOn(db, on),
        changeDays(db),
        flowsBetween(db, { before: FROM, after: now }),
      ])
      const great = days
        .filter((day) => day.on <= now)
        .toSorted((a, b) => b.units - a.units)
        .slice(0, MOST_TURNS / 2)
      const turns = great.flatMap((day) => (isIsoDate(day.on) ? [addDays(day.on, -1), day.on] : [])).sort()
      const body = provincePage({ locale, origin, offices, on, today: now, turns, flows: flows.toReversed() })
      const tags = [tagOf.register('organizations')]
      return { status: 200, type: HTML, body, tags, until: untilTomorrow() }
    },
    addresses: inEveryLanguage(provincePath),
  }),
]
