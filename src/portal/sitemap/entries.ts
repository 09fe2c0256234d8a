import { sql } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'
import type { PortalLocale } from '../../platform/locales.ts'
import type { Alternate, PublicMedium } from '../../records/publishing/public-page.ts'
import { alternateLinks, languagesAt, type LanguageState } from '../layout/languages.ts'
import { pictureAddress } from '../structured-data/image.ts'
import { element, XML_DECLARATION, xmlText } from '../xml.ts'

/** Addresses in one file: a fifth of what the protocol allows, so that a file stays within a few megabytes. */
export const PART = 10_000

export type Entry = { languages: readonly LanguageState[]; changed: Date | null; pictures: readonly string[] }

type Row = { collection: string; publishedAt: Date; media: Record<string, PublicMedium>; all: Alternate[] }

// A draft by machine is nothing that search engines should lead to.
const ours = sql`p.reading <> 'machine'`

/** The items of one part of a language's site map, the parts counted from 1. */
export async function itemEntries(db: Database, locale: PortalLocale, part: number): Promise<Entry[]> {
  const { rows } = await sql<Row>`
    select p.collection, p.published_at as "publishedAt", p.media, (
      select json_agg(json_build_object('locale', o.locale, 'slug', o.slug, 'reading', o.reading))
      from public_pages o where o.record_id = p.record_id) as all
    from public_pages p where p.locale = ${locale} and ${ours}
    order by p.record_id limit ${PART} offset ${(part - 1) * PART}`.execute(db.withoutPlugins())
  return rows.map(({ collection, publishedAt, media, all }) => ({
    languages: languagesAt(collection, all),
    changed: publishedAt,
    pictures: Object.values(media)
      .filter(({ kind }) => kind === 'image' || kind === 'drawing')
      .map(pictureAddress),
  }))
}

/** How many items each language has, and when the newest of them was published. */
export async function countParts(
  db: Database,
): Promise<Map<PortalLocale, { parts: number; newest: Date | null }>> {
  const { rows } = await sql<{ locale: PortalLocale; count: number; newest: Date }>`
    select p.locale, count(*)::int as count, max(p.published_at) as newest from public_pages p where ${ours}
    group by p.locale`.execute(db.withoutPlugins())
  return new Map(
    rows.map(({ locale, count, newest }) => [locale, { parts: Math.ceil(count / PART), newest }]),
  )
}

const SPACES = {
  xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
  'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
  'xmlns:image': 'http://www.google.com/schemas/sitemap-image/1.1',
}

/** A file of addresses (sitemaps.org 0.9), each with its languages and its pictures. */
export function urlSet(
  entries: readonly Entry[],
  { origin, locale }: { origin: string; locale: PortalLocale },
) {
  const urls = entries.flatMap(({ languages, changed, pictures }) => {
    const own = languages.find((each) => each.locale === locale)
    if (!own?.href || own.state === 'none') return []
    const links = alternateLinks(origin, languages).map(({ hreflang, href }) =>
      element('xhtml:link', { rel: 'alternate', hreflang, href }),
    )
    const images = pictures.map((path) =>
      element('image:image', {}, element('image:loc', {}, xmlText(`${origin}${path}`))),
    )
    const inside = [
      element('loc', {}, xmlText(`${origin}${own.href}`)),
      changed ? element('lastmod', {}, changed.toISOString()) : '',
      ...links,
      ...images,
    ]
    return [element('url', {}, inside.join(''))]
  })
  return XML_DECLARATION + element('urlset', SPACES, urls.join('\n'))
}

/** The list of the files. */
export function sitemapIndex(
  files: readonly { path: string; changed: Date | null }[],
  origin: string,
): string {
  const written = files.map(({ path, changed }) =>
    element(
      'sitemap',
      {},
      element('loc', {}, xmlText(`${origin}${path}`)) +
        (changed ? element('lastmod', {}, changed.toISOString()) : ''),
    ),
  )
  return XML_DECLARATION + element('sitemapindex', { xmlns: SPACES.xmlns }, written.join('\n'))
}
