import type { MapItem } from '../../records/publishing/list.ts'
import type { PortalLocale } from '../../platform/locales.ts'
import { itemPath } from '../paths.ts'

/** The points of the map as GeoJSON (RFC 7946): WGS 84, longitude first. */
export function geoJson(
  items: readonly MapItem[],
  { locale, origin }: { locale: PortalLocale; origin: string },
): string {
  const features = items.map(
    ({ recordId, collection, slug, title, summary, subjects, longitude, latitude }) => ({
      type: 'Feature',
      id: recordId,
      geometry: { type: 'Point', coordinates: [longitude, latitude] },
      properties: {
        title,
        summary,
        collection,
        subjects,
        language: locale,
        url: `${origin}${itemPath(locale, collection, slug)}`,
      },
    }),
  )
  return JSON.stringify({ type: 'FeatureCollection', features })
}
