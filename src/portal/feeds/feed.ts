import type { PortalLocale } from '../../platform/locales.ts'
import type { PublicMedium, PublicPage } from '../../records/publishing/public-page.ts'
import { identity } from '../identity/identity.ts'
import { organizationIn, picturesOf, textIn } from '../items/fields.ts'
import { itemPath } from '../paths.ts'
import { pictureAddress, termsPath } from '../structured-data/image.ts'
import { subjectWords } from '../words/facts.ts'
import { words } from '../words/words.ts'
import { feedContent } from './content.ts'
import { entryId } from './entry-id.ts'

export type FeedEntry = {
  id: string
  url: string
  title: string
  summary: string | null
  html: string
  published: Date
  updated: Date
  authors: string[]
  subjects: { term: string; label: string }[]
  /** A person who reads it as a mother tongue has not yet read it. */
  isAwaiting: boolean
  image: string | null
  enclosures: { url: string; type: string; title: string }[]
}

/** The newest texts of a language, of one subject or kind or all of them, however they are written down. */
export type Feed = {
  locale: PortalLocale
  title: string
  subtitle: string
  /** The page that it is the feed of, and its own addresses. */
  home: string
  /** Its name for ever: that of its first page. */
  id: string
  atom: string
  json: string
  next: { atom: string; json: string } | null
  publisher: string
  publisherUrl: string
  rights: string
  termsUrl: string
  icon: string
  updated: Date
  entries: FeedEntry[]
}

type Asked = {
  origin: string
  locale: PortalLocale
  /** Below the language, without the name of the file: `/places`. */
  below: string
  title: string | null
  pages: readonly PublicPage[]
  next: string | null
  /** Of what was asked for before: its cursor. */
  after: string | null
}

export function feedOf({ origin, locale, below, title, pages, next, after }: Asked): Feed {
  const t = words(locale)
  const { name, publisher, hero } = identity(locale)
  const base = `${origin}/${locale}${below}`
  const query = (cursor: string | null) => (cursor === null ? '' : `?after=${encodeURIComponent(cursor)}`)
  const address = (kind: 'atom' | 'json', cursor: string | null) => `${base}/feed.${kind}${query(cursor)}`
  return {
    locale,
    title: title === null ? name : `${title} · ${name}`,
    subtitle: title === null ? hero.lead : t.tagline,
    home: base,
    id: address('atom', null),
    atom: address('atom', after),
    json: address('json', after),
    next: next === null ? null : { atom: address('atom', next), json: address('json', next) },
    publisher,
    publisherUrl: `${origin}/${locale}`,
    rights: t.reuse,
    termsUrl: `${origin}${termsPath({ locale })}`,
    icon: `${origin}/assets/mark.svg`,
    // An empty feed is as old as feeds can be rather than new at each rendering.
    updated: pages[0]?.publishedAt ?? new Date(0),
    entries: pages.map((page) => entryOf(page, origin)),
  }
}

function entryOf(page: PublicPage, origin: string): FeedEntry {
  const { locale, collection, slug, title, summary, reading, subjects, firstPublishedAt, publishedAt } = page
  const names: Readonly<Record<string, string>> = subjectWords(locale)
  const [cover] = picturesOf(page)
  return {
    id: entryId(page.recordId, locale),
    url: `${origin}${itemPath(locale, collection, slug)}`,
    title,
    summary,
    html: feedContent(page, origin),
    published: firstPublishedAt,
    updated: publishedAt,
    authors: authorsOf(page),
    subjects: subjects.map((term) => ({ term, label: names[term] ?? term })),
    isAwaiting: reading === 'awaiting',
    image: cover ? `${origin}${pictureAddress(cover)}` : null,
    enclosures: Object.values(page.media).map((medium) => ({
      url: `${origin}${pictureAddress(medium)}`,
      type: typeOf(medium),
      title: medium.caption ?? medium.alt,
    })),
  }
}

function typeOf({ kind, widths, mediaType }: PublicMedium): string {
  return kind === 'image' && widths.length > 0 ? 'image/jpeg' : mediaType
}

function authorsOf({ facts, locale }: PublicPage): string[] {
  const line = textIn(facts, 'authorLine')
  if (line !== null) return line.split(',').map((name) => name.trim())
  return [organizationIn(facts, 'issuerOrg')?.name ?? identity(locale).publisher]
}
