import type { PublicMedium } from '../../records/publishing/public-page.ts'
import { isoMoment, type WrittenItem } from '../../records/publishing/written.ts'
import { addressesOf } from './answers.ts'
import { jsonObject, type JsonMembers } from './json.ts'

/** What every answer says of an item. */
export function listedMembers(item: WrittenItem, origin: string): JsonMembers {
  const { longitude, latitude, expiresAt } = item
  const { url, api } = addressesOf(item, origin)
  return {
    id: JSON.stringify(item.recordId),
    collection: JSON.stringify(item.collection),
    language: JSON.stringify(item.locale),
    url: JSON.stringify(url),
    api: JSON.stringify(api),
    title: JSON.stringify(item.title),
    summary: JSON.stringify(item.summary),
    reading: JSON.stringify(item.reading),
    subjects: item.subjects,
    facts: item.facts,
    media: mediaJson(item.media, origin),
    startsOn: JSON.stringify(item.startsOn),
    endsOn: JSON.stringify(item.endsOn),
    location: longitude === null || latitude === null ? 'null' : jsonObject({ longitude, latitude }),
    version: String(item.version),
    firstPublishedAt: `"${isoMoment(item.firstPublishedAt)}"`,
    publishedAt: `"${isoMoment(item.publishedAt)}"`,
    expiresAt: expiresAt === null ? 'null' : `"${isoMoment(expiresAt)}"`,
  }
}

/** Other sites must know on which site a file lies. */
function mediaJson(written: string, origin: string): string {
  if (written === '{}') return '[]'
  const media = Object.values(JSON.parse(written) as Record<string, PublicMedium>)
  return JSON.stringify(media.map((medium) => ({ ...medium, base: `${origin}${medium.base}` })))
}
