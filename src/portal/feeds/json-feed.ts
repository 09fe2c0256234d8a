import type { Feed, FeedEntry } from './feed.ts'

/** A feed as JSON Feed 1.1; what the format has no name for stands under `_chalo`. */
export function jsonFeed(feed: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.subtitle,
    home_page_url: feed.home,
    feed_url: feed.json,
    ...(feed.next ? { next_url: feed.next.json } : {}),
    icon: feed.icon,
    language: feed.locale,
    authors: [{ name: feed.publisher, url: feed.publisherUrl }],
    _chalo: { about: feed.termsUrl, rights: feed.rights, license: feed.termsUrl },
    items: feed.entries.map((entry) => itemOf(entry, feed)),
  })
}

function itemOf(entry: FeedEntry, { locale, rights, termsUrl }: Feed) {
  return {
    id: entry.id,
    url: entry.url,
    title: entry.title,
    ...(entry.summary === null ? {} : { summary: entry.summary }),
    content_html: entry.html,
    ...(entry.image === null ? {} : { image: entry.image }),
    date_published: entry.published.toISOString(),
    date_modified: entry.updated.toISOString(),
    authors: entry.authors.map((name) => ({ name })),
    tags: entry.subjects.map(({ label }) => label),
    language: locale,
    attachments: entry.enclosures.map(({ url, type, title }) => ({ url, mime_type: type, title })),
    _chalo: { rights, license: termsUrl, awaitingNativeReader: entry.isAwaiting },
  }
}
