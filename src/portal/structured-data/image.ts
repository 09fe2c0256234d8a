import type { ImageObjectLeaf } from 'schema-dts'
import { renditionAddress } from '../../modules/media/public.ts'
import type { PublicMedium } from '../../records/publishing/public-page.ts'
import { pathIn } from '../paths.ts'
import { publisherId, type Place } from './graph.ts'

/** Where the largest form of a picture that every program can show stands. */
export function pictureAddress(medium: PublicMedium): string {
  const widest = medium.widths.at(-1)
  return medium.kind === 'image' && widest !== undefined
    ? renditionAddress(medium, widest, 'jpg')
    : medium.base
}

/** Where it is said who may use the pictures of the site, and how. */
export function termsPath({ locale }: Pick<Place, 'locale'>): string {
  return `${pathIn(locale, 'data')}#credits`
}

/** A picture with whom to name and what is allowed (schema.org, IPTC), as search engines show it below pictures. */
export function imageObject(medium: PublicMedium, place: Place): ImageObjectLeaf {
  const { origin, locale } = place
  const { author, credit, licence, licenceUrl, caption, alt, width, height, mediaType, kind } = medium
  const isRendered = kind === 'image' && medium.widths.length > 0
  const terms = `${origin}${termsPath(place)}`
  const contentUrl = `${origin}${pictureAddress(medium)}`
  return {
    '@type': 'ImageObject',
    '@id': contentUrl,
    contentUrl,
    encodingFormat: isRendered ? 'image/jpeg' : mediaType,
    name: caption ?? alt,
    caption: caption ?? undefined,
    description: alt,
    inLanguage: locale,
    width: width === null || isRendered ? undefined : { '@type': 'QuantitativeValue', value: width },
    height: height === null || isRendered ? undefined : { '@type': 'QuantitativeValue', value: height },
    license: licenceUrl ?? terms,
    usageInfo: licence ?? undefined,
    acquireLicensePage: terms,
    creditText: credit ?? undefined,
    creator: author === null ? { '@id': publisherId(origin) } : { '@type': 'Person', name: author },
    copyrightNotice: author ?? credit ?? undefined,
  }
}
