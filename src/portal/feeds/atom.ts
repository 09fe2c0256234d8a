import { element, XML_DECLARATION, xmlText } from '../xml.ts'
import { words } from '../words/words.ts'
import type { Feed, FeedEntry } from './feed.ts'

const said = (name: string, text: string, attributes = {}) => element(name, attributes, xmlText(text))
const link = (rel: string, href: string, more: Readonly<Record<string, string | null>> = {}) =>
  element('link', { rel, href, ...more })

/** A feed as Atom 1.0 (RFC 4287) with its pages (RFC 5005) and its terms (RFC 4946). */
export function atomFeed(feed: Feed): string {
  const { locale, next, entries } = feed
  const inside = [
    said('id', feed.id),
    said('title', feed.title),
    said('subtitle', feed.subtitle),
    said('updated', feed.updated.toISOString()),
    link('self', feed.atom, { type: 'application/atom+xml' }),
    link('alternate', feed.home, { type: 'text/html', hreflang: locale }),
    link('license', feed.termsUrl),
    ...(next ? [link('next', next.atom, { type: 'application/atom+xml' })] : []),
    element('author', {}, said('name', feed.publisher) + said('uri', feed.publisherUrl)),
    said('rights', feed.rights),
    said('icon', feed.icon),
    ...entries.map((entry) => element('entry', {}, entryXml(entry, feed))),
  ]
  const space = { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': locale }
  return XML_DECLARATION + element('feed', space, inside.join('\n'))
}

function entryXml(entry: FeedEntry, { locale, rights, termsUrl }: Feed): string {
  return [
    said('id', entry.id),
    said('title', entry.title),
    link('alternate', entry.url, { type: 'text/html', hreflang: locale }),
    said('published', entry.published.toISOString()),
    said('updated', entry.updated.toISOString()),
    ...entry.authors.map((name) => element('author', {}, said('name', name))),
    ...entry.subjects.map(({ term, label }) => element('category', { term, label })),
    ...(entry.isAwaiting
      ? [element('category', { term: 'awaiting-native-reader', label: words(locale).stateAwaiting })]
      : []),
    ...(entry.summary === null ? [] : [said('summary', entry.summary)]),
    said('content', entry.html, { type: 'html' }),
    link('license', termsUrl),
    ...entry.enclosures.map(({ url, type, title }) => link('enclosure', url, { type, title })),
    said('rights', rights),
  ].join('\n')
}
