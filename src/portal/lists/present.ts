import { sql } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'
import { portalLocales, type PortalLocale } from '../../platform/locales.ts'
import { tagOf } from '../../records/publishing/public-page.ts'
import { everyLanguage, type LanguageState } from '../layout/languages.ts'

/** What a list is of. */
export type Listed = { collection: string } | { subject: string }

export type ListLanguages = {
  languages: LanguageState[]
  /** What changes in which languages have the list: the first item of a language, or its last one. */
  tags: string[]
}

/**
 * The languages of a list. In one in which nothing is published there stands an honest notice: readers are led to it and
 * search engines are not.
 */
export async function listLanguages(db: Database, below: string, wanted: Listed): Promise<ListLanguages> {
  const condition =
    'collection' in wanted
      ? sql`p.collection = ${wanted.collection}`
      : sql`p.subjects @> array[${wanted.subject}]::text[]`
  const { rows } = await sql<{ locale: PortalLocale; count: number }>`
    select l.locale, (select count(*)::int from (
      select from public_pages p where p.locale = l.locale and ${condition} limit 2) few) as count
    from unnest(${portalLocales}::text[]) as l(locale)`.execute(db.withoutPlugins())
  const counts = new Map(rows.map(({ locale, count }) => [locale, count]))
  const has = (locale: PortalLocale) => (counts.get(locale) ?? 0) > 0
  const languages = everyLanguage((locale) => `/${locale}${below}`).map((each): LanguageState =>
    has(each.locale) ? each : { ...each, state: 'none' },
  )
  const turning = portalLocales.filter((locale) => (counts.get(locale) ?? 0) < 2)
  return { languages, tags: turning.map((locale) => tagOfList(wanted, locale)) }
}

/** How many pages of each collection there are in each language: none, one, or more than one. In the order of languages. */
export async function countFew(
  db: Database,
  collections: readonly string[],
): Promise<{ collection: string; locale: PortalLocale; count: number }[]> {
  const { rows } = await sql<{ collection: string; locale: PortalLocale; count: number }>`
    select c.collection, l.locale, (select count(*)::int from (
      select from public_pages p where p.locale = l.locale and p.collection = c.collection limit 2) few) as count
    from unnest(${portalLocales}::text[]) with ordinality as l(locale, at), unnest(${collections}::text[]) as c(collection)
    order by l.at`.execute(db.withoutPlugins())
  return rows
}

function tagOfList(wanted: Listed, locale: PortalLocale): string {
  return 'collection' in wanted ? tagOf.list(wanted.collection, locale) : tagOf.news(locale)
}
