import type { Thing, WebPageLeaf } from 'schema-dts'
import type { PublicMedium } from '../../records/publishing/public-page.ts'
import type { Item } from '../../records/publishing/read.ts'
import { coverOf } from '../items/fields.ts'
import { itemPath, pathIn } from '../paths.ts'
import { words, type WordKey } from '../words/words.ts'
import { breadcrumbs } from './crumbs.ts'
import { dataCatalog } from './data.ts'
import { graphOf, publisher, publisherId, siteId, website, type Graph, type Place } from './graph.ts'
import { imageObject, termsPath } from './image.ts'
import { thingOf } from './things.ts'

type Told = { path: string; title: string; description?: string | null }

function webPage({ path, title, description }: Told, place: Place): WebPageLeaf {
  const url = `${place.origin}${path}`
  return {
    '@type': 'WebPage',
    '@id': url,
    url,
    name: title,
    description: description ?? undefined,
    inLanguage: place.locale,
    isPartOf: { '@id': siteId(place) },
    publisher: { '@id': publisherId(place.origin) },
    usageInfo: `${place.origin}${termsPath(place)}`,
  }
}

/** The page of the open data. */
export function dataGraph(place: Place, told: Told, collections: readonly string[]): Graph {
  return graphOf(...pageGraph(place, told, [])['@graph'], dataCatalog(place, collections))
}

/** The first page of a language: the site, its search, who answers for it. */
export function homeGraph(place: Place, told: Told): Graph {
  return graphOf(website(place), publisher(place), webPage(told, place))
}

/** A list, or another page of the site's own, with the way to it. */
export function pageGraph(place: Place, told: Told, trail: readonly { href: string; text: string }[]): Graph {
  const way = [...trail, { href: told.path, text: told.title }]
  return graphOf(webPage(told, place), breadcrumbs(place, way), website(place), publisher(place))
}

/** A picture on a page of its own. */
export function pictureGraph(medium: PublicMedium, { path, ...place }: Place & { path: string }): Graph {
  const picture = imageObject(medium, place)
  return graphOf(
    { ...webPage({ path, title: medium.caption ?? medium.alt }, place), primaryImageOfPage: picture },
    website(place),
    publisher(place),
  )
}

/** The page of an item: what it is about, its other languages, its pictures with their rights. */
export function itemGraph({ page, alternates }: Item, origin: string): Graph {
  const { locale, collection, slug, title, summary } = page
  const place = { origin, locale }
  const path = itemPath(locale, collection, slug)
  const url = `${origin}${path}`
  const cover = coverOf(page)
  const list = {
    href: `/${locale}/${collection}`,
    text: words(locale)[`collection.${collection}` as WordKey],
  }
  const explore = { href: pathIn(locale, 'explore'), text: words(locale).navExplore }
  const own = ['articles', 'events', 'investment-projects', 'online-publications'].includes(collection)
  const others = alternates.filter((each) => each.locale !== locale && each.reading !== 'machine')
  const about = { ...Object(thingOf(page, place)), '@id': `${url}#item`, url } as Thing
  return graphOf(
    {
      ...webPage({ path, title, description: summary }, place),
      datePublished: page.firstPublishedAt.toISOString(),
      dateModified: page.publishedAt.toISOString(),
      primaryImageOfPage: cover ? imageObject(cover, place) : undefined,
      mainEntity: { '@id': `${url}#item` },
      workTranslation: others.map((each) => ({
        '@type': 'WebPage',
        '@id': `${origin}${itemPath(each.locale, collection, each.slug)}`,
        inLanguage: each.locale,
      })),
    },
    about,
    breadcrumbs(place, [...(own ? [] : [explore]), list, { href: path, text: title }]),
    website(place),
    publisher(place),
  )
}
