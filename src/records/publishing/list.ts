import { sql } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'
import type { PortalLocale } from '../../platform/locales.ts'
import { badCursor } from '../cursor.ts'
import { ask, type Given } from './ask.ts'
import type { PublicPage } from './public-page.ts'
import { LISTED } from './read.ts'
import { isoMoment, WRITTEN_LISTED, type WrittenItem } from './written.ts'

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

type Part<Item> = { items: Item[]; next: string | null }

/** The newest items of a language first. `next` leads to those after; null at the end. @throws badCursor */
export function listItems(db: Database, options: ListOptions): Promise<Part<ListedItem>> {
  return listPart<ListedItem>(db, LISTED, options)
}

/** The same with the texts, for feeds and the open data that carry all of them. */
export function listPages(db: Database, options: ListOptions): Promise<Part<PublicPage>> {
  return listPart<PublicPage>(db, `${LISTED}, p.texts`, options)
}

/** As `listItems`, for whoever hands them on as JSON. */
export function listWrittenItems(db: Database, options: ListOptions): Promise<Part<WrittenItem>> {
  return listPart<WrittenItem>(db, WRITTEN_LISTED, options)
}

type Placed = { publishedAt: Date | string; recordId: string }

async function listPart<Item extends Placed>(
  db: Database,
  columns: string,
  { limit, after, ...options }: ListOptions,
): Promise<Part<Item>> {
  const rows = await ask<Item>(
    db,
    (given) => `
      select ${columns} from public_pages p where ${conditionsOf(options, given)} ${afterCursor(after, given)}
      order by p.published_at desc, p.record_id limit ${given(limit + 1)}`,
  )
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, next: last && rows.length > limit ? cursorOf(last) : null }
}

type Conditions = Omit<ListOptions, 'limit' | 'after'>

function conditionsOf(
  { locale, collection, collections, subject, since, except = [] }: Conditions,
  given: Given,
): string {
  const conditions = [`p.locale = ${given(locale)}`]
  if (collection) conditions.push(`p.collection = ${given(collection)}`)
  if (collections) conditions.push(`p.collection = any(${given(collections)}::text[])`)
  if (subject) conditions.push(`p.subjects @> array[${given(subject)}]::text[]`)
  if (since) conditions.push(`p.published_at >= ${given(since)}`)
  if (except.length > 0) conditions.push(`p.record_id <> all(${given(except)}::uuid[])`)
  return conditions.join(' and ')
}

// Moments of publication are kept to the millisecond, so that one fits through JSON and back.
function cursorOf({ publishedAt, recordId }: Placed): string {
  const at = typeof publishedAt === 'string' ? new Date(isoMoment(publishedAt)) : publishedAt
  return `${at.getTime().toString(36)}-${recordId}`
}

const CURSOR = /^([0-9a-z]{1,10})-([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/

function afterCursor(cursor: string | undefined, given: Given): string {
  if (cursor === undefined) return ''
  const [, time, id] = CURSOR.exec(cursor) ?? []
  const moment = new Date(Number.parseInt(time ?? '', 36))
  if (!id || Number.isNaN(moment.getTime())) throw badCursor()
  const at = given(moment)
  return `and (p.published_at < ${at} or (p.published_at = ${at} and p.record_id > ${given(id)}::uuid))`
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
  return ask<ListedItem>(
    db,
    (given) => `
      select ${LISTED} from public_pages p
      where ${conditionsOf({ locale, collections }, given)} and p.starts_on <= ${given(to)}::date
        and coalesce(p.ends_on, p.starts_on) >= ${given(from)}::date
      order by p.starts_on, p.record_id`,
  )
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
  return ask<MapItem>(
    db,
    (given) => `
      select p.record_id as "recordId", p.collection, p.slug, p.title, p.summary, p.subjects, p.longitude, p.latitude
      from public_pages p where ${conditionsOf({ locale, collections }, given)} and p.longitude is not null
        and p.latitude is not null
      order by p.collection, p.title, p.record_id`,
  )
}
