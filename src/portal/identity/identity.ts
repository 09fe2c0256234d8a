import type { PortalLocale } from '../../platform/locales.ts'
import { unbroken } from '../words/formats.ts'
import province from './province.json' with { type: 'json' }

type InEveryLanguage = Readonly<Record<PortalLocale, string>>
type Point = { name: string; text: string }

/** The province as it presents itself on the first page, in one language. */
export type Identity = {
  name: string
  /** Who publishes and answers. */
  publisher: string
  /** What a reader must know of all names: of which date they are, and what became of the province. */
  note: string
  hero: { title: string; lead: string; caption: string }
  journey: {
    title: string
    lead: string
    picture: string
    stops: readonly (Point & { slugs: readonly string[] })[]
  }
  gate: { title: string; lead: string; route: readonly (Point & { gate: boolean })[] }
}

const ready = new Map<PortalLocale, Identity>()

/** What `province.json` says of the province, its name as its readers write it; another province replaces the file. */
export function identity(locale: PortalLocale): Identity {
  const known = ready.get(locale)
  if (known) return known
  const { name, publisher, note, hero, journey, gate } = province
  const say = (text: InEveryLanguage) => unbroken(text[locale])
  const point = (stop: { name: InEveryLanguage; text: InEveryLanguage }) => ({
    name: say(stop.name),
    text: say(stop.text),
  })
  const told: Identity = {
    name: say(name),
    publisher: say(publisher),
    note: say(note),
    hero: { title: say(hero.title), lead: say(hero.lead), caption: say(hero.caption) },
    journey: {
      title: say(journey.title),
      lead: say(journey.lead),
      picture: say(journey.picture),
      stops: journey.stops.map((stop) => ({ ...point(stop), slugs: stop.slugs })),
    },
    gate: {
      title: say(gate.title),
      lead: say(gate.lead),
      route: gate.route.map((stop) => ({ ...point(stop), gate: stop.gate })),
    },
  }
  ready.set(locale, told)
  return told
}

/** Names that no dictionary has, in languages that part their words by one: no line may break within them. */
export function wholeNames(locale: PortalLocale): readonly string[] {
  return locale === 'lo' || locale === 'th' ? province.wholeNames[locale] : []
}
