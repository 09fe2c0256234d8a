import type { PortalLocale } from '../../platform/locales.ts'
import { keptWithMessages } from '../../platform/messages.ts'
import { FONTS, stylesheet } from '../assets.ts'
import { CARD, siteCardPath } from '../cards/path.ts'
import { firstFonts } from '../fonts/faces.ts'
import { identity } from '../identity/identity.ts'
import { pathIn } from '../paths.ts'
import { pageGraph } from '../structured-data/page.ts'
import { words } from '../words/words.ts'
import { dataBlock, escaped, tag } from './html.ts'
import { alternateLinks, type LanguageState } from './languages.ts'

export type Head = {
  locale: PortalLocale
  origin: string
  /** The page's own address without the query that changes nothing, `/vi/places/phong-nha`. */
  path: string
  /** Without the name of the site, which is added. */
  title: string
  description?: string | null
  languages: readonly LanguageState[]
  /** Not for search engines: previews, notices, machine drafts, results of a search. */
  hidden?: boolean
  kind?: 'website' | 'article'
  /** The card that other sites show. */
  image?: { path: string; alt: string; width?: number | null; height?: number | null } | null
  published?: Date
  modified?: Date
  /** What machines read of the page, as schema.org; where nothing is given, what every page says of itself. */
  structuredData?: readonly object[]
  /** Besides those of the newest items. */
  feeds?: readonly { type: string; title: string; path: string }[]
}

const OG_LOCALES: Readonly<Record<PortalLocale, string>> = {
  vi: 'vi_VN',
  en: 'en_GB',
  lo: 'lo_LA',
  th: 'th_TH',
  'zh-Hans': 'zh_CN',
  ja: 'ja_JP',
  ko: 'ko_KR',
  fr: 'fr_FR',
}

const fixed = keptWithMessages(new Map<PortalLocale, string>())

/** What is the same on every page of a language. */
function fixedHead(locale: PortalLocale): string {
  const known = fixed.get(locale)
  if (known !== undefined) return known
  const fonts = firstFonts(locale).map((file) =>
    tag('link', {
      rel: 'preload',
      href: `${FONTS}/${file}`,
      as: 'font',
      type: 'font/woff2',
      crossorigin: 'anonymous',
    }),
  )
  const feed = (type: string, path: string, title: string) =>
    tag('link', { rel: 'alternate', type, href: path, title })
  const html = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="theme-color" content="#f6f3ec" media="(prefers-color-scheme: light)">',
    '<meta name="theme-color" content="#0f1b20" media="(prefers-color-scheme: dark)">',
    tag('link', { rel: 'stylesheet', href: stylesheet(locale).path }),
    ...fonts,
    '<link rel="icon" href="/assets/mark.svg" type="image/svg+xml">',
    feed('application/atom+xml', pathIn(locale, 'feedAtom'), words(locale).feedAtom),
    feed('application/feed+json', pathIn(locale, 'feedJson'), words(locale).feedJson),
    feed('text/calendar', pathIn(locale, 'calendar'), words(locale).calendar),
    tag('link', {
      rel: 'search',
      type: 'application/opensearchdescription+xml',
      href: `/${locale}/opensearch.xml`,
      title: identity(locale).name,
    }),
  ].join('')
  fixed.set(locale, html)
  return html
}

/** The head of a page: title, canonical address, languages, cards, feeds, structured data. */
export function renderHead(head: Head): string {
  const { locale, origin, path, title, description, languages, hidden } = head
  const site = identity(locale).name
  const url = `${origin}${path}`
  let html = `${fixedHead(locale)}<title>${escaped(title === site ? title : `${title} · ${site}`)}</title>`
  if (description) html += `<meta name="description" content="${escaped(description)}">`
  html += hidden ? '<meta name="robots" content="noindex">' : `<link rel="canonical" href="${escaped(url)}">`
  for (const { hreflang, href } of hidden ? [] : alternateLinks(origin, languages)) {
    html += `<link rel="alternate" hreflang="${hreflang}" href="${escaped(href)}">`
  }
  html += cardTags(head, url, site)
  for (const { type, title: name, path: href } of head.feeds ?? []) {
    html += tag('link', { rel: 'alternate', type, href, title: name })
  }
  for (const data of head.structuredData ?? ownData(head)) html += dataBlock(data)
  return html
}

function ownData({ locale, origin, path, title, description, hidden }: Head): object[] {
  if (hidden) return []
  return [pageGraph({ origin, locale }, { path, title, description: description ?? null }, [])]
}

function cardTags(head: Head, url: string, site: string): string {
  const { locale, origin, title, description, kind = 'website', published, modified } = head
  const image = head.image ?? { path: siteCardPath(locale), alt: site, ...CARD }
  return (
    property('og:type', kind) +
    property('og:title', title) +
    property('og:description', description) +
    property('og:url', url) +
    property('og:site_name', site) +
    property('og:locale', OG_LOCALES[locale]) +
    property('og:image', `${origin}${image.path}`) +
    property('og:image:alt', image.alt) +
    property('og:image:width', image.width ? String(image.width) : null) +
    property('og:image:height', image.height ? String(image.height) : null) +
    property('article:published_time', published?.toISOString()) +
    property('article:modified_time', modified?.toISOString()) +
    '<meta name="twitter:card" content="summary_large_image">'
  )
}

function property(name: string, content: string | null | undefined): string {
  return content ? `<meta property="${name}" content="${escaped(content)}">` : ''
}
