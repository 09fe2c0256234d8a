import type { EventLeaf, FestivalLeaf, ScheduleLeaf } from 'schema-dts'
import type { NamedOrganization } from '../../modules/content/public.ts'
import type { PublicPage } from '../../records/publishing/public-page.ts'
import { numberIn, organizationIn, picturesOf, recordIn, textIn } from '../items/fields.ts'
import { itemPath } from '../paths.ts'
import { publisherId, type Place } from './graph.ts'
import { imageObject } from './image.ts'
import { locationOf } from './where.ts'

function taking(page: PublicPage, place: Place) {
  const { title, summary, startsOn, endsOn, facts } = page
  const website = textIn(facts, 'website')
  return {
    name: title,
    description: summary ?? undefined,
    inLanguage: place.locale,
    startDate: startsOn ?? undefined,
    endDate: endsOn ?? startsOn ?? undefined,
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode' as const,
    location: locationOf(page),
    organizer: organizersOf(page, place),
    image: picturesOf(page).map((medium) => imageObject(medium, place)),
    sameAs: website ?? undefined,
  }
}

function organizersOf({ facts }: PublicPage, { origin }: Place) {
  const several = (facts['organizers'] ?? []) as NamedOrganization[]
  const one = organizationIn(facts, 'organizer')
  const names = [...several, ...(one ? [one] : [])].map(({ name }) => name)
  if (names.length === 0) return { '@id': publisherId(origin) }
  return names.map((name) => ({ '@type': 'Organization' as const, name }))
}

/** An event with its days. */
export function eventThing(page: PublicPage, place: Place): EventLeaf | FestivalLeaf {
  const { origin, locale } = place
  const festival = recordIn(page.facts, 'festival')
  const said = {
    ...taking(page, place),
    superEvent: festival
      ? {
          '@type': 'Festival' as const,
          name: festival.title,
          url:
            festival.slug === null ? undefined : `${origin}${itemPath(locale, 'festivals', festival.slug)}`,
        }
      : undefined,
  }
  return textIn(page.facts, 'kind') === 'festival'
    ? { '@type': 'Festival', ...said }
    : { '@type': 'Event', ...said }
}

/** A festival with its announced days, and how it returns where the solar calendar says so. */
export function festivalThing(page: PublicPage, place: Place): FestivalLeaf {
  return { '@type': 'Festival', ...taking(page, place), eventSchedule: scheduleOf(page) }
}

// A lunar day is another solar day every year: a schedule of schema.org cannot say it, so nothing is said.
function scheduleOf({ facts }: PublicPage): ScheduleLeaf | undefined {
  const [day, month] = [numberIn(facts, 'startDay'), numberIn(facts, 'startMonth')]
  if (textIn(facts, 'calendar') !== 'solar' || textIn(facts, 'recurrence') !== 'yearly') return undefined
  if (month === null) return undefined
  return {
    '@type': 'Schedule',
    repeatFrequency: 'P1Y',
    byMonth: month,
    byMonthDay: day ?? undefined,
    scheduleTimezone: 'Asia/Ho_Chi_Minh',
  }
}
