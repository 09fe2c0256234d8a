import type { AdministrativeAreaLeaf, GovernmentOrganizationLeaf, Thing, WebSiteLeaf } from 'schema-dts'
import type { PortalLocale } from '../../platform/locales.ts'
import { drawing } from '../art.ts'
import { identity } from '../identity/identity.ts'
import { pathIn } from '../paths.ts'
import { words } from '../words/words.ts'

/** What a page says of itself to machines: schema.org, in one block whose parts point to each other. */
export type Graph = { '@context': 'https://schema.org'; '@graph': readonly Thing[] }

export type Place = { origin: string; locale: PortalLocale }

export function graphOf(...things: readonly Thing[]): Graph {
  return { '@context': 'https://schema.org', '@graph': things }
}

/** Names of things that are the same on every page and in every language. */
export const publisherId = (origin: string): string => `${origin}/#publisher`
export const siteId = ({ origin, locale }: Place): string => `${origin}/${locale}#site`

/** Who publishes and answers. */
export function publisher({ origin, locale }: Place): GovernmentOrganizationLeaf {
  return {
    '@type': 'GovernmentOrganization',
    '@id': publisherId(origin),
    name: identity(locale).publisher,
    url: `${origin}/${locale}`,
    logo: { '@type': 'ImageObject', url: `${origin}${drawing('mark').path}` },
    areaServed: province(locale),
    contactPoint: {
      '@type': 'ContactPoint',
      contactType: 'public information',
      url: `${origin}${pathIn(locale, 'contact')}`,
    },
  }
}

export function province(locale: PortalLocale): AdministrativeAreaLeaf {
  return {
    '@type': 'AdministrativeArea',
    name: identity(locale).name,
    containedInPlace: { '@type': 'Country', name: 'Việt Nam', identifier: 'VN' },
  }
}

/** The site in one language, with its search. */
export function website(place: Place): WebSiteLeaf {
  const { origin, locale } = place
  // `query-input` is not in the vocabulary proper; it is how the action names what a reader types.
  const search = {
    '@type': 'SearchAction' as const,
    target: {
      '@type': 'EntryPoint' as const,
      urlTemplate: `${origin}${pathIn(locale, 'search')}?q={search_term_string}`,
    },
    'query-input': 'required name=search_term_string',
  }
  return {
    '@type': 'WebSite',
    '@id': siteId(place),
    url: `${origin}/${locale}`,
    name: identity(locale).name,
    description: words(locale).tagline,
    inLanguage: locale,
    publisher: { '@id': publisherId(origin) },
    potentialAction: search,
  }
}
