import type { PublicMedium } from '../../records/publishing/public-page.ts'
import { isoMoment, type WrittenItem } from '../../records/publishing/written.ts'
import { addressesOf } from './answers.ts'

const quoted = (text: string | null) => JSON.stringify(text)
const moment = (written: string | null) => (written === null ? 'null' : `"${isoMoment(written)}"`)

/** What every answer says of an item: the members of a JSON object, without its braces. Written out, for lists are long. */
export function listedMembers(item: WrittenItem, origin: string): string {
  const { longitude, latitude } = item
  const { url, api } = addressesOf(item, origin)
  const location =
    longitude === null || latitude === null ? 'null' : `{"longitude":${longitude},"latitude":${latitude}}`
  return (
    `"id":"${item.recordId}","collection":"${item.collection}","language":"${item.locale}",` +
    `"url":"${url}","api":"${api}","title":${quoted(item.title)},"summary":${quoted(item.summary)},` +
    `"reading":"${item.reading}","subjects":${item.subjects},"facts":${item.facts},` +
    `"media":${mediaJson(item.media, origin)},"startsOn":${quoted(item.startsOn)},"endsOn":${quoted(item.endsOn)},` +
    `"location":${location},"version":${item.version},` +
    `"firstPublishedAt":${moment(item.firstPublishedAt)},"publishedAt":${moment(item.publishedAt)},` +
    `"expiresAt":${moment(item.expiresAt)}`
  )
}

/** Other sites must know on which site a file lies. */
function mediaJson(written: string, origin: string): string {
  if (written === '{}') return '[]'
  const media = Object.values(JSON.parse(written) as Record<string, PublicMedium>)
  return JSON.stringify(media.map((medium) => ({ ...medium, base: `${origin}${medium.base}` })))
}
