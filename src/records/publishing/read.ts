import { sql, type RawBuilder } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'
import { portalLocales, type PortalLocale } from '../../platform/locales.ts'
import type { Alternate, PublicPage } from './public-page.ts'

export type Item = { page: PublicPage; alternates: Alternate[] }

/** What stands at an address that shows no page of its own language. */
export type Elsewhere =
  /** The page has another address now. */
  | { redirect: string }
  /** It could be read here and cannot any more: 410. */
  | { gone: { recordId: string; title: string }; alternates: Alternate[] }
  /** It is written in other languages only: an honest notice, not a page. */
  | { missing: { recordId: string }; alternates: Alternate[] }

export type Address = { collection: string; locale: PortalLocale; slug: string }

// Under their names in code, so that nothing has to rename the columns of each row.
export const pageColumns = (p: string): RawBuilder<unknown> =>
  sql.raw(`${p}.record_id as "recordId", ${p}.locale, ${p}.collection, ${p}.org_id as "orgId", ${p}.slug, ${p}.title,
  ${p}.summary, ${p}.facts, ${p}.media, ${p}.reading, ${p}.subjects, ${p}.starts_on as "startsOn",
  ${p}.ends_on as "endsOn", ${p}.longitude, ${p}.latitude, ${p}.version, ${p}.first_published_at as "firstPublishedAt",
  ${p}.published_at as "publishedAt", ${p}.expires_at as "expiresAt"`)

/** The languages that a record can be read in, as JSON. */
export const alternatesOf = (recordId: string): RawBuilder<unknown> =>
  sql.raw(`(select coalesce(json_agg(json_build_object('locale', o.locale, 'slug', o.slug, 'reading', o.reading)), '[]')
    from public_pages o where o.record_id = ${recordId})`)

/**
 * The item at an address, with the languages that it can be read in; what else stands there when it is no page; undefined
 * when nothing ever did. A page that is there takes one query.
 */
export async function readItem(db: Database, address: Address): Promise<Item | Elsewhere | undefined> {
  const { rows } = await sql<PublicPage & { alternates: Alternate[] }>`
    select ${pageColumns('p')}, p.texts, ${alternatesOf('p.record_id')} as alternates from public_pages p
    where p.collection = ${address.collection} and p.locale = ${address.locale} and p.slug = ${address.slug}`.execute(
    db.withoutPlugins(),
  )
  if (!rows[0]) return readElsewhere(db, address)
  const { alternates, ...page } = rows[0]
  return { page, alternates: inOrder(alternates) }
}

type Found = {
  recordId: string
  slug: string | null
  title: string | null
  alternates: Alternate[]
}

/** Old addresses and those of other languages, in the order in which they say the most. */
async function readElsewhere(
  db: Database,
  { collection, locale, slug }: Address,
): Promise<Elsewhere | undefined> {
  const { rows } = await sql<Found>`
    select s.record_id as "recordId", p.slug, g.title, ${alternatesOf('s.record_id')} as alternates
    from record_slugs s
    left join public_pages p on p.record_id = s.record_id and p.locale = ${locale}
    left join public_gone g on g.record_id = s.record_id and g.locale = ${locale}
    where s.collection = ${collection} and s.slug = ${slug}
    order by s.locale = ${locale} desc, p.slug is null, g.title is null limit 1`.execute(db.withoutPlugins())
  const [found] = rows
  if (!found) return undefined
  const { recordId, title } = found
  const alternates = inOrder(found.alternates)
  if (found.slug !== null) return { redirect: found.slug }
  if (title !== null) return { gone: { recordId, title }, alternates }
  return alternates.length > 0 ? { missing: { recordId }, alternates } : undefined
}

/** One record in one language by its id, as feeds and embeds ask for it. */
export async function readPage(
  db: Database,
  { recordId, locale }: { recordId: string; locale: PortalLocale },
): Promise<Item | undefined> {
  const { rows } = await sql<PublicPage & { alternates: Alternate[] }>`
    select ${pageColumns('p')}, p.texts, ${alternatesOf('p.record_id')} as alternates from public_pages p
    where p.record_id = ${recordId}::uuid and p.locale = ${locale}`.execute(db.withoutPlugins())
  if (!rows[0]) return undefined
  const { alternates, ...page } = rows[0]
  return { page, alternates: inOrder(alternates) }
}

/** In the order of the language menu. */
function inOrder(alternates: Alternate[]): Alternate[] {
  return alternates.sort((a, b) => portalLocales.indexOf(a.locale) - portalLocales.indexOf(b.locale))
}
