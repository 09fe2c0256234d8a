import { sql } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'
import { portalLocales, SOURCE_LOCALE, type PortalLocale } from '../../platform/locales.ts'
import { itemPath } from '../paths.ts'
import { tagOf, type Alternate, type PublicPage } from '../../records/publishing/public-page.ts'
import { pageColumns } from '../../records/publishing/read.ts'

/** A page with how far each language of the item has come. */
export type BestPage = PublicPage & { alternates: Alternate[] }

/** The languages in which a reader of one is shown what is not in it: his own, then English, then the source. */
export function fallbackOf(locale: PortalLocale): PortalLocale[] {
  return [...new Set<PortalLocale>([locale, 'en', SOURCE_LOCALE])]
}

/**
 * Every item of the collections, the newest first, each in the best language for a reader: a list of facts would mislead
 * if it hid what is not translated. Machine drafts are shown in the reader's own language only when nothing else is there.
 */
export async function bestPages(
  db: Database,
  { locale, collections, most }: { locale: PortalLocale; collections: readonly string[]; most: number },
): Promise<BestPage[]> {
  const order = fallbackOf(locale)
  const { rows } = await sql<BestPage>`
    select best.*, (
      select json_agg(json_build_object('locale', o.locale, 'slug', o.slug, 'reading', o.reading)
        order by array_position(${portalLocales}::text[], o.locale))
      from public_pages o where o.record_id = best."recordId") as alternates
    from (
      select distinct on (p.record_id) ${pageColumns('p')}, p.texts from public_pages p
      where p.collection = any(${collections}::text[]) and p.locale = any(${order}::text[])
      order by p.record_id, p.reading = 'machine', array_position(${order}::text[], p.locale)) best
    order by best."publishedAt" desc, best."recordId" limit ${most}`.execute(db.withoutPlugins())
  return rows
}

/** What a list of `bestPages` depends on. */
export function bestTags(locale: PortalLocale, collections: readonly string[]): string[] {
  return collections.flatMap((collection) => fallbackOf(locale).map((each) => tagOf.list(collection, each)))
}

/** Where each item of a collection stands, in every language in which it is published. */
export async function itemAddresses(db: Database, collection: string): Promise<string[]> {
  const { rows } = await sql<{ locale: PortalLocale; slug: string }>`
    select locale, slug from public_pages where collection = ${collection} order by locale, slug`.execute(db)
  return rows.map(({ locale, slug }) => itemPath(locale, collection, slug))
}

/** Where items of a collection stood once: they lead on to their page in the same language, or say that it is gone. */
export async function formerAddresses(db: Database, collection: string): Promise<string[]> {
  const { rows } = await sql<{ locale: PortalLocale; slug: string }>`
    select s.locale, s.slug from record_slugs s
    join public_pages p on p.record_id = s.record_id and p.locale = s.locale
    where s.collection = ${collection} and s.slug <> p.slug
    union select locale, slug from public_gone where collection = ${collection} order by locale, slug`.execute(
    db,
  )
  return rows.map(({ locale, slug }) => itemPath(locale, collection, slug))
}

/** The language attribute of what is shown in another language than the page. */
export function langOf({ locale }: Pick<PublicPage, 'locale'>, here: PortalLocale): { lang?: PortalLocale } {
  return locale === here ? {} : { lang: locale }
}

/** Where each single page of the publications stands. */
export async function leafAddresses(db: Database, collection: string): Promise<string[]> {
  const { rows } = await sql<{ locale: PortalLocale; slug: string; pages: number }>`
    select locale, slug, (select count(*)::int from jsonb_array_elements_text(facts->'pages') id where media ? id) as pages
    from public_pages where collection = ${collection} and jsonb_typeof(facts->'pages') = 'array'
    order by locale, slug`.execute(db)
  return rows.flatMap(({ locale, slug, pages }) => {
    return Array.from(
      { length: pages },
      (_, index) => `${itemPath(locale, collection, slug)}/pages/${index + 1}`,
    )
  })
}
