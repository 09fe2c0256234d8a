import type { PortalLocale } from '../../platform/locales.ts'
import type { PublicPage } from '../../records/publishing/public-page.ts'
import { textIn, textsIn } from '../items/fields.ts'
import { itemPath } from '../paths.ts'
import type { BestPage } from '../subjects/best-pages.ts'
import type { CalendarEntry } from './ical.ts'
import { isUndated, occurrenceIn, type Occurrence } from './occurrence.ts'
import { shownLunar } from './shown.ts'

export const calendarCollections = ['events', 'festivals'] as const

/** Something that takes place, and when in the year that is asked for. */
export type Dated = { page: BestPage; occurrence: Occurrence }

/** What takes place in a year, the earliest first. */
export function datedIn(pages: readonly BestPage[], year: number): Dated[] {
  const dated = pages.flatMap((page) => {
    const occurrence = occurrenceIn(page, year)
    return occurrence ? [{ page, occurrence }] : []
  })
  return dated.sort((a, b) => order(a).localeCompare(order(b)))
}

const order = ({ page, occurrence }: Dated) => `${occurrence.from} ${occurrence.to} ${page.recordId}`

export function undatedIn(pages: readonly BestPage[], year: number): BestPage[] {
  return pages.filter((page) => isUndated(page, year))
}

/** Where it takes place, in words. */
export function venueOf({ texts, facts }: Pick<PublicPage, 'texts' | 'facts'>): string | null {
  const districts = textsIn(facts, 'districts').join(', ')
  return textIn(texts, 'venue') ?? textIn(texts, 'address') ?? (districts || null)
}

/** The entries of a calendar program for what takes place in the years. */
export function entriesOf(
  pages: readonly PublicPage[],
  { years, origin, locale }: { years: readonly number[]; origin: string; locale: PortalLocale },
): CalendarEntry[] {
  return pages.flatMap((page) =>
    years.flatMap((year) => {
      const occurrence = occurrenceIn(page, year)
      return occurrence ? [entryOf(page, { year, occurrence, origin, locale })] : []
    }),
  )
}

type Entry = { year: number; occurrence: Occurrence; origin: string; locale: PortalLocale }

function entryOf(page: PublicPage, { year, occurrence, origin, locale }: Entry): CalendarEntry {
  const { recordId, title, summary, longitude, latitude, publishedAt } = page
  const lunar = shownLunar(occurrence, locale)
  return {
    // One for each year and language: the same festival of next year is another entry.
    uid: `${recordId}-${year}-${locale}`,
    from: occurrence.from,
    to: occurrence.to,
    title,
    description: [summary, lunar].filter((part) => part !== null).join('\n') || null,
    location: venueOf(page),
    point: longitude === null || latitude === null ? null : { longitude, latitude },
    url: `${origin}${itemPath(page.locale, page.collection, page.slug)}`,
    language: page.locale,
    changed: publishedAt,
  }
}
