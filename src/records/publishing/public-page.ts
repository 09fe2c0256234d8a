import type { PortalLocale } from '../../platform/locales.ts'
import type { Fields } from '../collection.ts'

/** How far a text has come: read by somebody whose mother tongue it is, awaiting one, or a draft by machine. */
export type Reading = 'read' | 'awaiting' | 'machine'

/** A picture, film or document as the public sees it, described in the language of the page. */
export type PublicMedium = {
  id: string
  kind: 'image' | 'drawing' | 'video' | 'document'
  /** Below it stand the renditions, `<base>/<width>.<avif|webp|jpg>`; a drawing and a document are one file at it. */
  base: string
  mediaType: string
  width: number | null
  height: number | null
  /** Widths of the renditions that exist, ascending. */
  widths: readonly number[]
  /** The point that must stay in view, 0 to 1 from the left and the top. */
  focus: { x: number; y: number }
  alt: string
  caption: string | null
  credit: string | null
  author: string | null
  licence: string | null
  licenceUrl: string | null
}

/** One record in one language as the public reads it: a row of `public_pages`. */
export type PublicPage = {
  recordId: string
  locale: PortalLocale
  collection: string
  orgId: string
  slug: string
  title: string
  summary: string | null
  texts: Fields
  facts: Fields
  media: Readonly<Record<string, PublicMedium>>
  reading: Reading
  subjects: readonly string[]
  /** ISO dates. */
  startsOn: string | null
  endsOn: string | null
  longitude: number | null
  latitude: number | null
  version: number
  firstPublishedAt: Date
  publishedAt: Date
  expiresAt: Date | null
}

/** The same record in another language: where it stands and how far it has come. */
export type Alternate = { locale: PortalLocale; slug: string; reading: Reading }

/**
 * The tags that pages carry and publishing drops: a page about one record carries `record:<id>`; a list of a collection in
 * a language `list:<collection>:<locale>`; everything with the header's counts or the newest items `news:<locale>`; what
 * shows a register that is not published, such as the law, `list:<register>` (see `tell_of_register`); every page `all`.
 */
export const tagOf = {
  record: (id: string) => `record:${id}`,
  list: (collection: string, locale: string) => `list:${collection}:${locale}`,
  news: (locale: string) => `news:${locale}`,
  register: (name: 'organizations' | 'legal-rules' | 'reports' | 'media-assets') => `list:${name}`,
  /** What the pages say beside the records. */
  interface: 'interface',
  all: 'all',
} as const
