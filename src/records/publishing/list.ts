import { sql, type RawBuilder } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'
import type { PortalLocale } from '../../platform/locales.ts'
import { badCursor } from '../cursor.ts'
import type { PublicPage } from './public-page.ts'
import { pageColumns } from './read.ts'

/** An item as lists show it: all but its long texts. */
export type ListedItem = Omit<PublicPage, 'texts'>

export type ListOptions = {
  locale: PortalLocale
  collection?: string | undefined
  /** Several at once, such as all that can be seen on a journey. */
  collections?: readonly string[] | undefined
  subject?: string | undefined
  /** Only what was published or renewed then or later. */
  since?: Date | undefined
  /** Items that are not in the list, such as the one that is being read. */
  except?: readonly string[] | undefined
  limit: number
  /** `next` of the page before. */
  after?: string | undefined
}

/** The newest items of a language first. `next` leads to those after; null at the end. @throws badCursor */
export async function listItems(
  db: Database,
  options: ListOptions,
): Promise<{ items: ListedItem[]; next: string | null }> {
  const { rows } = await sql<ListedItem>`
    select ${pageColumns('p')} from public_pages p where ${conditionsOf(options)} ${afterCursor(options.after)}
    order by p.published_at desc, p.record_id limit ${options.limit + 1}`.execute(db.withoutPlugins())
  const items = rows.slice(0, options.limit)
  const last = items.at(-1)
  return { items, next: last && rows.length > options.limit ? cursorOf(last) : null }
}

/** The same with the texts, for feeds and the open data that carry all of them. */
export async function listPages(
  db: Database,
  options: ListOptions,
): Promise<{ items: PublicPage[]; next: string | null }> {
  const { rows } = await sql<PublicPage>`
    select ${pageColumns('p')}, p.texts from public_pages p where ${conditionsOf(options)} ${afterCursor(options.after)}
    order by p.published_at desc, p.record_id limit ${options.limit + 1}`.execute(db.withoutPlugins())
  const items = rows.slice(0, options.limit)
  const last = items.at(-1)
  return { items, next: last && rows.length > options.limit ? cursorOf(last) : null }
}

type Conditions = Pick<ListOptions, 'locale' | 'collection' | 'collections' | 'subject' | 'since' | 'except'>

function conditionsOf({
  locale,
  collection,
  collections,
  subject,
  since,
  except = [],
}: Conditions): RawBuilder<unknown> {
  const conditions = [sql`p.locale = ${locale}`]
  if (collection) conditions.push(sql`p.collection = ${collection}`)
  if (collections) conditions.push(sql`p.collection = any(${collections}::text[])`)
  if (subject) conditions.push(sql`p.subjects @> array[${subject}]::text[]`)
  if (since) conditions.push(sql`p.published_at >= ${since}`)
  if (except.length > 0) conditions.push(sql`p.record_id <> all(${except}::uuid[])`)
  return sql.join(conditions, sql` and `)
}

// Moments of publication are kept to the millisecond, so that one fits through JSON and back.
function cursorOf({ publishedAt, recordId }: Pick<PublicPage, 'publishedAt' | 'recordId'>): string {
  return `${publishedAt.getTime().toString(36)}-${recordId}`
}

const CURSOR = /^([0-9a-z]{1,10})-([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/

function afterCursor(cursor: string | undefined): RawBuilder<unknown> {
  if (cursor === undefined) return sql``
  const [, time, id] = CURSOR.exec(cursor) ?? []
  const at = new Date(Number.parseInt(time ?? '', 36))
  if (!id || Number.isNaN(at.getTime())) throw badCursor()
  return sql`and (p.published_at < ${at} or (p.published_at = ${at} and p.record_id > ${id}::uuid))`
}

/** How many items of each collection a language has. */
export async function countItems(db: Database, locale: PortalLocale): Promise<Map<string, number>> {
  const { rows } = await sql<{ collection: string; count: number }>`
    select collection, count(*) as count from public_pages where locale = ${locale} group by collection`.execute(
    db,
  )
  return new Map(rows.map(({ collection, count }) => [collection, count]))
}

/** What happens between two days (both inclusive, ISO dates), the earliest first; an item without an end is one day long. */
export async function listCalendar(
  db: Database,
  {
    locale,
    collections,
    from,
    to,
  }: { locale: PortalLocale; collections?: readonly string[]; from: string; to: string },
): Promise<ListedItem[]> {
  const { rows } = await sql<ListedItem>`
    select ${pageColumns('p')} from public_pages p
    where ${conditionsOf({ locale, collections })} and p.starts_on <= ${to}::date
      and coalesce(p.ends_on, p.starts_on) >= ${from}::date
    order by p.starts_on, p.record_id`.execute(db.withoutPlugins())
  return rows
}

export type MapItem = Pick<
  PublicPage,
  'recordId' | 'collection' | 'slug' | 'title' | 'summary' | 'subjects'
> & {
  longitude: number
  latitude: number
}

/** Items that have a place on the map. */
export async function listOnMap(
  db: Database,
  { locale, collections }: { locale: PortalLocale; collections?: readonly string[] },
): Promise<MapItem[]> {
  const { rows } = await sql<MapItem>`
    select p.record_id as "recordId", p.collection, p.slug, p.title, p.summary, p.subjects, p.longitude, p.latitude
    from public_pages p where ${conditionsOf({ locale, collections })} and p.longitude is not null
      and p.latitude is not null
    order by p.collection, p.title, p.record_id`.execute(db.withoutPlugins())
  return rows
}
