import type { PublicPage } from './public-page.ts'

/**
 * An item as it is handed on in JSON. What PostgreSQL keeps as JSON stays the text that it is: whoever reads it only to
 * write it again spends most of an answer's time on that.
 */
export type WrittenItem = Pick<
  PublicPage,
  | 'recordId'
  | 'locale'
  | 'collection'
  | 'slug'
  | 'title'
  | 'summary'
  | 'reading'
  | 'version'
  | 'startsOn'
  | 'endsOn'
> & {
  /** JSON. */
  subjects: string
  facts: string
  media: string
  /** Numbers as they are written. */
  longitude: string | null
  latitude: string | null
  /** Moments as PostgreSQL writes them in UTC; see `isoMoment`. */
  firstPublishedAt: string
  publishedAt: string
  expiresAt: string | null
}

/** The same with its long texts, as JSON. */
export type WrittenPage = WrittenItem & { texts: string }

/** The columns of a `WrittenItem`. */
export const WRITTEN_LISTED = `p.record_id as "recordId", p.locale, p.collection, p.slug, p.title, p.summary, p.reading,
  p.version, p.starts_on as "startsOn", p.ends_on as "endsOn", to_json(p.subjects)::text as subjects,
  p.facts::text as facts, p.media::text as media, p.longitude::text as longitude, p.latitude::text as latitude,
  p.first_published_at::text as "firstPublishedAt", p.published_at::text as "publishedAt",
  p.expires_at::text as "expiresAt"`

/** «2017-06-01 00:00:00.5+00» as ISO 8601 and JSON have it, «2017-06-01T00:00:00.500Z». */
export function isoMoment(written: string): string {
  const fraction = written.charAt(19) === '.' ? written.slice(20, written.lastIndexOf('+')) : ''
  return `${written.slice(0, 10)}T${written.slice(11, 19)}.${fraction.slice(0, 3).padEnd(3, '0')}Z`
}
