import type {
  OrganizationLeaf,
  PersonLeaf,
  PlaceLeaf,
  ProductLeaf,
  ProjectLeaf,
  PropertyValueLeaf,
  Thing,
  ThingLeaf,
  TouristAttractionLeaf,
} from 'schema-dts'
import type { PublicPage } from '../../records/publishing/public-page.ts'
import { kindOf } from '../items/facts.ts'
import { numberIn, organizationIn, picturesOf, recordIn, textIn, textsIn } from '../items/fields.ts'
import { recognitionWords } from '../words/choices.ts'
import { factWords } from '../words/facts.ts'
import { province, type Place } from './graph.ts'
import { eventThing, festivalThing } from './happenings.ts'
import { imageObject } from './image.ts'
import { addressOf, geoOf, locationOf } from './where.ts'
import { articleThing, galleryThing, publicationThing } from './works.ts'

type Tell = (page: PublicPage, place: Place) => Thing

/** How each collection is told in the words of schema.org. */
const tellers: Readonly<Record<string, Tell>> = {
  places: placeThing,
  festivals: festivalThing,
  foods: productThing,
  crafts: craftThing,
  people: personThing,
  articles: articleThing,
  events: eventThing,
  'investment-projects': projectThing,
  'online-publications': publicationThing,
  galleries: galleryThing,
}

/** What the page of an item is about. */
export function thingOf(page: PublicPage, place: Place): Thing {
  return (tellers[page.collection] ?? namedThing)(page, place)
}

function named(page: PublicPage, place: Place) {
  const { title, summary } = page
  return {
    name: title,
    description: summary ?? undefined,
    image: picturesOf(page).map((medium) => imageObject(medium, place)),
  }
}

function namedThing(page: PublicPage, place: Place): ThingLeaf {
  return { '@type': 'Thing', ...named(page, place) }
}

/** Where people live and goods pass is a place; where a visitor goes to see it, an attraction. */
const NO_ATTRACTION = new Set(['village', 'town', 'gate', 'port', 'other'])

function placeThing(page: PublicPage, place: Place): TouristAttractionLeaf | PlaceLeaf {
  const { locale, facts } = page
  const within = recordIn(facts, 'within')
  const access = textIn(facts, 'access')
  const hectares = numberIn(facts, 'areaHectares')
  const said = {
    ...named(page, place),
    alternateName: textsIn(facts, 'otherNames'),
    address: addressOf(page),
    geo: geoOf(page),
    containedInPlace: within
      ? { '@type': 'Place' as const, name: within.title, containedInPlace: province(locale) }
      : province(locale),
    publicAccess: access === null ? undefined : access !== 'closed',
    isAccessibleForFree: access === 'open' ? true : access === 'ticketed' ? false : undefined,
    additionalProperty: [
      ...recognitionOf(page),
      ...(hectares === null ? [] : [property(factWords(locale).area, hectares, 'HAR')]),
    ],
  }
  return NO_ATTRACTION.has(textIn(facts, 'kind') ?? 'other')
    ? { '@type': 'Place', ...said }
    : { '@type': 'TouristAttraction', ...said }
}

/** `unitCode` of UN/CEFACT Recommendation 20. */
function property(name: string, value: string | number, unitCode?: string): PropertyValueLeaf {
  return { '@type': 'PropertyValue', name, value, unitCode }
}

function recognitionOf({ facts, locale }: PublicPage): PropertyValueLeaf[] {
  const words: Readonly<Record<string, string>> = recognitionWords(locale)
  const title = words[textIn(facts, 'recognition') ?? '']
  if (title === undefined) return []
  const year = numberIn(facts, 'recognizedYear')
  return [property(factWords(locale).recognition, year === null ? title : `${title} (${year})`)]
}

function productThing(page: PublicPage, place: Place): ProductLeaf {
  const { facts, locale } = page
  const producer = organizationIn(facts, 'producerOrg')?.name ?? textIn(facts, 'producerName')
  const stars = numberIn(facts, 'ocopStars')
  return {
    '@type': 'Product',
    ...named(page, place),
    category: kindOf(page) ?? undefined,
    countryOfOrigin: { '@type': 'Country', name: 'VN' },
    manufacturer: producer === null ? undefined : { '@type': 'Organization', name: producer },
    additionalProperty: [
      ...recognitionOf(page),
      ...(stars === null ? [] : [property(factWords(locale).ocop, stars)]),
    ],
  }
}

function craftThing(page: PublicPage, place: Place): Thing {
  const kind = textIn(page.facts, 'kind')
  if (kind === 'craft') return namedThing(page, place)
  if (kind !== 'craft-village') return productThing(page, place)
  return { ...locationOf(page), '@type': 'Place', ...named(page, place) }
}

/** A person by name and public role alone; only history tells years. A community is no organisation. */
function personThing(page: PublicPage, place: Place): PersonLeaf | OrganizationLeaf | ThingLeaf {
  const { facts, texts } = page
  const kind = textIn(facts, 'kind')
  if (kind === 'group') return { '@type': 'Organization', ...named(page, place) }
  if (kind !== 'person' && kind !== 'historical') return namedThing(page, place)
  const person: PersonLeaf = {
    '@type': 'Person',
    ...named(page, place),
    jobTitle: textIn(texts, 'role') ?? undefined,
  }
  if (kind === 'person') return person
  const [born, died] = [numberIn(facts, 'bornYear'), numberIn(facts, 'diedYear')]
  return {
    ...person,
    birthDate: born === null ? undefined : String(born),
    deathDate: died === null ? undefined : String(died),
  }
}

function projectThing(page: PublicPage, place: Place): ProjectLeaf {
  const contact = organizationIn(page.facts, 'contactOrg')
  return {
    '@type': 'Project',
    ...named(page, place),
    location: locationOf(page),
    contactPoint: contact
      ? { '@type': 'ContactPoint', contactType: 'investment', name: contact.name }
      : undefined,
  }
}
