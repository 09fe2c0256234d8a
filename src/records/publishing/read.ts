import { sql, type RawBuilder } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'
import { portalLocales, type PortalLocale } from '../../platform/locales.ts'
import { ask } from './ask.ts'
import type { Alternate, PublicPage } from './public-page.ts'
import { WRITTEN_LISTED, type WrittenPage } from './written.ts'

/** A page with the languages that its record can be read in. */
type Found<Page> = { page: Page; alternates: Alternate[] }
export type Item = Found<PublicPage>

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
const columns = (
  p: string,
) => `${p}.record_id as "recordId", ${p}.locale, ${p}.collection, ${p}.org_id as "orgId",
  ${p}.slug, ${p}.title, ${p}.summary, ${p}.facts, ${p}.media, ${p}.reading, ${p}.subjects, ${p}.starts_on as "startsOn",
  ${p}.ends_on as "endsOn", ${p}.longitude, ${p}.latitude, ${p}.version, ${p}.first_published_at as "firstPublishedAt",
  ${p}.published_at as "publishedAt", ${p}.expires_at as "expiresAt"`

export const pageColumns = (p: string): RawBuilder<unknown> => sql.raw(columns(p))

const alternates = (recordId: string) => `(
  select coalesce(json_agg(json_build_object('locale', o.locale, 'slug', o.slug, 'reading', o.reading)), '[]')
  from public_pages o where o.record_id = ${recordId})`

/** The languages that a record can be read in, as JSON. */
export const alternatesOf = (recordId: string): RawBuilder<unknown> => sql.raw(alternates(recordId))

/** What lists say of the page `p`. */
export const LISTED = columns('p')

const whole = (listed: string, texts: string) =>
  `select ${listed}, ${texts}, ${alternates('p.record_id')} as alternates from public_pages p`
const WHOLE = whole(LISTED, 'p.texts')
const WRITTEN = whole(WRITTEN_LISTED, 'p.texts::text as texts')

/**
 * The item at an address, with the languages that it can be read in; what else stands there when it is no page; undefined
 * when nothing ever did. A page that is there takes one query.
 */
export function readItem(db: Database, address: Address): Promise<Item | Elsewhere | undefined> {
  return readAt<PublicPage>(db, WHOLE, address)
}

/** As `readItem`, for whoever hands the page on as JSON. */
export function readWrittenItem(
  db: Database,
  address: Address,
): Promise<Found<WrittenPage> | Elsewhere | undefined> {
  return readAt<WrittenPage>(db, WRITTEN, address)
}

async function readAt<Page>(
  db: Database,
  select: string,
  address: Address,
): Promise<Found<Page> | Elsewhere | undefined> {
  const { collection, locale, slug } = address
  const [page] = await ask<Page & { alternates: Alternate[] }>(
    db,
    (given) =>
      `${select} where p.collection = ${given(collection)} and p.locale = ${given(locale)} and p.slug = ${given(slug)}`,
  )
  return page ? { page, alternates: inOrder(page.alternates) } : readElsewhere(db, address)
}

type Known = {
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
  const [found] = await ask<Known>(
    db,
    (given) => `
      select s.record_id as "recordId", p.slug, g.title, ${alternates('s.record_id')} as alternates
      from record_slugs s
      left join public_pages p on p.record_id = s.record_id and p.locale = ${given(locale)}
      left join public_gone g on g.record_id = s.record_id and g.locale = ${given(locale)}
      where s.collection = ${given(collection)} and s.slug = ${given(slug)}
      order by s.locale = ${given(locale)} desc, p.slug is null, g.title is null limit 1`,
  )
  if (!found) return undefined
  const { recordId, title } = found
  const others = inOrder(found.alternates)
  if (found.slug !== null) return { redirect: found.slug }
  if (title !== null) return { gone: { recordId, title }, alternates: others }
  return others.length > 0 ? { missing: { recordId }, alternates: others } : undefined
}

/** One record in one language by its id, as feeds and embeds ask for it. */
export async function readPage(
  db: Database,
  { recordId, locale }: { recordId: string; locale: PortalLocale },
): Promise<Item | undefined> {
  const [page] = await ask<PublicPage & { alternates: Alternate[] }>(
    db,
    (given) => `${WHOLE} where p.record_id = ${given(recordId)}::uuid and p.locale = ${given(locale)}`,
  )
  return page && { page, alternates: inOrder(page.alternates) }
}

/** In the order of the language menu. */
function inOrder(all: Alternate[]): Alternate[] {
  return all.sort((a, b) => portalLocales.indexOf(a.locale) - portalLocales.indexOf(b.locale))
}
