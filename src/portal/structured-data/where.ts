import type { PlaceLeaf, PostalAddressLeaf } from 'schema-dts'
import type { PublicPage } from '../../records/publishing/public-page.ts'
import { identity } from '../identity/identity.ts'
import { recordIn, textIn, textsIn } from '../items/fields.ts'
import { province } from './graph.ts'

export function addressOf({ locale, texts, facts }: PublicPage): PostalAddressLeaf {
  const districts = textsIn(facts, 'districts').join(', ')
  return {
    '@type': 'PostalAddress',
    streetAddress: textIn(texts, 'address') ?? undefined,
    addressLocality: districts || undefined,
    addressRegion: identity(locale).name,
    addressCountry: 'VN',
  }
}

/** Its point in WGS 84; undefined where none is known. */
export function geoOf({ longitude, latitude }: PublicPage) {
  if (longitude === null || latitude === null) return undefined
  return { '@type': 'GeoCoordinates' as const, latitude, longitude }
}

/** Where something takes place, is made or stands. */
export function locationOf(page: PublicPage): PlaceLeaf {
  const { locale, texts, facts } = page
  const place = recordIn(facts, 'place')
  return {
    '@type': 'Place',
    name: textIn(texts, 'venue') ?? place?.title ?? identity(locale).name,
    address: addressOf(page),
    geo: geoOf(page),
    containedInPlace: province(locale),
  }
}
